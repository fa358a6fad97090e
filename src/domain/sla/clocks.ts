import type { Directory } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { ChangeEffect } from '../settings/sla.ts';
import { Clock, type StartContext } from './clock.ts';
import { Cycle, pausedByEvent, type Terms } from './cycle.ts';
import { eventError, instantText, instantsKnown, isInstant, type CreatedEvent, type TicketEvent } from './events.ts';
import { facts, type Happening, type HappeningName } from './facts.ts';
import { outcomeOf, type CycleVisitor } from './outcome.ts';
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
  #values: Record<string, unknown> = {};
  readonly #effect: ChangeEffect;
  readonly #warnings: readonly number[];
  #eventCount = 0;
  #last: TicketEvent | { readonly type: 'settings_changed'; readonly at: number } | null = null;
  #created = false;
  #finished = false;
  #replied = false;
  /** A client wrote while the ticket was solved or closed; reopening answers to it. */
  #messageWaiting = false;
  readonly #happening: Happening = { at: 0, facts: 0, entered: null, left: null, name: 'created' };
  readonly #terms: Terms = { row: rowOf(null, 0), target: null, pausedBy: null };
  readonly #startContext: { -readonly [Key in keyof StartContext]: boolean } = {
    replied: false,
    answersMessage: false,
  };
  readonly #newCycle: (clock: Clock) => Cycle;

  constructor(rules: SlaRules, options: ClockOptions = {}) {
    this.#rules = rules;
    this.#clocks = rules.metrics.map((rule, place) => new Clock(rule, place));
    this.#effect = options.changeEffect ?? 'at_once';
    this.#warnings = options.warnings ?? defaultWarnings;
    const explain = options.explain ?? true;
    this.#newCycle = (clock) => {
      const { at, name, entered } = this.#happening;
      const terms = this.#termsOf(clock);
      return new Cycle(at, name, name === 'status_entered' ? entered : null, terms, this.#warnings, explain);
    };
  }

  /**
   * Takes the ticket's next event. Throws a `RangeError` that names the event if it is earlier than what came before, has no
   * whole instant, or comes before (or repeats) the creation.
   */
  apply(event: TicketEvent): void {
    const index = this.#eventCount;
    if (!isInstant(event.at)) throw eventError(index, event, `has no instant ${instantsKnown}`);
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

  /**
   * Forgets the ticket: as new, for another one, under the settings that were saved last. Costs less than new clocks where many
   * tickets are followed one after the other.
   */
  reset(): void {
    const rules = this.#waitingRules ?? this.#rules;
    if (this.#waitingRules || this.#clocks.length > rules.metrics.length) {
      this.#clocks = rules.metrics.map((rule, place) => new Clock(rule, place));
    } else {
      for (const clock of this.#clocks) clock.reset();
    }
    this.#rules = rules;
    this.#waitingRules = null;
    this.#policy = null;
    this.#values = {};
    this.#eventCount = 0;
    this.#last = null;
    this.#created = false;
    this.#finished = false;
    this.#replied = false;
    this.#messageWaiting = false;
  }

  /** Settings are saved at an instant; when they begin to hold for this ticket is the `changeEffect`. */
  changeSettings(at: number, settings: TicketSettings, directory: Directory): void {
    this.changeRules(at, compileSla(settings, directory));
  }

  /** {@link changeSettings} with settings made ready before. Throws a `RangeError` if `at` is earlier than the last event. */
  changeRules(at: number, rules: SlaRules): void {
    if (!isInstant(at)) throw new RangeError(`Settings are saved at no instant ${instantsKnown}: ${at}`);
    if (this.#last && at < this.#last.at) {
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
   * Tells of every cycle of every clock, in the order of {@link stateAt} and of their beginnings, how it ended or stands at an
   * instant not before the last event: what figures about many tickets need, without a state for each.
   */
  eachCycle(at: number, visit: CycleVisitor): void {
    this.#refuseFuture(at);
    for (let place = 0; place < this.#clocks.length; place++) {
      for (const cycle of this.#clocks[place]?.cycles ?? []) {
        visit(place, outcomeOf(cycle, at), cycle.usedAt(at), cycle.dueAsOf(at), cycle.stoppedAt);
      }
    }
  }

  /**
   * The smallest due instant of the unfinished clocks, a breached one keeping its past due; `null`: none. For the queue
   * order *nearest deadline first* (docs/semantics.md, section 3).
   */
  nearestDue(at: number): number | null {
    this.#refuseFuture(at);
    let nearest: number | null = null;
    for (const clock of this.#clocks) {
      const dueAt = clock.open?.dueAsOf(at) ?? null;
      if (dueAt !== null && (nearest === null || dueAt < nearest)) nearest = dueAt;
    }
    return nearest;
  }

  #refuseFuture(at: number): void {
    if (!isInstant(at)) throw new RangeError(`Asked for no instant ${instantsKnown}: ${at}`);
    if (this.#last && at < this.#last.at) {
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
    for (const clock of this.#clocks) clock.end(happening);
    const reopened = (bits & facts.reopened) !== 0;
    if (this.#waitingRules && (this.#effect === 'next_update' || reopened)) this.#adoptRules(at, this.#waitingRules);
    if (field !== undefined) {
      this.#values[field] = value;
      this.#policy = choosePolicy(this.#rules, this.#values);
    }
    this.#refresh(at);
    if (!this.#finished) this.#start(happening, reopened);
    for (const clock of this.#clocks) clock.hold(happening);
    this.#refresh(at);
  }

  #advance(at: number): void {
    for (const clock of this.#clocks) clock.open?.advance(at);
  }

  #start(happening: Happening, reopened: boolean): void {
    const { at, name } = happening;
    const context = this.#startContext;
    context.replied = this.#replied;
    context.answersMessage = reopened && this.#messageWaiting;
    for (const clock of this.#clocks) {
      if (!clock.rule) continue;
      if (reopened && clock.resumes) clock.cycles.at(-1)?.resume(at, name, this.#termsOf(clock));
      else clock.begin(happening, context, this.#newCycle);
    }
    if (reopened) this.#messageWaiting = false;
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
      return clock ? Object.assign(clock, { rule, place }) : new Clock(rule, place);
    });
    for (const clock of formerClocks) {
      if (this.#clocks.includes(clock) || clock.cycles.length === 0) continue;
      clock.delete(at);
      this.#clocks.push(clock);
    }
    for (const clock of this.#clocks) {
      const { open } = clock;
      if (!open || !clock.rule) continue;
      const terms = this.#termsOf(clock);
      const changed = open.log !== null && calendarDiffers(former, rules, open.row.calendarId, terms.row.calendarId);
      open.adopt(at, terms, changed);
    }
  }

  /** Every open cycle counts under the policy, priority and status as they are now. */
  #refresh(at: number): void {
    for (const clock of this.#clocks) {
      if (clock.rule) clock.open?.adopt(at, this.#termsOf(clock));
    }
  }

  /** Valid until the next call: one object serves all. */
  #termsOf(clock: Clock): Terms {
    const terms = this.#terms;
    const status = this.#status();
    terms.row = rowOf(this.#policy, clock.place);
    terms.target = targetOf(terms.row, this.#values['priority']);
    if (status !== null && terms.row.pauseStatuses.has(status)) terms.pausedBy = status;
    else terms.pausedBy = clock.heldByEvent && clock.rule?.pauseBegin.length ? pausedByEvent : null;
    return terms;
  }
}

/** Whether a saved change touched the hours a clock counts on, whatever objects carry them. */
function calendarDiffers(former: SlaRules, rules: SlaRules, before: string | null, after: string | null): boolean {
  if (before !== after) return true;
  return JSON.stringify(former.calendarDocument(before)) !== JSON.stringify(rules.calendarDocument(after));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
