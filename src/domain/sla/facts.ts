import type { MetricEvent } from '../settings/sla.ts';

/**
 * What one event means to clocks, as bits of a number, so that millions of tickets are followed without allocating. One
 * event can mean several things: a status change by an operator that reopens a ticket is four of them.
 */
export const facts = {
  created: 1 << 0,
  createdForClient: 1 << 1,
  clientMessage: 1 << 2,
  personReply: 1 << 3,
  botReply: 1 << 4,
  personNote: 1 << 5,
  botNote: 1 << 6,
  statusEntered: 1 << 7,
  statusLeft: 1 << 8,
  statusByOperator: 1 << 9,
  assigned: 1 << 10,
  unassigned: 1 << 11,
  priorityChanged: 1 << 12,
  topicChanged: 1 << 13,
  /** From an unfinished status to one of category solved or closed. */
  solved: 1 << 14,
  /** From a status of category solved or closed to an unfinished one. */
  reopened: 1 << 15,
} as const;

/** What a fact is called in a metric's settings. `statuses`: only for entering (or leaving) one of these. */
export interface Trigger {
  /** Bits of {@link facts}; any of them is enough. */
  readonly facts: number;
  readonly statuses: ReadonlySet<string> | null;
}

/** One event as clocks see it. Reused from event to event. */
export interface Happening {
  at: number;
  facts: number;
  /** Status entered and left, `null` where the event is no status change. */
  entered: string | null;
  left: string | null;
  /** What the event is called in reasons. */
  name: HappeningName;
}

/** The name of an event in reasons: as metrics name it, or what else may end or start a clock. */
export type HappeningName = MetricEvent | 'closed' | 'field_changed' | 'settings_changed';

/** Whether any of the triggers fits what happened. */
export function triggered(triggers: readonly Trigger[], happening: Happening): boolean {
  for (const trigger of triggers) {
    if ((trigger.facts & happening.facts) === 0) continue;
    if (trigger.statuses === null) return true;
    const status = trigger.facts & facts.statusLeft ? happening.left : happening.entered;
    if (status !== null && trigger.statuses.has(status)) return true;
  }
  return false;
}
