import type { Directory, Operator } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { nextOf } from './candidate-pool.ts';
import type { Decision, Explanation } from './decision.ts';
import { explain } from './explain.ts';
import type { OperatorRecord } from './records.ts';
import { TicketRecord } from './records.ts';
import { ReturnTimers } from './return-timers.ts';
import { Roster } from './roster.ts';
import { rulesOf, type Rules } from './rules.ts';
import type { AssignmentTicket, TicketChanges, TicketPlace, WaitingTicket } from './ticket.ts';
import { WaitingQueue } from './waiting-queue.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface AssignerOptions {
  readonly settings: TicketSettings;
  /** Load, status and last assignment of operators are taken from here once; after that they change by events. */
  readonly directory: Directory;
  /** Compiled calendars by id. An operator whose calendar id is missing here is never open. */
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  /** The instant at which the run starts, epoch milliseconds. */
  readonly at: number;
  /** For which tickets decisions carry their explanation. Absent: for none; an explanation looks at every operator. */
  readonly explainWhen?: (ticket: AssignmentTicket) => boolean;
}

/** A ticket that need not exist, to ask who would get it. */
export type ConsideredTicket = Pick<AssignmentTicket, 'autoAssignee' | 'subjectAlias' | 'joinedAt'>;

/** Starts an assigner: the queue and the operators of a help-desk, and who gets what. */
export function createAssigner(options: AssignerOptions): Assigner {
  return new Assigner(options);
}

/**
 * Automatic assignment over time (docs/semantics.md, section 3). It has no clock: every event says when it happened, and
 * {@link advanceTo} lets time pass. Instants are epoch milliseconds and never go back.
 *
 * All events of one instant take effect first, then what follows by itself (calendars, returned tickets, fallback), and
 * then the queue is offered, when time passes beyond the instant or {@link advanceTo} reaches it. Events may still follow at
 * an instant that was offered; the queue is then offered again. How often `advanceTo` is called otherwise changes nothing.
 *
 * Every event throws a `RangeError` that names it, and changes nothing, if it is earlier than the state or names a ticket
 * or operator that isn't known.
 */
export class Assigner {
  #settings: TicketSettings;
  #directory: Directory;
  #calendars: ReadonlyMap<string, WorkingCalendar>;
  #rules: Rules;
  #now: number;
  readonly #roster: Roster;
  readonly #queue: WaitingQueue;
  readonly #returns = new ReturnTimers();
  readonly #tickets = new Map<string, TicketRecord>();
  readonly #explainWhen: ((ticket: AssignmentTicket) => boolean) | undefined;
  #decisions: Decision[] = [];

  constructor(options: AssignerOptions) {
    this.#settings = options.settings;
    this.#directory = options.directory;
    this.#calendars = options.calendars;
    this.#now = options.at;
    this.#explainWhen = options.explainWhen;
    this.#rules = rulesOf(options.settings, options.directory);
    this.#roster = new Roster(this.#rules, options.directory, options.calendars, options.at);
    this.#queue = new WaitingQueue(this.#rules, this.#roster);
  }

  /** The instant of the state. */
  get at(): number {
    return this.#now;
  }

