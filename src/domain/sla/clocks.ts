import type { Directory } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { ChangeEffect } from '../settings/sla.ts';
import { Clock } from './clock.ts';
import type { CycleOptions } from './cycle.ts';
import {
  eventError,
  instantText,
  instantsKnown,
  isInstant,
  type CreatedEvent,
  type FieldChangedEvent,
  type TicketEvent,
} from './events.ts';
import { facts, type Happening, type HappeningName } from './facts.ts';
import type { CycleVisitor } from './outcome.ts';
import { placeOf } from './places.ts';
import { compileSla, rowOf, type SlaRules } from './rules.ts';
import { Standing } from './standing.ts';
import { clockState, type ClockState } from './state.ts';

export interface ClockOptions {
  /** What a change of settings does to an open ticket. Absent: `at_once`. */
  readonly changeEffect?: ChangeEffect;
  /** Fractions of the target at which to warn. Absent: 0.8. */
  readonly warnings?: readonly number[];
  /** Keep what is needed to give reasons. Absent: yes. Without, clocks cost less and their states have no reasons. */
  readonly explain?: boolean;
  /**
   * Told of each cycle when the next one of its clock begins, because nothing can change it any more then. Such cycles are not
   * kept: states and {@link TicketClocks.eachCycle} know the last one of each clock only. Absent: all are kept.
   */
  readonly onFinal?: CycleVisitor;
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
  readonly #standing = new Standing();
  readonly #effect: ChangeEffect;
  readonly #cycleOptions: CycleOptions;
  #eventCount = 0;
  /** What came last, and when; before the first event nothing did. */
  #lastType: TicketEvent['type'] | 'settings_changed' = 'created';
  #lastAt = -Infinity;
  #created = false;
  #finished = false;
  #replied = false;
  /** A client wrote while the ticket was solved or closed; reopening answers to it. */
  #messageWaits = false;

  constructor(rules: SlaRules, options: ClockOptions = {}) {
    this.#rules = rules;
    this.#effect = options.changeEffect ?? 'at_once';
    const { warnings = defaultWarnings, explain = true, onFinal = null } = options;
    this.#cycleOptions = { warnings, explain, onFinal };
    this.#clocks = this.#newClocks(rules);
  }

