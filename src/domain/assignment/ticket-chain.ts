import type { TicketRecord } from './records.ts';

/** The tickets of one operator, linked among themselves: a ticket comes and goes without a search or an allocation. */
export class TicketChain {
  #first: TicketRecord | null = null;
  #last: TicketRecord | null = null;

  /** Adds one that is in no chain. */
  add(ticket: TicketRecord): void {
    ticket.previousHeld = this.#last;
    if (this.#last) this.#last.nextHeld = ticket;
    else this.#first = ticket;
    this.#last = ticket;
  }

  /** Takes out one that is in this chain. */
  remove(ticket: TicketRecord): void {
    const { previousHeld, nextHeld } = ticket;
    if (previousHeld) previousHeld.nextHeld = nextHeld;
    else this.#first = nextHeld;
    if (nextHeld) nextHeld.previousHeld = previousHeld;
    else this.#last = previousHeld;
    ticket.previousHeld = null;
    ticket.nextHeld = null;
  }

  /** In the order in which they were added. */
  *[Symbol.iterator](): Iterator<TicketRecord> {
    for (let ticket = this.#first; ticket; ticket = ticket.nextHeld) yield ticket;
  }
}
