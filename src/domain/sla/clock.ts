import type { Cycle } from './cycle.ts';
import { facts, triggered, type Happening } from './facts.ts';
import type { MetricRule } from './metric-rules.ts';

/** What a ticket's past means for starting: see {@link Clock.begin}. */
export interface StartContext {
  /** A person has replied in public. */
  readonly replied: boolean;
  /** The ticket is reopened, and a message of the client led to it. */
  readonly answersMessage: boolean;
}

/** The clock of one metric of one ticket: when its cycles begin and end. How they count is their own affair. */
export class Clock {
  readonly metric: string;
  /** `null`: the metric was deleted. */
  rule: MetricRule | null;
  /** Its place in the rules. */
  place: number;
  readonly cycles: Cycle[] = [];
  /** An event of the metric set it still, and none has let it go on since. Remembered while no cycle runs, as a status is. */
  heldByEvent = false;

  constructor(rule: MetricRule, place: number) {
    this.metric = rule.id;
    this.rule = rule;
    this.place = place;
  }

  /** As before the ticket's first event. */
  reset(): void {
    this.cycles.length = 0;
    this.heldByEvent = false;
  }

  get open(): Cycle | undefined {
    const last = this.cycles.at(-1);
    return last?.isOpen ? last : undefined;
  }

  /** What happened ends the running cycle, if it stops the metric or finishes the ticket. */
  end(happening: Happening): void {
    const last = this.cycles.at(-1);
    if (!last || !this.rule) return;
    const stops = triggered(this.rule.stop, happening);
    if (!last.isOpen) {
      if (stops && last.cancelled) last.settled = true;
    } else if (stops) {
      last.stop(happening.at, happening.name, 'stop');
    } else if (happening.facts & facts.solved) {
      last.stop(happening.at, happening.name, this.rule.whenSolved);
    }
  }

  /** Whether a reopening lets the last cycle go on. */
  get resumes(): boolean {
    const last = this.cycles.at(-1);
    if (!last || !this.rule || last.isOpen || last.settled) return false;
    if (last.endedBy !== 'solved' && last.endedBy !== 'closed') return false;
    return this.rule.resumes === 'always' || (this.rule.resumes === 'cancelled' && last.cancelled);
  }

  /** What happened begins a cycle or restarts the running one. `create` makes a new cycle. */
  begin(happening: Happening, context: StartContext, create: (clock: Clock) => Cycle): void {
    const { rule } = this;
    if (!rule || !starts(rule, happening, context)) return;
    const last = this.cycles.at(-1);
    if (!last?.isOpen) {
      if (!last || rule.repeats) this.cycles.push(create(this));
    } else if (rule.restarts) {
      if (last.breachedAt === null || !rule.repeats) {
        last.restart(happening.at, happening.name);
      } else {
        last.stop(happening.at, happening.name, 'stop');
        this.cycles.push(create(this));
      }
    }
  }

  /** What happened may set the clock still, or let it go on. */
  hold(happening: Happening): void {
    if (!this.rule || this.rule.pauseBegin.length === 0) return;
    if (triggered(this.rule.pauseEnd, happening)) this.heldByEvent = false;
    if (triggered(this.rule.pauseBegin, happening)) this.heldByEvent = true;
  }

  /** The metric was deleted: what runs is cancelled, or stays breached. */
  delete(at: number): void {
    this.open?.stop(at, 'settings_changed', 'cancel');
    this.rule = null;
  }
}

/** A reopening also stands for the client's message that led to it. */
function starts(rule: MetricRule, happening: Happening, { replied, answersMessage }: StartContext): boolean {
  if (rule.afterFirstReply && !replied) return false;
  if (triggered(rule.start, happening)) return true;
  return answersMessage && rule.start.some((trigger) => (trigger.facts & facts.clientMessage) !== 0);
}
