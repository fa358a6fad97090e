import type { Operator } from '../settings/directory.ts';
import type { HeapItem } from './indexed-heap.ts';
import { TicketChain } from './ticket-chain.ts';
import type { TicketLine } from './ticket-line.ts';
import type { SharedCalendar } from './working-calendar.ts';

/** Added to the rank of operators with active tickets, so that those without go first. Above every turn, and still exact. */
const behindTheIdle = 2 ** 52;

/** What a ticket's status means to assignment. */
export interface StatusMeaning {
  /** Counts in the load of whoever holds the ticket. */
  readonly active: boolean;
  /** Solved or closed. */
  readonly finished: boolean;
}

const meaningless: StatusMeaning = { active: false, finished: false };

/** What the assigner remembers of a ticket. The facts are those of `AssignmentTicket`. */
export class TicketRecord implements HeapItem {
  /** Place among those of its line that came out of order. */
  heapIndex = -1;
  /** Place among the others. Written by the line only. */
  linePlace = -1;
  /** Its id or, for a caller to whom strings cost too much, its place among all ids. One kind for all tickets of a state. */
  id: string | number;
  createdAt: number;
  status = meaningless;
  autoAssignee = true;
  subjectAlias: string | null = null;
  priority: string | null = null;
  dueAt: number | null = null;
  operator: OperatorRecord | null = null;
  /** Its neighbours among the tickets of its operator. */
  previousHeld: TicketRecord | null = null;
  nextHeld: TicketRecord | null = null;
  /** Assigned automatically; only told apart while it has an operator. */
  automatic = false;
  /** A public reply was given since the assignment. */
  replied = false;
  joinedAt = 0;
  /** The line it waits in. */
  line: TicketLine | null = null;
  /** When skill groups stop applying to it, while it waits for that. */
  fallback: FallbackTimer | null = null;
  /** First part of its rank in the queue: smaller goes first. See `queue-order.ts`. */
  urgency = 0;

  constructor(id: string | number, createdAt: number) {
    this.id = id;
    this.createdAt = createdAt;
  }

  get asks(): boolean {
    return this.autoAssignee && this.operator === null && !this.status.finished;
  }

  /** Goes back to the queue when its operator has been unable to receive for too long. */
  get returnable(): boolean {
    return this.automatic && !this.replied && !this.status.finished;
  }
}

export interface FallbackTimer extends HeapItem {
  readonly ticket: TicketRecord;
  readonly at: number;
}

/** What the assigner remembers of an operator. */
export class OperatorRecord implements HeapItem {
  /** Place among those whose tickets are going to be returned. */
  heapIndex = -1;
  readonly id: string;
  /** Place in the directory; −1: no longer in it, which is as good as unable to receive. */
  position = -1;
  status: Operator['status'];
  calendar: SharedCalendar;
  /** `Infinity`: none. */
  limit = Infinity;
  active = 0;
  /** Rank in the round: smaller was assigned longer ago. Different for any two operators. */
  turn = 0;
  /** Number of their last assignment in this run; 0: none yet. */
  lastSequence = 0;
  lastAssignedAt: number | null;
  /** Tickets by status that the assigner doesn't know one by one. */
  readonly otherTickets: Map<string, number>;
  readonly tickets = new TicketChain();
  /** Since when their status has not been able to receive; `null`: it is. */
  unableSince: number | null = null;
  /** When their unanswered tickets go back to the queue, while there are any and that is coming. */
  returnAt = Infinity;
  readonly seats: Seat[] = [];

  constructor(operator: Operator, calendar: SharedCalendar) {
    this.id = operator.id;
    this.status = operator.status;
    this.calendar = calendar;
    this.lastAssignedAt = operator.lastAssignedAt;
    this.otherTickets = new Map(Object.entries(operator.ticketsByStatus));
  }

  get canReceive(): boolean {
    return this.position >= 0 && this.status.canReceive;
  }

  get available(): boolean {
    return this.canReceive && this.calendar.open && this.active < this.limit;
  }

  /** Among available operators the smallest is chosen. */
  rank(considerWorkload: boolean): number {
    return considerWorkload && this.active > 0 ? this.turn + behindTheIdle : this.turn;
  }
}

/** An operator's membership in a pool of candidates. */
export interface Seat extends HeapItem {
  readonly operator: OperatorRecord;
  readonly pool: SeatedPool;
  /** The operator's rank when it was last looked at. Never above the present one: ranks are lowered at once, raised late. */
  rank: number;
}

/** The side of a pool that an operator's changes reach. */
export interface SeatedPool {
  /** Tells that an available operator has gone up in rank or, with `returned`, was not available until now. */
  improved(seat: Seat, rank: number, returned: boolean): void;
}
