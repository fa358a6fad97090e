import type { StatusCategory } from '../settings/directory.ts';
import type { HappeningName } from './facts.ts';

/**
 * Why a clock is as it is, in order. Codes with instants (epoch milliseconds), durations (milliseconds) and ids; words
 * for them are in `locales`.
 */
export type ClockReason =
  /** Nothing that starts the metric has happened. */
  | { readonly code: 'not_started' }
  /** `status`: the status whose entering started it, if it was one. */
  | { readonly code: 'started'; readonly at: number; readonly event: HappeningName; readonly status: string | null }
  /** The policy by which it is judged from the start, and whenever another applies; `target` `null`: none. */
  | {
      readonly code: 'policy_chosen' | 'policy_changed';
      readonly at: number;
      readonly policy: string | null;
      readonly target: number | null;
    }
  /** Another target of the same policy: the priority or the saved settings changed. */
  | { readonly code: 'target_changed'; readonly at: number; readonly target: number | null }
  /** Counts on another calendar (`null`: round the clock), or on the same one with other hours. */
  | { readonly code: 'calendar_changed'; readonly at: number; readonly calendar: string | null }
  /** Outside working hours; `until` `null`: never opens again. */
  | { readonly code: 'closed'; readonly from: number; readonly until: number | null }
  /** Many closed times in a row. */
  | { readonly code: 'closed_often'; readonly from: number; readonly until: number | null; readonly times: number }
  /** Stood still; `to` `null`: still does. `status` and its category, or neither when an event of the metric paused it. */
  | {
      readonly code: 'paused';
      readonly from: number;
      readonly to: number | null;
      readonly status: string | null;
      readonly category: StatusCategory | null;
    }
  /** The time used was set to 0, for the last time at `at`. */
  | { readonly code: 'restarted'; readonly at: number; readonly event: HappeningName; readonly times: number }
  /** Stopped for a while: the ticket was reopened later. */
  | { readonly code: 'stopped'; readonly at: number; readonly event: HappeningName; readonly used: number }
  | { readonly code: 'resumed'; readonly at: number; readonly event: HappeningName; readonly used: number }
  | { readonly code: 'due'; readonly at: number }
  /** The deadline if work resumed at the instant asked for. */
  | { readonly code: 'due_if_resumed'; readonly at: number }
  /** It has a target, and its calendar is never open long enough. */
  | { readonly code: 'never_due' }
  | { readonly code: 'no_target' }
  | { readonly code: 'breached'; readonly at: number }
  /** A change left less than no time: breached at that instant, never back-dated. */
  | { readonly code: 'breached_by_change'; readonly at: number }
  | { readonly code: 'met'; readonly at: number; readonly event: HappeningName; readonly used: number }
  /** Ended after its breach. */
  | { readonly code: 'ended_late'; readonly at: number; readonly event: HappeningName; readonly used: number }
  | { readonly code: 'ended_without_target'; readonly at: number; readonly event: HappeningName; readonly used: number }
  | { readonly code: 'cancelled'; readonly at: number; readonly event: HappeningName };
