import { cycleOutcomes, type RunRecord } from '../run/run-record.ts';
import type { Period } from '../simulation.ts';
import { ticketsOf } from '../report/ticket-groups.ts';
import type { TicketKind, TicketPlans } from '../workload/ticket-plans.ts';

/** Which cycles a question is about. */
export interface CycleFilter {
  readonly period: Period;
  /** Place of the metric in the settings. */
  readonly metric: number;
  readonly isMeant: (kind: TicketKind) => boolean;
}

const met = cycleOutcomes.indexOf('met');
const breached = cycleOutcomes.indexOf('breached');

/** Calls `visit` with the row of each cycle of a metric, of tickets created in the period that are meant. */
export function eachMeantCycle(
  plans: TicketPlans,
  { cycles }: RunRecord,
  filter: CycleFilter,
  visit: (row: number) => void,
): void {
  const isMeantKind = plans.kinds.map(filter.isMeant);
  const { from, to } = ticketsOf(plans, filter.period);
  for (let row = 0; row < cycles.count; row++) {
    if (cycles.metric[row] !== filter.metric) continue;
    const ticket = cycles.ticket[row] ?? 0;
    if (ticket >= from && ticket < to && isMeantKind[plans.kind[ticket] ?? 0]) visit(row);
  }
}

/** Share of met among met and breached; `NaN`: there were neither. */
export function metShare(plans: TicketPlans, record: RunRecord, filter: CycleFilter): number {
  let inTime = 0;
  let judged = 0;
  eachMeantCycle(plans, record, filter, (row) => {
    const outcome = record.cycles.outcome[row];
    if (outcome === met) inTime++;
    if (outcome === met || outcome === breached) judged++;
  });
  return inTime / judged;
}
