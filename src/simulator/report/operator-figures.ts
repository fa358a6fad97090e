import type { RunRecord } from '../run/run-record.ts';
import type { Period } from '../simulation.ts';
import { FigureSeries } from './figure-series.ts';
import type { Figure, OperatorFigures } from './report.ts';
import { unionOf, type Union } from './union.ts';

/** The part of the report about operators: what each gets to do, and how evenly. */
export class OperatorAccumulator {
  readonly #operators: Union;
  readonly #period: Period;
  readonly #rows: readonly Record<'tickets' | 'share' | 'utilisation' | 'longestIdle', FigureSeries>[];
  readonly #busiest: FigureSeries;
  readonly #fairness: FigureSeries;

  /** @param sides for each side the ids of the operators of its run, in their order */
  constructor(sides: readonly (readonly string[])[], period: Period) {
    this.#operators = unionOf(sides);
    this.#period = period;
    const count = sides.length;
    this.#rows = this.#operators.ids.map(() => ({
      tickets: new FigureSeries(count),
      share: new FigureSeries(count, 'share'),
      utilisation: new FigureSeries(count, 'share'),
      longestIdle: new FigureSeries(count),
    }));
    this.#busiest = new FigureSeries(count, 'share');
    this.#fairness = new FigureSeries(count, 'share');
  }

  /** Takes in what became of one replication on each side. */
  add(records: readonly RunRecord[]): void {
    const sides = records.map((record, side) => this.#load(record, side));
    const [first, second] = sides;
    if (!first) return;
    for (const [place, row] of this.#rows.entries()) {
      const one = first.rows[place];
      const other = second?.rows[place];
      row.tickets.add(one?.tickets ?? NaN, other?.tickets);
      row.share.add(one?.share ?? NaN, other?.share);
      row.utilisation.add(one?.utilisation ?? NaN, other?.utilisation);
      row.longestIdle.add(one?.longestIdle ?? NaN, other?.longestIdle);
    }
    this.#busiest.add(first.busiest, second?.busiest);
    this.#fairness.add(first.fairness, second?.fairness);
  }

  /** @param exact nothing was drawn */
  figures(exact: boolean): { operators: OperatorFigures[]; busiest: Figure; fairness: Figure } {
    const operators = this.#rows.map((row, place) => ({
      operator: this.#operators.ids[place] ?? '',
      tickets: row.tickets.figure(exact),
      share: row.share.figure(exact),
      utilisation: row.utilisation.figure(exact),
      longestIdle: row.longestIdle.figure(exact),
    }));
    return { operators, busiest: this.#busiest.figure(exact), fairness: this.#fairness.figure(exact) };
  }

  #load(record: RunRecord, side: number): Load {
    const numbers = this.#operators.numbers[side] ?? [];
    const tickets = assignedTickets(record, this.#period, numbers.length);
    const all = tickets.reduce((sum, count) => sum + count, 0);
    const rows: (OperatorLoad | undefined)[] = this.#rows.map(() => undefined);
    for (const [operator, number] of numbers.entries()) {
      const count = tickets[operator] ?? 0;
      const onDuty = record.onDuty[operator] ?? 0;
      rows[number] = {
        tickets: count,
        share: count / all,
        utilisation: onDuty > 0 ? (record.busy[operator] ?? 0) / onDuty : NaN,
        longestIdle: record.longestIdle[operator] ?? 0,
      };
    }
    const busiest = tickets.reduce((most, count) => Math.max(most, count), 0) / all;
    return { rows, busiest, fairness: fairnessOf(tickets.filter((_, operator) => (record.onDuty[operator] ?? 0) > 0)) };
  }
}

interface OperatorLoad {
  readonly tickets: number;
  readonly share: number;
  readonly utilisation: number;
  readonly longestIdle: number;
}

/** One side in one replication; `NaN` where nothing was assigned. */
interface Load {
  readonly rows: readonly (OperatorLoad | undefined)[];
  readonly busiest: number;
  readonly fairness: number;
}

/** Tickets assigned in the period, by operator. */
function assignedTickets({ assignedAt, operator }: RunRecord, period: Period, operators: number): Float64Array {
  const tickets = new Float64Array(operators);
  for (let ticket = 0; ticket < assignedAt.length; ticket++) {
    const at = assignedAt[ticket] ?? NaN;
    const who = operator[ticket] ?? -1;
    if (who >= 0 && at >= period.from && at < period.to) tickets[who] = (tickets[who] ?? 0) + 1;
  }
  return tickets;
}

/** Jain's index: the square of the sum over so many times the sum of squares. */
function fairnessOf(tickets: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const count of tickets) {
    sum += count;
    squares += count * count;
  }
  return (sum * sum) / (tickets.length * squares);
}
