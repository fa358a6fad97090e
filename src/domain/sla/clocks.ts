import type { Directory } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { ChangeEffect } from '../settings/sla.ts';
import { Cycle, pausedByEvent, type Terms } from './cycle.ts';
import { eventError, instantText, type CreatedEvent, type TicketEvent } from './events.ts';
import { facts, triggered, type Happening, type HappeningName } from './facts.ts';
import type { MetricRule } from './metric-rules.ts';
import { choosePolicy, compileSla, rowOf, targetOf, type PolicyRule, type SlaRules } from './rules.ts';
import { clockState, type ClockState } from './state.ts';

export interface ClockOptions {
  /** What a change of settings does to an open ticket. Absent: `at_once`. */
  readonly changeEffect?: ChangeEffect;
  /** Fractions of the target at which to warn. Absent: 0.8. */
  readonly warnings?: readonly number[];
  /** Keep what is needed to give reasons. Absent: yes. Without, clocks cost less and their states have no reasons. */
  readonly explain?: boolean;
}

interface Clock {
  /** `null`: the metric was deleted. */
  rule: MetricRule | null;
  readonly metric: string;
  /** Its place in the rules. */
  place: number;
  /** An event of the metric set it still, and none has let it go on since. */
  heldByEvent: boolean;
  readonly cycles: Cycle[];
}

const defaultWarnings: readonly number[] = [0.8];

/** The clocks of one ticket before its first event, under one settings document. */
export function createClocks(settings: TicketSettings, directory: Directory, options: ClockOptions = {}): TicketClocks {
  return new TicketClocks(compileSla(settings, directory), options);
}

/**
 * All clocks of one ticket, one event at a time. Each event meets each clock in this order: it stops the running cycle;
 * values, settings and policy take effect; it starts the next cycle; a pause makes it paused. (docs/semantics.md,
 * section 5.)
 */
export class TicketClocks {
  #rules: SlaRules;
  /** Settings that were saved and don't hold for this ticket yet. */
  #waitingRules: SlaRules | null = null;
  #clocks: Clock[];
  #policy: PolicyRule | null = null;
  readonly #values: Record<string, unknown> = {};
  readonly #effect: ChangeEffect;
  readonly #warnings: readonly number[];
  readonly #explain: boolean;
  #eventCount = 0;
  #last: TicketEvent | { readonly type: 'settings_changed'; readonly at: number } | null = null;
  #created = false;
  #finished = false;
  #replied = false;
  /** A client wrote while the ticket was solved or closed; reopening answers to it. */
  #messageWaiting = false;
  readonly #happening: Happening = { at: 0, facts: 0, entered: null, left: null, name: 'created' };
  readonly #terms: Terms = { row: rowOf(null, 0), target: null, pausedBy: null };

  constructor(rules: SlaRules, options: ClockOptions = {}) {
    this.#rules = rules;
    this.#clocks = rules.metrics.map(newClock);
    this.#effect = options.changeEffect ?? 'at_once';
    this.#warnings = options.warnings ?? defaultWarnings;
    this.#explain = options.explain ?? true;
  }

  /**
   * Takes the ticket's next event. Throws a `RangeError` that names the event if it is earlier than what came before, has no
   * whole instant, or comes before (or repeats) the creation.
   */
  apply(event: TicketEvent): void {
    const index = this.#eventCount;
    if (!Number.isSafeInteger(event.at)) throw eventError(index, event, 'has no instant in whole milliseconds');
    if (this.#last && event.at < this.#last.at) {
      throw eventError(
        index,
        event,
        `is earlier than the ${this.#last.type} before it (${instantText(this.#last.at)})`,
      );
    }
    if (this.#created !== (event.type !== 'created')) {
      throw eventError(
        index,
        event,
        this.#created ? 'creates the ticket again' : 'comes before the ticket was created',
      );
    }
    this.#read(event, index);
    this.#eventCount = index + 1;
    this.#last = event;
  }

