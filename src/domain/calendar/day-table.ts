import type { OpenDay } from './open-day.ts';

/**
 * The different open days of a run of dates, end to end in plain arrays, so that a look-up touches few places in
 * memory. After each day's openings stands one that is never reached: it starts and ends at infinity, and the open time
 * before it is the day's total. A look-up walks over a day's openings: mostly one or two, at most one every two minutes.
 * Times are milliseconds after the first instant of the date.
 */
export class DayTable {
  /** For each date, where its openings begin. */
  readonly #firsts: Int32Array;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  /** Open milliseconds of the day before each opening. */
  readonly #before: Float64Array;

  constructor(days: readonly OpenDay[]) {
    const places = new Map<OpenDay, number>();
    let size = 0;
    for (const day of days) {
      if (places.has(day)) continue;
      places.set(day, size);
      size += day.length + 1;
    }
    this.#firsts = Int32Array.from(days, (day) => places.get(day) ?? NaN);
    this.#starts = new Float64Array(size).fill(Infinity);
    this.#ends = new Float64Array(size).fill(Infinity);
    this.#before = new Float64Array(size);
    for (const [day, place] of places) this.#write(day, place);
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
    let place = this.#firsts[index] ?? NaN;
    while ((before[place + 1] ?? NaN) < open) place += 1;
    return (this.#starts[place] ?? NaN) + (open - (before[place] ?? NaN));
  }

  /** The first opening of a date that ends at a time of it or later; the unreachable one if none does. */
  #endingFrom(index: number, time: number): number {
    const ends = this.#ends;
    let place = this.#firsts[index] ?? NaN;
    while ((ends[place] ?? NaN) < time) place += 1;
    return place;
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
