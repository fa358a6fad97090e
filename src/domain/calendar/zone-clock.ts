import { formatDate, millisecondsPerDay, parseDate } from './local-date.ts';
import type { Transition } from './zone.ts';
import { zoneNamed } from './zone.ts';

/** How far ahead `nextTransition` looks. */
const lookAhead = 3652 * millisecondsPerDay;

/** Whether the platform knows this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    zoneNamed(name);
    return true;
  } catch {
    return false;
  }
}

/** What a zone's clocks show at an instant. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Since the midnight of that date by the clock: not the time elapsed when the clocks changed in between. */
  readonly milliseconds: number;
}

/**
 * The zone's offset at an instant, in milliseconds east of UTC.
 * @throws RangeError for an unknown zone.
 */
export function offsetAt(timeZone: string, at: number): number {
  return zoneNamed(timeZone).offsetAt(at);
}

/**
 * The first clock change after an instant, or `null` when there is none in the next ten years.
 * @throws RangeError for an unknown zone.
 */
export function nextTransition(timeZone: string, at: number): Transition | null {
  return zoneNamed(timeZone).transitions(at, at + lookAhead)[0] ?? null;
}

/**
 * Date and time of day in a zone.
 * @throws RangeError for an unknown zone.
 */
export function localTimeAt(timeZone: string, at: number): LocalTime {
  const wall = at + zoneNamed(timeZone).offsetAt(at);
  const day = Math.floor(wall / millisecondsPerDay);
  return { date: formatDate(day), milliseconds: wall - day * millisecondsPerDay };
}

/**
 * The instant at which a zone's clocks show a date and a time of day, by the rules for calendars (docs/semantics.md,
 * section 4): a time that occurs twice means the first; one that is skipped moves forward by the gap; 0 and 1440 minutes
 * are the first instants of the date and of the next existing one.
 * @param date `YYYY-MM-DD`.
 * @param minutes After midnight, 0 to 1440.
 * @throws RangeError for an unknown zone or a date that doesn't exist.
 */
export function wallTimeToInstant(timeZone: string, date: string, minutes: number): number {
  const day = parseDate(date);
  if (day === undefined) throw new RangeError(`"${date}" is not a date YYYY-MM-DD`);
  return zoneNamed(timeZone).clockOf(day).instantAt(minutes);
}
