import { readFileSync } from 'node:fs';
import type { WorkingHours } from '../../../src/domain/calendar/compile.ts';
import { parseDate, weekdayIndex } from '../../../src/domain/calendar/local-date.ts';
import { formatTimeOfDay, parseTimeOfDay } from '../../../src/domain/calendar/time-of-day.ts';
import type { Hours, Weekday } from '../../../src/domain/settings/calendar.ts';
import { weekdays } from '../../../src/domain/settings/calendar.ts';

type Times = readonly (readonly [start: string, end: string])[];

/** A schedule as the shared cases write it; test/fixtures/README.md. */
export interface Schedule {
  readonly timeZone: string;
  readonly intervals: Readonly<Partial<Record<Weekday, Times>>>;
  readonly shifts?: Readonly<Record<string, Times>>;
  readonly breaks?: Readonly<Record<string, Times>>;
  readonly holidays?: readonly string[];
}

export function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')) as T;
}

/** Says a schedule in a calendar's words: shifts and breaks become special days, except on holidays, which win there. */
export function toCalendar(schedule: Schedule): WorkingHours {
  const { timeZone, intervals, shifts = {}, breaks = {}, holidays = [] } = schedule;
  const dates = new Set([...Object.keys(shifts), ...Object.keys(breaks)].filter((date) => !holidays.includes(date)));
  return {
    timeZone,
    weekly: Object.fromEntries(weekdays.map((weekday) => [weekday, toHours(intervals[weekday] ?? [])])),
    holidays: holidays.map((date) => ({ name: date, from: date })),
    specialDays: [...dates].map((date) => {
      const weekday = weekdays[weekdayIndex(parseDate(date) ?? NaN)] ?? 'mon';
      const own = shifts[date] ?? intervals[weekday] ?? [];
      return { name: date, date, hours: toHours(without(own, breaks[date] ?? [])) };
    }),
  };
}

function toHours(times: Times): Hours[] {
  return times.map(([start, end]) => ({ start, end }));
}

function without(times: Times, breaks: Times): Times {
  let left = times.map(([start, end]) => [minutes(start), minutes(end)] as const);
  for (const [from, to] of breaks.map(([start, end]) => [minutes(start), minutes(end)] as const)) {
    left = left.flatMap(([start, end]) => [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const]);
    left = left.filter(([start, end]) => start < end);
  }
  return left.map(([start, end]) => [formatTimeOfDay(start), formatTimeOfDay(end)] as const);
}

function minutes(text: string): number {
  return parseTimeOfDay(text) ?? NaN;
}
