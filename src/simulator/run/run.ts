import { AssignmentState } from '../../domain/assignment/assignment-state.ts';
import type { OperatorRecord, StatusMeaning, TicketRecord } from '../../domain/assignment/records.ts';
import { ReusedList } from '../../domain/assignment/reused-list.ts';
import type { Author } from '../../domain/sla/events.ts';
import type { Period, Start } from '../simulation.ts';
import { stintEnd, type TakenOver, type TicketKind, type TicketPlans } from '../workload/ticket-plans.ts';
import { CycleList, WorkList } from './columns.ts';
import { EventHeap } from './event-heap.ts';
import { directoryAtStart, heldTickets } from './held-tickets.ts';
import { LiveTicket, LiveTickets, takenOverIndex } from './live-ticket.ts';
import { OperatorAtWork } from './operator-at-work.ts';
import type { PreparedSide } from './prepared-side.ts';
import type { RunReader } from './run-reader.ts';
import type { RunRecord, TicketCount } from './run-record.ts';
import { TicketEvents } from './ticket-events.ts';
import { placesById } from './ticket-order.ts';
import { TicketOutcomes } from './ticket-outcomes.ts';
import { runStatuses, type RunStatus, type RunStatuses } from './ticket-statuses.ts';
import { whyUnassigned } from './unassigned.ts';

export interface RunOptions {
  readonly period: Period;
  readonly start: Start;
  readonly reader?: RunReader;
}

/**
 * One replication under one settings document: tickets come as planned, automatic assignment gives them out, operators work on
 * them in their hours, clocks count (docs/semantics.md, section 6). Assignment and clocks are the domain's own. All that
 * happens at one instant takes effect first (ends of work, messages of clients, arrivals, openings), then the queue is
 * offered, then operators without work begin.
 */
export class Run {
  readonly #side: PreparedSide;
  readonly #plans: TicketPlans;
  readonly #period: Period;
  readonly #reader: RunReader | null;
  readonly #state: AssignmentState;
  readonly #operators: readonly OperatorAtWork[];
  readonly #tickets: LiveTickets;
  readonly #events: TicketEvents;
  /** See {@link placesById}. */
  readonly #places: Uint32Array | null;
  readonly #statuses: RunStatuses;
  /** Clocks are followed also where they are in no figure, because they order the queue. */
  readonly #deadlinesOrder: boolean;
  /** When operators reply, finish, or come to work, by their place. */
  readonly #turns = new EventHeap(64);
  /** When clients write, by the slot of the ticket. */
  readonly #messages = new EventHeap(64);
  /** Operators who may begin at this instant. */
  readonly #called = new ReusedList<OperatorAtWork>();
  readonly #outcomes: TicketOutcomes;
  readonly #cycles: CycleList;
  readonly #work: WorkList;
  /** The ticket of the plans that comes next. */
  #next = 0;
  #assignments = 0;
  #takenOver = 0;
  /** Tickets that are solved and no longer live. */
  #done = 0;
  /** The one that is read, until it was offered. */
  #toExplain: LiveTicket | null = null;
  #record: RunRecord | null = null;

