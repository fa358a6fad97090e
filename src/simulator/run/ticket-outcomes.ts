import type { RunRecord } from './run-record.ts';

/** What became of each ticket of the plans. Those that were taken over have an index below 0, and no row here. */
export class TicketOutcomes implements Pick<RunRecord, 'assignedAt' | 'operator' | 'firstReplyAt' | 'solvedAt'> {
  readonly assignedAt: Float64Array;
  readonly operator: Int32Array;
  readonly firstReplyAt: Float64Array;
  readonly solvedAt: Float64Array;

  constructor(tickets: number) {
    this.assignedAt = new Float64Array(tickets).fill(NaN);
    this.operator = new Int32Array(tickets).fill(-1);
    this.firstReplyAt = new Float64Array(tickets).fill(NaN);
    this.solvedAt = new Float64Array(tickets).fill(NaN);
  }

  assigned(ticket: number, operator: number, at: number): void {
    if (ticket < 0) return;
    this.assignedAt[ticket] = at;
    this.operator[ticket] = operator;
  }

  replied(ticket: number, at: number): void {
    if (ticket >= 0 && Number.isNaN(this.firstReplyAt[ticket])) this.firstReplyAt[ticket] = at;
  }

  solved(ticket: number, at: number): void {
    if (ticket >= 0) this.solvedAt[ticket] = at;
  }

  reopened(ticket: number): void {
    if (ticket >= 0) this.solvedAt[ticket] = NaN;
  }
}
