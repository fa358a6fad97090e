import type { SimulatorClientOptions } from './client.ts';
import { SimulatorLost } from './lost.ts';
import type { Reply, Request } from './messages.ts';
import { startWorker, workersOf } from './start-worker.ts';

/** The way to whoever does the work, once they listen. */
export interface Channel {
  /** Whether the work is done beside the page, or in slices on it. */
  readonly place: 'worker' | 'page';
  send(request: Request): void;
  close(): void;
}

export interface ChannelEvents {
  readonly onReply: (reply: Reply) => void;
  /** It broke, with all that was under way. */
  readonly onLost: (cause: string) => void;
}

/**
 * A worker, or, where none can start, this page: from another origin, under a policy that has no place for workers, in Node.
 * @throws {SimulatorLost} when there is no worker, and the page is not to do it; what else keeps its code from being loaded
 */
export async function openChannel(
  events: ChannelEvents,
  { workerUrl, onPage = true }: SimulatorClientOptions,
): Promise<Channel> {
  for (const make of workersOf(workerUrl)) {
    const worker = await startWorker(make);
    if (!worker) continue;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => events.onReply(data));
    worker.addEventListener('error', ({ message }) => events.onLost(message));
    return { place: 'worker', send: (request) => worker.postMessage(request), close: () => worker.terminate() };
  }
  if (!onPage) throw new SimulatorLost('No worker can start here');
  const [{ Runner }, { pagePace }] = await Promise.all([import('./runner.ts'), import('./pace.ts')]);
  const runner = new Runner(events.onReply, pagePace);
  return { place: 'page', send: (request) => runner.take(request), close: () => runner.stopAll() };
}