  /** Settings are saved at an instant; when they begin to hold for this ticket is the `changeEffect`. */
  changeSettings(at: number, settings: TicketSettings, directory: Directory): void {
    this.changeRules(at, compileSla(settings, directory));
  }

  /** {@link changeSettings} with settings made ready before. Throws a `RangeError` if `at` is earlier than the last event. */
  changeRules(at: number, rules: SlaRules): void {
    if (this.#last && !(at >= this.#last.at)) {
      const { type, at: lastAt } = this.#last;
      throw new RangeError(
        `Settings saved at ${instantText(at)} are earlier than the ${type} before (${instantText(lastAt)})`,
      );
    }
    this.#last = { type: 'settings_changed', at };
    if (this.#created && this.#effect !== 'at_once') {
      this.#waitingRules = rules;
      return;
    }
    this.#advance(at);
    this.#adoptRules(at, rules);
    this.#refresh(at);
  }

  /**
   * The state of every clock at an instant not before the last event: those of the settings' metrics in their order, then
   * those of deleted metrics. Changes nothing, so later events can still come.
   */
  stateAt(at: number): ClockState[] {
    this.#refuseFuture(at);
    return this.#clocks.map((clock) => clockState(clock.metric, clock.cycles, at, this.#rules));
  }

  /**
   * The smallest due instant of the unfinished clocks, a breached one keeping its past due; `null`: none. For the queue
   * order *nearest deadline first* (docs/semantics.md, section 3).
   */
  nearestDue(at: number): number | null {
    this.#refuseFuture(at);
    let nearest: number | null = null;
    for (const clock of this.#clocks) {
      const dueAt = openCycle(clock)?.dueAsOf(at) ?? null;
      if (dueAt !== null && (nearest === null || dueAt < nearest)) nearest = dueAt;
    }
    return nearest;
  }

  #refuseFuture(at: number): void {
    if (this.#last && !(at >= this.#last.at)) {
      throw eventError(
        Math.max(0, this.#eventCount - 1),
        this.#last,
        `is later than the instant asked for (${instantText(at)})`,
      );
    }
  }

