import type { MetricEvent } from '../settings/sla.ts';

/**
 * What one event means to clocks, as bits of a number, so that millions of tickets are followed without allocating. One
 * event can mean several things: a status change by an operator that reopens a ticket is four of them.
 */
export const facts = {
  created: 1 << 0,
  createdForClient: 1 << 1,
  clientMessage: 1 << 2,
  /** A client's message waits: it was just written, or the ticket is reopened because of it. */
  messageWaits: 1 << 3,
  /** The same, once a person has replied. */
  nextMessageWaits: 1 << 4,
  personReply: 1 << 5,
  botReply: 1 << 6,
  personNote: 1 << 7,
  botNote: 1 << 8,
  statusEntered: 1 << 9,
  statusLeft: 1 << 10,
  statusByOperator: 1 << 11,
  assigned: 1 << 12,
  unassigned: 1 << 13,
  priorityChanged: 1 << 14,
  topicChanged: 1 << 15,
  /** From an unfinished status to one of category solved or closed. */
  solved: 1 << 16,
  /** From a status of category solved or closed to an unfinished one. */
  reopened: 1 << 17,
} as const;

/** One event as clocks see it. Reused from event to event. */
export interface Happening {
  at: number;
  /** Bits of {@link facts}. */
  facts: number;
  /** What the event is called in reasons. */
  name: HappeningName;
  /** The statuses entered and left, and their places in the rules; `null` and 0 where the event is no status change. */
  entered: string | null;
  enteredPlace: number;
  left: string | null;
  leftPlace: number;
}

/** The name of an event in reasons: as metrics name it, or what else may end or start a clock. */
export type HappeningName = MetricEvent | 'closed' | 'field_changed' | 'settings_changed';
