/**
 * The simulator's `Run`, on plans that are there: `queue <columns> <result> <rounds>` or `everything <tickets> <result>
 * <rounds>`. What is timed includes making a side ready, and all figures that a run writes down.
 */
import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import type { RunRecord } from '../../../src/simulator/run/run-record.ts';
import { Run } from '../../../src/simulator/run/run.ts';
import type { Period, Side } from '../../../src/simulator/simulation.ts';
import type { TakenOver, TicketPlans } from '../../../src/simulator/workload/ticket-plans.ts';
import { writeColumns } from '../columns-file.ts';
import { cpuRounds } from '../cpu-rounds.ts';
import { everythingScenario } from '../everything-scenario.ts';
import { queuePeriod, queuePlans, queueSide, readQueue } from '../queue-scenario.ts';
import { tallyCycles } from '../tally.ts';

const nothing: TakenOver = { heldWork: () => 0, heldClientAfter: () => 0, waiting: [] };

function run(side: Side, plans: TicketPlans, period: Period): RunRecord {
  const work = new Run(prepareSide(side), plans, nothing, { period, start: { kind: 'empty', warmUp: 0 } });
  while (work.advance(100_000)) continue;
  return work.record();
}

const [scenario, source = '', result = '', rounds] = process.argv.slice(2);
if (scenario === 'queue') {
  const queue = readQueue(source);
  const [side, plans, period] = [queueSide(queue), queuePlans(queue), queuePeriod(queue)];
  const { operator } = cpuRounds(Number(rounds), () => run(side, plans, period));
  writeColumns(result, [operator]);
} else {
  const { side, plans, period } = everythingScenario(Number(source));
  const { operator, cycles } = cpuRounds(Number(rounds), () => run(side, plans, period));
  writeColumns(result, [operator, tallyCycles(cycles)]);
}
