import type { Calendar, SpecialDay } from '../settings/calendar.ts';
import { weekdays } from '../settings/weekday.ts';
import { compileHolidays } from './holidays.ts';
import { parseDate, weekdayIndex } from './local-date.ts';
import type { HoursList } from './wall-hours.ts';
import { parseHoursList } from './wall-hours.ts';

/** The part of a calendar that decides when it is open. */
export type WorkingHours = Pick<Calendar, 'timeZone' | 'weekly' | 'holidays' | 'specialDays'>;

/** What a date has of its own, in wall time. */
export interface DatePlan {
  /** Which of the schedule's `lists` are this date's hours. */
  readonly list: number;
  /** Whether night hours from the day before end at its 00:00. */
  readonly endsNights: boolean;
}

/** A calendar by local dates, before any zone: which hours each date has, and which dates end the night before them. */
export interface Schedule {
  readonly lists: readonly HoursList[];
  /** The plan of a date, given as days since 1970-01-01. */
  planOf(day: number): DatePlan;
}

/** The place in `lists` of a date without hours. */
const noHours = 0;

/**
 * Decides weekly hours, holidays and special days against each other (docs/semantics.md, section 4).
 * @throws RangeError naming the place of hours or dates that are malformed, and of a second special day on one date.
 */
export function compileSchedule(calendar: WorkingHours): Schedule {
  const lists: HoursList[] = [{ written: [], merged: [] }];
  const addList = (list: HoursList): number => (list.written.length === 0 ? noHours : lists.push(list) - 1);
  const weekly = weekdays.map((weekday) =>
    addList(parseHoursList(calendar.weekly[weekday] ?? [], `weekly.${weekday}`)),
  );
  const specialDays = compileSpecialDays(calendar.specialDays, addList);
  const isHoliday = compileHolidays(calendar.holidays);
  return {
    lists,
    planOf(day) {
      const special = specialDays.get(day);
      if (special !== undefined) return { list: special, endsNights: special === noHours || isHoliday(day) };
      if (isHoliday(day)) return { list: noHours, endsNights: true };
      return { list: weekly[weekdayIndex(day)] ?? noHours, endsNights: false };
    },
  };
}

function compileSpecialDays(
  specialDays: readonly SpecialDay[],
  addList: (list: HoursList) => number,
): ReadonlyMap<number, number> {
  const byDay = new Map<number, number>();
  for (const [index, { date, hours }] of specialDays.entries()) {
    const where = `specialDays[${index}]`;
    const day = parseDate(date);
    if (day === undefined) throw new RangeError(`${where}.date: "${date}" is not a date YYYY-MM-DD`);
    if (byDay.has(day)) throw new RangeError(`${where}.date: ${date} already has a special day`);
    byDay.set(day, addList(parseHoursList(hours, `${where}.hours`)));
  }
  return byDay;
}
