import { minutesPerDay } from '../../../domain/calendar/time-of-day.ts';
import type { WallHours } from '../../../domain/calendar/wall-hours.ts';
import type { Calendar, Weekday } from '../../../domain/settings/calendar.ts';
import { weekShape, type DayShape } from './week-shape.ts';

/** A week in a few words: when it is open and how long. */
export interface CalendarSummary {
  /** Runs of open days, each of its first and last day; one run of all seven for a calendar that is open daily. */
  readonly runs: readonly (readonly [Weekday, Weekday])[];
  /** The hours that all its open days share, if they do and are one interval. */
  readonly hours: WallHours | undefined;
  /** Open minutes of a week. */
  readonly total: number;
}

export function summarise({ weekly }: Calendar): CalendarSummary {
  const { days, total } = weekShape(weekly);
  const open = days.filter(({ bars }) => bars.length > 0);
  const [first] = open;
  const shared = first?.bars.length === 1 && open.every(({ bars }) => sameHours(bars, first.bars));
  return { runs: runsOf(days), hours: shared ? first.bars[0] : undefined, total };
}

/** Open round the clock, every day. */
export const isAlways = ({ total }: CalendarSummary): boolean => total === 7 * minutesPerDay;

function sameHours(one: readonly WallHours[], other: readonly WallHours[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, index) => start === other[index]?.start && end === other[index]?.end)
  );
}

function runsOf(days: readonly DayShape[]): readonly (readonly [Weekday, Weekday])[] {
  const runs: [Weekday, Weekday][] = [];
  let isOpen = false;
  for (const { day, bars } of days) {
    const last = runs.at(-1);
    if (bars.length > 0 && isOpen && last) last[1] = day;
    else if (bars.length > 0) runs.push([day, day]);
    isOpen = bars.length > 0;
  }
  return runs;
}
