import { minutesPerDay } from '../../../domain/calendar/time-of-day.ts';
import { parseHours, type WallHours } from '../../../domain/calendar/wall-hours.ts';
import { weekdays, type Calendar, type Hours, type Weekday } from '../../../domain/settings/calendar.ts';

/** What is drawn for one day of the week. Minutes after its midnight. */
export interface DayShape {
  readonly day: Weekday;
  /** Its own hours in order; an end past 1440 is on the next day. Malformed hours have no bar. */
  readonly bars: readonly WallHours[];
  /** Until when night hours of the day before go on; 0 for none. */
  readonly nightUntil: number;
  /** Minutes of its own hours, those past midnight included. */
  readonly total: number;
}

export interface WeekShape {
  readonly days: readonly DayShape[];
  /** Open minutes of a week without clock changes; what two days share counts once. */
  readonly total: number;
}

const shapes = new WeakMap<Calendar['weekly'], WeekShape>();

/** The week as bars on 24 h lines, Monday first. Computed once for each week object. */
export function weekShape(weekly: Calendar['weekly']): WeekShape {
  const known = shapes.get(weekly);
  if (known) return known;
  const bars = weekdays.map((day) => barsOf(weekly[day] ?? []));
  const days = weekdays.map((day, index): DayShape => {
    const before = bars.at(index - 1) ?? [];
    return {
      day,
      bars: bars[index] ?? [],
      nightUntil: Math.max(0, ...before.map(({ end }) => end - minutesPerDay)),
      total: covered(bars[index] ?? []),
    };
  });
  const inWeek = bars.flatMap((own, index) =>
    own.map(({ start, end }) => ({ start: start + index * minutesPerDay, end: end + index * minutesPerDay })),
  );
  const weekEnd = 7 * minutesPerDay;
  const overSunday = Math.max(0, ...inWeek.map(({ end }) => end - weekEnd));
  const total = covered([
    ...(overSunday > 0 ? [{ start: 0, end: overSunday }] : []),
    ...inWeek.map(({ start, end }) => ({ start, end: Math.min(end, weekEnd) })),
  ]);
  const shape = { days, total };
  shapes.set(weekly, shape);
  return shape;
}

/** The readable ones of a day's hours, in order. */
export function barsOf(hours: readonly Hours[]): readonly WallHours[] {
  return hours
    .flatMap((each) => parseHours(each) ?? [])
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Minutes that any of the spans covers. */
function covered(spans: readonly WallHours[]): number {
  let sum = 0;
  let until = -Infinity;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}

export const dayBefore = (day: Weekday): Weekday => weekdays[(weekdays.indexOf(day) + 6) % 7] ?? day;
