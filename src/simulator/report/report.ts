import type { RunChange } from '../run-changes.ts';
import type { CycleOutcome, TicketCount, UnassignedTickets } from '../run/run-record.ts';
import type { Period, Start } from '../simulation.ts';

/**
 * A figure over replications: the mean, and the middle 90 % of runs, from their 5th to their 95th percentile (between two runs
 * in proportion). One run: all three are its value. Runs that had nothing to measure are left out.
 */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How a figure of the second side (the draft) differs from that of the first (what is saved): the mean paired difference over
 * the replications in which both sides had something to measure, and its 95 % confidence interval (Student's t), cut to what
 * the figure can be. `unclear`: the interval contains zero, so this is no clear change. `exact`: nothing was drawn, one run says
 * all, and `low` and `high` are the difference itself.
 */
export interface Difference {
  readonly mean: number;
  /** `null`, and so `high`: one drawn run can't tell how far luck goes. The verdict is `unclear` then. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: 'more' | 'less' | 'unclear';
  readonly exact: boolean;
}

/**
 * A figure of each side and, of two, how they differ. A side is `null` when it had nothing to measure in any run, and the
 * difference when there is one side, or no run in which both had something.
 */
export interface Figure {
  readonly sides: readonly (Estimate | null)[];
  readonly difference: Difference | null;
}

/**
 * The cycles of one metric, for tickets of one priority and topic; `null` in a key: all of them. There is a row for every metric
 * for which a policy of either side has a target, and one for every combination of which there was a cycle.
 */
export interface MetricFigures {
  /** Id of the metric. */
  readonly metric: string;
  /** Id of the priority; `null`: all; `''`: tickets without one. */
  readonly priority: string | null;
  /** Alias of the topic; `null`: all; `''`: tickets without one. */
  readonly topic: string | null;
  /** Numbers of a run; `null` on a side without a target for the metric. A cycle that ended or stands without target is in `cycles` alone. */
  readonly cycles: Figure;
  readonly breached: Figure;
  readonly cancelled: Figure;
  readonly unfinished: Figure;
  /** Share of met among met and breached, 0 to 1. */
  readonly met: Figure;
  /**
   * Percentiles of the time used by cycles that were met or breached, milliseconds: of n in order, the one at place
   * ⌈p·n⌉ (nearest rank).
   */
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
  /**
   * Milliseconds from creation until assignment, of tickets created in the period; one that still waits counts until the end.
   * Median and 90th percentile by nearest rank.
   */
  readonly mean: Figure;
  readonly median: Figure;
  readonly p90: Figure;
  readonly longest: Figure;
  /** The most that waited at one time, of the instants in `at`. */
  readonly peak: Figure;
  /**
   * Shares of tickets by how long they waited; they add up to 1. In order: at once (`under` 0), then those under 5, 15, 30 and
   * 60 min that are in none before (`under` in milliseconds), then the rest (`under` `null`).
   */
  readonly shares: readonly { readonly under: number | null; readonly share: Figure }[];
  /** Epoch milliseconds, evenly spaced over the period, at most 400. */
  readonly at: readonly number[];
  /** Tickets that wait at those instants, those of the warm-up too; tickets taken over are not known. One band a side. */
  readonly over: readonly Band[];
}

/** Of one operator; `null` on a side where they don't work. */
export interface OperatorFigures {
  /** Id of the operator in the directory of the run, in the order of the first side; those only the second has come last. */
  readonly operator: string;
  /** Tickets assigned in the period. */
  readonly tickets: Figure;
  /** Part of all tickets assigned in the period, 0 to 1. */
  readonly share: Figure;
  /** Part of their open hours spent working, 0 to 1; above 1 never, as work waits for open hours. `null`: no open hours. */
  readonly utilisation: Figure;
  /** Milliseconds of open hours. */
  readonly longestIdle: Figure;
}

/**
 * How the outcome of a ticket differs between the sides; the first that fits. A ticket that is now late for one metric and on
 * time for another is `now_late`: nobody should miss harm because of good news.
 *
 * - `now_late`: a metric is breached on the second side and not on the first.
 * - `now_on_time`: a metric is breached on the first side, and on the second it has a target and is not.
 * - `never_assigned`, `now_assigned`: only the first, only the second side had an operator for it before the end.
 * - `operator`: another operator had it.
 */
export const outcomeChanges = ['now_late', 'now_on_time', 'never_assigned', 'now_assigned', 'operator'] as const;
export type OutcomeChange = (typeof outcomeChanges)[number];

/** The clock of one metric on one ticket: its first breached cycle, else its last one. */
export interface ClockOutcome {
  readonly metric: string;
  /** `null`: it never started. */
  readonly outcome: CycleOutcome | null;
  readonly dueAt: number | null;
  readonly stoppedAt: number | null;
}

/** What became of one ticket on one side, in the first replication. */
export interface TicketOutcome {
  /** Id of the operator; `null`: none. */
  readonly operator: string | null;
  /** Epoch milliseconds; `null`: never. */
  readonly assignedAt: number | null;
  readonly firstReplyAt: number | null;
  readonly solvedAt: number | null;
  /** One for each metric of that side, in the order of its settings. */
  readonly clocks: readonly ClockOutcome[];
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
  /** The metric that is now late or on time, the first in the order of the settings; `null` for other changes. */
  readonly metric: string | null;
  readonly sides: readonly TicketOutcome[];
}

/** How many tickets of each kind of change a report lists; all of them are counted, and `Comparison.changed` gives the others. */
export const listedPerChange = 100;

/** Tickets of the first replication whose outcome differs. Empty with one side. */
export interface ChangedTickets {
  /** How many there are, of each kind of change that occurs, in the order of {@link outcomeChanges}. */
  readonly counts: readonly { readonly change: OutcomeChange; readonly tickets: number }[];
  /** In order of creation; of each kind of change the first {@link listedPerChange}. */
  readonly tickets: readonly ChangedTicket[];
}

/** Tickets of one topic that nobody had got when the run ended, in the first replication, the most first; see `UnassignedTickets`. */
export interface NeverAssigned extends UnassignedTickets {
  readonly side: number;
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
  readonly changed: ChangedTickets;
  readonly neverAssigned: readonly NeverAssigned[];
  readonly assumptions: readonly Assumption[];
}
