import type { HappeningName } from './facts.ts';
import type { LogEntry } from './log.ts';
import type { TargetRow } from './rules.ts';

/** The value of {@link Cycle.pausedBy} when an event of the metric, not a status, set the clock still. */
export const pausedByEvent = '';

/** How a cycle counts from now on: the row, the target in milliseconds, and what pauses it (`null`: nothing). */
export interface Terms {
  row: TargetRow;
  target: number | null;
  pausedBy: string | null;
}

/**
 * One cycle of one clock: the arithmetic of time used and due instants, in whole milliseconds. Time used is a sum of
 * pieces, each on the calendar that was valid then; what is left is laid on the hours valid now (docs/semantics.md,
 * section 5). It changes only through its methods, at instants that never go back.
 */
export class Cycle {
  readonly startedAt: number;
  /** Milliseconds counted in finished pieces; the running piece began at `countsFrom`. */
  used = 0;
  /** `null` while paused or stopped. */
  countsFrom: number | null;
  row: TargetRow;
  pausedBy: string | null;
  /** Policy and target by which it is judged. Once breached they stay, as the breach does. */
  policy: string | null;
  target: number | null;
  /** The laid deadline; `null` without target, while paused, or when it is never due. */
  dueAt: number | null = null;
  breachedAt: number | null = null;
  /** Breached because a change left less than no time, not because the due instant went by. */
  breachedByChange = false;
  stoppedAt: number | null = null;
  endedBy: HappeningName | null = null;
  cancelled = false;
  /** What the clock waited for has come meanwhile: reopening the ticket doesn't resume it. */
  settled = false;
  readonly log: LogEntry[] | null;
  /** Fractions of the target to warn at, and the instants at which they were reached. */
  readonly warnings: readonly number[];
  readonly warnedAt: (number | null)[];

  constructor(
    at: number,
    by: HappeningName,
    status: string | null,
    terms: Terms,
    warnings: readonly number[],
    explain: boolean,
  ) {
    this.startedAt = at;
    this.row = terms.row;
    this.pausedBy = terms.pausedBy;
    this.policy = terms.row.policy;
    this.target = terms.target;
    this.countsFrom = terms.pausedBy === null ? at : null;
    this.warnings = warnings;
    this.warnedAt = warnings.map(() => null);
    this.log = explain ? [{ type: 'started', at, by, status, used: 0 }] : null;
    this.#logTerms(at, false);
    if (this.pausedBy !== null) this.log?.push({ type: 'paused', at, status: this.pausedBy });
    this.#lay(at);
  }

  get isOpen(): boolean {
    return this.stoppedAt === null;
  }

  /** Milliseconds used at an instant not before the last change. */
  usedAt(at: number): number {
    return this.countsFrom === null ? this.used : this.used + this.row.calendar.elapsed(this.countsFrom, at);
  }

  /**
   * The due instant as it stands at an instant: while paused, the deadline if work resumed then; of a stopped cycle, the
   * one it was judged by.
   */
  dueAsOf(at: number): number | null {
    if (this.breachedAt !== null || this.pausedBy === null || this.target === null || !this.isOpen) return this.dueAt;
    return this.row.calendar.due(at, this.target - this.used);
  }

  /** When it was breached, as known at an instant. Exactly at the due instant it is not. */
  breachedAsOf(at: number): number | null {
    if (this.breachedAt !== null) return this.breachedAt;
    return this.isOpen && this.dueAt !== null && this.dueAt < at ? this.dueAt : null;
  }

  /** Lets time pass: a deadline that has gone by is a breach. */
  advance(at: number): void {
    const breachedAt = this.breachedAsOf(at);
    if (breachedAt === null || this.breachedAt !== null) return;
    this.breachedAt = breachedAt;
    this.log?.push({ type: 'breached', at: breachedAt });
  }

  /** Counts under other terms from an instant on. Terms that are the same change nothing. */
  adopt(at: number, terms: Terms, hoursChanged = false): void {
    const sameTarget = this.breachedAt !== null || terms.target === this.target;
    if (terms.row === this.row && sameTarget && terms.pausedBy === this.pausedBy) return;
    this.#settle(at);
    this.#take(at, terms, hoursChanged);
  }

