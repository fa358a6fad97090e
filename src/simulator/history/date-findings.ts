import { readWritten, type DateFormat, type WrittenDate } from './dates.ts';

/** How the dates of a column are written. */
export interface DateFindings {
  /** One for each way to write dates that occurs; where two orders fit all values, the likelier. */
  readonly formats: readonly DateFormat[];
  /** All values could also be in these; somebody must say. Empty where the values themselves tell. */
  readonly otherwise: readonly DateFormat[];
  /** A value that can be read both ways, where there are any. */
  readonly example: string | undefined;
  /** Values that are written as dates. */
  readonly count: number;
  /** Of these, those without a zone. */
  readonly withoutZone: number;
}

/** Numbers of a date with one separator between them, by what they tell about the order. */
interface Tally {
  dayFirst: number;
  monthFirst: number;
  either: number;
  twelveHours: number;
  example: string | undefined;
}

const orders = {
  '.': { dayFirst: 'd.m.y', monthFirst: undefined },
  '/': { dayFirst: 'd/m/y', monthFirst: 'm/d/y' },
  '-': { dayFirst: 'd-m-y', monthFirst: 'm-d-y' },
} as const;

/** A column of which the first values are no dates has none. */
const patience = 200;

/** Looks at the values of a column, one after the other, for how dates are written in it. */
export class DateSearch {
  readonly #tallies = new Map<'.' | '/' | '-', Tally>();
  readonly #plain = new Set<DateFormat>();
  #count = 0;
  #seen = 0;
  #withoutZone = 0;

  /** Takes in a value that isn't unknown. */
  see(cell: string): void {
    if (this.#count === 0 && this.#seen >= patience) return;
    this.#seen += 1;
    const written = readWritten(cell);
    if (!written) return;
    this.#count += 1;
    if (written.offset === undefined) this.#withoutZone += 1;
    const { shape } = written;
    if (shape === '.' || shape === '/' || shape === '-') this.#tally(shape, written, cell);
    else this.#plain.add(shape);
  }

  #tally(shape: '.' | '/' | '-', { parts: [first, second], twelveHours }: WrittenDate, cell: string): void {
    let tally = this.#tallies.get(shape);
    if (!tally) {
      tally = { dayFirst: 0, monthFirst: 0, either: 0, twelveHours: 0, example: undefined };
      this.#tallies.set(shape, tally);
    }
    if (twelveHours) tally.twelveHours += 1;
    if (first > 12) tally.dayFirst += 1;
    else if (second > 12) tally.monthFirst += 1;
    else if (first !== second) {
      tally.either += 1;
      tally.example ??= cell;
    }
  }

  /** What was found; `undefined` where under half of the values are dates. */
  findings(): DateFindings | undefined {
    if (this.#count * 2 < this.#seen || this.#count === 0) return undefined;
    const formats: DateFormat[] = [...this.#plain];
    const otherwise: DateFormat[] = [];
    let example: string | undefined;
    for (const [shape, tally] of this.#tallies) {
      const { dayFirst, monthFirst } = orders[shape];
      const open = monthFirst !== undefined && tally.dayFirst === 0 && tally.monthFirst === 0 && tally.either > 0;
      // Who writes 12 hours and slashes writes the month first.
      const likelyMonth = open ? shape === '/' && tally.twelveHours > 0 : tally.monthFirst > tally.dayFirst;
      formats.push(likelyMonth && monthFirst ? monthFirst : dayFirst);
      if (!open) continue;
      otherwise.push(likelyMonth ? dayFirst : monthFirst);
      example ??= tally.example;
    }
    return { formats, otherwise, example, count: this.#count, withoutZone: this.#withoutZone };
  }
}

/**
 * Settles the order of columns that don't tell by one that does: a program writes all its dates alike. Of columns that
 * remain open the guess stays.
 */
export function settleTogether(found: readonly (DateFindings | undefined)[]): readonly (DateFindings | undefined)[] {
  const told = new Set<DateFormat>();
  for (const findings of found) {
    if (findings?.otherwise.length === 0) for (const format of findings.formats) told.add(format);
  }
  return found.map((findings) => {
    if (!findings || findings.otherwise.length === 0) return findings;
    const { formats, otherwise } = findings;
    const isSettled = (format: DateFormat) => told.has(format) !== told.has(opposite(format));
    const settled = formats.map((format) =>
      told.has(opposite(format)) && !told.has(format) ? opposite(format) : format,
    );
    return { ...findings, formats: settled, otherwise: otherwise.filter((format) => !isSettled(format)) };
  });
}

/** The same numbers with day and month the other way round; the format itself where there is no such thing. */
export function opposite(format: DateFormat): DateFormat {
  if (format === 'd/m/y') return 'm/d/y';
  if (format === 'm/d/y') return 'd/m/y';
  if (format === 'd-m-y') return 'm-d-y';
  if (format === 'm-d-y') return 'd-m-y';
  return format;
}
