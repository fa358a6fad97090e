/** A ticket as automatic assignment sees it. All instants are epoch milliseconds. */
export interface AssignmentTicket {
  readonly id: string;
  readonly createdAt: number;
  /** Id of its status. */
  readonly status: string;
  /** Whether it asks for an operator. Without this it only counts in the load of whoever holds it. */
  readonly autoAssignee: boolean;
  /** Alias of its topic; `null`: none. */
  readonly subjectAlias: string | null;
  /** Id of its priority; `null`, or one the directory doesn't know: below all others. */
  readonly priority: string | null;
  /** The smallest due instant of its unfinished clocks, a breached one keeping its past due; `null`: none, last in the queue. */
  readonly dueAt: number | null;
  /** When it joined the queue, for a ticket that waited before the assigner knew it. Absent: now. */
  readonly joinedAt?: number;
  /** Who holds it already. Such a ticket counts in their load, and taking it over is no new assignment. */
  readonly heldBy?: HeldBy;
}

/** How a ticket came to its operator. */
export interface HeldBy {
  /** Id of the operator. */
  readonly operator: string;
  /** Assigned automatically, not by hand: only such a ticket can be returned. */
  readonly automatic: boolean;
  /** Whether a public reply was given since. */
  readonly replied: boolean;
}

/** What may change about a ticket after it was added. Absent: as it was. */
export type TicketChanges = Partial<
  Pick<AssignmentTicket, 'status' | 'autoAssignee' | 'subjectAlias' | 'priority' | 'dueAt'>
>;

/** Where a ticket is. Every ticket that was added and not removed is in exactly one of these. */
export type TicketPlace =
  | { readonly place: 'waiting'; readonly joinedAt: number }
  | { readonly place: 'assigned'; readonly operator: string; readonly automatic: boolean }
  /** Solved or closed; `operator` is who holds it. */
  | { readonly place: 'finished'; readonly operator: string | null }
  /** Unassigned and not asking for an operator. */
  | { readonly place: 'aside' };

/** A ticket that waits, as {@link TicketPlace} `waiting` in queue order. */
export interface WaitingTicket {
  readonly ticket: string;
  readonly joinedAt: number;
  /** Skill groups no longer apply to it because it has waited for the fallback time. */
  readonly fallback: boolean;
}
