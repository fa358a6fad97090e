import { compileCalendar, type CompiledCalendar } from '../../../domain/calendar/compile.ts';
import { compileHolidays } from '../../../domain/calendar/holidays.ts';
import { formatDate, parseDate, weekdayIndex } from '../../../domain/calendar/local-date.ts';
import { minutesPerDay } from '../../../domain/calendar/time-of-day.ts';
import { zoneNamed, type Transition } from '../../../domain/calendar/zone.ts';
import type { Calendar } from '../../../domain/settings/calendar.ts';

/** One date of a year, as the strip shows it. */
export interface YearDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** Why its hours are what they are: those of the week, a holiday or special day without hours, or a special day with. */
  readonly kind: 'weekly' | 'closed' | 'special';
  /** Names of the holidays and the special day on it. */
  readonly name: string;
  /** Open milliseconds, night hours of the day before included. */
  readonly open: number;
  /** When it is open by the clock on the wall, in minutes after midnight, 0 to 1440. */
  readonly hours: readonly { readonly start: number; readonly end: number }[];
  /** How much the clock is moved on this date, in milliseconds: 3,600,000 in spring in most places. */
  readonly clockChange: number;
}

export interface CalendarYear {
  readonly year: number;
  readonly days: readonly YearDay[];
  readonly openDays: number;
  /** Milliseconds. */
  readonly open: number;
}

/** The years that calendars compute. */
export const firstYear = 1901;
export const lastYear = 2198;

const compiled = new WeakMap<Calendar, CompiledCalendar | RangeError>();
const years = new WeakMap<Calendar, Map<number, CalendarYear>>();

/** The compiled calendar, made once; `undefined` while something in it is malformed. */
export function compiledCalendar(calendar: Calendar): CompiledCalendar | undefined {
  let found = compiled.get(calendar);
  if (!found) {
    found = tryToCompile(calendar);
    compiled.set(calendar, found);
  }
  return found instanceof RangeError ? undefined : found;
}

function tryToCompile(calendar: Calendar): CompiledCalendar | RangeError {
  try {
    return compileCalendar(calendar);
  } catch (error) {
    if (error instanceof RangeError) return error; // Told by the checks, beside the control it comes from.
    throw error;
  }
}

/** All dates of a year with their open time, computed once; `undefined` while the calendar is malformed. */
export function yearOf(calendar: Calendar, year: number): CalendarYear | undefined {
  const open = compiledCalendar(calendar);
  if (!open) return undefined;
  const known = years.get(calendar) ?? new Map<number, CalendarYear>();
  years.set(calendar, known);
  const found = known.get(year) ?? computeYear(calendar, open, year);
  known.set(year, found);
  return found;
}

function computeYear(calendar: Calendar, compiledHours: CompiledCalendar, year: number): CalendarYear {
  const first = parseDate(`${year}-01-01`) ?? NaN;
  const length = (parseDate(`${year + 1}-01-01`) ?? NaN) - first;
  const zone = zoneNamed(calendar.timeZone);
  const starts = Array.from({ length: length + 1 }, (_, index) => zone.startOf(first + index));
  const yearStart = starts[0] ?? NaN;
  const intervals = compiledHours.intervals(yearStart, starts[length] ?? NaN);
  const changes = zone.transitions(yearStart - 1, starts[length] ?? NaN);
  const special = new Map(calendar.specialDays.map((day) => [day.date, day]));
  const isHoliday = compileHolidays(calendar.holidays);
  const holidays = calendar.holidays.map((holiday) => ({ covers: compileHolidays([holiday]), name: holiday.name }));
  let next = 0;
  const days = starts.slice(0, length).map((start, index): YearDay => {
    const end = starts[index + 1] ?? NaN;
    const day = first + index;
    const date = formatDate(day);
    const own = special.get(date);
    const holiday = isHoliday(day);
    const names = holiday ? holidays.filter(({ covers }) => covers(day)).map(({ name }) => name) : [];
    const hours: { start: number; end: number }[] = [];
    let sum = 0;
    while ((intervals[next]?.end ?? Infinity) <= start) next += 1;
    for (let at = next; (intervals[at]?.start ?? Infinity) < end; at += 1) {
      const from = Math.max(intervals[at]?.start ?? NaN, start);
      const to = Math.min(intervals[at]?.end ?? NaN, end);
      sum += to - from;
      hours.push({
        start: wallMinutes(from, zone.offsetAt(from), day),
        end: to === end ? minutesPerDay : wallMinutes(to, zone.offsetAt(to), day),
      });
    }
    return {
      date,
      weekday: weekdayIndex(day),
      kind: own ? (own.hours.length > 0 ? 'special' : 'closed') : holiday ? 'closed' : 'weekly',
      name: [...(own ? [own.name] : []), ...names].filter((name) => name !== '').join(', '),
      open: sum,
      hours,
      clockChange: changeBetween(changes, start, end),
    };
  });
  return {
    year,
    days,
    openDays: days.filter((day) => day.open > 0).length,
    open: days.reduce((sum, day) => sum + day.open, 0),
  };
}

function wallMinutes(at: number, offset: number, day: number): number {
  return Math.round((at + offset) / 60_000) - day * minutesPerDay;
}

function changeBetween(changes: readonly Transition[], start: number, end: number): number {
  return changes
    .filter(({ at }) => at >= start && at < end)
    .reduce((sum, { before, after }) => sum + after - before, 0);
}
