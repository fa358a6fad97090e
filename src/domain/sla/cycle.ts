import type { HappeningName } from './facts.ts';
import type { LogEntry } from './log.ts';
import type { TargetRow } from './rules.ts';

/** The value of {@link Cycle.pausedBy} when an event of the metric, not a status, set the clock still. */
export const pausedByEvent = '';

/** How a cycle counts from now on. */
export interface Terms {
  readonly row: TargetRow;
  /** Milliseconds; `NaN`: none. */
  readonly target: number;
  /** The status that pauses it, or {@link pausedByEvent}; `null`: nothing. */
  readonly pausedBy: string | null;
}

/** What cycles keep beside their arithmetic. */
export interface CycleOptions {
  /** Fractions of the target to warn at. */
  readonly warnings: readonly number[];
  /** Keep the log from which reasons are made. */
  readonly explain: boolean;
}

/**
 * One cycle of one clock: the arithmetic of time used and due instants, in whole milliseconds. Time used is a sum of
 * pieces, each on the calendar that was valid then; what is left is laid on the hours valid now (docs/semantics.md,
 * section 5). It changes only through its methods, at instants that never go back; that a deadline has gone by is found out
 * when something is changed or asked.
 *
 * Instants and durations that there aren't are `NaN`, and one object serves ticket after ticket: a cycle that begins allocates
 * nothing but its log.
 */
export class Cycle {
  startedAt = NaN;
  isOpen = false;
  stoppedAt = NaN;
  endedBy: HappeningName | null = null;
  cancelled = false;
  /** What the clock waited for has come meanwhile: reopening the ticket doesn't resume it. */
  settled = false;
  row: TargetRow;
  pausedBy: string | null = null;
  /** Policy and target by which it is judged. Once breached they stay, as the breach does. */
  policy: string | null = null;
  target = NaN;
  /** Milliseconds counted in finished pieces. */
  used = NaN;
  /** Whether a piece runs: not while it is paused or stopped. */
  isCounting = false;
  /** When the running piece began. */
  countsFrom = NaN;
  /** What the calendar read then. */
  #readFrom = NaN;
  /** The deadline is so much open time after `countsFrom`; `NaN`: there is none, without target or while paused. */
  #left = NaN;
  /** That deadline, once somebody asked; `Infinity`: never. */
  #dueAt = NaN;
  /** As far as it is known: see {@link breachedAsOf}. */
  breachedAt = NaN;
  /** Breached because a change left less than no time, not because the due instant went by. */
  breachedByChange = false;
  /** `null`: keeps none. */
  log: LogEntry[] | null = null;
  readonly #options: CycleOptions;
  /** When each of the warnings was reached. */
  readonly warnedAt: number[];

  constructor({ row }: Terms, options: CycleOptions) {
    this.row = row;
    this.#options = options;
    this.warnedAt = options.warnings.map(() => NaN);
  }

  /** Begins, whatever it was before. `status`: the one whose entering began it, if it was that. */
  start(at: number, by: HappeningName, status: string | null, { row, target, pausedBy }: Terms): void {
    this.startedAt = at;
    this.isOpen = true;
    this.stoppedAt = NaN;
    this.endedBy = null;
    this.cancelled = false;
    this.settled = false;
    this.row = row;
    this.pausedBy = pausedBy;
    this.policy = row.policy;
    this.target = target;
    this.used = 0;
    this.breachedAt = NaN;
    this.breachedByChange = false;
    this.#forgetWarnings();
    if (this.#options.explain) {
      this.log = [{ type: 'started', at, by, status, used: 0 }];
      this.#logTerms(at, false);
      if (pausedBy !== null) this.log.push({ type: 'paused', at, status: pausedBy });
    }
    this.#goOn(at);
  }

  get warnings(): readonly number[] {
    return this.#options.warnings;
  }

  /** Milliseconds used at an instant not before the last change. */
  usedAt(at: number): number {
    return this.isCounting ? this.used + this.#counted(at) : this.used;
  }

  /**
   * The due instant as it stands at an instant: while paused, the deadline if work resumed then; of a stopped cycle, the
   * one it was judged by. `null`: no target, or never.
   */
  dueAsOf(at: number): number | null {
    if (this.pausedBy !== null && !this.#isBreached && !Number.isNaN(this.target)) {
      return this.row.calendar.due(at, this.target - this.used);
    }
    if (Number.isNaN(this.#left)) return null;
    const dueAt = this.#due();
    return dueAt === Infinity ? null : dueAt;
  }

  /** When it was breached, as known at an instant; `NaN`: not by then. Exactly at the due instant it is not. */
  breachedAsOf(at: number): number {
    return this.isCounting && this.#isPastDue(at, this.#counted(at)) ? this.#due() : this.breachedAt;
  }

  /** Counts under other terms from an instant on. Terms that are the same change nothing. */
  adopt(at: number, terms: Terms, hoursChanged = false): void {
    if (terms.row === this.row && terms.pausedBy === this.pausedBy) {
      if (Object.is(terms.target, this.target)) return;
      if (!Number.isNaN(this.breachedAsOf(at))) return;
    }
    this.#settle(at);
    this.#take(at, terms, hoursChanged);
  }

  /** A restart is no cycle of its own: the time used is 0 again. */
  restart(at: number, by: HappeningName): void {
    this.#settle(at);
    this.used = 0;
    this.#forgetWarnings();
    this.log?.push({ type: 'restarted', at, by, status: null, used: 0 });
    this.#goOn(at);
  }

  /** Ends it, as met or breached; or, with `cancel`, as neither unless it is past due already. */
  stop(at: number, by: HappeningName, how: 'stop' | 'cancel'): void {
    this.#settle(at);
    if (this.pausedBy !== null && !this.#isBreached) this.#lay(at, this.target - this.used);
    this.isOpen = false;
    this.stoppedAt = at;
    this.pausedBy = null;
    this.endedBy = by;
    this.cancelled = how === 'cancel' && !this.#isBreached;
    this.log?.push({ type: 'stopped', at, by, status: null, used: this.used });
  }

  /** Goes on after a stop, with the time used, under the terms of this instant. */
  resume(at: number, by: HappeningName, terms: Terms): void {
    this.isOpen = true;
    this.stoppedAt = NaN;
    this.endedBy = null;
    this.cancelled = false;
    this.log?.push({ type: 'resumed', at, by, status: null, used: this.used });
    this.#take(at, terms, false);
  }

  get #isBreached(): boolean {
    return !Number.isNaN(this.breachedAt);
  }

  /** Milliseconds of the running piece. */
  #counted(at: number): number {
    return this.row.calendar.reading(at) - this.#readFrom;
  }

  /** Whether the running piece, with so much of it counted, outlasts its deadline. Most don't, and need no look at when it is. */
  #isPastDue(at: number, counted: number): boolean {
    return counted >= this.#left && !this.#isBreached && this.#due() < at;
  }