  /**
   * Takes the ticket's next event. Throws a `RangeError` that names the event if it is earlier than what came before, has no
   * whole instant, or comes before (or repeats) the creation.
   */
  apply(event: TicketEvent): void {
    const { type, at } = event;
    this.#refuse(event, type, at);
    switch (type) {
      case 'created':
        this.#create(event);
        break;
      case 'client_message':
        this.#messageWaits = this.#finished;
        this.#happen(at, type, facts.clientMessage | this.#waitingMessage);
        break;
      case 'public_reply':
        this.#reply(at, event.by);
        break;
      case 'internal_note':
        this.#happen(at, type, event.by === 'bot' ? facts.botNote : facts.personNote);
        break;
      case 'status_entered':
        this.#enterStatus(at, event.status, event.by === 'operator');
        break;
      case 'assigned':
        if (this.#standing.assignee !== event.operator) this.#assign(at, event.operator);
        break;
      case 'unassigned':
        if (!isNothing(this.#standing.assignee)) this.#assign(at, null);
        break;
      case 'field_changed':
        this.#changeField(event);
        break;
      default:
        throw eventError(this.#eventCount, event satisfies never, 'is of no known type');
    }
    this.#eventCount += 1;
    this.#lastType = type;
    this.#lastAt = at;
  }

  /**
   * Forgets the ticket: as new, for another one, under the settings that were saved last. Costs less than new clocks where many
   * tickets are followed one after the other.
   */
  reset(): void {
    const rules = this.#waitingRules ?? this.#rules;
    for (const clock of this.#clocks) clock.reset();
    if (this.#waitingRules || this.#clocks.length > rules.metrics.length) this.#clocks = this.#newClocks(rules);
    this.#rules = rules;
    this.#waitingRules = null;
    this.#eventCount = 0;
    this.#lastAt = -Infinity;
    this.#created = false;
    this.#finished = false;
    this.#replied = false;
    this.#messageWaits = false;
  }

  /** Settings are saved at an instant; when they begin to hold for this ticket is the `changeEffect`. */
  changeSettings(at: number, settings: TicketSettings, directory: Directory): void {
    this.changeRules(at, compileSla(settings, directory));
  }

  /** {@link changeSettings} with settings made ready before. Throws a `RangeError` if `at` is earlier than the last event. */
  changeRules(at: number, rules: SlaRules): void {
    if (!isInstant(at)) throw new RangeError(`Settings are saved at no instant ${instantsKnown}: ${at}`);
    if (at < this.#lastAt) {
      throw new RangeError(
        `Settings saved at ${instantText(at)} are earlier than the ${this.#lastType} before (${instantText(this.#lastAt)})`,
      );
    }
    this.#lastType = 'settings_changed';
    this.#lastAt = at;
    if (this.#created && this.#effect !== 'at_once') {
      this.#waitingRules = rules;
      return;
    }
    this.#adoptRules(at, rules);
  }

  /**
   * The state of every clock at an instant not before the last event: those of the settings' metrics in their order, then
   * those of deleted metrics. Changes nothing, so later events can still come.
   */
  stateAt(at: number): ClockState[] {
    this.#refuseFuture(at);
    return this.#clocks.map((clock) => clockState(clock, at, this.#rules));
  }

  /**
   * Tells of every cycle of every clock, in the order of {@link stateAt} and of their beginnings, how it ended or stands at an
   * instant not before the last event: what figures about many tickets need, without a state for each.
   */
  eachCycle(at: number, visit: CycleVisitor): void {
    this.#refuseFuture(at);
    for (let place = 0; place < this.#clocks.length; place++) this.#clocks[place]?.eachCycle(place, at, visit);
  }

  /**
   * The smallest due instant of the unfinished clocks, a breached one keeping its past due; `null`: none. For the queue
   * order *nearest deadline first* (docs/semantics.md, section 3).
   */
  nearestDue(at: number): number | null {
    this.#refuseFuture(at);
    let nearest: number | null = null;
    for (const clock of this.#clocks) {
      const dueAt = clock.running?.dueAsOf(at) ?? null;
      if (dueAt !== null && (nearest === null || dueAt < nearest)) nearest = dueAt;
    }
    return nearest;
  }

  #refuseFuture(at: number): void {
    if (!isInstant(at)) throw new RangeError(`Asked for no instant ${instantsKnown}: ${at}`);
    if (at >= this.#lastAt) return;
    const last = { type: this.#lastType, at: this.#lastAt };
    throw eventError(
      Math.max(0, this.#eventCount - 1),
      last,
      `is later than the instant asked for (${instantText(at)})`,
    );
  }

  #newClocks({ metrics }: SlaRules): Clock[] {
    return metrics.map((rule, place) => new Clock(rule, place, this.#cycleOptions));
  }

  #refuse(event: TicketEvent, type: TicketEvent['type'], at: number): void {
    const index = this.#eventCount;
    if (!isInstant(at)) throw eventError(index, event, `has no instant ${instantsKnown}`);
    if (at < this.#lastAt) {
      throw eventError(index, event, `is earlier than the ${this.#lastType} before it (${instantText(this.#lastAt)})`);
    }
    if (this.#created !== (type !== 'created')) {
      const why = this.#created ? 'creates the ticket again' : 'comes before the ticket was created';
      throw eventError(index, event, why);
    }
  }

  /** Creation, then what is part of the creating act, then the end of a ticket that is created solved. */
  #create({ at, values, for: waiting, reply }: CreatedEvent): void {
    const standing = this.#standing;
    this.#created = true;
    standing.begin(values, this.#rules);
    const { status, statusPlace } = standing;
    const { happenings, statuses } = this.#rules;
    const { finish } = placeOf(status, statuses);
    const bits = waiting === 'client' ? facts.created | facts.createdForClient : facts.created;
    if (finish) this.#happen(at, 'created', bits);
    else this.#meet(at, happenings.ofStatus('created', bits | facts.statusEntered, status, statusPlace, 0));
    if (reply) this.#reply(at, reply);
    if (!isNothing(standing.assignee)) this.#happen(at, 'assigned', facts.assigned);
    if (!finish) return;
    this.#finished = true;
    this.#meet(at, happenings.ofStatus(finish, facts.solved | facts.statusEntered, status, statusPlace, 0));
  }

  #reply(at: number, by: 'operator' | 'bot'): void {
    if (by === 'bot') return this.#happen(at, 'public_reply', facts.botReply);
    this.#happen(at, 'public_reply', facts.personReply);
    this.#replied = true;
    this.#messageWaits = false;
  }

  #assign(at: number, operator: string | null): void {
    if (operator === null) this.#change(at, 'unassigned', facts.unassigned, 'assignee', null);
    else this.#change(at, 'assigned', facts.assigned, 'assignee', operator);
  }

  #changeField(event: FieldChangedEvent): void {
    const { at, field, value } = event;
    if (field === 'status' || field === 'assignee') {
      throw eventError(this.#eventCount, event, `changes ${field}, which has events of its own`);
    }
    if (Object.is(this.#standing.valueOf(field), value)) return;
    if (field === 'priority') this.#change(at, 'priority_changed', facts.priorityChanged, field, value);
    else if (field === 'topic') this.#change(at, 'topic_changed', facts.topicChanged, field, value);
    else this.#change(at, 'field_changed', 0, field, value);
  }

  #enterStatus(at: number, status: string, byOperator: boolean): void {
    const standing = this.#standing;
    if (standing.status === status) return;
    const { place, finish } = placeOf(status, this.#rules.statuses);
    const reopens = this.#finished && !finish;
    let bits: number = facts.statusEntered | facts.statusLeft;
    if (byOperator) bits |= facts.statusByOperator;
    if (finish && !this.#finished) bits |= facts.solved;
    if (reopens) bits |= this.#messageWaits ? facts.reopened | this.#waitingMessage : facts.reopened;
    this.#finished = finish !== null;
    const name = finish ?? (reopens ? 'reopened' : 'status_entered');
    const meaning = this.#rules.happenings.ofStatus(name, bits, status, place, standing.statusPlace);
    const happening = this.#end(at, meaning);
    if (standing.enterStatus(status, happening.enteredPlace, this.#rules)) this.#adoptStanding(at);
    this.#goOn(at, happening);
    if (reopens) this.#messageWaits = false;
  }

  /** What a message that waits for an answer means to clocks. */
  get #waitingMessage(): number {
    return this.#replied ? facts.messageWaits | facts.nextMessageWaits : facts.messageWaits;
  }

  /** An event that changes no value. */
  #happen(at: number, name: HappeningName, bits: number): void {
    this.#meet(at, this.#rules.happenings.of(name, bits));
  }

  #meet(at: number, happening: Happening): void {
    this.#goOn(at, this.#end(at, happening));
  }

  /** A field other than the status takes another value. */
  #change(at: number, name: HappeningName, bits: number, field: string, value: unknown): void {
    const happening = this.#end(at, this.#rules.happenings.of(name, bits));
    if (this.#standing.change(field, value, this.#rules)) this.#adoptStanding(at);
    this.#goOn(at, happening);
  }

  /**
   * The first half of an event: it stops cycles, and settings that waited for it take effect. What it changes comes next.
   * Returns what it is under the settings that hold now.
   */
  #end(at: number, happening: Happening): Happening {
    for (const place of happening.ending) this.#clocks[place]?.end(at, happening);
    const reopens = (happening.facts & facts.reopened) !== 0;
    if (!this.#waitingRules || (this.#effect === 'keep' && !reopens)) return happening;
    this.#adoptRules(at, this.#waitingRules);
    const { happenings, statuses } = this.#rules;
    const { name, facts: bits, entered } = happening;
    if (entered === null) return happenings.of(name, bits);
    return happenings.ofStatus(name, bits, entered, placeOf(entered, statuses).place, this.#standing.statusPlace);
  }

  /** The second half, under what holds now: it starts cycles, and may set clocks still. */
  #goOn(at: number, happening: Happening): void {
    if (!this.#finished)
      for (const place of happening.beginning) this.#clocks[place]?.begin(at, happening, this.#standing);
    for (const place of happening.holding) this.#clocks[place]?.hold(at, happening, this.#standing);
  }

  /** Every clock counts from now on as the ticket stands. */
  #adoptStanding(at: number): void {
    for (const clock of this.#clocks) clock.adopt(at, this.#standing);
  }

  /** The same values under other rules: clocks of the metrics that remain go on, those of deleted ones end. */
  #adoptRules(at: number, rules: SlaRules): void {
    const former = this.#rules;
    const formerClocks = this.#clocks;
    const standing = this.#standing;
    this.#rules = rules;
    this.#waitingRules = null;
    if (this.#created) standing.read(rules);
    this.#clocks = rules.metrics.map((rule, place) => {
      const clock = formerClocks.find((former) => former.rule.id === rule.id);
      return clock
        ? Object.assign(clock, { rule, place, isDeleted: false })
        : new Clock(rule, place, this.#cycleOptions);
    });
    for (const clock of formerClocks) {
      if (this.#clocks.includes(clock) || clock.cycles.length === 0) continue;
      clock.delete(at);
      this.#clocks.push(clock);
    }
    if (!this.#created) return;
    for (const clock of this.#clocks) {
      const before = clock.running?.row.calendarId;
      const after = rowOf(standing.policy, clock.place).calendarId;
      const explained = this.#cycleOptions.explain && before !== undefined;
      clock.adopt(at, standing, explained && calendarDiffers(former, rules, before, after));
    }
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
