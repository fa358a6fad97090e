import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import type { RunReader } from '../../../src/simulator/run/run-reader.ts';
import type { RunRecord } from '../../../src/simulator/run/run-record.ts';
import { Run } from '../../../src/simulator/run/run.ts';
import { RandomSource } from '../../../src/simulator/random/random-source.ts';
import { planReplayed } from '../../../src/simulator/workload/plan-replayed.ts';
import type { TicketPlans } from '../../../src/simulator/workload/ticket-plans.ts';
import { plain } from '../workload/samples.ts';
import type { Case } from './cases.ts';

/** What the simulator makes of a case, read by somebody or not. */
export function runCase({ input, start }: Case, reader?: RunReader): { plans: TicketPlans; record: RunRecord } {
  const { settings, directory, begin, end, held, waiting } = input;
  const workload = {
    ...plain,
    kind: 'replayed' as const,
    tickets: input.tickets.map(({ stints, ...ticket }) => ({ ...ticket, channel: null, stints: [...stints] })),
  };
  const plans = planReplayed(workload, begin, end, new RandomSource(0, 0));
  const heldBy = (operator: string, index: number) => held.filter((ticket) => ticket.operator === operator)[index];
  const takenOver = {
    heldWork: (operator: string, index: number) => heldBy(operator, index)?.work ?? NaN,
    heldClientAfter: (operator: string, index: number) => heldBy(operator, index)?.clientAfter ?? NaN,
    waiting: waiting.map(({ topic, priority, work }) => ({
      kind: { topic, priority, channel: null, values: {} },
      work,
    })),
  };
  const run = new Run(prepareSide({ settings, directory }), plans, takenOver, {
    period: { from: begin, to: end },
    start,
    ...(reader ? { reader } : {}),
  });
  while (run.advance(7));
  return { plans, record: run.record() };
}

/** A value of a column; `null` where the run left it open. */
export function instant(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
