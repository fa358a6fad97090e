import { DayTable } from './day-table.ts';
import { millisecondsPerDay } from './local-date.ts';
import type { OpenDay } from './open-day.ts';
import { openTime } from './open-day.ts';
import type { PlacedDays } from './place-days.ts';
import { RunningTotal } from './running-total.ts';

/** A half-open stretch of time in epoch milliseconds. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const daysPerMillisecond = 1 / millisecondsPerDay;
const closed: OpenDay = [];

/**
 * The open time of a run of dates with its running total at each of them, so that a question is one look-up per
 * instant and, for "when", one more. Instants are epoch milliseconds and must lie within the timeline; `undefined`
 * answers lie past it.
 */
export class Timeline {
  /** The first instant of its dates. */
  readonly start: number;
  /** The first instant after its dates. */
  readonly end: number;
  readonly #days: readonly OpenDay[];
  /** The first instant of each date and, last, `end`. */
  readonly #starts: Float64Array;
  readonly #table: DayTable;
  /** Open milliseconds over the dates. */
  readonly #open: RunningTotal;

  constructor({ starts, days }: PlacedDays) {
    this.start = starts[0] ?? NaN;
    this.end = starts[days.length] ?? NaN;
    this.#days = days;
    this.#starts = starts;
    this.#table = new DayTable(days);
    this.#open = new RunningTotal(days.map(openTime));
  }

  isOpen(at: number): boolean {
    const index = this.#indexOf(at);
    return this.#table.isOpen(index, at - (this.#starts[index] ?? NaN));
  }

  /** Open milliseconds from the timeline's start to an instant. */
  openBefore(at: number): number {
    const index = this.#indexOf(at);
    return this.#open.before(index) + this.#table.openBefore(index, at - (this.#starts[index] ?? NaN));
  }

  /** The earliest instant by which it has been open for `open` milliseconds, more than 0, since the timeline's start. */
  instantOfOpen(open: number): number | undefined {
    if (open > this.#open.total) return undefined;
    const index = this.#open.indexReaching(open);
    return (this.#starts[index] ?? NaN) + this.#table.timeOfOpen(index, open - this.#open.before(index));
  }

  /** The first instant after `at` at which closed time turns into open time. */
  nextOpening(at: number): number | undefined {
    const from = this.isOpen(at) ? this.#closingAfter(at) : at;
    return from === undefined ? undefined : this.#openingAfter(from);
  }

  /** The first instant after `at` at which open time turns into closed time. */
  nextClosing(at: number): number | undefined {
    const from = this.isOpen(at) ? at : this.#openingAfter(at);
    return from === undefined ? undefined : this.#closingAfter(from);
  }

  /** The open time from one instant to another: cut at both, in order, apart from each other. */
  openings(from: number, to: number): readonly Interval[] {
    const found: { start: number; end: number }[] = [];
    for (let index = this.#indexOf(from); (this.#starts[index] ?? NaN) < to; index += 1) {
      const midnight = this.#starts[index] ?? NaN;
      for (const opening of this.#dayAt(index)) {
        const start = Math.max(from, midnight + opening.start);
        const end = Math.min(to, midnight + opening.end);
        const previous = found.at(-1);
        if (start >= end) continue;
        if (previous?.end === start) previous.end = end;
        else found.push({ start, end });
      }
    }
    return found;
  }

  /** When the first opening begins after a closed instant. */
  #openingAfter(at: number): number | undefined {
    const index = this.#indexOf(at);
    const midnight = this.#starts[index] ?? NaN;
    const opening = this.#dayAt(index).find(({ start }) => midnight + start > at);
    if (opening !== undefined) return midnight + opening.start;
    const later = this.#firstDay(index + 1, (day) => this.#open.before(day + 1) > this.#open.before(index + 1));
    return later === undefined ? undefined : (this.#starts[later] ?? NaN) + (this.#dayAt(later)[0]?.start ?? NaN);
  }

  /** When the opening ends that an open instant lies in. */
  #closingAfter(at: number): number | undefined {
    const index = this.#indexOf(at);
    const midnight = this.#starts[index] ?? NaN;
    const end = midnight + (this.#dayAt(index).find((opening) => midnight + opening.end > at)?.end ?? NaN);
    if (end < (this.#starts[index + 1] ?? NaN)) return end;
    // Open past midnight, until a date has closed time: at once, or after an opening that begins with it.
    const later = this.#firstDay(index + 1, (day) => this.#closedAt(day + 1) > this.#closedAt(index + 1));
    if (later === undefined) return undefined;
    const first = this.#dayAt(later)[0];
    return (this.#starts[later] ?? NaN) + (first?.start === 0 ? first.end : 0);
  }

  /** The first date from one on for which something holds that, once it holds, holds for all later ones. */
  #firstDay(from: number, holds: (index: number) => boolean): number | undefined {
    let low = from;
    let step = 1;
    while (low + step < this.#days.length && !holds(low + step - 1)) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.#days.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low < this.#days.length ? low : undefined;
  }

  /** The date that an instant lies in: clock changes move it by a date or two from where even days would put it. */
  #indexOf(at: number): number {
    const starts = this.#starts;
    let index = ((at - this.start) * daysPerMillisecond) | 0;
    while (!((starts[index] ?? NaN) <= at)) index -= 1;
    while ((starts[index + 1] ?? NaN) <= at) index += 1;
    return index;
  }

  #dayAt(index: number): OpenDay {
    return this.#days[index] ?? closed;
  }

  /** Closed milliseconds before a date. */
  #closedAt(index: number): number {
    return (this.#starts[index] ?? NaN) - this.start - this.#open.before(index);
  }
}
