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

/** One event as clocks see it, but for its instant. */
export interface Happening {
  /** Bits of {@link facts}. */
  readonly facts: number;
  /** What the event is called in reasons. */
  readonly name: HappeningName;
  /** The id of the status entered; `null`: none was. */
  readonly entered: string | null;
  /** The places of the statuses entered and left in the rules; 0: none, or one that the rules don't know. */
  readonly enteredPlace: number;
  readonly leftPlace: number;
  /** The places of the metrics whose clocks it may end, begin, or hold and release. */
  readonly ending: readonly number[];
  readonly beginning: readonly number[];
  readonly holding: readonly number[];
}

/** The name of an event in reasons: as metrics name it, or what else may end or start a clock. */
export type HappeningName = MetricEvent | 'closed' | 'field_changed' | 'settings_changed';
