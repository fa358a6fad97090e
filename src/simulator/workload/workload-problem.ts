import type { Problem } from '../../domain/settings/problem.ts';

/** A code that needs nothing said with it. */
type None = Record<never, never>;

/** `name` is met by so many streams of a made workload, or tickets of a history. */
interface Unknown {
  readonly name: string;
  readonly count: number;
}

/**
 * What can be wrong with a workload, by code, each with what its sentence needs. Errors mean that it can't be run; warnings,
 * that something in it has no effect, or not the one intended.
 */
export interface WorkloadProblemDetails {
  // Errors of made workloads.
  no_streams: None;
  /** No stream has tickets. */
  no_volume: None;
  /** No hour of the week has a weight above 0. */
  profile_empty: None;
  unknown_time_zone: { readonly timeZone: string };

  // Errors of replayed workloads.
  no_tickets: None;
  duplicate_ticket: { readonly ticket: string; readonly count: number };
  /** Created at no instant of the years that can be asked about. */
  instant_out_of_range: { readonly ticket: string; readonly count: number };

  // Warnings. A ticket of an unknown topic has no skill group; an unknown priority is below all others.
  unknown_topic: Unknown;
  unknown_priority: Unknown;
  unknown_channel: Unknown;
  /** `name`: id of a field that the settings don't have, so no condition can name it. */
  unknown_field: Unknown;
  /** Tickets are sorted by creation before they are run. */
  tickets_out_of_order: { readonly ticket: string; readonly count: number };
  /** Work that follows an end after which the client never writes: it is left out. */
  work_never_called_for: { readonly ticket: string; readonly count: number };
  /** The reply is given when the work ends. */
  reply_after_work: { readonly ticket: string; readonly count: number };
}

export type WorkloadProblemCode = keyof WorkloadProblemDetails;

/** A problem of a workload: its path begins with `streams`, `profile`, `timeZone` or `tickets`, and counts elements from 0. */
export interface WorkloadProblem extends Problem {
  readonly code: WorkloadProblemCode;
}
