import { closedTimes, type ClosedTime } from './closed-times.ts';
import { orNull, type Cycle } from './cycle.ts';
import type { LogEntry, PauseBegun, Terms, Turn } from './log.ts';
import type { Statuses } from './places.ts';
import type { ClockReason } from './reasons.ts';

/** More closed times than this between two other reasons are told as one. */
const closedTimesTold = 3;

/**
 * The reasons of one cycle as of an instant, in order: what it wrote down while it counted, with closed hours found on the
 * calendars it counted on. Empty if it kept no log.
 */
export function explainCycle(cycle: Cycle, at: number, statuses: Statuses): readonly ClockReason[] {
  if (!cycle.log) return [];
  const story = new Story(cycle, at, statuses);
  for (const entry of cycle.log) story.tell(entry);
  return story.end();
}

class Story {
  readonly #cycle: Cycle;
  readonly #at: number;
  readonly #statuses: Statuses;
  readonly #breachedAt: number | null;
  #reasons: { readonly at: number; readonly reason: ClockReason }[] = [];
  #terms: Terms | null = null;
  #pause: PauseBegun | null = null;
  #stop: Turn | null = null;
  #closed: ClosedTime[] = [];
  #lastClosed: ClosedTime | null = null;
  #restarts = 0;

  constructor(cycle: Cycle, at: number, statuses: Statuses) {
    this.#cycle = cycle;
    this.#at = at;
    this.#statuses = statuses;
    this.#breachedAt = orNull(cycle.breachedAsOf(at));
  }

  tell(entry: LogEntry): void {
    switch (entry.type) {
      case 'started':
        return this.#add(entry.at, { code: 'started', at: entry.at, event: entry.by, status: entry.status });
      case 'restarted':
        return this.#restarted(entry);
      case 'terms':
        return this.#termsTaken(entry);
      case 'piece':
        return this.#count(entry.calendar, entry.from, entry.to);
      case 'paused':
        this.#pause = entry;
        return;
      case 'continued':
        return this.#endPause(entry.at);
      case 'breached':
        return this.#breached(entry.at);
      case 'stopped':
        this.#endPause(entry.at);
        this.#stop = entry;
        return;
      case 'resumed':
        if (this.#stop) {
          const { at, by, used } = this.#stop;
          this.#add(at, { code: 'stopped', at, event: by, used });
          this.#stop = null;
        }
        return this.#add(entry.at, { code: 'resumed', at: entry.at, event: entry.by, used: entry.used });
    }
  }

  end(): readonly ClockReason[] {
    if (this.#cycle.isOpen) this.#tellNow();
    else if (this.#stop) this.#tellOutcome(this.#stop);
    this.#tellClosed();
    return this.#reasons.sort((one, other) => one.at - other.at).map(({ reason }) => reason);
  }

  #add(at: number, reason: ClockReason): void {
    this.#tellClosed();
    this.#reasons.push({ at, reason });
  }

  /** What came before a restart explains nothing any more, but how it began and by what it is judged does. */
  #restarted({ at, by }: Turn): void {
    this.#closed = [];
    this.#lastClosed = null;
    this.#reasons = this.#reasons.filter(({ reason }) => !gone.has(reason.code));
    this.#add(at, { code: 'restarted', at, event: by, times: ++this.#restarts });
  }

  #termsTaken(entry: Terms): void {
    const { at, policy, target, calendar } = entry;
    const former = this.#terms;
    this.#terms = entry;
    if (!former) this.#add(at, { code: 'policy_chosen', at, policy, target });
    else if (former.policy !== policy) this.#add(at, { code: 'policy_changed', at, policy, target });
    else if (former.target !== target) this.#add(at, { code: 'target_changed', at, target });
    if (former && (former.calendar !== calendar || entry.hoursChanged)) {
      this.#add(at, { code: 'calendar_changed', at, calendar });
    }
  }

  #endPause(to: number | null): void {
    const pause = this.#pause;
    this.#pause = null;
    if (!pause || pause.at === to) return;
    const status = pause.status === '' ? null : pause.status;
    const category = status === null ? null : (this.#statuses.get(status)?.category ?? null);
    this.#add(pause.at, { code: 'paused', from: pause.at, to, status, category });
  }

  #breached(at: number): void {
    if (this.#cycle.breach === 'changed') return this.#add(at, { code: 'breached_by_change', at });
    this.#add(at, { code: 'due', at });
    this.#add(at, { code: 'breached', at });
  }

  #tellNow(): void {
    const cycle = this.#cycle;
    const { calendar } = cycle.row;
    const dueAt = cycle.dueAsOf(this.#at);
    if (cycle.isCounting) this.#count(calendar, cycle.countsFrom, dueAt ?? this.#at);
    if (cycle.breach !== null) return this.#endPause(null);
    if (this.#breachedAt !== null) return this.#breached(this.#breachedAt);
    if (Number.isNaN(cycle.target)) {
      this.#endPause(null);
      return this.#add(this.#at, { code: 'no_target' });
    }
    if (dueAt === null) {
      this.#endPause(null);
      return this.#add(this.#at, { code: 'never_due' });
    }
    const paused = this.#pause !== null;
    this.#endPause(null);
    if (paused) this.#count(calendar, this.#at, dueAt);
    this.#add(dueAt, { code: paused ? 'due_if_resumed' : 'due', at: dueAt });
  }

  #tellOutcome({ at, by, used }: Turn): void {
    const { isCancelled, target } = this.#cycle;
    if (isCancelled) return this.#add(at, { code: 'cancelled', at, event: by });
    if (this.#breachedAt !== null) return this.#add(at, { code: 'ended_late', at, event: by, used });
    if (Number.isNaN(target)) return this.#add(at, { code: 'ended_without_target', at, event: by, used });
    const dueAt = this.#cycle.dueAsOf(at);
    // The deadline is told before what met it, though it may lie after it.
    this.#add(at, dueAt === null ? { code: 'never_due' } : { code: 'due', at: dueAt });
    this.#add(at, { code: 'met', at, event: by, used });
  }

  /** Notes the closed times of a stretch, up to the breach: after it they move nothing. */
  #count(calendar: Cycle['row']['calendar'], from: number, to: number): void {
    for (const time of closedTimes(calendar, from, Math.min(to, this.#breachedAt ?? to))) {
      // A stretch that ends while closed and the next one meet the same closed time.
      if (this.#lastClosed && time.until === this.#lastClosed.until) continue;
      this.#closed.push(time);
      this.#lastClosed = time;
    }
  }

  #tellClosed(): void {
    const times = this.#closed;
    const [first] = times;
    const last = times.at(-1);
    if (!first || !last) return;
    this.#closed = [];
    if (times.length > closedTimesTold) {
      const reason = { code: 'closed_often', from: first.from, until: last.until, times: times.length } as const;
      this.#reasons.push({ at: first.from, reason });
      return;
    }
    for (const { from, until } of times) this.#reasons.push({ at: from, reason: { code: 'closed', from, until } });
  }
}

const gone: ReadonlySet<ClockReason['code']> = new Set(['closed', 'closed_often', 'paused', 'restarted']);
