import type { TicketPlans } from '../../../src/simulator/workload/ticket-plans.ts';
import type { Simulation } from '../../../src/simulator/simulation.ts';
import { made, monday, simulationOf, week } from './samples.ts';

/** Twenty weeks over a clock change, with draws of every kind. */
export const knownSimulation: Simulation = simulationOf(
  made({
    timeZone: 'Europe/Kyiv',
    streams: ['tv', 'refund', 'delivery'].map((topic, index) => ({
      topic,
      priority: null,
      channel: null,
      perWeek: 100 * (index + 1),
    })),
    profile: Array.from({ length: 168 }, (_, at) => 1 + (at % 24)),
    handling: { kind: 'log_normal', median: 900, spread: 0.9 },
    reply: { kind: 'exponential', mean: 300 },
    pendingShare: 0.3,
    clientReply: { kind: 'log_normal', median: 7200, spread: 1.4 },
    reopenedShare: 0.1,
    reopenAfter: { kind: 'observed', values: [60, 3600, 86_400] },
    rework: { kind: 'constant', value: 300 },
  }),
  { period: { from: monday, to: monday + 20 * week }, seed: 4_000_000_000 },
);

/** {@link digestOf} its third replication, wherever it is planned. */
export const knownDigest = '074bfa4d';

/** All numbers of plans, to the bit, in one: FNV-1a of their bytes. */
export function digestOf({
  count,
  createdAt,
  kind,
  firstStint,
  work,
  replyAfter,
  end,
  clientAfter,
}: TicketPlans): string {
  const stints = firstStint[count] ?? NaN;
  const columns = [work, replyAfter, end, clientAfter].map((column) => Float64Array.from(column.subarray(0, stints)));
  let hash = 0x811c9dc5;
  for (const column of [createdAt, Float64Array.from(kind), Float64Array.from(firstStint), ...columns]) {
    const bytes = new DataView(new ArrayBuffer(8));
    for (const value of column) {
      bytes.setFloat64(0, value);
      for (let at = 0; at < 8; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x0100_0193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