  /** Throws a `RangeError` if a ticket of the plans comes before the run begins. */
  constructor(side: PreparedSide, plans: TicketPlans, takenOver: TakenOver, { period, start, reader }: RunOptions) {
    const { settings, directory, calendars, sla, statuses } = side;
    const at = start.kind === 'empty' ? period.from - start.warmUp : period.from;
    if ((plans.createdAt[0] ?? at) < at) throw new RangeError(`Ticket "${plans.id(0)}" comes before the run begins`);
    this.#side = side;
    this.#plans = plans;
    this.#period = period;
    this.#reader = reader ?? null;
    this.#state = new AssignmentState(
      { settings, directory: directoryAtStart(directory, start.kind), calendars, at },
      // Everybody can receive at all times in a run, so nothing is returned.
      { assigning: (ticket, operator) => this.#assign(ticket, operator), returning: () => undefined },
    );
    this.#operators = this.#state.roster.operators.map(
      (record, place) => new OperatorAtWork(record, side.hours[place] ?? null, period),
    );
    this.#statuses = runStatuses(statuses, (id) => this.#state.statusMeaning(id));
    this.#outcomes = new TicketOutcomes(plans.count);
    this.#cycles = new CycleList(plans.count * (sla?.metrics.length ?? 0));
    this.#work = new WorkList(plans.firstStint[plans.count] ?? 0);
    this.#events = new TicketEvents(statuses.created, sla, this.#cycles, this.#reader);
    this.#tickets = new LiveTickets(sla, this.#events.countCycle);
    this.#places = placesById(plans);
    this.#deadlinesOrder = settings.assignment.queueOrder === 'nearest_deadline_first';
    if (start.kind === 'directory') this.#takeOver(takenOver, at);
  }

  /**
   * Lets about so many events happen.
   * @returns whether the run goes on; `false`: it has reached the end of the period.
   */
  advance(events: number): boolean {
    for (let left = events; left > 0;) {
      const at = this.#nextInstant();
      if (at >= this.#period.to) {
        this.#record ??= this.#close();
        return false;
      }
      left -= this.#live(at);
    }
    return true;
  }

  /** What the run brought about. Throws an error before {@link advance} has come to the end. */
  record(): RunRecord {
    if (!this.#record) throw new Error('The run has not reached its end');
    return this.#record;
  }

  #nextInstant(): number {
    if (!this.#called.isEmpty) return this.#state.now;
    const arrival = this.#plans.createdAt[this.#next] ?? Infinity;
    return Math.min(arrival, this.#turns.first, this.#messages.first, this.#state.nextWakeUp);
  }

  /** Lets everything happen that happens at an instant. @returns how much that was, 1 at least. */
  #live(at: number): number {
    if (at !== this.#state.now) this.#state.passTo(at);
    let events = 1;
    for (; this.#turns.first === at; events++) this.#turn(this.#operatorAt(this.#turns.take()), at);
    for (; this.#messages.first === at; events++) this.#message(this.#tickets.at(this.#messages.take()), at);
    for (; this.#plans.createdAt[this.#next] === at; events++) this.#arrive(this.#next++, at);
    this.#state.settle();
    if (this.#toExplain) this.#explain(this.#toExplain);
    this.#toExplain = null;
    this.#called.drain(this.#begin);
    return events;
  }

  #arrive(index: number, at: number): void {
    const { kinds, kind, firstStint } = this.#plans;
    const ofKind = kinds[kind[index] ?? -1];
    if (!ofKind) throw new RangeError(`Ticket "${this.#plans.id(index)}" is of no kind`);
    const ticket = this.#tickets.take(index, this.#places?.[index] ?? index);
    ticket.stint = firstStint[index] ?? 0;
    ticket.counts = this.#side.sla !== null && at >= this.#period.from;
    ticket.followed = ticket.counts || (this.#side.sla !== null && this.#deadlinesOrder);
    this.#create(ticket, ofKind, at);
    if (index === this.#reader?.ticket) this.#toExplain = ticket;
  }

  #create(ticket: LiveTicket, kind: TicketKind, at: number): void {
    ticket.createdAt = at;
    ticket.subjectAlias = kind.topic;
    ticket.priority = kind.priority;
    this.#setStatus(ticket, this.#statuses.created);
    this.#events.created(ticket, kind, at);
    ticket.dueAt = this.#deadlinesOrder && ticket.followed ? (ticket.clocks?.nearestDue(at) ?? null) : null;
    this.#state.placeInQueue(ticket);
  }

  #assign(ticket: TicketRecord, to: OperatorRecord): void {
    if (!(ticket instanceof LiveTicket)) throw new TypeError('A ticket that is not of this run');
    const at = this.#state.now;
    if (ticket.index === this.#reader?.ticket) this.#explain(ticket);
    this.#outcomes.assigned(ticket.index, to.position, at);
    this.#events.assigned(ticket, to.id, at);
    this.#hand(ticket, this.#operatorAt(to.position));
  }

  /** The ticket calls for work, in the order of assignments. */
  #hand(ticket: LiveTicket, operator: OperatorAtWork): void {
    ticket.assignment ||= ++this.#assignments;
    operator.ready.add(ticket.assignment, ticket.slot);
    this.#call(operator);
  }

  #call(operator: OperatorAtWork): void {
    if (operator.called || operator.ticket !== null) return;
    operator.called = true;
    this.#called.add(operator);
  }

  /** What an operator does next by themselves: they come to work, answer, or finish. */
  #turn(operator: OperatorAtWork, at: number): void {
    const { ticket } = operator;
    if (ticket === null) {
      operator.wakes = false;
      this.#call(operator);
    } else if (operator.replyAhead) {
      operator.replyAhead = false;
      this.#outcomes.replied(ticket.index, at);
      this.#events.replied(ticket, at);
      this.#schedule(operator, operator.endsAt);
    } else {
      this.#finish(operator, ticket, at);
    }
  }

  /** Nobody begins while their calendar is closed: at the next opening the oldest assigned goes first. */
  readonly #begin = (operator: OperatorAtWork): void => {
    operator.called = false;
    if (operator.ready.size === 0) return;
    const at = this.#state.now;
    const { open, changesAt, calendar } = operator.record.calendar;
    if (!open) {
      if (!operator.wakes) this.#schedule(operator, changesAt);
      operator.wakes = true;
      return;
    }
    const ticket = this.#tickets.at(operator.ready.take());
    const planned = ticket.index !== takenOverIndex;
    const work = planned ? (this.#plans.work[ticket.stint] ?? 0) : ticket.work;
    const replyAfter = planned ? (this.#plans.replyAfter[ticket.stint] ?? -1) : -1;
    operator.begin(ticket, at);
    operator.row = this.#work.begin(operator.record.position, ticket.index, at, this.#period.to);
    operator.replyAhead = replyAfter >= 0;
    operator.endsAt = calendar.due(at, work) ?? Infinity;
    this.#enter(ticket, this.#statuses.working, 'operator', at);
    this.#schedule(operator, operator.replyAhead ? (calendar.due(at, replyAfter) ?? Infinity) : operator.endsAt);
  };

  #schedule(operator: OperatorAtWork, at: number): void {
    if (at < this.#period.to) this.#turns.add(at, operator.record.position);
  }

  #finish(operator: OperatorAtWork, ticket: LiveTicket, at: number): void {
    this.#endStretch(operator, ticket, at);
    if (operator.ready.size > 0) this.#call(operator);
    const planned = ticket.index !== takenOverIndex;
    const clientAfter = planned ? (this.#plans.clientAfter[ticket.stint] ?? Infinity) : Infinity;
    const writesAt = at + clientAfter;
    const pending = planned && this.#plans.end[ticket.stint] === stintEnd.pending;
    ticket.stint++;
    if (pending) this.#enter(ticket, this.#statuses.pending, 'operator', at);
    else this.#solve(ticket, at);
    if (writesAt < this.#period.to) this.#messages.add(writesAt, ticket.slot);
    else if (!pending) this.#retire(ticket);
  }

  #endStretch(operator: OperatorAtWork, ticket: LiveTicket, at: number): void {
    const from = this.#work.end(operator.row, at);
    operator.finish(at);
    if (ticket.index === this.#reader?.ticket) this.#reader.worked(operator.record.id, from, at);
  }

  #solve(ticket: LiveTicket, at: number): void {
    this.#enter(ticket, this.#statuses.solved, 'operator', at);
    ticket.solved = true;
    this.#outcomes.solved(ticket.index, at);
  }

  /** Nothing happens to a solved ticket any more before the run ends. */
  #retire(ticket: LiveTicket): void {
    this.#done++;
    this.#countCycles(ticket);
    this.#state.takeAway(ticket);
    if (ticket.index === this.#reader?.ticket) this.#reader.ended();
    this.#tickets.release(ticket);
  }

  /** The client writes, which reopens a ticket that was solved, and calls whoever has it. */
  #message(ticket: LiveTicket, at: number): void {
    this.#events.messaged(ticket, at);
    this.#enter(ticket, this.#statuses.called, 'client', at);
    if (ticket.solved) this.#outcomes.reopened(ticket.index);
    ticket.solved = false;
    if (ticket.operator) this.#hand(ticket, this.#operatorAt(ticket.operator.position));
  }

  #enter(ticket: LiveTicket, status: RunStatus | null, by: Author, at: number): void {
    if (status === null || status.id === ticket.statusId) return;
    this.#setStatus(ticket, status);
    this.#events.entered(ticket, status.id, by, at);
  }

  #setStatus(ticket: LiveTicket, status: RunStatus | null): void {
    ticket.statusId = status?.id ?? null;
    this.#state.enterStatus(ticket, status?.meaning ?? noStatus);
  }

  /** Takes over what operators hold and the tickets that wait. */
  #takeOver({ heldWork, heldClientAfter, waiting }: TakenOver, at: number): void {
    for (const { operator: place, index, status, waitsForClient } of heldTickets(this.#side.directory)) {
      const operator = this.#operatorAt(place);
      const { record } = operator;
      const ticket = this.#tickets.take(takenOverIndex, ++this.#takenOver - Number.MAX_SAFE_INTEGER);
      ticket.createdAt = at;
      ticket.work = heldWork(record.id, index);
      // Older than any ticket of the run, also one that calls for work only when its client writes.
      ticket.assignment = ++this.#assignments;
      this.#setStatus(ticket, { id: status, meaning: this.#state.statusMeaning(status) });
      this.#state.give(ticket, record, false, true);
      const writesAt = at + heldClientAfter(record.id, index);
      if (!waitsForClient) this.#hand(ticket, operator);
      else if (writesAt < this.#period.to) this.#messages.add(writesAt, ticket.slot);
    }
    for (const [index, { kind, work }] of waiting.entries()) {
      const ticket = this.#tickets.take(takenOverIndex, index - waiting.length);
      this.#takenOver++;
      ticket.work = work;
      ticket.followed = this.#side.sla !== null && this.#deadlinesOrder;
      this.#create(ticket, kind, at);
    }
  }

  #explain(ticket: LiveTicket): void {
    if (ticket.operator === null)
      this.#reader?.explained(this.#state.explainWaiting(ticket, this.#plans.id(ticket.index)));
  }

  #countCycles(ticket: LiveTicket): void {
    if (ticket.counts) this.#events.count(ticket, this.#period.to);
  }

  #close(): RunRecord {
    const { to } = this.#period;
    const live = this.#tickets.all();
    for (const operator of this.#operators) {
      const { ticket } = operator;
      if (ticket) this.#endStretch(operator, ticket, to);
      operator.close();
    }
    for (const ticket of live) {
      this.#countCycles(ticket);
      if (ticket.index === this.#reader?.ticket) this.#explain(ticket);
    }
    const solved = live.filter((ticket) => ticket.solved);
    const waiting = live.filter((ticket) => ticket.operator === null);
    const count: TicketCount = {
      created: this.#next,
      takenOver: this.#takenOver,
      solved: this.#done + solved.length,
      open: live.filter((ticket) => ticket.operator !== null && !ticket.solved).length,
      waiting: waiting.length,
    };
    const figures = (of: (operator: OperatorAtWork) => number) => Float64Array.from(this.#operators, of);
    const { assignedAt, operator, firstReplyAt, solvedAt } = this.#outcomes;
    return {
      count,
      assignedAt,
      operator,
      firstReplyAt,
      solvedAt,
      cycles: this.#cycles,
      work: this.#work,
      busy: figures(({ busy }) => busy),
      onDuty: figures(({ onDuty }) => onDuty),
      longestIdle: figures(({ longestIdle }) => longestIdle),
      unassigned: whyUnassigned(waiting, this.#state, this.#side.settings.assignment.enabled, to),
    };
  }

  #operatorAt(place: number): OperatorAtWork {
    const operator = this.#operators[place];
    if (!operator) throw new RangeError(`No operator at ${place}`);
    return operator;
  }
}

/** Of a directory without any status that would do. */
const noStatus: StatusMeaning = { active: false, finished: false };
