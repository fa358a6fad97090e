import type { CompiledCalendar } from './compiled-calendar.ts';
import { checkDuration, checkInstant, horizon } from './compiled-calendar.ts';
import { askable } from './instants.ts';
import { millisecondsPerDay } from './local-date.ts';
import type { DayPlacer } from './place-days.ts';
import type { Interval } from './timeline.ts';
import { Timeline } from './timeline.ts';

/** A local date is at most one off that of UTC: no zone is a day away from it. */
const marginDays = 1;
/** A timeline that must grow grows by this at least, and by half of what there is. */
const leastGrowthDays = 200;

/** Lays a calendar's dates on a timeline as questions come, and asks that. */
export class ZonedCalendar implements CompiledCalendar {
  readonly #place: DayPlacer;
  #timeline: Timeline | undefined;
  /** The instants that may be asked about and that the timeline covers. */
  #from = Infinity;
  #until = -Infinity;
  #firstDay = Infinity;
  #lastDay = -Infinity;

  /** Open milliseconds of the timeline before the meter's start, which stays where it is when the timeline grows. */
  #meterStart = 0;
  /** The last reading: the clocks of a ticket all ask about one instant. */
  #readAt = NaN;
  #reading = NaN;

  constructor(place: DayPlacer) {
    this.#place = place;
  }

  isOpen(at: number): boolean {
    return this.#covering(at, at).isOpen(at);
  }

  elapsed(from: number, to: number): number {
    if (to <= from) {
      checkInstant(from);
      checkInstant(to);
      return 0;
    }
    const timeline = this.#covering(from, to);
    return timeline.openBefore(to) - timeline.openBefore(from);
  }

  reading(at: number): number {
    if (at !== this.#readAt) {
      this.#reading = this.#covering(at, at).openBefore(at) - this.#meterStart;
      this.#readAt = at;
    }
    return this.#reading;
  }

  due(start: number, duration: number, readAtStart?: number): number | null {
    const timeline = this.#covering(start, start);
    if (!(duration > 0)) {
      checkDuration(duration);
      return start;
    }
    const before = readAtStart === undefined ? timeline.openBefore(start) : readAtStart + this.#meterStart;
    const due = timeline.instantOfOpen(before + duration);
    if (due === undefined) return this.#dueLater(start, duration);
    return due <= start + horizon ? due : null;
  }

  nextOpening(at: number): number | null {
    return this.#search(at, (timeline) => timeline.nextOpening(at));
  }

  nextClosing(at: number): number | null {
    return this.#search(at, (timeline) => timeline.nextClosing(at));
  }

  intervals(from: number, to: number): readonly Interval[] {
    if (to <= from) {
      checkInstant(from);
      checkInstant(to);
      return [];
    }
    return this.#covering(from, to).openings(from, to);
  }

  /** Apart from `due`, which would make room for the function at each call. */
  #dueLater(start: number, duration: number): number | null {
    return this.#search(start, (timeline) => timeline.instantOfOpen(timeline.openBefore(start) + duration));
  }

  /** Asks ever longer timelines, up to the horizon. */
  #search(from: number, ask: (timeline: Timeline) => number | undefined): number | null {
    const limit = from + horizon;
    let timeline = this.#covering(from, from);
    let found = ask(timeline);
    while (found === undefined && timeline.end <= limit) {
      timeline = this.#grow(from, Math.min(2 * timeline.end - timeline.start, limit));
      found = ask(timeline);
    }
    return found !== undefined && found <= limit ? found : null;
  }

  #covering(from: number, to: number): Timeline {
    if (this.#timeline !== undefined && from >= this.#from && to < this.#until) return this.#timeline;
    checkInstant(from);
    checkInstant(to);
    return this.#grow(from, to);
  }

  /** Lays a longer timeline. Walking along costs no more than a few times what laying all of it at once would. */
  #grow(from: number, to: number): Timeline {
    const first = Math.floor(from / millisecondsPerDay) - marginDays;
    const last = Math.floor(to / millisecondsPerDay) + marginDays;
    const more = Math.max(leastGrowthDays, (this.#lastDay - this.#firstDay) / 2);
    if (first < this.#firstDay) this.#firstDay = Math.min(first, Math.floor(this.#firstDay - more));
    if (last > this.#lastDay) this.#lastDay = Math.max(last, Math.ceil(this.#lastDay + more));
    const timeline = new Timeline(this.#place(this.#firstDay, this.#lastDay));
    if (this.#timeline) this.#meterStart += timeline.openBefore(this.#timeline.start);
    this.#timeline = timeline;
    this.#from = Math.max(timeline.start, askable.first);
    this.#until = Math.min(timeline.end, askable.end);
    return timeline;
  }
}
