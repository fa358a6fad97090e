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

function run(): Run {
  const fresh = new Run(prepareSide(side), plans, nothing, { period, start: { kind: 'empty', warmUp: 0 } });
  while (fresh.advance(100_000)) continue;
  return fresh;
}

// First, while nothing is there that could be freed meanwhile.
const before = held();
const finished = run();
const bytes = held() - before;
if (finished.record().count.created !== plans.count) throw new Error('not all tickets came');
let best = Infinity;
for (let round = 0; round < 4; round++) {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  best = Math.min(best, user + system);
}
console.log(JSON.stringify({ microseconds: best / plans.count, bytes: bytes / plans.count }));