  /** Brings a ticket: one that was created, or one that existed before the run. It waits if it asks for an operator. */
  addTicket(ticket: AssignmentTicket, at: number): void {
    const event = `addTicket "${ticket.id}"`;
    if (this.#tickets.has(ticket.id)) throw new RangeError(`${event}: this ticket is already known`);
    const holder = ticket.heldBy ? this.#operator(event, ticket.heldBy.operator) : null;
    this.#arrive(event, at);
    const record = new TicketRecord(ticket);
    this.#tickets.set(ticket.id, record);
    this.#readStatus(record);
    if (holder && ticket.heldBy) this.#give(record, holder, ticket.heldBy.automatic, ticket.heldBy.replied);
    else if (record.asks) this.#join(record, ticket.joinedAt ?? at);
  }

  /** Changes what the queue or the load depends on: status (also solving and reopening), topic, priority, deadline, asking. */
  updateTicket(id: string, changes: TicketChanges, at: number): void {
    const event = `updateTicket "${id}"`;
    const ticket = this.#ticket(event, id);
    this.#arrive(event, at);
    ticket.facts = { ...ticket.facts, ...changes };
    const wasActive = ticket.active;
    this.#readStatus(ticket);
    const { operator } = ticket;
    if (operator) {
      if (ticket.active !== wasActive) this.#roster.addLoad(operator, ticket.active ? 1 : -1);
      this.#watchReturn(operator);
    }
    this.#placeInQueue(ticket);
  }

  /** An operator or supervisor gives the ticket to somebody, whatever their status, hours and limit. */
  assignByHand(id: string, operatorId: string, at: number): void {
    const event = `assignByHand "${id}" to "${operatorId}"`;
    const ticket = this.#ticket(event, id);
    const operator = this.#operator(event, operatorId);
    this.#arrive(event, at);
    this.#queue.remove(ticket);
    this.#takeAway(ticket);
    this.#give(ticket, operator, false, false);
    this.#roster.assigned(operator, at);
  }

  /** Takes the ticket from its operator; if it asks for one it joins the queue now. */
  release(id: string, at: number): void {
    const event = `release "${id}"`;
    const ticket = this.#ticket(event, id);
    this.#arrive(event, at);
    this.#takeAway(ticket);
    this.#placeInQueue(ticket);
  }

  /** A person answers in public, so the ticket will not be returned. */
  replied(id: string, at: number): void {
    const event = `replied "${id}"`;
    const ticket = this.#ticket(event, id);
    this.#arrive(event, at);
    ticket.replied = true;
  }

  /** Forgets a ticket, wherever it is. */
  removeTicket(id: string, at: number): void {
    const event = `removeTicket "${id}"`;
    const ticket = this.#ticket(event, id);
    this.#arrive(event, at);
    this.#queue.remove(ticket);
    this.#takeAway(ticket);
    this.#tickets.delete(id);
  }

  /** An operator goes online, on a break, offline. */
  changeOperatorStatus(id: string, status: Operator['status'], at: number): void {
    const event = `changeOperatorStatus "${id}"`;
    const operator = this.#operator(event, id);
    this.#arrive(event, at);
    this.#roster.changeStatus(operator, status, at);
    this.#watchReturn(operator);
  }

  /**
   * Changes how many tickets in a status an operator has of those that the assigner doesn't know one by one (the directory's
   * `ticketsByStatus`). Also a `RangeError`: fewer than none.
   */
  changeOtherTickets(id: string, status: string, count: number, at: number): void {
    const event = `changeOtherTickets "${id}"`;
    const operator = this.#operator(event, id);
    const known = operator.otherTickets.get(status) ?? 0;
    if (!(known + count >= 0)) throw new RangeError(`${event}: ${count} of ${known} tickets in status "${status}"`);
    this.#arrive(event, at);
    this.#roster.addOtherTickets(operator, status, count);
  }

  /** Settings were saved. They hold from now on; nobody loses a ticket. */
  updateSettings(settings: TicketSettings, at: number): void {
    this.#arrive('updateSettings', at);
    this.#settings = settings;
    this.#rebuild();
  }

  /**
   * Skill groups, limits, calendars, operators, statuses or priorities changed. Operators who were known keep the status, the
   * load and the turn they have here. One who is gone can't receive and keeps their tickets, as far as they aren't returned.
   */
  updateDirectory(directory: Directory, at: number): void {
    this.#arrive('updateDirectory', at);
    this.#directory = directory;
    this.#rebuild();
  }

  /** Working calendars changed. */
  updateCalendars(calendars: ReadonlyMap<string, WorkingCalendar>, at: number): void {
    this.#arrive('updateCalendars', at);
    this.#calendars = calendars;
    this.#rebuild();
  }

  /**
   * Lets time pass up to and including `at`, and offers the queue there.
   * @returns what was decided since the last call, in order.
   */
  advanceTo(at: number): readonly Decision[] {
    this.#arrive('advanceTo', at);
    this.#settle();
    const decisions = this.#decisions;
    this.#decisions = [];
    return decisions;
  }

  /**
   * The next instant at which {@link advanceTo} may decide something without a further event: a calendar opens or closes or
   * the fallback time comes while tickets wait, or tickets are due to be returned; now, if the queue has not been offered
   * since the last event. `null`: nothing happens by itself.
   */
  nextWakeUp(): number | null {
    if (!this.#rules.enabled) return null;
    if (this.#queue.size > 0 && (this.#queue.anyFresh || this.#roster.anyRefreshed)) return this.#now;
    const next = this.#nextChange();
    return next === Infinity ? null : Math.max(next, this.#now);
  }

  /** The tickets that wait, in the order in which they are offered. */
  queue(): readonly WaitingTicket[] {
    return this.#queue.tickets().map((ticket) => ({
      ticket: ticket.id,
      joinedAt: ticket.joinedAt,
      fallback: this.#queue.fallbackApplies(ticket.joinedAt, this.#now),
    }));
  }

  /** Where a ticket is; `null`: not known. */
  placeOf(id: string): TicketPlace | null {
    const ticket = this.#tickets.get(id);
    if (!ticket) return null;
    const { operator, automatic, joinedAt } = ticket;
    if (ticket.finished) return { place: 'finished', operator: operator?.id ?? null };
    if (operator) return { place: 'assigned', operator: operator.id, automatic };
    return ticket.asks ? { place: 'waiting', joinedAt } : { place: 'aside' };
  }

  /**
   * Why a waiting ticket would get, or doesn't get, an operator if it was offered at this moment, in the state as it is: after
   * `advanceTo` the reasons why it still waits. For those of a decision already made see `explainWhen`.
   * @throws RangeError if the ticket isn't known or isn't waiting.
   */
  explain(id: string): Explanation {
    const ticket = this.#ticket(`explain "${id}"`, id);
    if (ticket.lane === null) throw new RangeError(`explain "${id}": this ticket isn't waiting`);
    return this.#explain(ticket);
  }

  /** Who would get a ticket if it was offered at this moment before all that wait, and why. Changes nothing. */
  consider({ autoAssignee, subjectAlias, joinedAt = this.#now }: ConsideredTicket): Explanation {
    return this.#explainFacts(null, autoAssignee, subjectAlias, joinedAt);
  }

  #ticket(event: string, id: string): TicketRecord {
    const ticket = this.#tickets.get(id);
    if (!ticket) throw new RangeError(`${event}: no such ticket`);
    return ticket;
  }

  #operator(event: string, id: string): OperatorRecord {
    const operator = this.#roster.find(id);
    if (!operator) throw new RangeError(`${event}: no operator "${id}"`);
    return operator;
  }

