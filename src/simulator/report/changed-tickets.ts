import type { TicketSettings } from '../../domain/settings/settings.ts';
import { cycleOutcomes, type RunRecord } from '../run/run-record.ts';
import type { Period } from '../simulation.ts';
import type { TicketPlans } from '../workload/ticket-plans.ts';
import { listedPerChange, outcomeChanges } from './report.ts';
import type { ChangedTicket, ChangedTickets, OutcomeChange, TicketOutcome } from './report.ts';
import { ticketsOf } from './ticket-groups.ts';
import { unionOf, type Union } from './union.ts';

/** One side of a replication: its settings, the ids of its operators, and what came about. */
export interface SideOutcome {
  readonly settings: TicketSettings;
  readonly operators: readonly string[];
  readonly record: RunRecord;
}

/** How a metric stands on a ticket. */
const standing = { unmeasured: 0, inTime: 1, late: 2 } as const;
const unchanged = -1;
const noMetric = -1;
const breached = cycleOutcomes.indexOf('breached');
const noTarget = cycleOutcomes.indexOf('no_target');

/** Tickets of one replication whose outcome differs between two sides. See `OutcomeChange` for what goes before what. */
export class TicketComparison {
  readonly #plans: TicketPlans;
  readonly #period: Period;
  readonly #sides: readonly SideOutcome[];
  readonly #metrics: Union;
  /** For each ticket a place in `outcomeChanges`, or {@link unchanged}. */
  readonly #changes: Int8Array;
  /** For each ticket the place of the metric it is about, or {@link noMetric}. */
  readonly #metricOf: Int16Array;

  constructor(plans: TicketPlans, period: Period, sides: readonly SideOutcome[]) {
    this.#plans = plans;
    this.#period = period;
    this.#sides = sides;
    this.#metrics = unionOf(sides.map(({ settings }) => settings.sla.metrics.map((metric) => metric.id)));
    this.#changes = new Int8Array(plans.count).fill(unchanged);
    this.#metricOf = new Int16Array(plans.count).fill(noMetric);
    const [first, second] = sides;
    if (first && second) this.#compare(first, second);
  }

