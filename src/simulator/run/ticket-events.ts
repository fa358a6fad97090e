import type { Author, CreatedEvent, TicketEvent } from '../../domain/sla/events.ts';
import type { CycleVisitor } from '../../domain/sla/outcome.ts';
import type { TicketKind } from '../workload/ticket-plans.ts';
import type { CycleList } from './columns.ts';
import type { FollowedSla } from './followed-sla.ts';
import { takenOverIndex, type LiveTicket } from './live-ticket.ts';
import type { RunReader } from './run-reader.ts';
import { cycleOutcomes, type CycleOutcome } from './run-record.ts';

const outcomeNumbers: Record<CycleOutcome, number> = {
  met: cycleOutcomes.indexOf('met'),
  breached: cycleOutcomes.indexOf('breached'),
  cancelled: cycleOutcomes.indexOf('cancelled'),
  unfinished: cycleOutcomes.indexOf('unfinished'),
  no_target: cycleOutcomes.indexOf('no_target'),
};

type Writable<Event> = { -readonly [Key in keyof Event]: Event[Key] };
type EventOf<Type extends TicketEvent['type']> = Writable<Extract<TicketEvent, { type: Type }>>;

/**
 * Tells the clocks of tickets, and a reader of one, what happens. Millions of events pass here, so each kind of event is one
 * object that is used again: clocks don't look at an event once they have taken it.
 */
export class TicketEvents {
  readonly #cycles: CycleList;
  readonly #metrics: readonly number[];
  readonly #reader: RunReader | null;
  readonly #createdStatus: string | null;
  readonly #created = new Map<TicketKind, Writable<CreatedEvent>>();
  readonly #assigned: EventOf<'assigned'> = { type: 'assigned', at: 0, operator: '' };
  readonly #entered: EventOf<'status_entered'> = { type: 'status_entered', at: 0, status: '', by: 'operator' };
  readonly #reply: EventOf<'public_reply'> = { type: 'public_reply', at: 0, by: 'operator' };
  readonly #message: EventOf<'client_message'> = { type: 'client_message', at: 0 };
  /** Index of the ticket whose cycles are told; −1: of one that isn't counted. */
  #counted = takenOverIndex;

  constructor(
    createdStatus: string | null,
    sla: FollowedSla | null,
    cycles: CycleList,
    reader: RunReader | null = null,
  ) {
    this.#createdStatus = createdStatus;
    this.#metrics = sla?.metrics ?? [];
    this.#cycles = cycles;
    this.#reader = reader;
  }

  created(ticket: LiveTicket, kind: TicketKind, at: number): void {
    if (!this.#isTold(ticket)) return;
    let event = this.#created.get(kind);
    if (!event) this.#created.set(kind, (event = createdEvent(kind, this.#createdStatus)));
    event.at = at;
    this.#tell(ticket, event);
  }

  assigned(ticket: LiveTicket, operator: string, at: number): void {
    if (!this.#isTold(ticket)) return;
    this.#assigned.at = at;
    this.#assigned.operator = operator;
    this.#tell(ticket, this.#assigned);
  }

  entered(ticket: LiveTicket, status: string, by: Author, at: number): void {
    if (!this.#isTold(ticket)) return;
    this.#entered.at = at;
    this.#entered.status = status;
    this.#entered.by = by;
    this.#tell(ticket, this.#entered);
  }

  replied(ticket: LiveTicket, at: number): void {
    if (!this.#isTold(ticket)) return;
    this.#reply.at = at;
    this.#tell(ticket, this.#reply);
  }

  messaged(ticket: LiveTicket, at: number): void {
    if (!this.#isTold(ticket)) return;
    this.#message.at = at;
    this.#tell(ticket, this.#message);
  }

  /** Writes down the cycles of a ticket to which nothing happens any more, as they stand at the end of the run. */
  count(ticket: LiveTicket, end: number): void {
    this.#counted = ticket.index;
    ticket.clocks?.eachCycle(end, this.countCycle);
  }

  /** Writes down a cycle of the ticket to which something happens: one that nothing can change any more. */
  readonly countCycle: CycleVisitor = (clock, outcome, used, dueAt, stoppedAt) => {
    if (this.#counted === takenOverIndex) return;
    // One that runs without a deadline has nothing to keep: without target, or on a calendar that is never open again.
    const standing = outcome === 'unfinished' && dueAt === null ? 'no_target' : outcome;
    const metric = this.#metrics[clock] ?? 0;
    this.#cycles.add(this.#counted, metric, outcomeNumbers[standing], used, dueAt, stoppedAt);
  };

  /** Whether anybody wants to know of it. */
  #isTold(ticket: LiveTicket): boolean {
    return ticket.followed || this.#reader !== null;
  }

  #tell(ticket: LiveTicket, event: TicketEvent): void {
    if (ticket.followed) {
      this.#counted = ticket.counts ? ticket.index : takenOverIndex;
      ticket.clocks?.apply(event);
    }
    if (this.#reader !== null && ticket.index === this.#reader.ticket) this.#reader.event({ ...event });
  }
}

function createdEvent({ topic, priority, channel, values }: TicketKind, status: string | null): CreatedEvent {
  return { type: 'created', at: 0, for: 'client', values: { status, topic, priority, channel, ...values } };
}
