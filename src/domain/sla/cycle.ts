import type { HappeningName } from './facts.ts';
import type { LogEntry } from './log.ts';
import type { CycleVisitor } from './outcome.ts';
import type { TargetRow } from './rules.ts';

/** The value of {@link Cycle.pausedBy} when an event of the metric, not a status, set the clock still. */
export const pausedByEvent = '';

/** What cycles keep beside their arithmetic. */
export interface CycleOptions {
  /** Fractions of the target to warn at. */
  readonly warnings: readonly number[];
  /** Keep the log from which reasons are made. */
  readonly explain: boolean;
  /** Takes cycles that nothing can change any more, so that they need not be kept; `null`: they are kept. */
  readonly onFinal: CycleVisitor | null;
}

/**
 * How a cycle ended: by an event that stops the metric (or with the metric), or by solving; and if it is neither met nor breached,
 * as `cancelled`, or as `dropped` once it can't go on any more because what it waited for has come meanwhile.
 */
export type CycleEnd = 'stopped' | 'solved' | 'cancelled' | 'dropped';

const noWarnings: number[] = [];

/**
 * One cycle of one clock: the arithmetic of time used and due instants, in whole milliseconds. Time used is a sum of
 * pieces, each on the calendar that was valid then; what is left is laid on the hours valid now (docs/semantics.md,
 * section 5). It changes only through its methods, at instants that never go back; that a deadline has gone by is found out
 * when something is changed or asked.
 *
 * Instants and durations that there aren't are `NaN`. One object serves ticket after ticket: following a ticket allocates
 * nothing but what explains it.
 */
export class Cycle {
  startedAt = NaN;
  /** `null`: it runs. */
  end: CycleEnd | null = null;
  /** When it ended, if it did. */
  stoppedAt = NaN;
  row: TargetRow;
  /** A status, or {@link pausedByEvent}; `null`: nothing. */
  pausedBy: string | null = null;
  /** Milliseconds. Once breached, it stays as it was. */
  target = NaN;
  /** Milliseconds counted in finished pieces. */
  used = NaN;
  /** When the running piece began. */
  countsFrom = NaN;
  /** What the calendar read then. */
  #readFrom = NaN;
  /** The deadline is so much open time after `countsFrom`; `NaN`: there is none, without target or while paused. */
  #left = NaN;
  /** That deadline, once somebody asked; `Infinity`: never. */
  #dueAt = NaN;
  /**
   * Known to be past due, as {@link breachedAsOf} finds out: because the due instant went by, or because a change left less than no
   * time.
   */
  breach: 'passed' | 'changed' | null = null;
  /** Id of the policy that it was breached under. */
  #breachedPolicy: string | null = null;
  /** `null`: keeps none. */
  log: LogEntry[] | null = null;
  readonly #options: CycleOptions;
  /** When each of the warnings was reached. */
  readonly warnedAt: number[];
  /** The next cycle of its clock. */
  next: Cycle | null = null;

  constructor(row: TargetRow, options: CycleOptions) {
    this.row = row;
    this.#options = options;
    this.warnedAt = options.warnings.length > 0 ? options.warnings.map(() => NaN) : noWarnings;
  }

  /**
   * Begins, whatever it was before, under these terms: the row, the target in milliseconds (`NaN`: none), and what pauses it (a
   * status, {@link pausedByEvent}, or `null`). `status`: the one whose entering began it, if it was that.
   */
  start(
    at: number,
    by: HappeningName,
    status: string | null,
    row: TargetRow,
    target: number,
    pausedBy: string | null,
  ): void {
    this.startedAt = at;
    this.end = null;
    this.row = row;
    this.pausedBy = pausedBy;
    this.target = target;
    this.used = 0;
    this.breach = null;
    this.#forgetWarnings();
    if (this.#options.explain) {
      this.log = [{ type: 'started', at, by, status, used: 0 }];
      this.#logTerms(at, false);
      if (pausedBy !== null) this.log.push({ type: 'paused', at, status: pausedBy });
    }
    this.#goOn(at);
  }

  get isOpen(): boolean {
    return this.end === null;
  }

  /** Whether a piece runs: not while it is paused or stopped. */
  get isCounting(): boolean {
    return this.end === null && this.pausedBy === null;
  }

  /** It is neither met nor breached. */
  get isCancelled(): boolean {
    return this.end === 'cancelled' || this.end === 'dropped';
  }

