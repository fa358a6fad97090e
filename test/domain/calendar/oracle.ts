import { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '../../../src/domain/calendar/compile.ts';
import { weekdays } from '../../../src/domain/settings/calendar.ts';

const minute = 60_000;

/**
 * A literal reading of docs/semantics.md, section 4, on Temporal: paints every open minute of a span, then counts.
 * It shares nothing with the engine, and is thousands of times slower. The span is given by its first and last local
 * dates; instants asked about are whole minutes that lie within it.
 */
export class MinuteOracle {
  readonly start: number;
  readonly end: number;
  readonly #open: Uint8Array;

  constructor(calendar: WorkingHours, firstDate: string, lastDate: string) {
    const first = Temporal.PlainDate.from(firstDate);
    const last = Temporal.PlainDate.from(lastDate);
    this.start = midnight(calendar, first);
    this.end = midnight(calendar, last.add({ days: 1 }));
    this.#open = new Uint8Array((this.end - this.start) / minute);
    // Hours of the dates before run into the first ones.
    for (let date = first.subtract({ days: 3 }); compare(date, last) <= 0; date = date.add({ days: 1 })) {
      this.#paint(calendar, date);
    }
  }

  isOpen(at: number): boolean {
    return this.#open[(at - this.start) / minute] === 1;
  }

  elapsed(from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at += minute) if (this.isOpen(at)) sum += minute;
    return sum;
  }

  /** `undefined` when it lies past the span. */
  due(start: number, duration: number): number | undefined {
    let left = duration;
    for (let at = start; at < this.end; at += minute) {
      if (left === 0) return at;
      if (this.isOpen(at)) left -= minute;
    }
    return left === 0 ? this.end : undefined;
  }

  /** The next instant after `at` at which closed time turns into open time, or the other way round. */
  nextTurn(at: number, toOpen: boolean): number | undefined {
    for (let next = at + minute; next < this.end; next += minute) {
      if (this.isOpen(next) === toOpen && this.isOpen(next - minute) !== toOpen) return next;
    }
    return undefined;
  }

  #paint(calendar: WorkingHours, date: Temporal.PlainDate): void {
    if (!exists(calendar, date)) return;
    const until = endOfReach(calendar, date);
    for (const { start, end } of hoursOf(calendar, date)) {
      const from = instant(calendar, date, start);
      const sameDate = end > start;
      const to = instant(calendar, sameDate ? date : date.add({ days: 1 }), end);
      for (let at = Math.max(from, this.start); at < Math.min(to, until, this.end); at += minute) {
        this.#open[(at - this.start) / minute] = 1;
      }
    }
  }
}

function hoursOf(calendar: WorkingHours, date: Temporal.PlainDate): readonly { start: string; end: string }[] {
  const special = calendar.specialDays.find((day) => day.date === date.toString());
  if (special !== undefined) return special.hours;
  if (isHoliday(calendar, date)) return [];
  return calendar.weekly[weekdays[date.dayOfWeek - 1] ?? 'mon'] ?? [];
}

function isHoliday(calendar: WorkingHours, date: Temporal.PlainDate): boolean {
  return calendar.holidays.some(({ from, to = from, everyYear }) => {
    const text = date.toString();
    if (everyYear !== true) return from <= text && text <= to;
    const [first, last, own] = [from.slice(5), to.slice(5), text.slice(5)];
    return first <= last ? first <= own && own <= last : own >= first || own <= last;
  });
}

/** Where night hours of a date end at the latest: at 00:00 of the next existing date that is closed or a holiday. */
function endOfReach(calendar: WorkingHours, date: Temporal.PlainDate): number {
  for (let days = 1; days <= 3; days += 1) {
    const next = date.add({ days });
    const special = calendar.specialDays.find((day) => day.date === next.toString());
    const isClosed = special !== undefined && special.hours.length === 0;
    if (exists(calendar, next) && (isClosed || isHoliday(calendar, next))) return midnight(calendar, next);
  }
  return Infinity;
}

function instant({ timeZone }: WorkingHours, date: Temporal.PlainDate, time: string): number {
  if (time === '24:00') return midnight({ timeZone }, date.add({ days: 1 }));
  if (time === '00:00') return midnight({ timeZone }, date);
  const plain = date.toPlainDateTime(Temporal.PlainTime.from(time));
  return plain.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The first instant of the date or, if the zone skipped it, of the next: found by asking every minute around it. */
function midnight({ timeZone }: Pick<WorkingHours, 'timeZone'>, date: Temporal.PlainDate): number {
  const key = `${timeZone} ${date.toString()}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  let at = date.toZonedDateTime('UTC').epochMilliseconds - 16 * 60 * minute;
  const localDate = (): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  for (const step of [60 * minute, minute]) {
    while (compare(localDate(), date) < 0) at += step;
    // A date that clocks begin, leave by going back, and begin again, began the first time.
    if (step > minute) at -= 3 * step;
  }
  midnights.set(key, at);
  return at;
}

const midnights = new Map<string, number>();

function exists(calendar: Pick<WorkingHours, 'timeZone'>, date: Temporal.PlainDate): boolean {
  return midnight(calendar, date) < midnight(calendar, date.add({ days: 1 }));
}

function compare(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(a, b);
}
