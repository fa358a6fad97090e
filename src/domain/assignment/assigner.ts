import { askableYears, isAskable } from '../calendar/instants.ts';
import type { Directory, Operator } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import {
  AssignmentState,
  type AssignerOptions,
  type AssignmentListener,
  type ConsideredTicket,
  type KnownTicket,
} from './assignment-state.ts';
import type { Decision, Explanation } from './decision.ts';
import { TicketRecord, type OperatorRecord } from './records.ts';
import type { AssignmentTicket, TicketChanges, TicketPlace, WaitingTicket } from './ticket.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export type { AssignerOptions, ConsideredTicket } from './assignment-state.ts';

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
 * Every event throws a `RangeError` that names it, and changes nothing, if it is earlier than the state, outside the
 * years 1900 to 2199, or names a ticket or operator that isn't known.
 */
export class Assigner {
  readonly #state: AssignmentState;
  readonly #tickets = new Map<string, KnownTicket>();
  #decisions: Decision[] = [];

  /** See {@link createAssigner}. */
  constructor(options: AssignerOptions) {
    if (!isAskable(options.at)) throw new RangeError(`createAssigner: ${options.at} ${notAnInstant}`);
    this.#state = new AssignmentState(options, this.#listener(options.explainWhen));
  }

  /** The instant of the state. */
  get at(): number {
    return this.#state.now;
  }

  /** Brings a ticket: one that was created, or one that existed before the run. It waits if it asks for an operator. */
  addTicket(ticket: AssignmentTicket, at: number): void {
    const { heldBy } = ticket;
    if (this.#tickets.has(ticket.id)) throw refused('addTicket', ticket.id, 'this ticket is already known');
    this.#checkInstants('addTicket', ticket.id, ticket.createdAt, ticket.joinedAt, ticket.dueAt);
    const holder = heldBy && this.#operator('addTicket', ticket.id, heldBy.operator);
    this.#arrive('addTicket', ticket.id, at);
    const record = new TicketRecord(ticket.id, ticket.createdAt);
    record.status = this.#state.statusMeaning(ticket.status);
    this.#tickets.set(ticket.id, { record, facts: ticket });
    takeFacts(record, ticket);
    if (holder && heldBy) this.#state.give(record, holder, heldBy.automatic, heldBy.replied);
    else this.#state.placeInQueue(record, ticket.joinedAt);
  }

  /** Changes what the queue or the load depends on: status (also solving and reopening), topic, priority, deadline, asking. */
  updateTicket(id: string, changes: TicketChanges, at: number): void {
    const ticket = this.#ticket('updateTicket', id);
    this.#checkInstants('updateTicket', id, changes.dueAt);
    this.#arrive('updateTicket', id, at);
    ticket.facts = { ...ticket.facts, ...changes };
    const { record, facts } = ticket;
    takeFacts(record, facts);
    this.#state.enterStatus(record, this.#state.statusMeaning(facts.status));
    this.#state.placeInQueue(record);
  }

  /** An operator or supervisor gives the ticket to somebody, whatever their status, hours and limit. */
  assignByHand(id: string, operatorId: string, at: number): void {
    const { record } = this.#ticket('assignByHand', id);
    const operator = this.#operator('assignByHand', id, operatorId);
    this.#arrive('assignByHand', id, at);
    this.#state.queue.remove(record);
    this.#state.takeAway(record);
    this.#state.give(record, operator, false, false);
    this.#state.countAssignment(operator);
  }

  /** Takes the ticket from its operator; if it asks for one it joins the queue now. */
  release(id: string, at: number): void {
    const { record } = this.#ticket('release', id);
    this.#arrive('release', id, at);
    this.#state.takeAway(record);
    this.#state.placeInQueue(record);
  }

  /** A person answers in public, so the ticket will not be returned. */
  replied(id: string, at: number): void {
    const { record } = this.#ticket('replied', id);
    this.#arrive('replied', id, at);
    record.replied = true;
    if (record.operator) this.#state.watchReturn(record.operator);
  }

  /** Forgets a ticket, wherever it is. */
  removeTicket(id: string, at: number): void {
    const { record } = this.#ticket('removeTicket', id);
    this.#arrive('removeTicket', id, at);
    this.#state.queue.remove(record);
    this.#state.takeAway(record);
    this.#tickets.delete(id);
  }

  /** An operator goes online, on a break, offline. */
  changeOperatorStatus(id: string, status: Operator['status'], at: number): void {
    const operator = this.#operator('changeOperatorStatus', id, id);
    this.#arrive('changeOperatorStatus', id, at);
    this.#state.roster.changeStatus(operator, status, at);
    this.#state.watchReturn(operator);
  }

  /**
   * Changes by `count` how many tickets in a status an operator has of those that the assigner doesn't know one by one (the
   * directory's `ticketsByStatus`). Fewer than none is a `RangeError` as well.
   */
  changeOtherTickets(id: string, status: string, count: number, at: number): void {
    const operator = this.#operator('changeOtherTickets', id, id);
    const present = operator.otherTickets.get(status) ?? 0;
    if (!(present + count >= 0))
      throw refused('changeOtherTickets', id, `${count} to ${present} tickets in status "${status}"`);
    this.#arrive('changeOtherTickets', id, at);
    this.#state.roster.addOtherTickets(operator, status, count);
  }

  /** Settings were saved. They hold from now on; nobody loses a ticket. */
  updateSettings(settings: TicketSettings, at: number): void {
    this.#arrive('updateSettings', null, at);
    this.#state.change({ settings }, [...this.#tickets.values()]);
  }

  /**
   * Skill groups, limits, calendars, operators, statuses or priorities changed. Operators who were known keep the status, the
   * load and the turn they have here. One who is gone can't receive and keeps their tickets, as far as they aren't returned.
   */
  updateDirectory(directory: Directory, at: number): void {
    this.#arrive('updateDirectory', null, at);
    this.#state.change({ directory }, [...this.#tickets.values()]);
  }

  /** The hours of working calendars changed. */
  updateCalendars(calendars: ReadonlyMap<string, WorkingCalendar>, at: number): void {
    this.#arrive('updateCalendars', null, at);
    this.#state.change({ calendars }, [...this.#tickets.values()]);
  }

  /**
   * Lets time pass up to and including `at`, and offers the queue there.
   * @returns what was decided since the last call, in order.
   */
  advanceTo(at: number): readonly Decision[] {
    this.#arrive('advanceTo', null, at);
    this.#state.settle();
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
    const { nextWakeUp } = this.#state;
    return nextWakeUp === Infinity ? null : nextWakeUp;
  }

  /** The tickets that wait, in the order in which they are offered. */
  queue(): readonly WaitingTicket[] {
    const { queue, now } = this.#state;
    return queue.tickets().map(({ id, joinedAt }) => ({
      ticket: String(id),
      joinedAt,
      fallback: queue.fallbackApplies(joinedAt, now),
    }));
  }

  /** Where a ticket is; `null`: not known. */
  placeOf(id: string): TicketPlace | null {
    const record = this.#tickets.get(id)?.record;
    if (!record) return null;
    const { operator, automatic, joinedAt } = record;
    if (record.status.finished) return { place: 'finished', operator: operator?.id ?? null };
    if (operator) return { place: 'assigned', operator: operator.id, automatic };
    return record.asks ? { place: 'waiting', joinedAt } : { place: 'aside' };
  }

  /**
   * Why a waiting ticket would get, or doesn't get, an operator if it was offered at this moment, in the state as it is: after
   * `advanceTo` the reasons why it still waits. For those of a decision already made see `explainWhen`.
   * @throws RangeError if the ticket isn't known or isn't waiting.
   */
  explain(id: string): Explanation {
    const { record } = this.#ticket('explain', id);
    if (!record.asks) throw refused('explain', id, "this ticket isn't waiting");
    return this.#state.explainWaiting(record, id);
  }

  /** Who would get a ticket if it was offered at this moment before all that wait, and why. Changes nothing. */
  consider(ticket: ConsideredTicket): Explanation {
    return this.#state.explain(null, ticket);
  }

  /** Writes down what is decided, with the explanation of what it is asked for. */
  #listener(explainWhen: AssignerOptions['explainWhen']): AssignmentListener {
    return {
      assigning: (record, operator) => {
        const id = String(record.id);
        const decision = { kind: 'assigned', at: this.at, ticket: id, operator: operator.id } as const;
        const facts = explainWhen && this.#tickets.get(id)?.facts;
        const explained = facts !== undefined && explainWhen?.(facts) === true;
        this.#decisions.push(
          explained ? { ...decision, explanation: this.#state.explainWaiting(record, id) } : decision,
        );
      },
      returning: (record, operator) => {
        this.#decisions.push({ kind: 'returned', at: this.at, ticket: String(record.id), operator: operator.id });
      },
    };
  }