  /** How many there are, and the first of each kind: what a report shows. */
  summary(): ChangedTickets {
    const counts = outcomeChanges.map((change) => ({ change, tickets: this.count(change) }));
    const listed = outcomeChanges.flatMap((change) => this.#indices(change, 0, listedPerChange));
    return {
      counts: counts.filter(({ tickets }) => tickets > 0),
      tickets: this.#tickets(listed.sort((one, other) => one - other)),
    };
  }

  /** How many there are of one kind, or of all. */
  count(change: OutcomeChange | null): number {
    const wanted = change === null ? null : outcomeChanges.indexOf(change);
    return this.#changes.reduce((sum, is) => sum + (isWanted(is, wanted) ? 1 : 0), 0);
  }

  /** Some of one kind, or of all (`null`), in order of creation: `count` of them after the first `from`. */
  list(change: OutcomeChange | null, from: number, count: number): ChangedTicket[] {
    return this.#tickets(this.#indices(change, from, count));
  }

  #indices(change: OutcomeChange | null, from: number, count: number): number[] {
    const wanted = change === null ? null : outcomeChanges.indexOf(change);
    const indices: number[] = [];
    let skipped = 0;
    for (let ticket = 0; ticket < this.#changes.length && indices.length < count; ticket++) {
      if (!isWanted(this.#changes[ticket] ?? unchanged, wanted)) continue;
      if (skipped < from) skipped++;
      else indices.push(ticket);
    }
    return indices;
  }

  #compare(first: SideOutcome, second: SideOutcome): void {
    const metricCount = this.#metrics.ids.length;
    const before = this.#standings(first, 0);
    const after = this.#standings(second, 1);
    const operatorNumbers = unionOf([first.operators, second.operators]).numbers;
    const numberOf = (side: number, ticket: number): number => {
      const operator = this.#sides[side]?.record.operator[ticket] ?? -1;
      return operator < 0 ? -1 : (operatorNumbers[side]?.[operator] ?? -1);
    };
    const { from, to } = ticketsOf(this.#plans, this.#period);
    for (let ticket = from; ticket < to; ticket++) {
      let nowLate = noMetric;
      let nowOnTime = noMetric;
      for (let metric = metricCount - 1; metric >= 0; metric--) {
        const was = before[ticket * metricCount + metric] ?? standing.unmeasured;
        const is = after[ticket * metricCount + metric] ?? standing.unmeasured;
        if (is === standing.late && was !== standing.late) nowLate = metric;
        else if (was === standing.late && is === standing.inTime) nowOnTime = metric;
      }
      const change = changeOf(nowLate, nowOnTime, numberOf(0, ticket), numberOf(1, ticket));
      if (change === null) continue;
      this.#changes[ticket] = outcomeChanges.indexOf(change);
      this.#metricOf[ticket] = change === 'now_late' ? nowLate : change === 'now_on_time' ? nowOnTime : noMetric;
    }
  }

  /** By ticket and metric. */
  #standings({ record: { cycles } }: SideOutcome, side: number): Uint8Array {
    const metricCount = this.#metrics.ids.length;
    const numbers = this.#metrics.numbers[side] ?? [];
    const standings = new Uint8Array(this.#plans.count * metricCount);
    for (let index = 0; index < cycles.count; index++) {
      const at = (cycles.ticket[index] ?? 0) * metricCount + (numbers[cycles.metric[index] ?? 0] ?? 0);
      const outcome = cycles.outcome[index] ?? 0;
      if (outcome === breached) standings[at] = standing.late;
      else if (outcome !== noTarget && standings[at] === standing.unmeasured) standings[at] = standing.inTime;
    }
    return standings;
  }

  #tickets(indices: readonly number[]): ChangedTicket[] {
    if (indices.length === 0) return [];
    const outcomes = this.#sides.map((side) => outcomesOf(side, indices));
    return indices.map((index, place) => {
      const kind = this.#plans.kinds[this.#plans.kind[index] ?? 0];
      return {
        index,
        ticket: this.#plans.id(index),
        createdAt: this.#plans.createdAt[index] ?? 0,
        topic: kind?.topic ?? null,
        priority: kind?.priority ?? null,
        change: outcomeChanges[this.#changes[index] ?? 0] ?? 'operator',
        metric: this.#metrics.ids[this.#metricOf[index] ?? noMetric] ?? null,
        sides: outcomes.flatMap((side) => side[place] ?? []),
      };
    });
  }
}

const isWanted = (change: number, wanted: number | null): boolean =>
  wanted === null ? change !== unchanged : change === wanted;

/** Operators by number, −1: none. */
function changeOf(nowLate: number, nowOnTime: number, was: number, is: number): OutcomeChange | null {
  if (nowLate !== noMetric) return 'now_late';
  if (nowOnTime !== noMetric) return 'now_on_time';
  if (was === is) return null;
  if (is < 0) return 'never_assigned';
  return was < 0 ? 'now_assigned' : 'operator';
}

/** What became of some tickets on one side, in one pass over its cycles. */
export function outcomesOf({ settings, operators, record }: SideOutcome, tickets: readonly number[]): TicketOutcome[] {
  const metrics = settings.sla.metrics;
  const { cycles } = record;
  const places = new Map(tickets.map((ticket, place) => [ticket, place]));
  const isAsked = new Uint8Array(record.assignedAt.length);
  for (const ticket of tickets) isAsked[ticket] = 1;
  /** By place and metric, the row of the cycle that counts; −1: none. */
  const rows = new Int32Array(tickets.length * metrics.length).fill(-1);
  for (let row = 0; row < cycles.count; row++) {
    const ticket = cycles.ticket[row] ?? 0;
    if (isAsked[ticket] !== 1) continue;
    const at = (places.get(ticket) ?? 0) * metrics.length + (cycles.metric[row] ?? 0);
    const known = rows[at] ?? -1;
    if (known < 0 || cycles.outcome[known] !== breached) rows[at] = row;
  }
  return tickets.map((ticket, place) => ({
    operator: operators[record.operator[ticket] ?? -1] ?? null,
    assignedAt: instantOrNull(record.assignedAt[ticket]),
    firstReplyAt: instantOrNull(record.firstReplyAt[ticket]),
    solvedAt: instantOrNull(record.solvedAt[ticket]),
    clocks: metrics.map(({ id }, metric) => {
      const row = rows[place * metrics.length + metric] ?? -1;
      return {
        metric: id,
        outcome: cycleOutcomes[row < 0 ? -1 : (cycles.outcome[row] ?? -1)] ?? null,
        dueAt: row < 0 ? null : instantOrNull(cycles.dueAt[row]),
        stoppedAt: row < 0 ? null : instantOrNull(cycles.stoppedAt[row]),
      };
    }),
  }));
}

/** Columns have `NaN` where there is no instant, and plain data `null`. */
function instantOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
