import type { Hours } from '../settings/calendar.ts';
import { minutesPerDay, parseTimeOfDay } from './time-of-day.ts';

/**
 * Working hours on the wall clock, in minutes after the midnight that begins their date: `start` 0 to 1439, `end` after
 * it and up to 2879, past 1440 on the next date.
 */
export interface WallHours {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads hours by docs/semantics.md, section 4: `24:00` ends the date, an end before the start is on the next date, equal
 * start and end is a whole turn of the clock. `undefined` when a time is malformed, or when `24:00` is a start.
 */
export function parseHours(hours: Hours): WallHours | undefined {
  const start = parseTimeOfDay(hours.start);
  const end = parseTimeOfDay(hours.end);
  if (start === undefined || end === undefined || start === minutesPerDay) return undefined;
  return { start, end: end > start ? end : end + minutesPerDay };
}

/** One date's hours as they are written, and with those that overlap or touch made one. */
export interface HoursList {
  readonly written: readonly WallHours[];
  readonly merged: readonly WallHours[];
}

/**
 * Reads a list of hours; those given twice count once.
 * @param where Names the list in the error, as `weekly.mon`.
 * @throws RangeError naming the place and the text that isn't hours.
 */
export function parseHoursList(list: readonly Hours[], where: string): HoursList {
  const byKey = new Map<number, WallHours>();
  for (const [index, hours] of list.entries()) {
    const parsed = parseHours(hours);
    if (parsed === undefined) {
      throw new RangeError(`${where}[${index}]: "${hours.start}-${hours.end}" are not hours from HH:MM to HH:MM`);
    }
    byKey.set(parsed.start * 2 * minutesPerDay + parsed.end, parsed);
  }
  const written = [...byKey.values()].sort((a, b) => a.start - b.start);
  return { written, merged: merge(written) };
}

function merge(sorted: readonly WallHours[]): readonly WallHours[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const previous = merged.at(-1);
    if (previous !== undefined && start <= previous.end) previous.end = Math.max(previous.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
