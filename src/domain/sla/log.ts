import type { CompiledCalendar } from '../calendar/compile.ts';
import type { HappeningName } from './facts.ts';

/**
 * What a cycle writes down of itself when it is to be explained later. The clock writes it at its own transitions, so an
 * explanation can't tell another story; a clock that keeps no log writes nothing.
 */
export type LogEntry = Turn | Terms | Piece | PauseBegun | PauseEnded | Breach;

/** A cycle starts, restarts, stops or goes on. */
export interface Turn {
  readonly type: 'started' | 'restarted' | 'stopped' | 'resumed';
  readonly at: number;
  readonly by: HappeningName;
  /** The status whose entering it was, if it was one. */
  readonly status: string | null;
  readonly used: number;
}

/** From here on it is judged by this policy and target, and counts on this calendar. */
export interface Terms {
  readonly type: 'terms';
  readonly at: number;
  readonly policy: string | null;
  readonly target: number | null;
  readonly calendar: string | null;
  /** The same calendar with other hours. */
  readonly hoursChanged: boolean;
}

/** A finished stretch of time that was laid on a calendar. */
interface Piece {
  readonly type: 'piece';
  readonly from: number;
  readonly to: number;
  readonly calendar: CompiledCalendar;
}

export interface PauseBegun {
  readonly type: 'paused';
  readonly at: number;
  /** The one that pauses; empty when an event of the metric did. */
  readonly status: string;
}

interface PauseEnded {
  readonly type: 'continued';
  readonly at: number;
}

interface Breach {
  readonly type: 'breached';
  readonly at: number;
}