  /** Lets everything happen that happens before `at`, and stops there before the queue is offered. */
  #arrive(event: string, at: number): void {
    if (at === this.#now) return;
    if (!(at > this.#now && at < Infinity))
      throw new RangeError(`${event}: at ${at}, but the state is of ${this.#now}`);
    this.#settle();
    for (let next = this.#nextChange(); next < at; next = this.#nextChange()) {
      this.#now = next;
      this.#roster.openAndClose(next);
      this.#settle();
    }
    this.#now = at;
    this.#roster.openAndClose(at);
  }

  /** The next instant at which something may be decided without an event; `Infinity`: never. */
  #nextChange(): number {
    if (!this.#rules.enabled) return Infinity;
    const { nextReturn } = this.#returns;
    return this.#queue.size === 0
      ? nextReturn
      : Math.min(nextReturn, this.#roster.nextOpeningOrClosing, this.#queue.nextFallback);
  }

  /** What follows from the events of this instant. */
  #settle(): void {
    if (!this.#rules.enabled) return;
    this.#returnTickets();
    this.#queue.applyFallback(this.#now);
    this.#offer();
  }

  #returnTickets(): void {
    for (const operator of this.#returns.takeDue(this.#now)) {
      for (const ticket of [...operator.tickets]) {
        if (!ticket.returnable) continue;
        this.#takeAway(ticket);
        this.#decisions.push({ kind: 'returned', at: this.#now, ticket: ticket.id, operator: operator.id });
        this.#placeInQueue(ticket);
      }
    }
  }

  #offer(): void {
    if (this.#queue.size === 0) return;
    const lanes = this.#queue.takeOfferable();
    for (let lane = lanes.first(); lane; lane = lanes.first()) {
      const operator = nextOf(lane.pools, this.#rules.considerWorkload);
      const ticket = lane.waiting.first();
      // Offers only use operators up, so what fits nobody now fits nobody later in this round.
      if (!operator || !ticket) {
        lanes.remove(lane);
        continue;
      }
      this.#assign(ticket, operator);
      lanes.moved(lane);
    }
  }

  #assign(ticket: TicketRecord, operator: OperatorRecord): void {
    const decision = { kind: 'assigned', at: this.#now, ticket: ticket.id, operator: operator.id } as const;
    const explained = this.#explainWhen?.(ticket.facts) === true;
    this.#decisions.push(explained ? { ...decision, explanation: this.#explain(ticket) } : decision);
    this.#queue.remove(ticket);
    this.#give(ticket, operator, true, false);
    this.#roster.assigned(operator, this.#now);
  }

  #give(ticket: TicketRecord, operator: OperatorRecord, automatic: boolean, replied: boolean): void {
    ticket.operator = operator;
    ticket.automatic = automatic;
    ticket.replied = replied;
    operator.tickets.add(ticket);
    if (ticket.active) this.#roster.addLoad(operator, 1);
    if (operator.unableSince !== null) this.#watchReturn(operator);
  }

  #takeAway(ticket: TicketRecord): void {
    const { operator } = ticket;
    if (!operator) return;
    ticket.operator = null;
    operator.tickets.delete(ticket);
    if (ticket.active) this.#roster.addLoad(operator, -1);
  }

  #join(ticket: TicketRecord, joinedAt: number): void {
    ticket.joinedAt = joinedAt;
    this.#queue.add(ticket, this.#now);
  }

