import type { Directory } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { nextOf, type CandidatePool } from './candidate-pool.ts';
import type { Explanation } from './decision.ts';
import { explain } from './explain.ts';
import type { OperatorRecord, StatusMeaning, TicketRecord } from './records.ts';
import { ReturnTimers } from './return-timers.ts';
import { Roster } from './roster.ts';
import { rulesOf, type Rules } from './rules.ts';
import type { AssignmentTicket } from './ticket.ts';
import { WaitingQueue } from './waiting-queue.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** What an assigner starts from. */
export interface AssignerOptions {
  readonly settings: TicketSettings;
  /** Load, status and last assignment of operators are taken from here once; after that they change by events. */
  readonly directory: Directory;
  /** Compiled calendars by id. An operator whose calendar id is missing here is never open: checks report that problem. */
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  /** The instant at which the run starts, epoch milliseconds. */
  readonly at: number;
  /** For which tickets decisions carry their explanation. Absent: for none; an explanation looks at every operator. */
  readonly explainWhen?: (ticket: AssignmentTicket) => boolean;
}

/** A ticket that a caller has brought, with the facts that belong to it now. */
export interface KnownTicket {
  readonly record: TicketRecord;
  facts: AssignmentTicket;
}

/** Who is told what the state does by itself. In both cases the state is still the one in which that was decided. */
export interface AssignmentListener {
  /** A ticket that waits is being given to an operator. */
  assigning(ticket: TicketRecord, operator: OperatorRecord): void;
  /** A ticket is going back to the queue, because its operator has been unable to receive for too long. */
  returning(ticket: TicketRecord, operator: OperatorRecord): void;
}

/** A ticket that need not exist, to ask who would get it. */
export type ConsideredTicket = Pick<AssignmentTicket, 'autoAssignee' | 'subjectAlias' | 'joinedAt'>;

/**
 * The state behind `Assigner` and the one place where tickets are given out: queue, operators and timers at one instant, how
 * they follow from each other, and how time passes. What comes from outside has been checked before it gets here.
 */
export class AssignmentState {
  readonly roster: Roster;
  readonly queue: WaitingQueue;
  #options: AssignerOptions;
  #rules: Rules;
  #now: number;
  readonly #returns = new ReturnTimers();
  readonly #listener: AssignmentListener;

