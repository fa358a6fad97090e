import { TicketRecord } from '../../domain/assignment/records.ts';
import { TicketClocks, type ClockOptions } from '../../domain/sla/clocks.ts';
import type { CycleVisitor } from '../../domain/sla/outcome.ts';
import type { FollowedSla } from './followed-sla.ts';

/** The `index` of a ticket that was there before the run. */
export const takenOverIndex = -1;

/** A ticket between its creation and its end, as assignment and the run see it. Used again for another one after that. */
export class LiveTicket extends TicketRecord {
  /** Its place among the live tickets. */
  readonly slot: number;
  readonly clocks: TicketClocks | null;
  /** Index in the plans, or {@link takenOverIndex}. */
  index = takenOverIndex;
  /** The clocks count for this one. */
  followed = false;
  /** Their cycles are in the record: it was created in the period. */
  counts = false;
  /** Id of its status; `null`: none that the directory knows. */
  statusId: string | null = null;
  /** The stint of the plans that is under way or comes next. */
  stint = 0;
  /** Milliseconds of work of one that was taken over, which has no plan. */
  work = 0;
  /** Number of its assignment in the run, 0 before: who works takes the smallest first. */
  assignment = 0;
  solved = false;
  /** Between being taken and released. */
  live = false;

  constructor(slot: number, clocks: TicketClocks | null) {
    super(0, 0);
    this.slot = slot;
    this.clocks = clocks;
  }
}

/** The live tickets, kept and used again, so that a run of a million tickets needs room for those of one time. */
export class LiveTickets {
  readonly #sla: FollowedSla | null;
  readonly #clockOptions: ClockOptions;
  readonly #all: LiveTicket[] = [];
  readonly #free: LiveTicket[] = [];

  /** @param onFinal told of the cycles of clocks as soon as nothing can change them any more */
  constructor(sla: FollowedSla | null, onFinal: CycleVisitor) {
    this.#sla = sla;
    this.#clockOptions = { explain: false, warnings: [], onFinal };
  }

  /** A ticket as new, without facts. `id` orders it among those created at the same instant. */
  take(index: number, id: number): LiveTicket {
    const ticket = this.#free.pop() ?? this.#add();
    ticket.index = index;
    ticket.id = id;
    ticket.assignment = 0;
    ticket.solved = false;
    ticket.followed = false;
    ticket.counts = false;
    ticket.live = true;
    return ticket;
  }

  /** Nothing happens to this one any more. */
  release(ticket: LiveTicket): void {
    if (ticket.followed) ticket.clocks?.reset();
    ticket.live = false;
    this.#free.push(ticket);
  }

  at(slot: number): LiveTicket {
    const ticket = this.#all[slot];
    if (!ticket) throw new RangeError(`no ticket at ${slot}`);
    return ticket;
  }

  /** Those that are not released, in no particular order. */
  all(): LiveTicket[] {
    return this.#all.filter(({ live }) => live);
  }

  #add(): LiveTicket {
    const clocks = this.#sla && new TicketClocks(this.#sla.rules, this.#clockOptions);
    const ticket = new LiveTicket(this.#all.length, clocks);
    this.#all.push(ticket);
    return ticket;
  }
}
