import { Cycle, pausedByEvent, type CycleEnd, type CycleOptions } from './cycle.ts';
import { facts, type Happening } from './facts.ts';
import { outcomeOf, type CycleVisitor } from './outcome.ts';
import { rowOf, type ClockRule, type TargetRow } from './rules.ts';
import type { Standing } from './standing.ts';
import { fits } from './triggers.ts';

/** The clock of one metric of one ticket: when its cycles begin and end. How they count is their own affair. */
export class Clock {
  rule: ClockRule;
  /** Its place in the rules. */
  place: number;
  /** The metric was deleted. */
  isDeleted = false;
  /** An event of the metric set it still, and none has let it go on since. Remembered while no cycle runs, as a status is. */
  #heldByEvent = false;
  /** The cycle that runs. */
  #running: Cycle | null = null;
  /** The cycle that runs or ran last; `null`: none has begun. */
  #last: Cycle | null = null;
  /** The first of a chain: up to the last one they are the ticket's, after it they wait to be used again. */
  #first: Cycle | null = null;
  readonly #options: CycleOptions;

  constructor(rule: ClockRule, place: number, options: CycleOptions) {
    this.rule = rule;
    this.place = place;
    this.#options = options;
  }

  /** As before the ticket's first event. */
  reset(): void {
    this.#heldByEvent = false;
    this.#running = null;
    this.#last = null;
  }

  /** The cycle that runs; `null`: none does. */
  get running(): Cycle | null {
    return this.#running;
  }

  /** All its cycles so far, in order. */
  get cycles(): readonly Cycle[] {
    const cycles: Cycle[] = [];
    for (let cycle = this.#last && this.#first; cycle; cycle = this.#after(cycle)) cycles.push(cycle);
    return cycles;
  }

  /** Tells of them as of an instant, as the clock at an index. */
  eachCycle(index: number, at: number, visit: CycleVisitor): void {
    for (let cycle = this.#last && this.#first; cycle; cycle = this.#after(cycle)) tell(cycle, index, at, visit);
  }

  /** What happened ends the running cycle, if it stops the metric or finishes the ticket. */
  end(at: number, happening: Happening): void {
    const { rule } = this;
    const running = this.#running;
    const last = this.#last;
    if (!last) return;
    const stops = fits(rule.stops, happening);
    if (!running) {
      if (stops) last.drop();
    } else if (stops) {
      this.#stop(
        running,
        at,
        happening,
        happening.name === 'solved' || happening.name === 'closed' ? 'solved' : 'stopped',
      );
    } else if (happening.facts & facts.solved) {
      this.#stop(running, at, happening, rule.whenSolved);
    }
  }

  /** From an instant on it counts as the ticket stands. */
  adopt(at: number, standing: Standing, hoursChanged = false): void {
    if (!this.#running || this.isDeleted) return;
    const row = rowOf(standing.policy, this.place);
    this.#running.adopt(at, row, targetOf(row, standing), this.#pauseOf(row, standing), hoursChanged);
  }

  /** What happened begins a cycle, lets the last one go on or restarts the running one. */
  begin(at: number, happening: Happening, standing: Standing): void {
    const { rule } = this;
    const running = this.#running;
    const last = this.#last;
    if (last && (happening.facts & facts.reopened) !== 0 && resumes(last, rule)) {
      const row = rowOf(standing.policy, this.place);
      last.resume(at, happening.name, row, targetOf(row, standing), this.#pauseOf(row, standing));
      this.#running = last;
    } else if (!fits(rule.starts, happening)) {
      return;
    } else if (!running) {
      if (!last || rule.repeats) this.#start(at, happening, standing);
    } else if (rule.restarts) {
      if (!rule.repeats || Number.isNaN(running.breachedAsOf(at))) {
        running.restart(at, happening.name);
      } else {
        this.#stop(running, at, happening, 'stopped');
        this.#start(at, happening, standing);
      }
    }
  }

  /** What happened may set the clock still, or let it go on. */
  hold(at: number, happening: Happening, standing: Standing): void {
    if (fits(this.rule.endsPause, happening)) this.#heldByEvent = false;
    if (fits(this.rule.beginsPause, happening)) this.#heldByEvent = true;
    this.adopt(at, standing);
  }

  /** The metric was deleted: what runs is cancelled, or stays breached. */
  delete(at: number): void {
    this.#running?.stop(at, 'settings_changed', 'dropped');
    this.#running = null;
    this.isDeleted = true;
  }

  #start(at: number, { name, entered }: Happening, standing: Standing): void {
    const row = rowOf(standing.policy, this.place);
    const cycle = this.#nextCycle(row, at);
    this.#last = cycle;
    this.#running = cycle;
    const status = name === 'status_entered' ? entered : null;
    cycle.start(at, name, status, row, targetOf(row, standing), this.#pauseOf(row, standing));
  }

  /** The cycle that is to be started: the last one again if that needn't be kept, or else the next of the chain. */
  #nextCycle(row: TargetRow, at: number): Cycle {
    const last = this.#last;
    const { onFinal } = this.#options;
    if (last && onFinal) {
      tell(last, this.place, at, onFinal);
      return last;
    }
    const next = last ? last.next : this.#first;
    if (next) return next;
    const cycle = new Cycle(row, this.#options);
    if (last) last.next = cycle;
    else this.#first = cycle;
    return cycle;
  }

  #after(cycle: Cycle): Cycle | null {
    return cycle === this.#last ? null : cycle.next;
  }

  #stop(running: Cycle, at: number, { name }: Happening, end: CycleEnd): void {
    running.stop(at, name, end);
    this.#running = null;
  }

  /** What sets a cycle still under a row. */
  #pauseOf(row: TargetRow, { status, statusPlace }: Standing): string | null {
    if (row.pauses[statusPlace] === 1) return status;
    return this.#heldByEvent && this.rule.pauseBegin.length > 0 ? pausedByEvent : null;
  }
}

function tell(cycle: Cycle, index: number, at: number, visit: CycleVisitor): void {
  visit(index, outcomeOf(cycle, at), cycle.usedAt(at), cycle.dueAsOf(at), cycle.isOpen ? null : cycle.stoppedAt);
}

/** Milliseconds; `NaN`: none. */
function targetOf(row: TargetRow, { priorityPlace }: Standing): number {
  return row.targets[priorityPlace] ?? NaN;
}

/** Whether a reopening lets the last cycle go on. */
function resumes({ end }: Cycle, rule: ClockRule): boolean {
  if (rule.resumes === 'never') return false;
  return end === 'cancelled' || (end === 'solved' && rule.resumes === 'always');
}
