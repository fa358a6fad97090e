import type { OpenDay } from './open-day.ts';
import { firstAtLeast } from './search.ts';

/** Up to so many openings a day, walking over them is faster than halving. */
const few = 8;

/**
 * The different open days of a run of dates, end to end in plain arrays, so that a look-up touches few places in
 * memory. After each day's openings stands one that is never reached: it starts and ends at infinity, and the open time
 * before it is the day's total. Times are milliseconds after the first instant of the date.
 */
export class DayTable {
  /** For each date, where its openings begin; and where they end, at the unreachable one. */
  readonly #firsts: Int32Array;
  readonly #lasts: Int32Array;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  /** Open milliseconds of the day before each opening. */
  readonly #before: Float64Array;
  readonly #hasFew: boolean;

  constructor(days: readonly OpenDay[]) {
    const places = new Map<OpenDay, number>();
    let size = 0;
    for (const day of days) {
      if (places.has(day)) continue;
      places.set(day, size);
      size += day.length + 1;
    }
    this.#starts = new Float64Array(size).fill(Infinity);
    this.#ends = new Float64Array(size).fill(Infinity);
    this.#before = new Float64Array(size);
    for (const [day, place] of places) this.#write(day, place);
    this.#firsts = Int32Array.from(days, (day) => places.get(day) ?? NaN);
    this.#lasts = Int32Array.from(days, (day) => (places.get(day) ?? NaN) + day.length);
    this.#hasFew = days.every((day) => day.length <= few);
  }

  /** Open milliseconds of a date. */
  total(index: number): number {
    return this.#before[this.#last(index)] ?? NaN;
  }

  isOpen(index: number, time: number): boolean {
    const place = this.#endingFrom(index, time);
    return time >= (this.#starts[place] ?? NaN) && time < (this.#ends[place] ?? NaN);
  }

  /** Open milliseconds of a date before a time of it. */
  openBefore(index: number, time: number): number {
    const place = this.#endingFrom(index, time);
    const start = this.#starts[place] ?? NaN;
    const before = this.#before[place] ?? NaN;
    return time > start ? before + (time - start) : before;
  }

  /** The earliest time of a date by which it has been open for `open` milliseconds: more than 0, at most its total. */
  timeOfOpen(index: number, open: number): number {
    const before = this.#before;
    let place = this.#first(index);
    if (this.#hasFew) while ((before[place + 1] ?? NaN) < open) place += 1;
    else place = firstAtLeast(before, open, place, this.#last(index)) - 1;
    return (this.#starts[place] ?? NaN) + (open - (before[place] ?? NaN));
  }

  /** The first opening of a date that ends at a time of it or later; the unreachable one if none does. */
  #endingFrom(index: number, time: number): number {
    const ends = this.#ends;
    let place = this.#first(index);
    if (!this.#hasFew) return firstAtLeast(ends, time, place, this.#last(index));
    while ((ends[place] ?? NaN) < time) place += 1;
    return place;
  }

  #first(index: number): number {
    return this.#firsts[index] ?? NaN;
  }

  #last(index: number): number {
    return this.#lasts[index] ?? NaN;
  }

  #write(day: OpenDay, place: number): void {
    let sum = 0;
    day.forEach(({ start, end }, index) => {
      this.#starts[place + index] = start;
      this.#ends[place + index] = end;
      sum += end - start;
      this.#before[place + index + 1] = sum;
    });
  }
}