  constructor(options: AssignerOptions, listener: AssignmentListener) {
    this.#options = options;
    this.#listener = listener;
    this.#now = options.at;
    this.#rules = rulesOf(options.settings, options.directory);
    this.roster = new Roster(this.#rules, options.directory, options.calendars, options.at);
    this.queue = new WaitingQueue(this.#rules, this.roster);
  }

  get now(): number {
    return this.#now;
  }

  /** Lets everything happen that happens before `at`, and stops there before the queue is offered. */
  passTo(at: number): void {
    this.settle();
    for (let next = this.#nextChange(); next < at; next = this.#nextChange()) {
      this.#now = next;
      this.roster.openAndClose(next);
      this.settle();
    }
    this.#now = at;
    this.roster.openAndClose(at);
  }

  /** What follows from the events of this instant: returned tickets, fallback, and the offer of the queue. */
  settle(): void {
    if (!this.#rules.enabled) return;
    if (this.#returns.nextReturn <= this.#now) this.#returnTickets();
    this.queue.applyFallback(this.#now);
    if (this.queue.size > 0) this.#offer();
  }

  /** See `Assigner.nextWakeUp`; `Infinity`: never. */
  get nextWakeUp(): number {
    if (!this.#rules.enabled) return Infinity;
    if (this.queue.size > 0 && (this.queue.anyFresh || this.roster.anyRefreshed)) return this.#now;
    return Math.max(this.#nextChange(), this.#now);
  }

  /** Takes on other settings, directory or calendars. `tickets` are all that were brought. */
  change(changes: Partial<AssignerOptions>, tickets: readonly KnownTicket[]): void {
    this.#options = { ...this.#options, ...changes };
    const { settings, directory, calendars } = this.#options;
    this.#rules = rulesOf(settings, directory);
    for (const { record, facts } of tickets) record.status = this.#rules.statusMeaning(facts.status);
    this.roster.rebuild(this.#rules, directory, calendars, this.#now);
    this.queue.rebuild(this.#rules, this.#now);
    for (const { record } of tickets) if (record.asks !== (record.line !== null)) this.placeInQueue(record);
    for (const operator of this.roster.everKnown) this.watchReturn(operator);
  }

  /** Gives a ticket that nobody holds, and that isn't in the queue, to an operator. No assignment by itself. */
  give(ticket: TicketRecord, operator: OperatorRecord, automatic: boolean, replied: boolean): void {
    ticket.operator = operator;
    ticket.automatic = automatic;
    ticket.replied = replied;
    operator.tickets.add(ticket);
    if (ticket.status.active) this.roster.addLoad(operator, 1);
    if (operator.unableSince !== null) this.watchReturn(operator);
  }

  /** Takes a ticket from whoever holds it. */
  takeAway(ticket: TicketRecord): void {
    const { operator } = ticket;
    if (!operator) return;
    ticket.operator = null;
    operator.tickets.remove(ticket);
    if (ticket.status.active) this.roster.addLoad(operator, -1);
  }

  /** Counts an assignment, by hand or automatic. */
  countAssignment(operator: OperatorRecord): void {
    this.roster.assigned(operator, this.#now);
  }

  /** Puts a ticket into the queue, takes it out or gives it its new rank there, as its facts ask for. */
  placeInQueue(ticket: TicketRecord, joinedAt = this.#now): void {
    if (ticket.line === null) ticket.joinedAt = joinedAt;
    else this.queue.remove(ticket);
    if (ticket.asks) this.queue.add(ticket, this.#now);
  }

  /** What a status, by its id, means to assignment under the present settings and directory. */
  statusMeaning(id: string): StatusMeaning {
    return this.#rules.statusMeaning(id);
  }

  /** Changes the status of a ticket, with what follows for its operator; its place in the queue is {@link placeInQueue}'s. */
  enterStatus(ticket: TicketRecord, status: StatusMeaning): void {
    const { active } = ticket.status;
    ticket.status = status;
    const { operator } = ticket;
    if (operator === null) return;
    if (status.active !== active) this.roster.addLoad(operator, status.active ? 1 : -1);
    if (operator.unableSince !== null) this.watchReturn(operator);
  }

  /** Looks again at when an operator's tickets are to be returned. */
  watchReturn(operator: OperatorRecord): void {
    this.#returns.watch(operator, this.#rules);
  }

  /** Why a ticket would go to whom if it was offered now; `id` is `null` for one that doesn't exist. */
  explain(id: string | null, { autoAssignee, subjectAlias, joinedAt = this.#now }: ConsideredTicket): Explanation {
    const pools = this.roster.poolsOfTopic(subjectAlias);
    return explain({
      at: this.#now,
      ticket: id,
      subjectAlias,
      notOffered: !this.#rules.enabled ? 'feature_off' : autoAssignee ? null : 'not_asked',
      skillGroups: this.queue.skillGroupsApply(joinedAt, this.#now),
      fallback: this.queue.fallbackApplies(joinedAt, this.#now),
      workload: this.#rules.considerWorkload,
      operators: this.roster.operators,
      hasSkill: (operator) => isSeated(operator, pools),
    });
  }

  /** Whether the rule of skill groups lets an operator have a ticket that waits, now. */
  hasSkill(operator: OperatorRecord, { joinedAt, subjectAlias }: TicketRecord): boolean {
    if (!this.queue.skillGroupsApply(joinedAt, this.#now)) return true;
    return isSeated(operator, this.roster.poolsOfTopic(subjectAlias));
  }

  /** As {@link explain}, of a ticket that waits. */
  explainWaiting(ticket: TicketRecord, id: string): Explanation {
    return this.explain(id, ticket);
  }

  /** The next instant at which something may be decided without an event; `Infinity`: never. */
  #nextChange(): number {
    if (!this.#rules.enabled) return Infinity;
    const { nextReturn } = this.#returns;
    if (this.queue.size === 0) return nextReturn;
    return Math.min(nextReturn, this.roster.nextOpeningOrClosing, this.queue.nextFallback);
  }

  #returnTickets(): void {
    for (const operator of this.#returns.takeDue(this.#now)) {
      for (const ticket of [...operator.tickets]) {
        if (!ticket.returnable) continue;
        this.#listener.returning(ticket, operator);
        this.takeAway(ticket);
        this.placeInQueue(ticket);
      }
    }
  }

  #offer(): void {
    const lanes = this.queue.takeOfferable();
    for (let lane = lanes.first(); lane; lane = lanes.first()) {
      const ticket = lane.waiting.first();
      const operator = ticket && nextOf(lane.pools, this.#rules.considerWorkload);
      // Offers only use operators up, so what fits nobody now fits nobody later in this round.
      if (!ticket || !operator) {
        lanes.remove(lane);
        continue;
      }
      this.#assign(ticket, operator);
      lanes.moved(lane);
    }
  }

  #assign(ticket: TicketRecord, operator: OperatorRecord): void {
    this.#listener.assigning(ticket, operator);
    this.queue.remove(ticket);
    this.give(ticket, operator, true, false);
    this.countAssignment(operator);
  }
}

function isSeated(operator: OperatorRecord, pools: readonly CandidatePool[]): boolean {
  return operator.seats.some((seat) => pools.some((pool) => pool === seat.pool));
}
