import { millisecondsPerDay } from './local-date.ts';
import type { OpenDay, Opening } from './open-day.ts';
import { openDay } from './open-day.ts';
import type { Schedule } from './schedule.ts';
import type { Zone } from './zone.ts';

/** A run of local dates laid on instants. */
export interface PlacedDays {
  /** The first instant of each date and, last, of the date after the run. A date that the zone skipped has no length. */
  readonly starts: Float64Array;
  readonly days: readonly OpenDay[];
}

/** Lays a run of dates, first and last included, given as days since 1970-01-01. */
export type DayPlacer = (firstDay: number, lastDay: number) => PlacedDays;

/** A clock change touches dates up to this many days from its own date in UTC, by way of zones and night hours. */
const touched = 3;

const minute = 60_000;

/**
 * Lays a schedule on a zone's instants (docs/semantics.md, section 4). A date away from clock changes is computed once
 * for all that are alike; one near a change is mapped to instants, cut and merged on its own.
 */
export function dayPlacer(schedule: Schedule, zone: Zone): DayPlacer {
  const alike = new Map<number, OpenDay>();
  const mapped = new Map<number, OpenDay>();

  function ordinaryDay(day: number): OpenDay {
    const { list, endsNights } = schedule.planOf(day);
    const night = endsNights ? 0 : schedule.planOf(day - 1).list;
    const key = night * schedule.lists.length + list;
    const known = alike.get(key);
    if (known !== undefined) return known;
    const openings = [...openingsOf(list, 0), ...openingsOf(night, -millisecondsPerDay)];
    const found = openDay(openings.map((opening) => clip(opening, millisecondsPerDay)));
    alike.set(key, found);
    return found;
  }

  function openingsOf(list: number, midnight: number): readonly Opening[] {
    const hours = schedule.lists[list]?.merged ?? [];
    return hours.map(({ start, end }) => ({ start: midnight + start * minute, end: midnight + end * minute }));
  }

  function dayNearChange(day: number): OpenDay {
    const start = zone.startOf(day);
    const length = zone.startOf(day + 1) - start;
    const openings: Opening[] = [];
    // Past midnight hours reach the next date, and over a gap or a skipped date the one after.
    for (let source = day; source >= day - 2; source -= 1) {
      if (zone.startOf(source + 1) <= zone.startOf(source)) continue;
      for (const hours of mappedHours(source)) {
        openings.push(clip({ start: hours.start - start, end: hours.end - start }, length));
      }
      if (schedule.planOf(source).endsNights) break;
    }
    return openDay(openings);
  }

  /** A date's own hours as instants, before any cut. */
  function mappedHours(day: number): OpenDay {
    const known = mapped.get(day);
    if (known !== undefined) return known;
    const clock = zone.clockOf(day);
    const list = schedule.lists[schedule.planOf(day).list];
    // Skipped wall time can overtake what follows it, so that hours merged by the clock would open something else.
    const hours = (clock.skipsTime ? list?.written : list?.merged) ?? [];
    const found = openDay(
      hours.map(({ start, end }) => ({ start: clock.instantAt(start), end: clock.instantAt(end) })),
    );
    mapped.set(day, found);
    return found;
  }

  return (firstDay, lastDay) => {
    const starts = new Float64Array(lastDay - firstDay + 2);
    const days: OpenDay[] = [];
    const from = (firstDay - touched) * millisecondsPerDay;
    const changes = zone.transitions(from - 1, (lastDay + touched + 1) * millisecondsPerDay);
    let offset = zone.offsetAt(from - 1);
    let next = 0;
    for (let day = firstDay; day <= lastDay; day += 1) {
      const midnight = day * millisecondsPerDay;
      let change = changes[next];
      while (change !== undefined && change.at < midnight - touched * millisecondsPerDay) {
        offset = change.after;
        next += 1;
        change = changes[next];
      }
      const isNear = change !== undefined && change.at < midnight + touched * millisecondsPerDay;
      starts[day - firstDay] = isNear ? zone.startOf(day) : midnight - offset;
      days.push(isNear ? dayNearChange(day) : ordinaryDay(day));
    }
    starts[days.length] = zone.startOf(lastDay + 1);
    return { starts, days };
  };
}

function clip({ start, end }: Opening, length: number): Opening {
  return { start: Math.max(start, 0), end: Math.min(end, length) };
}
