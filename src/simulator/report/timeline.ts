import type { CompiledCalendar } from '../../domain/calendar/compiled-calendar.ts';
import type { PreparedSide } from '../run/prepared-side.ts';
import { cycleOutcomes, type RunRecord } from '../run/run-record.ts';
import type { Period } from '../simulation.ts';
import type { TicketPlans } from '../workload/ticket-plans.ts';

/** A stretch of work on a ticket, or of waiting for an operator, cut to the span that was asked for. */
export interface Stretch {
  /** Index of the ticket in the plans, to ask for its story; `null`: one that was taken over. */
  readonly index: number | null;
  /** Id of the ticket; `null`: one that was taken over. */
  readonly ticket: string | null;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** Its first response or its resolution was breached by the end of the run. */
  readonly late: boolean;
}

/** What an operator did. */
export interface OperatorTimeline {
  /** Id of the operator. */
  readonly operator: string;
  /** Open hours; none are told of spans longer than two months. */
  readonly open: readonly Period[];
  readonly work: readonly Stretch[];
}

/** One side over a span of time, in the first replication. */
export interface SideTimeline {
  /** In the order of the directory of the run. */
  readonly operators: readonly OperatorTimeline[];
  /** Tickets without an operator, by creation; those taken over are not known. */
  readonly waiting: readonly Stretch[];
  /** Stretches of work and of waiting that are not listed, because there are more than can be shown. */
  readonly left: number;
}

export interface Timeline {
  /** Epoch milliseconds: what was asked for, cut to the time of the run. */
  readonly from: number;
  readonly to: number;
  readonly sides: readonly SideTimeline[];
}

/** Stretches of work listed of one side, and as many of waiting. */
const mostStretches = 5000;
const longestOpenHours = 62 * 24 * 60 * 60 * 1000;

/** One side of a replication, to be looked at between two instants. */
export interface TimelineSource {
  readonly side: Pick<PreparedSide, 'settings' | 'directory' | 'hours'>;
  readonly plans: TicketPlans;
  readonly record: RunRecord;
}

/** @param from epoch milliseconds; so `to`, which is left out */
export function sideTimeline({ side, plans, record }: TimelineSource, from: number, to: number): SideTimeline {
  const isLate = lateTickets(plans, record, side.settings.sla.metrics);
  const work: Stretch[][] = side.directory.operators.map(() => []);
  let listed = 0;
  let left = 0;
  const stretch = (index: number, begin: number, end: number): Stretch => ({
    index: index < 0 ? null : index,
    ticket: index < 0 ? null : plans.id(index),
    from: Math.max(begin, from),
    to: Math.min(end, to),
    late: isLate[index] === 1,
  });
  const columns = record.work;
  for (let row = 0; row < columns.count && (columns.from[row] ?? to) < to; row++) {
    const end = columns.to[row] ?? from;
    if (end <= from) continue;
    if (listed++ < mostStretches) {
      work[columns.operator[row] ?? 0]?.push(stretch(columns.ticket[row] ?? -1, columns.from[row] ?? from, end));
    } else left++;
  }
  const waiting: Stretch[] = [];
  for (let index = 0; index < plans.count && (plans.createdAt[index] ?? to) < to; index++) {
    const createdAt = plans.createdAt[index] ?? to;
    const assignedAt = record.assignedAt[index] ?? NaN;
    const end = Number.isNaN(assignedAt) ? to : assignedAt;
    if (end <= from || end === createdAt) continue;
    if (waiting.length < mostStretches) waiting.push(stretch(index, createdAt, end));
    else left++;
  }
  const operators = side.directory.operators.map(({ id }, place) => ({
    operator: id,
    open: to - from > longestOpenHours ? [] : openHours(side.hours[place] ?? null, from, to),
    work: work[place] ?? [],
  }));
  return { operators, waiting, left };
}

/** Without a calendar an operator works round the clock. */
function openHours(calendar: CompiledCalendar | null, from: number, to: number): Period[] {
  return calendar ? calendar.intervals(from, to).map(({ start, end }) => ({ from: start, to: end })) : [{ from, to }];
}

/** 1 for each ticket whose first response or resolution was breached. */
function lateTickets(
  plans: TicketPlans,
  { cycles }: RunRecord,
  metrics: PreparedSide['settings']['sla']['metrics'],
): Uint8Array {
  const breached = cycleOutcomes.indexOf('breached');
  const counts = metrics.map(({ type }) => type === 'first_response' || type === 'resolution');
  const isLate = new Uint8Array(plans.count);
  for (let row = 0; row < cycles.count; row++) {
    if (cycles.outcome[row] === breached && counts[cycles.metric[row] ?? -1]) isLate[cycles.ticket[row] ?? -1] = 1;
  }
  return isLate;
}
