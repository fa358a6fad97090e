import type { QueueOrder } from '../settings/assignment.ts';
import type { Directory } from '../settings/directory.ts';
import type { TicketRecord } from './records.ts';

/** How urgent a ticket is, apart from its age: the smaller number is offered first. */
export type Urgency = (ticket: TicketRecord) => number;

/**
 * Urgency under a queue order (docs/semantics.md, section 3): the same for all under oldest first; the priority, highest first
 * and none last; the due instant, none last.
 */
export function urgencyOf(order: QueueOrder, directory: Directory): Urgency {
  switch (order) {
    case 'oldest_first':
      return () => 0;
    case 'nearest_deadline_first':
      return (ticket) => ticket.dueAt ?? Infinity;
    case 'priority_first': {
      const urgencies = new Map(directory.priorities.map((priority, index) => [priority.id, -index]));
      return (ticket) => (ticket.priority === null ? 1 : (urgencies.get(ticket.priority) ?? 1));
    }
  }
}

/** Whether one ticket is offered before another: by urgency, then by creation, then by id (strings code unit by code unit). */
export function isOfferedBefore(one: TicketRecord, other: TicketRecord): boolean {
  if (one.urgency !== other.urgency) return one.urgency < other.urgency;
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt;
  return one.id < other.id;
}
