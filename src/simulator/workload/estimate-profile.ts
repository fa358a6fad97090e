import { formatDate, parseDate } from '../../domain/calendar/local-date.ts';
import { localTimeAt, offsetAt, wallTimeToInstant } from '../../domain/calendar/zone-clock.ts';
import { eachHour, hourOfWeek, hoursPerWeek } from './week-profile.ts';

/** How many tickets come in a week, and in which of its hours. */
export interface WeeklyRhythm {
  readonly perWeek: number;
  /** Tickets expected in each of the 168 hours, Monday 00:00 first; their sum is `perWeek`. */
  readonly profile: readonly number[];
}

/** Weeks that the common rhythm of a weekday counts for beside those that were seen. */
const priorWeeks = 2;

/**
 * The rhythm of the instants at which tickets were created, epoch milliseconds, at least one. The history is taken to last from
 * the beginning of the day of the first to the end of the day of the last, by the clocks of the zone.
 *
 * An hour of the week that was seen in few weeks says little, so it is smoothed: to the weeks seen are added two in which
 * as many tickets came as in the mean of that hour of the day on Mondays to Fridays, or on Saturdays and Sundays.
 * @throws RangeError for a zone that isn't known.
 */
export function estimateRhythm(createdAt: readonly number[], timeZone: string): WeeklyRhythm {
  const first = createdAt.reduce((least, at) => Math.min(least, at), Infinity);
  const last = createdAt.reduce((most, at) => Math.max(most, at), -Infinity);
  const from = wallTimeToInstant(timeZone, localTimeAt(timeZone, first).date, 0);
  const to = wallTimeToInstant(timeZone, dayAfter(localTimeAt(timeZone, last).date), 0);

  const tickets = new Float64Array(hoursPerWeek);
  for (const at of createdAt) add(tickets, hourOfWeek(at + offsetAt(timeZone, at)), 1);
  /** How often each hour was seen. */
  const seen = new Float64Array(hoursPerWeek);
  eachHour(timeZone, from, to, (hour, start, end) => add(seen, hour, (end - start) / 3_600_000));

  const profile = Array.from(tickets, (count, hour) => {
    const alike = hoursAlike(hour);
    const times = sumOf(seen, alike);
    const common = times > 0 ? sumOf(tickets, alike) / times : 0;
    return (count + priorWeeks * common) / ((seen[hour] ?? NaN) + priorWeeks);
  });
  return { perWeek: profile.reduce((sum, count) => sum + count, 0), profile };
}

/** The same hour of the day on the days of its kind: Monday to Friday, or Saturday and Sunday. */
function hoursAlike(hour: number): readonly number[] {
  const days = hour < 5 * 24 ? [0, 1, 2, 3, 4] : [5, 6];
  return days.map((day) => day * 24 + (hour % 24));
}

function add(to: Float64Array, index: number, amount: number): void {
  to[index] = (to[index] ?? NaN) + amount;
}

function sumOf(values: Float64Array, indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + (values[index] ?? NaN), 0);
}

function dayAfter(date: string): string {
  return formatDate((parseDate(date) ?? NaN) + 1);
}
