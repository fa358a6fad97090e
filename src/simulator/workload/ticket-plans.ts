import type { TicketValues } from '../../domain/fields/conditions.ts';

/** What tickets of one kind have in common: all that policies and assignment look at. */
export interface TicketKind {
  readonly topic: string | null;
  readonly priority: string | null;
  readonly channel: string | null;
  /** Values of other fields, by id. */
  readonly values: TicketValues;
}

/** How a stint ends; see `Stint` in `workload.ts`. */
export const stintEnd = { solved: 0, pending: 1 } as const;

/**
 * The tickets of one replication before anybody has decided anything: when each comes, of which kind, and the work it will
 * take from whoever gets it. The same for both settings that are compared. In columns, because there may be a million:
 * ticket `i` has the stints from `firstStint[i]` to before `firstStint[i + 1]`, at least one.
 */
export interface TicketPlans {
  readonly count: number;
  /** Ids sort as the tickets were created, unless they are those of a real history. */
  readonly id: (ticket: number) => string;
  /** Whole epoch milliseconds, never going back. */
  readonly createdAt: Float64Array;
  readonly kinds: readonly TicketKind[];
  /** Index into `kinds`. */
  readonly kind: Uint32Array;
  /** One more than there are tickets. */
  readonly firstStint: Uint32Array;
  /** Whole milliseconds of work. */
  readonly work: Float64Array;
  /** Whole milliseconds of work until the public reply, at most `work`; −1: none. */
  readonly replyAfter: Float64Array;
  /** A value of {@link stintEnd}. */
  readonly end: Uint8Array;
  /** Whole milliseconds from the end until the client writes; `Infinity`: never, as in every last stint. */
  readonly clientAfter: Float64Array;
}

/** A ticket that nobody has when a run begins with the directory's load. */
export interface TakenOverTicket {
  readonly kind: TicketKind;
  /** Whole milliseconds of work. */
  readonly work: number;
}

/**
 * The tickets that are there when a run begins with the directory's load. Of no SLA figure; ids are made up. What an operator
 * holds is keyed by the operator, so that one who is added or removed leaves the luck of the others as it was.
 */
export interface TakenOver {
  /** Whole milliseconds of fresh work for the `index`th ticket (from 0) that an operator holds; `operator` is their id. */
  readonly heldWork: (operator: string, index: number) => number;
  /** Whole milliseconds until the client writes, for one of these that waits for the client. */
  readonly heldClientAfter: (operator: string, index: number) => number;
  /** Those that nobody has, in queue order. */
  readonly waiting: readonly TakenOverTicket[];
}
