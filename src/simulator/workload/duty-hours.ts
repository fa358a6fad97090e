import { compileCalendars } from '../../domain/calendar/compile-all.ts';
import type { CompiledCalendar } from '../../domain/calendar/compile.ts';
import { wallTimeToInstant } from '../../domain/calendar/zone-clock.ts';
import type { Calendar } from '../../domain/settings/calendar.ts';
import type { Directory, Operator } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import { eachHour, hoursPerWeek, week } from './week-profile.ts';

/** A Monday of a week in which no zone in use changes its clocks: weeks are compared, not dates. */
const plainMonday = '2026-01-12';

/** Open milliseconds of a plain week, Monday 00:00 first, by hour: without holidays and special days. */
export type DutyHours = readonly number[];

/** When operators work in a plain week, by the clocks of one zone. */
export class DutyPlan {
  /** The zone of most operators' calendars; of several the first; UTC without any. */
  readonly timeZone: string;
  readonly #calendars: ReadonlyMap<string, CompiledCalendar>;
  readonly #known = new Map<string, DutyHours>();

  /** @throws RangeError as `compileCalendar` does, if a calendar is malformed; checks report it before. */
  constructor(settings: TicketSettings, directory: Directory) {
    const plain = (calendars: readonly Calendar[]) =>
      calendars.map((calendar) => ({ ...calendar, holidays: [], specialDays: [] }));
    this.#calendars = compileCalendars(
      { ...settings, calendars: plain(settings.calendars) },
      { ...directory, calendars: plain(directory.calendars) },
    );
    this.timeZone = mostUsedZone(settings, directory);
  }

  /** The hours of an operator; `null`: round the clock. A calendar that isn't there has none. */
  hoursOf({ calendar }: Pick<Operator, 'calendar'>): DutyHours | null {
    if (calendar === null) return null;
    let hours = this.#known.get(calendar);
    if (hours === undefined) {
      hours = this.#read(this.#calendars.get(calendar));
      this.#known.set(calendar, hours);
    }
    return hours;
  }

  #read(calendar: CompiledCalendar | undefined): DutyHours {
    const hours = Array.from({ length: hoursPerWeek }, () => 0);
    if (calendar === undefined) return hours;
    const monday = wallTimeToInstant(this.timeZone, plainMonday, 0);
    eachHour(this.timeZone, monday, monday + week, (hourOfWeek, from, to) => {
      hours[hourOfWeek] = (hours[hourOfWeek] ?? 0) + calendar.elapsed(from, to);
    });
    return hours;
  }
}

function mostUsedZone(settings: TicketSettings, directory: Directory): string {
  const zones = new Map([...directory.calendars, ...settings.calendars].map(({ id, timeZone }) => [id, timeZone]));
  const uses = new Map([...zones.values()].map((zone) => [zone, 0]));
  for (const { calendar } of directory.operators) {
    const zone = calendar === null ? undefined : zones.get(calendar);
    if (zone !== undefined) uses.set(zone, (uses.get(zone) ?? 0) + 1);
  }
  let most = -1;
  let found = 'UTC';
  for (const [zone, count] of uses) {
    if (count > most) {
      most = count;
      found = zone;
    }
  }
  return found;
}
