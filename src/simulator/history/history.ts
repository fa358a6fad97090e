import type { StatusCategory } from '../../domain/settings/vocabulary.ts';
import type { ReplayedTicket } from '../workload/workload.ts';
import type { MatchedRole } from './mapping.ts';

/**
 * What is wrong with a row.
 *
 * - `no_table_row`: a quotation in it isn't closed, or it has more cells than there are headings.
 * - `short_row`: it ends before a column that is read.
 * - `missing`: nothing in a column that is needed.
 * - `no_date`, `no_number`: what is in the column can't be read.
 * - `same_id`: a ticket of that id was read before.
 * - `before_creation`: a ticket solved, closed or answered before it was created; that time is not used.
 */
export const rowProblemCodes = [
  'no_table_row',
  'short_row',
  'missing',
  'no_date',
  'no_number',
  'same_id',
  'before_creation',
] as const;
export type RowProblemCode = (typeof rowProblemCodes)[number];

export interface RowProblem {
  readonly code: RowProblemCode;
  /** Counted from 1 with the headings, as a spreadsheet program shows it. */
  readonly row: number;
  readonly column?: string | undefined;
  /** What is there, cut to 100 letters. */
  readonly value: string;
  /** Nothing of the row is used. */
  readonly leftOut: boolean;
}

/** A value that the mapping has no word of the help-desk for, and in how many rows it is. */
export interface UnmatchedValue {
  readonly role: MatchedRole;
  readonly value: string;
  readonly rows: number;
}

/**
 * What was supposed about tickets, and about how many of them.
 *
 * - `drawn`: nothing tells the work they took, so it is drawn.
 * - `unfinished`: not solved when the file ends; taken as solved with the work known so far.
 * - `returned_later`: known to have come back, not when; `reopenedAfter` of the mapping is taken.
 * - `reply_at_end`: when they were answered is not known; the reply is taken to end each stretch of work.
 */
export const historyAssumptions = ['drawn', 'unfinished', 'returned_later', 'reply_at_end'] as const;
export type HistoryAssumption = (typeof historyAssumptions)[number];

/** Tickets read from a file, and what became of its rows. */
export interface History {
  /** In order of creation. */
  readonly tickets: readonly ReplayedTicket[];
  /** The group and the operator of each ticket as the file has them, the last ones known; `null`: not told. */
  readonly groups: readonly (string | null)[];
  readonly assignees: readonly (string | null)[];
  readonly rows: { readonly read: number; readonly used: number; readonly leftOut: number };
  /** The first {@link problemsKept}, in order of rows. */
  readonly problems: readonly RowProblem[];
  /** How many there are of each kind and column. */
  readonly problemCounts: readonly ProblemCount[];
  readonly unmatched: readonly UnmatchedValue[];
  readonly assumed: Readonly<Record<HistoryAssumption, number>>;
}

export interface ProblemCount {
  readonly code: RowProblemCode;
  readonly column: string | undefined;
  readonly leftOut: boolean;
  readonly rows: number;
}

export const problemsKept = 1000;

/** One entry of a ticket's story, as a log has it. */
export interface HistoryEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  /** What the ticket's status means from then on; `null`: not known, so as before. */
  readonly status: StatusCategory | null;
  /** Somebody has it from then on. */
  readonly assigned: boolean;
}
