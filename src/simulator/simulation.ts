import type { Directory } from '../domain/settings/directory.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import type { RunChange } from './run-changes.ts';
import type { Workload } from './workload/workload.ts';

/** One way to handle the tickets: settings, the help-desk they meet, and what is changed in it for this run only. */
export interface Side {
  readonly settings: TicketSettings;
  readonly directory: Directory;
  readonly changes?: readonly RunChange[];
}

/**
 * How a run begins.
 *
 * - `empty`: nobody has a ticket. The run begins `warmUp` milliseconds before the period; tickets created then are worked on
 *   and are in no figure.
 * - `directory`: operators hold what the directory says, each ticket for a fresh handling time, and `waiting` tickets (absent: 0)
 *   drawn from the workload's kinds are in the queue. These are in no SLA figure.
 */
export type Start =
  { readonly kind: 'empty'; readonly warmUp: number } | { readonly kind: 'directory'; readonly waiting?: number };

/** From `from` to before `to`, epoch milliseconds. Tickets created in it count; the run ends at `to`. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** What is simulated. (docs/semantics.md, section 6.) */
export interface Simulation {
  /** One, or two to compare: what is saved, then the draft. They get the same tickets. */
  readonly sides: readonly [Side] | readonly [Side, Side];
  readonly workload: Workload;
  readonly period: Period;
  readonly start: Start;
  /** A whole number from 0 to 2³² − 1. The same seed gives the same report, to the byte. */
  readonly seed: number;
  /** How often it is repeated with other luck. A replay of which nothing is drawn is run once, whatever this says. */
  readonly replications: number;
}
