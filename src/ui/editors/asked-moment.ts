import { formatDate, millisecondsPerDay, parseDate } from '../../domain/calendar/local-date.ts';
import { formatTimeOfDay } from '../../domain/calendar/time-of-day.ts';
import { zoneNamed } from '../../domain/calendar/zone.ts';

/** A moment on the reader's calendar: a local date `YYYY-MM-DD` and a time `HH:MM`. */
export interface LocalMoment {
  readonly day: string;
  readonly time: string;
}

/** What clocks in the zone show at an instant (epoch milliseconds). */
export function localMoment(at: number, timeZone: string): LocalMoment {
  const local = at + zoneNamed(timeZone).offsetAt(at);
  const day = Math.floor(local / millisecondsPerDay);
  return { day: formatDate(day), time: formatTimeOfDay(Math.floor((local - day * millisecondsPerDay) / 60_000)) };
}

/** The instant of a local moment, by the clock rules of docs/semantics.md, section 4. */
export function instantOf({ day, time }: LocalMoment, timeZone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return zoneNamed(timeZone)
    .clockOf(parseDate(day) ?? 0)
    .instantAt(hours * 60 + minutes);
}

/** So many local dates, the given one first. */
export function daysFrom(day: string, count: number): readonly string[] {
  const first = parseDate(day) ?? 0;
  return Array.from({ length: count }, (_, index) => formatDate(first + index));
}

/** `HH:MM` of a time as people type it: 17:20, 9.05, 930, 9. `undefined`: no time of a day. */
export function readTime(text: string): string | undefined {
  const match = /^\s*(\d{1,2})(?:[:.\s]?(\d{2}))?\s*$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match && hours < 24 && minutes < 60 ? formatTimeOfDay(hours * 60 + minutes) : undefined;
}

/** The same for a text that is still being typed: 9 may become 9:30, and 12 may become 123. */
export function readWholeTime(text: string): string | undefined {
  return /\d[:.\s]\d{2}|\d{4}/.test(text) ? readTime(text) : undefined;
}
