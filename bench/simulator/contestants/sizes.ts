/**
 * How the simulator's `Run` grows, in a process of its own: prints the CPU microseconds of a ticket, and the bytes that a finished
 * run leaves behind for each, its plans apart. `queue <tickets> <operators> <groups>` or `everything <tickets>`.
 */
import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import { Run } from '../../../src/simulator/run/run.ts';
import type { Period, Side } from '../../../src/simulator/simulation.ts';
import type { TicketPlans } from '../../../src/simulator/workload/ticket-plans.ts';
import { everythingScenario } from '../everything-scenario.ts';
import { queuePeriod, queuePlans, queueScenario, queueSide } from '../queue-scenario.ts';

interface Given {
  readonly side: Side;
  readonly plans: TicketPlans;
  readonly period: Period;
}

function given(scenario: string | undefined, [tickets = 0, operators = 0, groups = 0]: readonly number[]): Given {
  if (scenario !== 'queue') return everythingScenario(tickets);
  const queue = queueScenario({ tickets, operators, groups, load: 0.9 }, false);
  return { side: queueSide(queue), plans: queuePlans(queue), period: queuePeriod(queue) };
}

function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const [scenario, ...sizes] = process.argv.slice(2);
const { side, plans, period } = given(scenario, sizes.map(Number));
const nothing = { heldWork: () => 0, heldClientAfter: () => 0, waiting: [] };
let best = Infinity;
let bytes = 0;
for (let round = 0; round < 4; round++) {
  const before = held();
  const begin = process.cpuUsage();
  const run = new Run(prepareSide(side), plans, nothing, { period, start: { kind: 'empty', warmUp: 0 } });
  while (run.advance(100_000)) continue;
  const { user, system } = process.cpuUsage(begin);
  best = Math.min(best, user + system);
  bytes = held() - before;
  if (run.record().count.created !== plans.count) throw new Error('not all tickets came');
}
console.log(JSON.stringify({ microseconds: best / plans.count, bytes: bytes / plans.count }));