  /** Puts a ticket into the queue, takes it out or gives it its new rank, as its facts ask for. */
  #placeInQueue(ticket: TicketRecord): void {
    const wasWaiting = ticket.lane !== null;
    this.#queue.remove(ticket);
    if (ticket.asks) this.#join(ticket, wasWaiting ? ticket.joinedAt : this.#now);
  }

  #readStatus(ticket: TicketRecord): void {
    ticket.active = this.#rules.activeStatuses.has(ticket.facts.status);
    ticket.finished = this.#rules.finishedStatuses.has(ticket.facts.status);
  }

  #watchReturn(operator: OperatorRecord): void {
    this.#returns.watch(operator, this.#rules);
  }

  #rebuild(): void {
    this.#rules = rulesOf(this.#settings, this.#directory);
    for (const ticket of this.#tickets.values()) this.#readStatus(ticket);
    this.#roster.rebuild(this.#rules, this.#directory, this.#calendars, this.#now);
    this.#queue.rebuild(this.#rules, this.#now);
    for (const ticket of this.#tickets.values()) if (ticket.asks !== (ticket.lane !== null)) this.#placeInQueue(ticket);
    for (const operator of this.#roster.everKnown) this.#watchReturn(operator);
  }

  #explain(ticket: TicketRecord): Explanation {
    return this.#explainFacts(ticket.id, ticket.facts.autoAssignee, ticket.facts.subjectAlias, ticket.joinedAt);
  }

  #explainFacts(id: string | null, asks: boolean, subjectAlias: string | null, joinedAt: number): Explanation {
    const pools = this.#roster.poolsOfTopic(subjectAlias);
    return explain({
      at: this.#now,
      ticket: id,
      subjectAlias,
      notOffered: !this.#rules.enabled ? 'feature_off' : asks ? null : 'not_asked',
      skillGroups: this.#queue.skillGroupsApply(joinedAt, this.#now),
      fallback: this.#queue.fallbackApplies(joinedAt, this.#now),
      workload: this.#rules.considerWorkload,
      operators: this.#roster.operators,
      hasSkill: (operator) => operator.seats.some((seat) => pools.some((pool) => pool === seat.pool)),
    });
  }
}
