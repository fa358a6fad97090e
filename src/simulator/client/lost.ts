/** Whoever did the work stopped answering: the browser ended the worker, or it ran out of memory. A new run starts anew. */
export class SimulatorLost extends Error {
  override readonly name = 'SimulatorLost';
}
