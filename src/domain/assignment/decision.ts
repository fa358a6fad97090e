import type { Operator } from '../settings/directory.ts';

/** Why an operator did not get a ticket: the first rule that put them out, in the order in which rules are reported. */
export const exclusions = [
  'cannot_receive',
  'outside_hours',
  'no_skill',
  'at_limit',
  'has_active_tickets',
  'not_longest_waiting',
] as const;
export type Exclusion = (typeof exclusions)[number];

export type OperatorReason = 'chosen' | Exclusion;

/** What was decided about one operator, with the facts it rests on. (docs/semantics.md, section 3.) */
export interface Verdict {
  /** Id of the operator. */
  readonly operator: string;
  readonly reason: OperatorReason;
  /** Their place among those who could take the ticket now: 1 is the chosen one, 2 who would be next. `null`: put out. */
  readonly place: number | null;
  readonly status: Operator['status'];
  /** How many active tickets they have. */
  readonly active: number;
  /** Active tickets they may have, their own limit before the general one; `null`: no limit. */
  readonly limit: number | null;
  /** Instant of their last assignment; `null`: never. */
  readonly lastAssignedAt: number | null;
  /** Whether their last assignment came after that of the chosen one. `false` when nobody was chosen. */
  readonly assignedAfterChosen: boolean;
  /** For `outside_hours`: when their calendar opens next; `null`: never. */
  readonly opensAt: number | null;
}

/**
 * What becomes of the ticket: it gets an operator, it waits because nobody can take it, or it isn't offered, because the
 * feature is off or because it doesn't ask for an operator.
 */
export type Outcome = 'assigned' | 'waits' | 'feature_off' | 'not_asked';

/** A decision with all its reasons. */
export interface Explanation {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Id of the ticket; `null`: one that doesn't exist yet. */
  readonly ticket: string | null;
  readonly subjectAlias: string | null;
  readonly outcome: Outcome;
  /** Id of the chosen operator. */
  readonly operator: string | null;
  /** Whether skill groups applied to this ticket. */
  readonly skillGroups: boolean;
  /** Skill groups would apply, had the ticket not waited for the fallback time. */
  readonly fallback: boolean;
  /** Whether operators without active tickets went first. */
  readonly workload: boolean;
  /** One for each operator, in directory order. Empty when the ticket isn't offered. */
  readonly verdicts: readonly Verdict[];
}

/** What the assigner did by itself. */
export type Decision = Assigned | Returned;

export interface Assigned {
  readonly kind: 'assigned';
  readonly at: number;
  readonly ticket: string;
  readonly operator: string;
  /** Present for the tickets that `explainWhen` asks for; from the state in which the decision was made. */
  readonly explanation?: Explanation;
}

/** A ticket went back to the queue, because its operator had been unable to receive for too long. */
export interface Returned {
  readonly kind: 'returned';
  readonly at: number;
  readonly ticket: string;
  /** Who had it. */
  readonly operator: string;
}
