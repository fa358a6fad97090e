import { isDate } from '../calendar/local-date.ts';
import { minutesPerDay, parseTimeOfDay } from '../calendar/time-of-day.ts';
import { isTimeZone } from '../calendar/zone-clock.ts';
import type { Calendar, Hours } from '../settings/calendar.ts';
import { weekdays } from '../settings/weekday.ts';
import type { Directory } from '../settings/directory.ts';
import { identityOf, type Path } from '../settings/path.ts';
import type { Problem } from '../settings/problem.ts';
import { hasHours } from './calendar-hours.ts';
import { checkIds, checkLength } from './check-scalars.ts';
import { limits } from './limits.ts';
import { remember } from './remember.ts';
import { Report } from './report.ts';

/** What is wrong with the document's own calendars. (docs/semantics.md, section 4.) */
export const checkCalendars = remember(
  (calendars: readonly Calendar[], directory: Directory | undefined): readonly Problem[] => {
    const report = new Report();
    checkIds(report, ['calendars'], calendars);
    const shared = new Set(directory?.calendars.map(({ id }) => id));
    const names = new Map(directory?.calendars.map(({ id, name }) => [name.trim().toLowerCase(), id]));
    for (const { id, name } of calendars) {
      if (shared.has(id)) report.error(['calendars', id], 'duplicate_id', { id });
      const namesake = names.get(name.trim().toLowerCase());
      if (namesake !== undefined && name.trim() !== '') {
        report.warning(['calendars', id, 'name'], 'calendar_name_duplicate', { calendar: namesake });
      }
      names.set(name.trim().toLowerCase(), id);
    }
    return [...report.problems, ...calendars.flatMap((calendar) => checkCalendar(calendar))];
  },
);

const checkCalendar = remember((calendar: Calendar): readonly Problem[] => {
  const report = new Report();
  const path = ['calendars', calendar.id];
  if (calendar.name.trim() === '') report.error([...path, 'name'], 'calendar_name_empty');
  checkLength(report, [...path, 'name'], calendar.name, limits.name);
  if (!isTimeZone(calendar.timeZone)) {
    report.error([...path, 'timeZone'], 'unknown_time_zone', { timeZone: calendar.timeZone });
  }
  for (const day of weekdays) checkHours(report, [...path, 'weekly', day], calendar.weekly[day] ?? []);
  checkHolidays(report, [...path, 'holidays'], calendar);
  checkSpecialDays(report, [...path, 'specialDays'], calendar);
  if (!hasHours(calendar)) report.error([...path, 'weekly'], 'calendar_without_hours');
  return report.problems;
});

function checkHours(report: Report, path: Path, hours: readonly Hours[]): void {
  for (const { start, end } of hours) {
    const from = parseTimeOfDay(start);
    // 24:00 ends a day and starts none.
    if (from === undefined || from === minutesPerDay || parseTimeOfDay(end) === undefined) {
      report.error(path, 'hours_malformed', { start, end });
    }
  }
}

function checkHolidays(report: Report, path: Path, { holidays }: Calendar): void {
  const seen = new Set<string>();
  for (const holiday of holidays) {
    const { name, from, to, everyYear } = holiday;
    const place = [...path, identityOf(holiday) ?? name];
    checkLength(report, [...place, 'name'], name, limits.name);
    if (!isDate(from)) report.error([...place, 'from'], 'not_a_date');
    if (to !== undefined && !isDate(to)) report.error([...place, 'to'], 'not_a_date');
    else if (to !== undefined && to < from && isDate(from) && !everyYear) {
      report.error([...place, 'to'], 'range_reversed', { from, to });
    }
    const dates = `${everyYear ? 'every year' : 'once'} ${from} ${to ?? from}`;
    if (seen.has(dates)) report.warning(place, 'holiday_twice', { name });
    seen.add(dates);
  }
}

function checkSpecialDays(report: Report, path: Path, { specialDays }: Calendar): void {
  const seen = new Set<string>();
  for (const { name, date, hours } of specialDays) {
    const place = [...path, date];
    checkLength(report, [...place, 'name'], name, limits.name);
    if (!isDate(date)) report.error([...place, 'date'], 'not_a_date');
    if (seen.has(date)) report.error([...place, 'date'], 'special_day_twice', { date });
    seen.add(date);
    checkHours(report, [...place, 'hours'], hours);
  }
}
