import { askableYears, isAskable } from './instants.ts';
import { millisecondsPerDay } from './local-date.ts';
import type { Interval } from './timeline.ts';

/**
 * When a calendar is open (docs/semantics.md, section 4). Instants and durations are in milliseconds, instants since the
 * epoch. Every function throws a RangeError for an instant that isn't in the years 1900 to 2199.
 */
export interface CompiledCalendar {
  isOpen(at: number): boolean;
  /** Open milliseconds from `from` to before `to`; 0 when `to` isn't after `from`. */
  elapsed(from: number, to: number): number;
  /**
   * What a meter reads that runs while it is open, from a start of the calendar's own: `elapsed` is the difference of two
   * readings. For those who ask about one instant again and again, or keep what they read.
   */
  reading(at: number): number;
  /**
   * The earliest instant with that much open time since `start`, so used up exactly at closing time is due at closing
   * time. `start` for a duration of 0; `null` when it isn't reached within 100 years. `readAtStart`: the {@link reading} at
   * the start, if it is known, which spares a look-up.
   * @throws RangeError for a duration below 0 or not a number.
   */
  due(start: number, duration: number, readAtStart?: number): number | null;
  /** The first instant after `at` at which closed time turns into open time; `null` if there is none in 100 years. */
  nextOpening(at: number): number | null;
  /** The first instant after `at` at which open time turns into closed time; `null` if there is none in 100 years. */
  nextClosing(at: number): number | null;
  /** The open time from `from` to `to`, cut at both, in order; intervals that touch are one. */
  intervals(from: number, to: number): readonly Interval[];
}

/** How far from an instant an answer may lie: 100 years. */
export const horizon = 36_525 * millisecondsPerDay;

/** @throws RangeError for what isn't an instant that may be asked about. */
export function checkInstant(at: number): void {
  if (!isAskable(at)) throw new RangeError(`${at} is not an instant in ${askableYears}`);
}

/** @throws RangeError for a duration below 0 or not a number. */
export function checkDuration(duration: number): void {
  if (!(duration >= 0)) throw new RangeError(`${duration} is not a duration of 0 or more`);
}
