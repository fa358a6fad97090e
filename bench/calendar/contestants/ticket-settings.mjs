import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import { hoursOn, timeOf, unusualDates } from '../schedule.mjs';

export const name = 'ticket-settings';

export function create(schedule) {
  return compileCalendar(toCalendar(schedule));
}

export function toCalendar(schedule) {
  const { timeZone, intervals, holidays = [] } = schedule;
  const toHours = (times) => times.map(([start, end]) => ({ start, end }));
  return {
    timeZone,
    weekly: Object.fromEntries(Object.entries(intervals).map(([weekday, times]) => [weekday, toHours(times)])),
    holidays: holidays.map((date) => ({ name: date, from: date })),
    specialDays: unusualDates(schedule)
      .filter((date) => !holidays.includes(date))
      .map((date) => ({ name: date, date, hours: toHours(hoursOn(schedule, date).map((times) => times.map(timeOf))) })),
  };
}