  #read(event: TicketEvent, index: number): void {
    const { at } = event;
    switch (event.type) {
      case 'created':
        return this.#create(event);
      case 'client_message':
        this.#messageWaiting = this.#finished;
        return this.#happen(at, 'client_message', facts.clientMessage);
      case 'public_reply':
        return this.#reply(at, event.by);
      case 'internal_note':
        return this.#happen(at, 'internal_note', event.by === 'bot' ? facts.botNote : facts.personNote);
      case 'status_entered':
        return this.#enterStatus(at, event.status, event.by === 'operator');
      case 'assigned':
        if (this.#values['assignee'] === event.operator) return;
        return this.#happen(at, 'assigned', facts.assigned, 'assignee', event.operator);
      case 'unassigned':
        if (isNothing(this.#values['assignee'])) return;
        return this.#happen(at, 'unassigned', facts.unassigned, 'assignee', null);
      case 'field_changed':
        if (event.field === 'status' || event.field === 'assignee') {
          throw eventError(index, event, `changes ${event.field}, which has events of its own`);
        }
        if (Object.is(this.#values[event.field], event.value)) return;
        if (event.field === 'priority')
          return this.#happen(at, 'priority_changed', facts.priorityChanged, event.field, event.value);
        if (event.field === 'topic')
          return this.#happen(at, 'topic_changed', facts.topicChanged, event.field, event.value);
        return this.#happen(at, 'field_changed', 0, event.field, event.value);
      default:
        throw eventError(index, event satisfies never, 'is of no known type');
    }
  }

  /** Creation, then what is part of the creating act, then the end of a ticket that is created solved. */
  #create(event: CreatedEvent): void {
    const { at } = event;
    this.#created = true;
    Object.assign(this.#values, event.values);
    this.#policy = choosePolicy(this.#rules, this.#values);
    const status = this.#status();
    const category = status === null ? undefined : this.#rules.categories.get(status);
    const finished = category === 'solved' || category === 'closed';
    const forClient = event.for === 'client' ? facts.createdForClient : 0;
    this.#happening.entered = finished ? null : status;
    this.#happen(at, 'created', facts.created | forClient | (finished ? 0 : facts.statusEntered));
    this.#happening.entered = null;
    if (event.reply) this.#reply(at, event.reply);
    if (!isNothing(this.#values['assignee'])) this.#happen(at, 'assigned', facts.assigned);
    if (!finished) return;
    this.#finished = true;
    this.#happening.entered = status;
    this.#happen(at, category, facts.solved | facts.statusEntered);
    this.#happening.entered = null;
  }

  #reply(at: number, by: 'operator' | 'bot'): void {
    if (by === 'bot') return this.#happen(at, 'public_reply', facts.botReply);
    this.#happen(at, 'public_reply', facts.personReply);
    this.#replied = true;
    this.#messageWaiting = false;
  }

  #enterStatus(at: number, status: string, byOperator: boolean): void {
    const left = this.#status();
    if (left === status) return;
    const wasFinished = this.#finished;
    const category = this.#rules.categories.get(status);
    this.#finished = category === 'solved' || category === 'closed';
    let bits: number = facts.statusEntered | facts.statusLeft;
    if (byOperator) bits |= facts.statusByOperator;
    let name: HappeningName = 'status_entered';
    if (category === 'solved' || category === 'closed') {
      name = category;
      if (!wasFinished) bits |= facts.solved;
    } else if (wasFinished) {
      name = 'reopened';
      bits |= facts.reopened;
    }
    this.#happening.entered = status;
    this.#happening.left = left;
    this.#happen(at, name, bits, 'status', status);
    this.#happening.entered = null;
    this.#happening.left = null;
  }

  #status(): string | null {
    const { status } = this.#values;
    return typeof status === 'string' ? status : null;
  }

  /** One event meets every clock. `field` takes `value` after cycles have stopped and before others start. */
  #happen(at: number, name: HappeningName, bits: number, field?: string, value?: unknown): void {
    const happening = this.#happening;
    happening.at = at;
    happening.name = name;
    happening.facts = bits;
    this.#advance(at);
    for (const clock of this.#clocks) stop(clock, happening);
    const reopened = (bits & facts.reopened) !== 0;
    if (this.#waitingRules && (this.#effect === 'next_update' || reopened)) this.#adoptRules(at, this.#waitingRules);
    if (field !== undefined) {
      this.#values[field] = value;
      this.#policy = choosePolicy(this.#rules, this.#values);
    }
    this.#refresh(at);
    if (!this.#finished) this.#start(happening, reopened);
    for (const clock of this.#clocks) hold(clock, happening);
    this.#refresh(at);
  }

  #advance(at: number): void {
    for (const clock of this.#clocks) openCycle(clock)?.advance(at);
  }

  #start(happening: Happening, reopened: boolean): void {
    const { at, name } = happening;
    for (const clock of this.#clocks) {
      const { rule, cycles } = clock;
      if (!rule) continue;
      const last = cycles.at(-1);
      if (reopened && last && resumes(rule, last)) {
        last.resume(at, name, this.#termsOf(clock, rule));
      } else if (this.#starts(rule, happening, reopened)) {
        if (last?.isOpen) {
          if (!rule.restarts) continue;
          if (last.breachedAt === null || !rule.repeats) {
            last.restart(at, name);
            continue;
          }
          last.stop(at, name, 'stop');
        } else if (last && !rule.repeats) continue;
        const entered = name === 'status_entered' ? happening.entered : null;
        cycles.push(new Cycle(at, name, entered, this.#termsOf(clock, rule), this.#warnings, this.#explain));
      }
    }
    if (reopened) this.#messageWaiting = false;
  }

  /** Whether what happened starts a metric. A reopening also stands for the client's message that led to it. */
  #starts(rule: MetricRule, happening: Happening, reopened: boolean): boolean {
    if (rule.afterFirstReply && !this.#replied) return false;
    if (triggered(rule.start, happening)) return true;
    if (!reopened || !this.#messageWaiting) return false;
    return rule.start.some((trigger) => (trigger.facts & facts.clientMessage) !== 0);
  }

  /** The same values under other rules: clocks of the metrics that remain go on, those of deleted ones end. */
  #adoptRules(at: number, rules: SlaRules): void {
    const former = this.#rules;
    const formerClocks = this.#clocks;
    this.#rules = rules;
    this.#waitingRules = null;
    this.#policy = this.#created ? choosePolicy(rules, this.#values) : null;
    this.#clocks = rules.metrics.map((rule, place) => {
      const clock = formerClocks.find(({ metric }) => metric === rule.id);
      return clock ? Object.assign(clock, { rule, place }) : newClock(rule, place);
    });
    for (const clock of formerClocks) {
      if (this.#clocks.includes(clock) || clock.cycles.length === 0) continue;
      openCycle(clock)?.stop(at, 'settings_changed', 'cancel');
      clock.rule = null;
      this.#clocks.push(clock);
    }
    for (const clock of this.#clocks) {
      const open = openCycle(clock);
      if (!open || !clock.rule) continue;
      const terms = this.#termsOf(clock, clock.rule);
      const changed = open.log !== null && calendarDiffers(former, rules, open.row.calendarId, terms.row.calendarId);
      open.adopt(at, terms, changed);
    }
  }

  /** Every open cycle counts under the policy, priority and status as they are now. */
  #refresh(at: number): void {
    for (const clock of this.#clocks) {
      if (clock.rule) openCycle(clock)?.adopt(at, this.#termsOf(clock, clock.rule));
    }
  }

  /** Valid until the next call: one object serves all. */
  #termsOf(clock: Clock, rule: MetricRule): Terms {
    const terms = this.#terms;
    const status = this.#status();
    terms.row = rowOf(this.#policy, clock.place);
    terms.target = targetOf(terms.row, this.#values['priority']);
    if (status !== null && terms.row.pauseStatuses.has(status)) terms.pausedBy = status;
    else terms.pausedBy = clock.heldByEvent && rule.pauseBegin.length > 0 ? pausedByEvent : null;
    return terms;
  }
}

function newClock(rule: MetricRule, place: number): Clock {
  return { rule, metric: rule.id, place, heldByEvent: false, cycles: [] };
}

function openCycle(clock: Clock): Cycle | undefined {
  const last = clock.cycles.at(-1);
  return last?.isOpen ? last : undefined;
}

function stop(clock: Clock, happening: Happening): void {
  const last = clock.cycles.at(-1);
  if (!last || !clock.rule) return;
  const stops = triggered(clock.rule.stop, happening);
  if (!last.isOpen) {
    if (stops && last.cancelled) last.settled = true;
  } else if (stops) {
    last.stop(happening.at, happening.name, 'stop');
  } else if (happening.facts & facts.solved) {
    last.stop(happening.at, happening.name, clock.rule.whenSolved);
  }
}

/** Events of the metric that set its clock still or let it go on; remembered while no cycle runs, as a status is. */
function hold(clock: Clock, happening: Happening): void {
  if (!clock.rule || clock.rule.pauseBegin.length === 0) return;
  if (triggered(clock.rule.pauseEnd, happening)) clock.heldByEvent = false;
  if (triggered(clock.rule.pauseBegin, happening)) clock.heldByEvent = true;
}

function resumes(rule: MetricRule, last: Cycle): boolean {
  if (last.isOpen || last.settled || (last.endedBy !== 'solved' && last.endedBy !== 'closed')) return false;
  return rule.resumes === 'always' || (rule.resumes === 'cancelled' && last.cancelled);
}

/** Whether a saved change touched the hours a clock counts on, whatever objects carry them. */
function calendarDiffers(former: SlaRules, rules: SlaRules, before: string | null, after: string | null): boolean {
  if (before !== after) return true;
  return JSON.stringify(former.calendarDocument(before)) !== JSON.stringify(rules.calendarDocument(after));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