  /** Id of the policy by which it is judged. Once breached, it stays. */
  get policy(): string | null {
    return this.breach === null ? this.row.policy : this.#breachedPolicy;
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
    const { target } = this;
    if (this.pausedBy !== null && this.breach === null && !Number.isNaN(target)) {
      return this.row.calendar.due(at, target - this.used);
    }
    if (Number.isNaN(this.#left)) return null;
    const dueAt = this.#due();
    return dueAt === Infinity ? null : dueAt;
  }

  /** When it was breached, as known at an instant; `NaN`: not by then. Exactly at the due instant it is not. */
  breachedAsOf(at: number): number {
    return this.breach !== null || (this.isCounting && this.#isPastDue(at, this.#counted(at))) ? this.#due() : NaN;
  }

  /** Counts under other terms from an instant on: see {@link start}. Terms that are the same change nothing. */
  adopt(at: number, row: TargetRow, target: number, pausedBy: string | null, hoursChanged = false): void {
    if (row === this.row && pausedBy === this.pausedBy) {
      if (Object.is(target, this.target)) return;
      if (!Number.isNaN(this.breachedAsOf(at))) return;
    }
    this.#settle(at);
    this.#take(at, row, target, pausedBy, hoursChanged);
  }

  /** A restart is no cycle of its own: the time used is 0 again. */
  restart(at: number, by: HappeningName): void {
    this.#settle(at);
    this.used = 0;
    this.#forgetWarnings();
    this.log?.push({ type: 'restarted', at, by, status: null, used: 0 });
    this.#goOn(at);
  }

  /** Ends it, as met or breached; or, with `cancelled` or `dropped`, as neither unless it is past due already. */
  stop(at: number, by: HappeningName, end: CycleEnd): void {
    this.#settle(at);
    if (this.pausedBy !== null && this.breach === null) this.#lay(at, this.target - this.used);
    this.end = this.breach === null ? end : end === 'cancelled' ? 'solved' : end === 'dropped' ? 'stopped' : end;
    this.stoppedAt = at;
    this.pausedBy = null;
    this.log?.push({ type: 'stopped', at, by, status: null, used: this.used });
  }

  /** What it waited for has come though it was cancelled. */
  drop(): void {
    if (this.end === 'cancelled') this.end = 'dropped';
  }

  /** Goes on after a stop, with the time used, under the terms of this instant. */
  resume(at: number, by: HappeningName, row: TargetRow, target: number, pausedBy: string | null): void {
    this.end = null;
    this.log?.push({ type: 'resumed', at, by, status: null, used: this.used });
    this.#take(at, row, target, pausedBy, false);
  }

  /** Milliseconds of the running piece. */
  #counted(at: number): number {
    return this.row.calendar.reading(at) - this.#readFrom;
  }

  /** Whether the running piece, with so much of it counted, outlasts its deadline. Most don't, and need no look at when it is. */
  #isPastDue(at: number, counted: number): boolean {
    return counted >= this.#left && this.breach === null && this.#due() < at;
  }

  /** The deadline, worked out when somebody asks first; `Infinity`: never. */
  #due(): number {
    if (Number.isNaN(this.#dueAt)) {
      this.#dueAt = this.row.calendar.due(this.countsFrom, this.#left, this.#readFrom) ?? Infinity;
    }
    return this.#dueAt;
  }

  #take(at: number, row: TargetRow, target: number, pausedBy: string | null, hoursChanged: boolean): void {
    const { policy: formerPolicy, target: formerTarget, pausedBy: formerPause } = this;
    const otherHours = hoursChanged || row.calendarId !== this.row.calendarId;
    this.row = row;
    this.pausedBy = pausedBy;
    if (this.breach === null && !Object.is(target, formerTarget)) this.#retarget(at, target);
    if (otherHours || this.policy !== formerPolicy || !Object.is(this.target, formerTarget)) {
      this.#logTerms(at, hoursChanged);
    }
    if (pausedBy !== formerPause) this.#logPause(at, formerPause);
    this.#goOn(at);
  }

  /** Closes the running piece, and notes a breach in it. */
  #settle(at: number): void {
    if (!this.isCounting) return;
    const { countsFrom: from, used: before } = this;
    const counted = this.#counted(at);
    if (this.#isPastDue(at, counted)) this.#breachAt(this.#due(), 'passed');
    this.used = before + counted;
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
    const left = this.target - this.used;
    if (this.breach !== null) {
      this.#countFrom(at);
    } else if (left < 0) {
      this.#lay(at, 0);
      this.#breachAt(at, 'changed');
    } else {
      this.#lay(at, this.pausedBy === null ? left : NaN);
    }
  }

  #breachAt(at: number, breach: 'passed' | 'changed'): void {
    this.#dueAt = at;
    this.breach = breach;
    this.#breachedPolicy = this.row.policy;
    this.log?.push({ type: 'breached', at });
  }

  /** Lays what is left of the target on the hours that come after an instant; `NaN`: there is no deadline. */
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
