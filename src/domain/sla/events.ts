import { askableYears, isAskable } from '../calendar/instants.ts';
import type { TicketValues } from '../fields/conditions.ts';

/** Who wrote or did something: the client, a person of the help-desk, or a bot or automation. */
export type Author = 'client' | 'operator' | 'bot';

interface EventCommon {
  /** Instant, whole epoch milliseconds. */
  readonly at: number;
}

/**
 * A ticket comes to be; always its first event. `for`: whether a client waits for it, who wrote it or for whom it was
 * written; `nobody` for tickets the help-desk makes for itself, which have no first response to give.
 */
export interface CreatedEvent extends EventCommon {
  readonly type: 'created';
  readonly for: 'client' | 'nobody';
  /** Values by field id, of which clocks read `status`, `priority`, `topic`, `assignee` and what conditions name. */
  readonly values: TicketValues;
  /** A public reply that is part of the creating act, and who wrote it. It counts right after creation. */
  readonly reply?: 'operator' | 'bot';
}

/** A value of any field, `priority` and `topic` included; status and assignee have events of their own. */
export interface FieldChangedEvent extends EventCommon {
  readonly type: 'field_changed';
  readonly field: string;
  readonly value: unknown;
}

/**
 * What happens to a ticket, told once and in the order in which it happened. Solving, closing and reopening are no
 * events of their own: they are entering a status, and the directory's categories tell which is which. A status, an
 * assignee or a value that is entered again without having changed is no event either; it may be told, and does nothing.
 */
export type TicketEvent =
  | CreatedEvent
  | (EventCommon & { readonly type: 'client_message' })
  | (EventCommon & { readonly type: 'public_reply'; readonly by: 'operator' | 'bot' })
  | (EventCommon & { readonly type: 'internal_note'; readonly by: 'operator' | 'bot' })
  | (EventCommon & { readonly type: 'status_entered'; readonly status: string; readonly by: Author })
  | (EventCommon & { readonly type: 'assigned'; readonly operator: string })
  | (EventCommon & { readonly type: 'unassigned' })
  | FieldChangedEvent;

/** The instants that calendars know, in words for an error. */
export const instantsKnown = `in whole milliseconds of ${askableYears}`;

/** Whether it is one of the {@link instantsKnown}. */
export function isInstant(at: number): boolean {
  return Number.isInteger(at) && isAskable(at);
}

/** The error for an event that can't be: out of order, later than the asked instant, or told twice. Names the event. */
export function eventError(
  index: number,
  event: { readonly type: string; readonly at: number },
  why: string,
): RangeError {
  return new RangeError(`Event ${index} (${event.type} at ${instantText(event.at)}) ${why}`);
}

/** An instant for an error message: ISO 8601, or the bare number where that is no instant. */
export function instantText(at: number): string {
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at);
}
