import type { RunChange } from '../run-changes.ts';
import type { TicketCount } from '../run/run-record.ts';
import type { Period, Start } from '../simulation.ts';

/** A figure over replications: the mean, and the middle 90 % of runs. One run: all three are its value. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How a figure of the draft differs from that of what is saved: the mean paired difference over replications and its 95 %
 * confidence interval. `unclear`: the interval contains zero, so this is no clear change. `exact`: nothing was drawn, one run
 * says all, and `low` and `high` are the difference itself.
 */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: 'more' | 'less' | 'unclear';
  readonly exact: boolean;
}

/** A figure of each side and, of two, how they differ. `null`: no side had anything to measure. */
export interface Figure {
  readonly sides: readonly (Estimate | null)[];
  readonly difference: Difference | null;
}

/** The cycles of one metric, for tickets of one priority and topic; `null` in a key: all of them. */
export interface MetricFigures {
  /** Id of the metric. */
  readonly metric: string;
  /** Id of the priority; `null`: all; `''`: tickets without one. */
  readonly priority: string | null;
  /** Alias of the topic; `null`: all; `''`: tickets without one. */
  readonly topic: string | null;
  /** Mean numbers of a run. A cycle that ended or stands without target is in `cycles` alone. */
  readonly cycles: Figure;
  readonly breached: Figure;
  readonly cancelled: Figure;
  readonly unfinished: Figure;
  /** Share of met among met and breached, 0 to 1. */
  readonly met: Figure;
  /** Percentiles of the time used by cycles that were met or breached, milliseconds. */
  readonly used: { readonly p50: Figure; readonly p90: Figure; readonly p99: Figure };
}

/** A band over time: for each instant of {@link WaitingFigures.at}, over replications. */
export interface Band {
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Tickets without an operator. */
export interface WaitingFigures {
  /** Milliseconds from creation until assignment, of tickets created in the period; one that still waits counts until the end. */
  readonly mean: Figure;
  readonly median: Figure;
  readonly p90: Figure;
  readonly longest: Figure;
  /** The most that waited at one time, of the instants in `at`. */
  readonly peak: Figure;
  /** Share of tickets by how long they waited: at once, under 5 min, 15, 30, 60 min, and longer. */
  readonly shares: readonly { readonly under: number | null; readonly share: Figure }[];
  /** Epoch milliseconds, evenly spaced over the period. */
  readonly at: readonly number[];
  /** Tickets that wait at those instants; one band a side. */
  readonly over: readonly Band[];
}

/** Of one operator; `null` on a side where they don't work. */
export interface OperatorFigures {
  /** Id of the operator. */
  readonly operator: string;
  /** Tickets assigned in the period. */
  readonly tickets: Figure;
  /** Part of all tickets assigned in the period, 0 to 1. */
  readonly share: Figure;
  /** Part of their open hours spent working, 0 to 1; above 1 never, as work waits for open hours. */
  readonly utilisation: Figure;
  /** Milliseconds of open hours. */
  readonly longestIdle: Figure;
}

/** How the outcome of a ticket differs between the sides, by what matters most. */
export const outcomeChanges = ['now_on_time', 'now_late', 'now_assigned', 'never_assigned', 'operator'] as const;
export type OutcomeChange = (typeof outcomeChanges)[number];

/** What became of one ticket on one side, in the first replication. */
export interface TicketOutcome {
  /** Id of the operator; `null`: none. */
  readonly operator: string | null;
  /** Epoch milliseconds; `null`: never. */
  readonly assignedAt: number | null;
  readonly firstReplyAt: number | null;
  readonly solvedAt: number | null;
  /** For each metric, in the order of the settings: its last cycle. */
  readonly clocks: readonly {
    readonly metric: string;
    readonly outcome: string;
    readonly dueAt: number | null;
    readonly stoppedAt: number | null;
  }[];
}

/** A ticket of the first replication whose outcome differs. */
export interface ChangedTicket {
  /** Index of the ticket in the plans, to ask for its story. */
  readonly index: number;
  readonly ticket: string;
  readonly createdAt: number;
  readonly topic: string | null;
  readonly priority: string | null;
  readonly change: OutcomeChange;
  /** The metric that is now on time or late; `null` for other changes. */
  readonly metric: string | null;
  readonly sides: readonly TicketOutcome[];
}

/** Tickets of one topic that nobody had got when the run ended, in the first replication. */
export interface NeverAssigned {
  readonly side: number;
  readonly topic: string | null;
  readonly tickets: number;
  /** Why: nobody works with the topic, nobody had open hours any more, all were at their limit, or the feature is off. */
  readonly reason: 'feature_off' | 'no_skill' | 'outside_hours' | 'at_limit' | 'no_operators';
}

/** What the run takes for granted; words are in `locales`. */
export type Assumption =
  | { readonly code: 'operators_round_the_clock'; readonly side: number; readonly operators: number }
  | { readonly code: 'status_of_operators_ignored' }
  | { readonly code: 'one_ticket_at_a_time' }
  | { readonly code: 'return_not_simulated'; readonly side: number }
  | { readonly code: 'no_status'; readonly category: 'open' | 'pending' | 'solved' }
  | { readonly code: 'drawn'; readonly what: 'arrivals' | 'handling'; readonly tickets: number }
  | { readonly code: 'run_change'; readonly side: number; readonly change: RunChange }
  | { readonly code: 'unknown_operator'; readonly operator: string }
  | { readonly code: 'tickets_outside_period'; readonly tickets: number };

/** What a simulation found. Plain data: the same simulation gives the same JSON, to the byte, wherever it runs. */
export interface SimulationReport {
  readonly format: 1;
  readonly seed: number;
  readonly period: Period;
  readonly start: Start;
  /** How many replications are in the figures, and how many were asked for. */
  readonly replications: { readonly done: number; readonly asked: number };
  /** Nothing was drawn: figures are exact for this history. */
  readonly exact: boolean;
  /** Tickets created in the period, mean over replications. */
  readonly tickets: number;
  /** One a side: all tickets accounted for, summed over replications. */
  readonly counts: readonly TicketCount[];
  readonly metrics: readonly MetricFigures[];
  readonly waiting: WaitingFigures;
  readonly operators: readonly OperatorFigures[];
  /** The largest share of tickets that one operator gets, 0 to 1. */
  readonly busiest: Figure;
  /** Jain's index of tickets per operator on duty: 1 when all get the same, 1/n when one gets all. */
  readonly fairness: Figure;
  /** In order of creation. Empty with one side. */
  readonly changed: readonly ChangedTicket[];
  readonly neverAssigned: readonly NeverAssigned[];
  readonly assumptions: readonly Assumption[];
}