  /** A restart is no cycle of its own: the time used is 0 again. */
  restart(at: number, by: HappeningName): void {
    this.#settle(at);
    this.used = 0;
    this.warnedAt.fill(null);
    this.log?.push({ type: 'restarted', at, by, status: null, used: 0 });
    this.#lay(at);
  }

  /** Ends it, as met or breached; or, with `cancel`, as neither unless it is past due already. */
  stop(at: number, by: HappeningName, how: 'stop' | 'cancel'): void {
    const dueAt = this.dueAsOf(at);
    this.#settle(at);
    this.dueAt = dueAt;
    this.stoppedAt = at;
    this.countsFrom = null;
    this.pausedBy = null;
    this.endedBy = by;
    this.cancelled = how === 'cancel' && this.breachedAt === null;
    this.log?.push({ type: 'stopped', at, by, status: null, used: this.used });
  }

  /** Goes on after a stop, with the time used, under the terms of this instant. */
  resume(at: number, by: HappeningName, terms: Terms): void {
    this.stoppedAt = null;
    this.endedBy = null;
    this.cancelled = false;
    this.log?.push({ type: 'resumed', at, by, status: null, used: this.used });
    this.#take(at, terms, false);
  }

  #take(at: number, { row, target, pausedBy }: Terms, hoursChanged: boolean): void {
    const former = this.row.calendarId;
    const { policy, target: formerTarget } = this;
    this.row = row;
    if (this.breachedAt === null) {
      this.policy = row.policy;
      if (target !== formerTarget) this.#retarget(at, target);
    }
    if (this.policy !== policy || this.target !== formerTarget || row.calendarId !== former || hoursChanged) {
      this.#logTerms(at, hoursChanged);
    }
    if (pausedBy !== this.pausedBy) this.#logPause(at, pausedBy);
    this.pausedBy = pausedBy;
    this.countsFrom = pausedBy === null ? at : null;
    this.#lay(at);
  }

  /** Closes the running piece. */
  #settle(at: number): void {
    if (this.countsFrom === null) return;
    const from = this.countsFrom;
    const before = this.used;
    this.used = this.usedAt(at);
    this.countsFrom = at;
    if (at > from) this.log?.push({ type: 'piece', from, to: at, calendar: this.row.calendar });
    if (this.target === null) return;
    for (let index = 0; index < this.warnings.length; index++) {
      const threshold = warningThreshold(this.warnings[index] ?? 1, this.target);
      if (this.warnedAt[index] === null && this.used >= threshold) {
        this.warnedAt[index] = this.row.calendar.due(from, Math.max(0, threshold - before));
      }
    }
  }

  /** A warning already passed under the new target was reached by the change; one not passed is open again. */
  #retarget(at: number, target: number | null): void {
    this.target = target;
    for (const [index, fraction] of this.warnings.entries()) {
      const reached = target !== null && this.used >= warningThreshold(fraction, target);
      this.warnedAt[index] = reached ? (this.warnedAt[index] ?? at) : null;
    }
  }

  /** Lays what is left of the target on the hours valid now. A target already exceeded is breached now, never back-dated. */
  #lay(at: number): void {
    if (this.breachedAt !== null) return;
    const left = this.target === null ? null : this.target - this.used;
    if (left !== null && left < 0) {
      this.dueAt = at;
      this.breachedAt = at;
      this.breachedByChange = true;
      this.log?.push({ type: 'breached', at });
    } else {
      this.dueAt = left === null || this.pausedBy !== null ? null : this.row.calendar.due(at, left);
    }
  }

  #logTerms(at: number, hoursChanged: boolean): void {
    const { policy, target, row } = this;
    this.log?.push({ type: 'terms', at, policy, target, calendar: row.calendarId, hoursChanged });
  }

  #logPause(at: number, pausedBy: string | null): void {
    if (this.pausedBy !== null) this.log?.push({ type: 'continued', at });
    if (pausedBy !== null) this.log?.push({ type: 'paused', at, status: pausedBy });
  }
}

/** Milliseconds of time used at which a warning is reached. */
export function warningThreshold(fraction: number, target: number): number {
  return Math.ceil(fraction * target);
}
