import type { TicketValues } from '../../domain/fields/conditions.ts';
import type { Author, TicketEvent } from '../../domain/sla/events.ts';
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
type ToldEvent = EventOf<'created' | 'assigned' | 'status_entered' | 'public_reply' | 'client_message'>;

/** What all events have here, needed or not: clocks read objects of one shape several times as fast. */
const shape = { at: NaN, for: 'client', values: {}, status: '', by: 'operator', operator: '' } as const;

/**
 * Tells the clocks of tickets, and a reader of one, what happens. Millions of events pass here, so each kind of event is one
 * object that is used again: clocks don't look at an event once they have taken it.
 */
export class TicketEvents {
  readonly #cycles: CycleList;
  readonly #metrics: readonly number[];
  readonly #reader: RunReader | null;
  readonly #createdStatus: string | null;
  readonly #values = new Map<TicketKind, TicketValues>();
  readonly #created: EventOf<'created'> = { ...shape, type: 'created' };
  readonly #assigned: EventOf<'assigned'> = { ...shape, type: 'assigned' };
  readonly #entered: EventOf<'status_entered'> = { ...shape, type: 'status_entered' };
  readonly #reply: EventOf<'public_reply'> = { ...shape, type: 'public_reply' };
  readonly #message: EventOf<'client_message'> = { ...shape, type: 'client_message' };
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
    let values = this.#values.get(kind);
    if (!values) this.#values.set(kind, (values = valuesOf(kind, this.#createdStatus)));
    this.#created.at = at;
    this.#created.values = values;
    this.#tell(ticket, this.#created);
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

  #tell(ticket: LiveTicket, event: ToldEvent): void {
    if (ticket.followed) {
      this.#counted = ticket.counts ? ticket.index : takenOverIndex;
      ticket.clocks?.apply(event);
    }
    if (this.#reader !== null && ticket.index === this.#reader.ticket) this.#reader.event(plain(event));
  }
}

function valuesOf({ topic, priority, channel, values }: TicketKind, status: string | null): TicketValues {
  return { status, topic, priority, channel, ...values };
}

/** An event as it is kept, of its own shape. */
function plain(event: ToldEvent): TicketEvent {
  const { type, at } = event;
  switch (type) {
    case 'created':
      return { type, at, for: event.for, values: event.values };
    case 'assigned':
      return { type, at, operator: event.operator };
    case 'status_entered':
      return { type, at, status: event.status, by: event.by };
    case 'public_reply':
      return { type, at, by: event.by };
    case 'client_message':
      return { type, at };
  }
}
