import { IndexedHeap } from './indexed-heap.ts';
import { isOfferedBefore } from './queue-order.ts';
import type { TicketRecord } from './records.ts';

/**
 * Tickets that wait, in queue order. Nearly all come in that order, so those that do stand in a line, where one is added or goes
 * at no cost however many wait; only those that come out of order are in a heap beside it.
 */
export class TicketLine {
  /** Those of the line from {@link #head} to before {@link #end}, with holes where one has left from between. */
  #line: (TicketRecord | undefined)[] = [];
  #head = 0;
  #end = 0;
  /** What has to be taken off a ticket's place in the line for its index, because the line has moved up. */
  #movedUp = 0;
  readonly #others = new IndexedHeap<TicketRecord>(isOfferedBefore);

  get isEmpty(): boolean {
    return this.#head === this.#end && this.#others.size === 0;
  }

  first(): TicketRecord | undefined {
    const next = this.#head < this.#end ? this.#line[this.#head] : undefined;
    if (this.#others.size === 0) return next;
    const other = this.#others.first();
    return next === undefined || (other !== undefined && isOfferedBefore(other, next)) ? other : next;
  }

  add(ticket: TicketRecord): void {
    const last = this.#head < this.#end ? this.#line[this.#end - 1] : undefined;
    if (last !== undefined && isOfferedBefore(ticket, last)) {
      this.#others.add(ticket);
      return;
    }
    if (this.#head > 64 && 2 * this.#head > this.#end) this.#moveUp();
    ticket.linePlace = this.#end + this.#movedUp;
    this.#line[this.#end++] = ticket;
  }

  remove(ticket: TicketRecord): void {
    if (ticket.heapIndex >= 0) {
      this.#others.remove(ticket);
      return;
    }
    // The first and the last are never holes.
    this.#line[ticket.linePlace - this.#movedUp] = undefined;
    while (this.#head < this.#end && this.#line[this.#head] === undefined) this.#head++;
    while (this.#head < this.#end && this.#line[this.#end - 1] === undefined) this.#end--;
    if (this.#head === this.#end) this.#head = this.#end = 0;
  }

  /** All of them, in no particular order. */
  tickets(): TicketRecord[] {
    const line = this.#line.slice(this.#head, this.#end).filter((ticket) => ticket !== undefined);
    return [...line, ...this.#others.values()];
  }

  /** Uses the room of those who have left. */
  #moveUp(): void {
    const line = this.#line;
    const size = this.#end - this.#head;
    line.copyWithin(0, this.#head, this.#end);
    line.fill(undefined, size, this.#end);
    this.#movedUp += this.#head;
    this.#head = 0;
    this.#end = size;
  }
}
