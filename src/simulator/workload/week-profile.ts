import { firstAtLeast } from '../../domain/calendar/search.ts';
import { zoneNamed } from '../../domain/calendar/zone.ts';

const hour = 3_600_000;
export const hoursPerWeek = 168;
/** Milliseconds of a week without a clock change. */
export const week = hoursPerWeek * hour;
/** From the epoch, a Thursday, back to a Monday 00:00. */
const mondayOffset = 3 * 24 * hour;

/** Which of a week's 168 hours a wall time lies in, Monday 00:00 first; in milliseconds as if it were UTC. */
export function hourOfWeek(wall: number): number {
  const hours = Math.floor((wall + mondayOffset) / hour) % hoursPerWeek;
  return hours < 0 ? hours + hoursPerWeek : hours;
}

/**
 * Calls `visit` with each stretch of time from `from` to `to` in which the clocks of a zone show one hour of a week, in order.
 * An hour that the clocks skip has none; one that they show twice has two (docs/semantics.md, section 4).
 * @throws RangeError for an unknown zone.
 */
export function eachHour(
  timeZone: string,
  from: number,
  to: number,
  visit: (hourOfWeek: number, from: number, to: number) => void,
): void {
  const zone = zoneNamed(timeZone);
  const changes = zone.transitions(from, to);
  let next = 0;
  let offset = zone.offsetAt(from);
  for (let at = from; at < to;) {
    const wall = at + offset;
    const change = changes[next];
    const hourEnds = (Math.floor(wall / hour) + 1) * hour - offset;
    const end = Math.min(hourEnds, change?.at ?? Infinity, to);
    visit(hourOfWeek(wall), at, end);
    if (end === change?.at) {
      offset = change.after;
      next += 1;
    }
    at = end;
  }
}

/**
 * How many tickets may be expected by when, as parts of what comes in a plain week: a function of time that rises by the hour
 * of the week that the clocks show, and its inverse.
 */
export class ExpectedShare {
  /** Ends of the stretches with one rate, after the beginning of the first. */
  readonly #instants: Float64Array;
  /** The share expected until then. */
  readonly #shares: Float64Array;
  /** The share expected from the beginning to the end. */
  readonly total: number;

  /**
   * @param profile weights of the 168 hours of a week, Monday 00:00 first, with a sum above 0.
   * @throws RangeError for an unknown zone.
   */
  constructor(profile: readonly number[], timeZone: string, from: number, to: number) {
    const sum = profile.reduce((total, weight) => total + weight, 0);
    const instants = [from];
    const shares = [0];
    let share = 0;
    eachHour(timeZone, from, to, (hourOfWeek, start, end) => {
      share += ((profile[hourOfWeek] ?? 0) / sum) * ((end - start) / hour);
      instants.push(end);
      shares.push(share);
    });
    this.#instants = Float64Array.from(instants);
    this.#shares = Float64Array.from(shares);
    this.total = share;
  }

  /** The index of the stretch in which `share` is reached, at or after the stretch `first`. `share` is below the total. */
  stretchOf(share: number, first: number): number {
    return firstAtLeast(this.#shares, share, first + 1) - 1;
  }

  /** The first instant by which `share` may be expected, which lies in `stretch`. Not rounded. */
  instantAt(share: number, stretch: number): number {
    const from = this.#instants[stretch] ?? NaN;
    const to = this.#instants[stretch + 1] ?? NaN;
    const before = this.#shares[stretch] ?? NaN;
    const after = this.#shares[stretch + 1] ?? NaN;
    return from + ((share - before) / (after - before)) * (to - from);
  }
}
