import { stintEnd } from './ticket-plans.ts';

/** The stints of all tickets, ticket after ticket, in columns that grow. See `TicketPlans`. */
export class StintColumns {
  count = 0;
  work: Float64Array;
  replyAfter: Float64Array;
  end: Uint8Array;
  clientAfter: Float64Array;

  constructor(capacity: number) {
    this.work = new Float64Array(capacity);
    this.replyAfter = new Float64Array(capacity);
    this.end = new Uint8Array(capacity);
    this.clientAfter = new Float64Array(capacity);
  }

  /**
   * Adds a stint; all times are whole milliseconds. A reply that would come after the work is given at its end; −1: none.
   * `clientAfter`: `Infinity` for the last of a ticket.
   */
  add(work: number, replyAfter: number, end: keyof typeof stintEnd, clientAfter: number): void {
    if (this.count === this.work.length) this.#grow();
    const index = this.count++;
    this.work[index] = work;
    this.replyAfter[index] = Math.min(replyAfter, work);
    this.end[index] = stintEnd[end];
    this.clientAfter[index] = clientAfter;
  }

  #grow(): void {
    const larger = new StintColumns(2 * this.work.length + 16);
    larger.work.set(this.work);
    larger.replyAfter.set(this.replyAfter);
    larger.end.set(this.end);
    larger.clientAfter.set(this.clientAfter);
    ({ work: this.work, replyAfter: this.replyAfter, end: this.end, clientAfter: this.clientAfter } = larger);
  }
}