  #due(): number {
    if (Number.isNaN(this.#dueAt)) {
      this.#dueAt = this.row.calendar.due(this.countsFrom, this.#left, this.#readFrom) ?? Infinity;
    }
    return this.#dueAt;
  }

  #take(at: number, { row, target, pausedBy }: Terms, hoursChanged: boolean): void {
    const { policy: formerPolicy, target: formerTarget, pausedBy: formerPause } = this;
    const otherHours = hoursChanged || row.calendarId !== this.row.calendarId;
    this.row = row;
    this.pausedBy = pausedBy;
    if (!this.#isBreached) {
      this.policy = row.policy;
      if (!Object.is(target, formerTarget)) this.#retarget(at, target);
    }
    if (otherHours || this.policy !== formerPolicy || !Object.is(this.target, formerTarget)) {
      this.#logTerms(at, hoursChanged);
    }
    if (pausedBy !== formerPause) this.#logPause(at, formerPause);
    this.#goOn(at);
  }

  /** Closes the running piece, and notes a breach in it. */
  #settle(at: number): void {
    if (!this.isCounting) return;
    const from = this.countsFrom;
    const before = this.used;
    const counted = this.#counted(at);
    if (this.#isPastDue(at, counted)) {
      this.breachedAt = this.#due();
      this.log?.push({ type: 'breached', at: this.breachedAt });
    }
    this.used += counted;
    this.isCounting = false;
    if (at > from) this.log?.push({ type: 'piece', from, to: at, calendar: this.row.calendar });
    for (let index = 0; index < this.warnedAt.length; index++) {
      const threshold = warningThreshold(this.warnings[index] ?? 1, this.target);
      if (Number.isNaN(this.warnedAt[index]) && this.used >= threshold) {
        this.warnedAt[index] = this.row.calendar.due(from, Math.max(0, threshold - before)) ?? NaN;
      }
    }
  }

  /** Begins the next piece, unless paused, under a deadline. A target already exceeded is breached now, never back-dated. */
  #goOn(at: number): void {
    this.isCounting = this.pausedBy === null;
    if (this.#isBreached) {
      this.#countFrom(at);
    } else if (this.used > this.target) {
      this.#lay(at, 0);
      this.breachedAt = this.#due();
      this.breachedByChange = true;
      this.log?.push({ type: 'breached', at });
    } else {
      this.#lay(at, this.isCounting ? this.target - this.used : NaN);
    }
  }

  /** Lays what is left of the target on the hours that come after an instant. */
  #lay(at: number, left: number): void {
    this.#countFrom(at);
    this.#left = left;
    this.#dueAt = NaN;
  }

  #countFrom(at: number): void {
    this.countsFrom = at;
    this.#readFrom = this.row.calendar.reading(at);
  }

  #forgetWarnings(): void {
    for (let index = 0; index < this.warnedAt.length; index++) this.warnedAt[index] = NaN;
  }

  /** A warning already passed under the new target was reached by the change; one not passed is open again. */
  #retarget(at: number, target: number): void {
    this.target = target;
    for (const [index, fraction] of this.warnings.entries()) {
      const reached = this.used >= warningThreshold(fraction, target);
      const before = this.warnedAt[index] ?? NaN;
      this.warnedAt[index] = !reached ? NaN : Number.isNaN(before) ? at : before;
    }
  }

  #logTerms(at: number, hoursChanged: boolean): void {
    const { policy, target, row } = this;
    this.log?.push({ type: 'terms', at, policy, target: orNull(target), calendar: row.calendarId, hoursChanged });
  }

  #logPause(at: number, former: string | null): void {
    if (former !== null) this.log?.push({ type: 'continued', at });
    if (this.pausedBy !== null) this.log?.push({ type: 'paused', at, status: this.pausedBy });
  }
}

/** Milliseconds of time used at which a warning is reached. */
export function warningThreshold(fraction: number, target: number): number {
  return Math.ceil(fraction * target);
}

/** For those who tell of a cycle: `null` for what there isn't. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
