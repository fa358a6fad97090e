import { millisecondsPerDay } from './local-date.ts';
import type { DayPlacer } from './place-days.ts';
import { dayPlacer } from './place-days.ts';
import type { WorkingHours } from './schedule.ts';
import { compileSchedule } from './schedule.ts';
import type { Interval } from './timeline.ts';
import { Timeline } from './timeline.ts';
import { zoneNamed } from './zone.ts';

export type { Interval, WorkingHours };

/**
 * When a calendar is open (docs/semantics.md, section 4). Instants and durations are in milliseconds, instants since the
 * epoch. Every function throws a RangeError for an instant that isn't in the years 1900 to 2199.
 */
export interface CompiledCalendar {
  isOpen(at: number): boolean;
  /** Open milliseconds from `from` to before `to`; 0 when `to` isn't after `from`. */
  elapsed(from: number, to: number): number;
  /**
   * The earliest instant with that much open time since `start`, so used up exactly at closing time is due at closing
   * time. `start` for a duration of 0; `null` when it isn't reached within 100 years.
   * @throws RangeError for a duration below 0 or not a number.
   */
  due(start: number, duration: number): number | null;
  /** The first instant after `at` at which closed time turns into open time; `null` if there is none in 100 years. */
  nextOpening(at: number): number | null;
  /** The first instant after `at` at which open time turns into closed time; `null` if there is none in 100 years. */
  nextClosing(at: number): number | null;
  /** The open time from `from` to `to`, cut at both, in order; intervals that touch are one. */
  intervals(from: number, to: number): readonly Interval[];
}

/** How far from an instant an answer may lie: 100 years. */
export const horizon = 36_525 * millisecondsPerDay;

const firstInstant = Date.UTC(1900, 0, 1);
const endOfInstants = Date.UTC(2200, 0, 1);

/** A timeline's edge dates lie within two days of the instants asked about: no zone is a day away from UTC. */
const marginDays = 2;
/** How much is laid at the first question, beyond what it asks for. */
const daysAhead = 400;

/**
 * Compiles a calendar; `null` is round the clock. The hours are read at once, and laid on instants as questions come:
 * the first question about a time costs more than the next.
 * @throws RangeError naming an unknown time zone, or the place of hours or dates that are malformed. Checks report
 * these before.
 */
export function compileCalendar(calendar: WorkingHours | null): CompiledCalendar {
  return calendar === null ? roundTheClock : new ZonedCalendar(calendar);
}

class ZonedCalendar implements CompiledCalendar {
  readonly #place: DayPlacer;
  #timeline: Timeline | undefined;
  #firstDay = 0;
  #lastDay = 0;

  constructor(calendar: WorkingHours) {
    this.#place = dayPlacer(compileSchedule(calendar), zoneNamed(calendar.timeZone));
  }

  isOpen(at: number): boolean {
    checkInstant(at);
    return this.#covering(at, at).isOpen(at);
  }

  elapsed(from: number, to: number): number {
    checkInstant(from);
    checkInstant(to);
    if (to <= from) return 0;
    const timeline = this.#covering(from, to);
    return timeline.openBefore(to) - timeline.openBefore(from);
  }

  due(start: number, duration: number): number | null {
    checkInstant(start);
    checkDuration(duration);
    if (duration === 0) return start;
    const due = this.#covering(start, start).due(start, duration);
    if (due !== undefined) return due <= start + horizon ? due : null;
    return this.#search(start, (timeline) => timeline.due(start, duration));
  }

  nextOpening(at: number): number | null {
    checkInstant(at);
    return this.#search(at, (timeline) => timeline.nextOpening(at));
  }

  nextClosing(at: number): number | null {
    checkInstant(at);
    return this.#search(at, (timeline) => timeline.nextClosing(at));
  }

  intervals(from: number, to: number): readonly Interval[] {
    checkInstant(from);
    checkInstant(to);
    return to > from ? this.#covering(from, to).openings(from, to) : [];
  }

  /** Asks ever longer timelines, up to the horizon. */
  #search(from: number, ask: (timeline: Timeline) => number | undefined): number | null {
    const limit = from + horizon;
    let timeline = this.#covering(from, from);
    let found = ask(timeline);
    while (found === undefined && timeline.end <= limit) {
      timeline = this.#covering(from, Math.min(2 * timeline.end - timeline.start, limit));
      found = ask(timeline);
    }
    return found !== undefined && found <= limit ? found : null;
  }

  #covering(from: number, to: number): Timeline {
    const timeline = this.#timeline;
    return timeline !== undefined && timeline.start <= from && to < timeline.end ? timeline : this.#grow(from, to);
  }

  /** Grows by half of what there is at least, so that walking along costs no more than a few times the whole. */
  #grow(from: number, to: number): Timeline {
    const first = Math.floor(from / millisecondsPerDay) - marginDays;
    const last = Math.floor(to / millisecondsPerDay) + marginDays;
    if (this.#timeline === undefined) {
      this.#firstDay = first;
      this.#lastDay = last + daysAhead;
    } else {
      const half = (this.#lastDay - this.#firstDay) >> 1;
      if (first < this.#firstDay) this.#firstDay = Math.min(first, this.#firstDay - half);
      if (last > this.#lastDay) this.#lastDay = Math.max(last, this.#lastDay + half);
    }
    const timeline = new Timeline(this.#place(this.#firstDay, this.#lastDay));
    this.#timeline = timeline;
    return timeline;
  }
}

const roundTheClock: CompiledCalendar = {
  isOpen(at) {
    checkInstant(at);
    return true;
  },
  elapsed(from, to) {
    checkInstant(from);
    checkInstant(to);
    return Math.max(to - from, 0);
  },
  due(start, duration) {
    checkInstant(start);
    checkDuration(duration);
    return duration <= horizon ? start + duration : null;
  },
  nextOpening(at) {
    checkInstant(at);
    return null;
  },
  nextClosing(at) {
    checkInstant(at);
    return null;
  },
  intervals(from, to) {
    checkInstant(from);
    checkInstant(to);
    return to > from ? [{ start: from, end: to }] : [];
  },
};

function checkInstant(at: number): void {
  if (!(at >= firstInstant && at < endOfInstants)) {
    throw new RangeError(`${at} is not an instant in the years 1900 to 2199`);
  }
}

function checkDuration(duration: number): void {
  if (!(duration >= 0)) throw new RangeError(`${duration} is not a duration of 0 or more`);
}
