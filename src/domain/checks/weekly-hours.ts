import { compileCalendar, type CompiledCalendar, type Interval } from '../calendar/compile.ts';
import { parseDate, weekdayIndex } from '../calendar/local-date.ts';
import { localTimeAt } from '../calendar/zone-clock.ts';
import type { Calendar } from '../settings/calendar.ts';
import { weekdays } from '../settings/weekday.ts';
import { remember } from './remember.ts';

const day = 24 * 60 * 60 * 1000;
const week = 7 * day;

/**
 * Mondays of weeks without clock changes, one in winter and one in summer: hours of two zones may cover each other in one
 * and not in the other.
 */
const referenceWeeks = [Date.UTC(2026, 0, 12), Date.UTC(2026, 6, 13)];

/** The calendar of an ordinary week: holidays and special days are exceptions that no check should warn about. */
export const ordinaryWeek = remember((calendar: Calendar): CompiledCalendar =>
  compileCalendar({ ...calendar, holidays: [], specialDays: [] }),
);

/** When none of the calendars is open, in order; each gap that begins in a reference week, whole. */
export function closedForAll(calendars: readonly CompiledCalendar[]): Interval[] {
  return referenceWeeks.flatMap((start) => {
    const open = calendars.flatMap((calendar) => [...calendar.intervals(start - week, start + 3 * week)]);
    return gapsBetween(open, start - week, start + 3 * week).filter(
      ({ start: from }) => from >= start && from < start + week,
    );
  });
}

/** The parts of a calendar's week in which none of the others is open. */
export function uncovered(calendar: CompiledCalendar, others: readonly CompiledCalendar[]): Interval[] {
  return referenceWeeks.flatMap((start) => {
    const open = others.flatMap((other) => [...other.intervals(start - week, start + 2 * week)]);
    const gaps = gapsBetween(open, start - week, start + 2 * week);
    return gaps
      .flatMap((gap) => [...calendar.intervals(gap.start, gap.end)])
      .filter(({ start: from }) => from >= start && from < start + week);
  });
}

function gapsBetween(open: readonly Interval[], from: number, to: number): Interval[] {
  const gaps: Interval[] = [];
  let coveredUntil = from;
  for (const { start, end } of [...open].sort((one, other) => one.start - other.start)) {
    if (start > coveredUntil) gaps.push({ start: coveredUntil, end: start });
    coveredUntil = Math.max(coveredUntil, end);
  }
  if (coveredUntil < to) gaps.push({ start: coveredUntil, end: to });
  return gaps;
}

/** `fri 18:00`, local: an instant of a reference week as a time of any week. */
export function weekTime(at: number, timeZone: string): string {
  const { date, milliseconds } = localTimeAt(timeZone, at);
  const minutes = Math.floor(milliseconds / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  const weekday = weekdays[weekdayIndex(parseDate(date) ?? 0)] ?? '';
  return `${weekday} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
