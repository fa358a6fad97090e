import { Cycle, orNull, pausedByEvent, type CycleOptions, type Terms } from './cycle.ts';
import { facts, type Happening } from './facts.ts';
import { outcomeOf, type CycleVisitor } from './outcome.ts';
import { rowOf, type ClockRule, type TargetRow } from './rules.ts';
import type { Standing } from './standing.ts';
import { fits } from './triggers.ts';

/**
 * The clock of one metric of one ticket: when its cycles begin and end, and the terms on which they count. How they count is
 * their own affair.
 */
export class Clock implements Terms {
  readonly metric: string;
  /** `null`: the metric was deleted. */
  rule: ClockRule | null;
  /** Its place in the rules. */
  place: number;
  row: TargetRow = rowOf(null, 0);
  target = NaN;
  pausedBy: string | null = null;
  /** An event of the metric set it still, and none has let it go on since. Remembered while no cycle runs, as a status is. */
  #heldByEvent = false;
  /** The cycle that runs or ran last. */
  #last: Cycle | null = null;
  /** Those of the ticket, and after them some of former tickets to be used again. */
  readonly #cycles: Cycle[] = [];
  #count = 0;
  readonly #options: CycleOptions;

  constructor(rule: ClockRule, place: number, options: CycleOptions) {
    this.metric = rule.id;
    this.rule = rule;
    this.place = place;
    this.#options = options;
  }

  /** As before the ticket's first event. */
  reset(): void {
    this.#heldByEvent = false;
    this.#last = null;
    this.#count = 0;
  }

  /** How many cycles there have been. */
  get count(): number {
    return this.#count;
  }

  /** The cycles so far, in order. */
  get cycles(): readonly Cycle[] {
    return this.#cycles.slice(0, this.#count);
  }

  /** Tells of the cycles so far, in order, as of an instant. */
  eachCycle(place: number, at: number, visit: CycleVisitor): void {
    for (let index = 0; index < this.#count; index++) {
      const cycle = this.#cycles[index];
      if (cycle) visit(place, outcomeOf(cycle, at), cycle.usedAt(at), cycle.dueAsOf(at), orNull(cycle.stoppedAt));
    }
  }

  get open(): Cycle | null {
    return this.#last?.isOpen ? this.#last : null;
  }

  /** What happened ends the running cycle, if it stops the metric or finishes the ticket. */
  end(happening: Happening): void {
    const { rule } = this;
    const last = this.#last;
    if (!last || !rule) return;
    const stops = fits(rule.stops, happening);
    if (!last.isOpen) {
      if (stops && last.cancelled) last.settled = true;
    } else if (stops) {
      last.stop(happening.at, happening.name, 'stop');
    } else if (happening.facts & facts.solved) {
      last.stop(happening.at, happening.name, rule.whenSolved);
    }
  }

  /** From now on it counts as the ticket stands. */
  adopt(at: number, standing: Standing, hoursChanged = false): void {
    if (!this.rule) return;
    this.row = rowOf(standing.policy, this.place);
    this.target = this.row.targets[standing.priorityPlace] ?? NaN;
    this.#adoptPause(at, standing, hoursChanged);
  }

  /** What happened begins a cycle, lets the last one go on or restarts the running one. */
  begin(happening: Happening): void {
    const { rule } = this;
    if (!rule) return;
    const { at, name } = happening;
    const last = this.#last;
    if (last && (happening.facts & facts.reopened) !== 0 && this.#resumes(last, rule)) {
      last.resume(at, name, this);
    } else if (fits(rule.starts, happening)) {
      if (!last || (!last.isOpen && rule.repeats)) {
        this.#startCycle(happening);
      } else if (last.isOpen && rule.restarts) {
        if (!rule.repeats || Number.isNaN(last.breachedAsOf(at))) {
          last.restart(at, name);
        } else {
          last.stop(at, name, 'stop');
          this.#startCycle(happening);
        }
      }
    }
  }

  /** What happened may set the clock still, or let it go on. */
  hold(happening: Happening, standing: Standing): void {
    const { rule } = this;
    if (!rule) return;
    if (fits(rule.endsPause, happening)) this.#heldByEvent = false;
    if (fits(rule.beginsPause, happening)) this.#heldByEvent = true;
    this.#adoptPause(happening.at, standing, false);
  }

  /** The metric was deleted: what runs is cancelled, or stays breached. */
  delete(at: number): void {
    this.open?.stop(at, 'settings_changed', 'cancel');
    this.rule = null;
  }

  #adoptPause(at: number, { status, statusPlace }: Standing, hoursChanged: boolean): void {
    if (this.row.pauses[statusPlace] === 1) this.pausedBy = status;
    else this.pausedBy = this.#heldByEvent && this.rule?.holdReads !== 0 ? pausedByEvent : null;
    if (this.#last?.isOpen) this.#last.adopt(at, this, hoursChanged);
  }

  #startCycle({ at, name, entered }: Happening): void {
    let cycle = this.#cycles[this.#count];
    if (!cycle) this.#cycles.push((cycle = new Cycle(this, this.#options)));
    cycle.start(at, name, name === 'status_entered' ? entered : null, this);
    this.#last = cycle;
    this.#count += 1;
  }

  /** Whether a reopening lets the last cycle go on. */
  #resumes(last: Cycle, { resumes }: ClockRule): boolean {
    if (last.isOpen || last.settled) return false;
    if (last.endedBy !== 'solved' && last.endedBy !== 'closed') return false;
    return resumes === 'always' || (resumes === 'cancelled' && last.cancelled);
  }
}
