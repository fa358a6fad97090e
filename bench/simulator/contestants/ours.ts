/**
 * The simulator: `queue <columns> <result> <rounds>` or `everything <tickets> <result> <rounds>` runs `Run` on plans that are
 * there; what is timed includes making a side ready, and all that a run writes down. `queue-report`, `everything-report`:
 * `simulate` from tickets as a history has them to the report.
 */
import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import type { RunRecord } from '../../../src/simulator/run/run-record.ts';
import { Run } from '../../../src/simulator/run/run.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import type { Period, Side, Simulation } from '../../../src/simulator/simulation.ts';
import { stintEnd, type TakenOver, type TicketPlans } from '../../../src/simulator/workload/ticket-plans.ts';
import { usualBehaviour } from '../../../src/simulator/workload/usual-behaviour.ts';
import type { ReplayedTicket, ReplayedWorkload, Stint } from '../../../src/simulator/workload/workload.ts';
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

/** The same tickets as a history whose every stretch of work is known. */
function historyOf({ count, id, createdAt, kind, kinds, firstStint, ...stints }: TicketPlans): ReplayedWorkload {
  const tickets = Array.from({ length: count }, (_, ticket): ReplayedTicket => {
    const { topic = null, priority = null, channel = null } = kinds[kind[ticket] ?? 0] ?? {};
    const first = firstStint[ticket] ?? 0;
    const own = Array.from({ length: (firstStint[ticket + 1] ?? 0) - first }, (_each, index): Stint => {
      const at = first + index;
      const [replyAfter = -1, clientAfter = Infinity] = [stints.replyAfter[at], stints.clientAfter[at]];
      return {
        work: stints.work[at] ?? 0,
        replyAfter: replyAfter < 0 ? null : replyAfter,
        end: stints.end[at] === stintEnd.solved ? 'solved' : 'pending',
        clientAfter: clientAfter === Infinity ? null : clientAfter,
      };
    });
    return { id: id(ticket), createdAt: createdAt[ticket] ?? 0, topic, priority, channel, stints: own };
  });
  return { ...usualBehaviour, kind: 'replayed', tickets };
}

function report(rounds: number, side: Side, plans: TicketPlans, period: Period): void {
  const start = { kind: 'empty', warmUp: 0 } as const;
  const simulation: Simulation = { sides: [side], workload: historyOf(plans), period, start, seed: 1, replications: 1 };
  const { counts } = cpuRounds(rounds, () => simulate(simulation));
  if (counts[0]?.created !== plans.count) throw new Error('not all tickets came');
}

const [asked = '', source = '', result = '', times] = process.argv.slice(2);
const rounds = Number(times);
const [scenario, isReport] = [asked.replace('-report', ''), asked.endsWith('-report')];
if (scenario === 'queue') {
  const queue = readQueue(source);
  const [side, plans, period] = [queueSide(queue), queuePlans(queue), queuePeriod(queue)];
  if (isReport) report(rounds, side, plans, period);
  writeColumns(result, isReport ? [] : [cpuRounds(rounds, () => run(side, plans, period)).operator]);
} else {
  const { side, plans, period } = everythingScenario(Number(source));
  if (isReport) {
    report(rounds, side, plans, period);
    writeColumns(result, []);
  } else {
    const { operator, cycles } = cpuRounds(rounds, () => run(side, plans, period));
    writeColumns(result, [operator, tallyCycles(cycles)]);
  }
}
