import { millisecondsPerDay } from './local-date.ts';
import { minutesPerDay } from './time-of-day.ts';
import type { OffsetReader } from './zone-offset.ts';
import { offsetReader } from './zone-offset.ts';

/** A clock change. Offsets are milliseconds east of UTC; `after` holds from `at` on. */
export interface Transition {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** What a zone's clocks show on a date and the next: from wall time to instants (docs/semantics.md, section 4). */
export interface ZoneClock {
  /** Whether the clocks skip any of it. Where they don't, a later wall time is always a later instant. */
  readonly skipsTime: boolean;
  /**
   * The instant of a time in minutes after the date's midnight, 0 to 2880: its first occurrence if it is shown twice;
   * moved forward by the gap if it is skipped. A midnight is the first instant of its date.
   */
  instantAt(minutes: number): number;
}

/** The offset at the beginning of a stretch of time, and the clock changes after that, its end included. */
interface Stretch {
  readonly offset: number;
  readonly transitions: readonly Transition[];
}

/**
 * Between two probes a change and its undoing would stay unseen. The shortest such pair since 1900 is seven days
 * (Brazil's north-east in October 2000; next are nine in Tunis, 1943).
 */
const probe = 5 * millisecondsPerDay;
const stretch = 73 * probe;

/** Clock changes happen at whole seconds. */
const finest = 1000;

/**
 * A time zone as plain numbers. Clock changes are found when first asked for, a year at a time, and kept. Instants are
 * epoch milliseconds.
 */
export class Zone {
  readonly #read: OffsetReader;
  readonly #stretches = new Map<number, Stretch>();

  constructor(read: OffsetReader) {
    this.#read = read;
  }

  /** The offset at an instant: milliseconds east of UTC. */
  offsetAt(at: number): number {
    const { offset, transitions } = this.#stretch(Math.floor(at / stretch));
    let current = offset;
    for (const transition of transitions) {
      if (transition.at > at) break;
      current = transition.after;
    }
    return current;
  }

  /** The clock changes after `from`, up to and including `to`, in order. */
  transitions(from: number, to: number): readonly Transition[] {
    const found: Transition[] = [];
    for (let index = Math.floor(from / stretch); index * stretch <= to; index += 1) {
      for (const transition of this.#stretch(index).transitions) {
        if (transition.at > from && transition.at <= to) found.push(transition);
      }
    }
    return found;
  }

  /** The first instant of a date, given as days since 1970-01-01; of the next that exists if the zone skipped it. */
  startOf(day: number): number {
    return this.clockOf(day).instantAt(0);
  }

  /** The clock of a date, given as days since 1970-01-01, and of the one after it. */
  clockOf(day: number): ZoneClock {
    const midnight = day * millisecondsPerDay;
    // No offset reaches a day, so the instants lie within a day of the wall times.
    const offset = this.offsetAt(midnight - millisecondsPerDay);
    const changes = this.transitions(midnight - millisecondsPerDay, midnight + 3 * millisecondsPerDay);
    return {
      skipsTime: changes.some(
        ({ at, before, after }) =>
          before < after && at + after > midnight && at + before < midnight + 2 * millisecondsPerDay,
      ),
      instantAt: (minutes) => locate(midnight + minutes * 60_000, offset, changes, minutes % minutesPerDay === 0),
    };
  }

  #stretch(index: number): Stretch {
    const known = this.#stretches.get(index);
    if (known !== undefined) return known;
    const from = index * stretch;
    const offset = this.#read(from);
    const transitions: Transition[] = [];
    let low = from;
    let before = offset;
    for (let high = from + probe; high <= from + stretch; high += probe) {
      const atHigh = this.#read(high);
      while (before !== atHigh) {
        const transition = this.#firstChange(low, high, before);
        transitions.push(transition);
        low = transition.at;
        before = transition.after;
      }
      low = high;
    }
    const found = { offset, transitions };
    this.#stretches.set(index, found);
    return found;
  }

  #firstChange(from: number, to: number, before: number): Transition {
    let low = from;
    let high = to;
    while (high - low > finest) {
      const middle = low + Math.floor((high - low) / 2 / finest) * finest;
      if (this.#read(middle) === before) low = middle;
      else high = middle;
    }
    return { at: high, before, after: this.#read(high) };
  }
}

/** Where a wall time falls, the offset being known a day before it and the changes from then on. */
function locate(wall: number, offset: number, changes: readonly Transition[], isMidnight: boolean): number {
  let at = wall - offset;
  for (const change of changes) {
    if (at < change.at) break;
    const afterwards = wall - change.after;
    if (afterwards < change.at) return isMidnight ? change.at : at;
    at = afterwards;
  }
  return at;
}

/** What has been found out about the zones in use: facts of the platform, the same for everyone on the page. */
const zones = new Map<string, Zone>();

/**
 * The zone of an IANA name, in any case.
 * @throws RangeError naming the zone when the platform doesn't know it.
 */
export function zoneNamed(name: string): Zone {
  const key = name.toLowerCase();
  const known = zones.get(key);
  if (known !== undefined) return known;
  const zone = new Zone(offsetReader(name));
  zones.set(key, zone);
  return zone;
}
