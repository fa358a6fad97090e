import type { OperatorRecord } from '../../domain/assignment/records.ts';
import type { CompiledCalendar } from '../../domain/calendar/compile.ts';
import type { Period } from '../simulation.ts';
import { EventHeap } from './event-heap.ts';
import type { LiveTicket } from './live-ticket.ts';

/** What an operator does in a run: one ticket at a time, and what that adds up to within the period. */
export class OperatorAtWork {
  readonly record: OperatorRecord;
  /** Slots of the tickets that call for work, by the number of their assignment. */
  readonly ready = new EventHeap();
  /** The ticket that is worked on. */
  ticket: LiveTicket | null = null;
  endsAt = 0;
  /** The public reply of this stint is still to come. */
  replyAhead = false;
  /** Row of this stint among the stretches of work. */
  row = 0;
  /** May begin at this instant, once the queue was offered. */
  called = false;
  /** Will be called when the calendar opens. */
  wakes = false;
  /** Milliseconds of work. */
  busy = 0;
  /** Milliseconds of open hours. */
  longestIdle = 0;
  #beganAt = 0;
  #idleSince: number;
  readonly #hours: CompiledCalendar | null;
  readonly #period: Period;

  constructor(record: OperatorRecord, hours: CompiledCalendar | null, period: Period) {
    this.record = record;
    this.#hours = hours;
    this.#period = period;
    this.#idleSince = period.from;
  }

  /** Milliseconds of open hours within the period. */
  get onDuty(): number {
    return this.#openWithin(this.#period.from, this.#period.to);
  }

  begin(ticket: LiveTicket, at: number): void {
    this.ticket = ticket;
    this.#beganAt = at;
    this.#countIdle(at);
  }

  finish(at: number): void {
    this.ticket = null;
    this.#countWork(at);
    this.#idleSince = at;
  }

  /** Counts the time without work before the run ends. */
  close(): void {
    this.#countIdle(this.#period.to);
  }

  #countWork(until: number): void {
    this.busy += this.#openWithin(Math.max(this.#beganAt, this.#period.from), until);
  }

  #countIdle(until: number): void {
    const since = Math.max(this.#idleSince, this.#period.from);
    if (until - since <= this.longestIdle) return;
    this.longestIdle = Math.max(this.longestIdle, this.#openWithin(since, until));
  }

  #openWithin(from: number, to: number): number {
    return this.#hours === null || to <= from ? 0 : this.#hours.elapsed(from, to);
  }
}