  #ticket(event: keyof Assigner, id: string): KnownTicket {
    const ticket = this.#tickets.get(id);
    if (!ticket) throw refused(event, id, 'no such ticket');
    return ticket;
  }

  #operator(event: keyof Assigner, about: string, id: string): OperatorRecord {
    const operator = this.#state.roster.find(id);
    if (!operator) throw refused(event, about, `no operator "${id}"`);
    return operator;
  }

  #checkInstants(event: keyof Assigner, about: string, ...instants: readonly (number | null | undefined)[]): void {
    for (const at of instants) {
      if (typeof at === 'number' && !Number.isFinite(at)) throw refused(event, about, `${at} is no instant`);
    }
  }

  #arrive(event: keyof Assigner, about: string | null, at: number): void {
    const { now } = this.#state;
    if (at === now) return;
    if (!isAskable(at)) throw refused(event, about, `${at} ${notAnInstant}`);
    if (at < now) throw refused(event, about, `at ${at}, but the state is of ${now}`);
    this.#state.passTo(at);
  }
}

function takeFacts(record: TicketRecord, facts: AssignmentTicket): void {
  record.autoAssignee = facts.autoAssignee;
  record.subjectAlias = facts.subjectAlias;
  record.priority = facts.priority;
  record.dueAt = facts.dueAt;
}

const notAnInstant = `is not an instant in ${askableYears}`;

/** The error of an event that can't be taken, with the name of the event and what it was about. */
function refused(event: keyof Assigner, about: string | null, why: string): RangeError {
  return new RangeError(`${event}${about === null ? '' : ` "${about}"`}: ${why}`);
}
