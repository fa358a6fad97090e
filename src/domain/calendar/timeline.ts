import { millisecondsPerDay } from './local-date.ts';
import type { OpenDay } from './open-day.ts';
import { isOpenAt, openBefore, openDay, timeOfOpen } from './open-day.ts';
import type { PlacedDays } from './place-days.ts';
import { firstAtLeast, firstAtLeastNear } from './search.ts';

/** A half-open stretch of time in epoch milliseconds. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const noDay = openDay([]);

/**
 * The open time of a run of dates with its running total at each of them, so that a question is one look-up per
 * instant and, for "when", one search. Instants are epoch milliseconds and must lie within the timeline; `undefined`
 * answers lie past it.
 */
export class Timeline {
  /** The first instant of its dates. */
  readonly start: number;
  /** The first instant after its dates. */
  readonly end: number;
  readonly #starts: Float64Array;
  readonly #days: readonly OpenDay[];
  /** Open milliseconds before each date and, last, in all. */
  readonly #open: Float64Array;
  /** Closed milliseconds before each date and, last, in all. */
  readonly #closed: Float64Array;
  readonly #daysPerOpen: number;

  constructor({ starts, days }: PlacedDays) {
    this.start = starts[0] ?? NaN;
    this.end = starts[days.length] ?? NaN;
    this.#starts = starts;
    this.#days = days;
    this.#open = new Float64Array(starts.length);
    this.#closed = new Float64Array(starts.length);
    let open = 0;
    for (let index = 0; index < days.length; index += 1) {
      open += (days[index] ?? noDay).total;
      this.#open[index + 1] = open;
      this.#closed[index + 1] = (starts[index + 1] ?? NaN) - this.start - open;
    }
    this.#daysPerOpen = days.length / Math.max(open, 1);
  }

  isOpen(at: number): boolean {
    const index = this.#indexOf(at);
    return isOpenAt(this.#dayAt(index), at - this.#startAt(index));
  }

  /** Open milliseconds from the timeline's start to an instant. */
  openBefore(at: number): number {
    const index = this.#indexOf(at);
    return this.#openAt(index) + openBefore(this.#dayAt(index), at - this.#startAt(index));
  }

  /** The earliest instant after `from` with `duration` open milliseconds, more than 0, between them. */
  due(from: number, duration: number): number | undefined {
    const index = this.#indexOf(from);
    const open = this.#openAt(index) + openBefore(this.#dayAt(index), from - this.#startAt(index)) + duration;
    if (open <= this.#openAt(index + 1)) return this.#reach(index, open);
    const guess = index + Math.ceil((open - this.#openAt(index)) * this.#daysPerOpen);
    const found = firstAtLeastNear(this.#open, open, guess);
    return found < this.#open.length ? this.#reach(found - 1, open) : undefined;
  }

  /** The first instant after `at` at which closed time turns into open time. */
  nextOpening(at: number): number | undefined {
    const closed = this.isOpen(at) ? this.#closingAfter(at) : at;
    return closed === undefined ? undefined : this.#openingAfter(closed);
  }

  /** The first instant after `at` at which open time turns into closed time. */
  nextClosing(at: number): number | undefined {
    const open = this.isOpen(at) ? at : this.#openingAfter(at);
    return open === undefined ? undefined : this.#closingAfter(open);
  }

  /** The open time from one instant to another: cut at both, in order, apart from each other. */
  openings(from: number, to: number): readonly Interval[] {
    const found: { start: number; end: number }[] = [];
    for (let index = this.#indexOf(from); this.#startAt(index) < to; index += 1) {
      const midnight = this.#startAt(index);
      const { starts, ends } = this.#dayAt(index);
      for (let opening = 0; opening < starts.length; opening += 1) {
        const start = Math.max(from, midnight + (starts[opening] ?? NaN));
        const end = Math.min(to, midnight + (ends[opening] ?? NaN));
        const previous = found.at(-1);
        if (start >= end) continue;
        if (previous?.end === start) previous.end = end;
        else found.push({ start, end });
      }
    }
    return found;
  }

  #openingAfter(closed: number): number | undefined {
    const index = this.#indexOf(closed);
    const { starts } = this.#dayAt(index);
    const start = starts[firstAtLeast(starts, closed - this.#startAt(index))];
    if (start !== undefined) return this.#startAt(index) + start;
    const later = this.#dayWithMore(this.#open, index);
    return later === undefined ? undefined : this.#startAt(later) + (this.#dayAt(later).starts[0] ?? NaN);
  }

  #closingAfter(open: number): number | undefined {
    const index = this.#indexOf(open);
    const { ends } = this.#dayAt(index);
    const end = this.#startAt(index) + (ends[firstAtLeast(ends, open - this.#startAt(index))] ?? NaN);
    if (end < this.#startAt(index + 1)) return end;
    // Open past midnight, until a date closes: at once, or after an opening that begins with it.
    const later = this.#dayWithMore(this.#closed, index);
    if (later === undefined) return undefined;
    const day = this.#dayAt(later);
    return this.#startAt(later) + (day.starts[0] === 0 ? (day.ends[0] ?? NaN) : 0);
  }

  /** The first date after another that adds to a running total of whole milliseconds. */
  #dayWithMore(totals: Float64Array, index: number): number | undefined {
    const found = firstAtLeast(totals, (totals[index + 1] ?? NaN) + 1, index + 1) - 1;
    return found < this.#days.length ? found : undefined;
  }

  /** The date that an instant lies in: a clock change moves it from where even days would put it by one or two. */
  #indexOf(at: number): number {
    let index = Math.min(Math.floor((at - this.start) / millisecondsPerDay), this.#days.length - 1);
    while (this.#startAt(index) > at) index -= 1;
    while (this.#startAt(index + 1) <= at) index += 1;
    return index;
  }

  #reach(index: number, open: number): number {
    return this.#startAt(index) + timeOfOpen(this.#dayAt(index), open - this.#openAt(index));
  }

  #dayAt(index: number): OpenDay {
    return this.#days[index] ?? noDay;
  }

  #startAt(index: number): number {
    return this.#starts[index] ?? NaN;
  }

  #openAt(index: number): number {
    return this.#open[index] ?? NaN;
  }
}
