import type { CompiledCalendar } from './compiled-calendar.ts';
import { dayPlacer } from './place-days.ts';
import { roundTheClock } from './round-the-clock.ts';
import type { WorkingHours } from './schedule.ts';
import { compileSchedule } from './schedule.ts';
import type { Interval } from './timeline.ts';
import { zoneNamed } from './zone.ts';
import { ZonedCalendar } from './zoned-calendar.ts';

export type { CompiledCalendar, Interval, WorkingHours };

/**
 * Compiles a calendar; `null` is round the clock. The hours are read at once, and laid on instants as questions come:
 * the first question about a time costs more than the next.
 * @throws RangeError naming an unknown time zone, or the place of hours or dates that are malformed. Checks report
 * these before.
 */
export function compileCalendar(calendar: WorkingHours | null): CompiledCalendar {
  return calendar === null
    ? roundTheClock
    : new ZonedCalendar(dayPlacer(compileSchedule(calendar), zoneNamed(calendar.timeZone)));
}
