/** How a cycle of a clock ended, or stood at the end of the run. */
export const cycleOutcomes = ['met', 'breached', 'cancelled', 'unfinished', 'no_target'] as const;
export type CycleOutcome = (typeof cycleOutcomes)[number];

/**
 * A growing list of clock cycles, in columns; `length` of each array may exceed `count`. Of tickets created in the period, and
 * of metrics for which some policy has a target.
 */
export interface CycleColumns {
  readonly count: number;
  /** Index of the ticket in the plans. */
  readonly ticket: Uint32Array;
  /** Index of the metric in the settings' metrics. */
  readonly metric: Uint8Array;
  /** Index into {@link cycleOutcomes}. */
  readonly outcome: Uint8Array;
  /** Milliseconds used. */
  readonly used: Float64Array;
  /** Epoch milliseconds; `NaN`: none. */
  readonly dueAt: Float64Array;
  /** Epoch milliseconds; `NaN`: it had not stopped. */
  readonly stoppedAt: Float64Array;
}

/** Who worked on what, in columns, in order of beginning. Work goes on over closed hours, so a stretch may span a night. */
export interface WorkColumns {
  readonly count: number;
  readonly operator: Uint32Array;
  /** Index of the ticket in the plans; −1: one that was taken over. */
  readonly ticket: Int32Array;
  readonly from: Float64Array;
  /** When it was finished, or the end of the run. */
  readonly to: Float64Array;
}

/** Every ticket accounted for, before any cut: created + taken over = solved + open + waiting. */
export interface TicketCount {
  readonly created: number;
  readonly takenOver: number;
  /** Solved or closed when the run ended. */
  readonly solved: number;
  /** With an operator. */
  readonly open: number;
  /** Without one. */
  readonly waiting: number;
}

/** Tickets of one topic that wait for an operator when the run ends. */
export interface UnassignedTickets {
  readonly topic: string | null;
  /**
   * The feature is off, there are no operators, nobody works with the topic, those who do had no open hours since the tickets
   * came, or they were at their limit in all of them.
   */
  readonly reason: 'feature_off' | 'no_operators' | 'no_skill' | 'outside_hours' | 'at_limit';
  readonly tickets: number;
}

/** Everything that one replication under one settings document brought about. Tickets are indices of the plans. */
export interface RunRecord {
  readonly count: TicketCount;
  /** Epoch milliseconds; `NaN`: never. */
  readonly assignedAt: Float64Array;
  /** Index of the operator in the directory of the run; −1: none. */
  readonly operator: Int32Array;
  readonly firstReplyAt: Float64Array;
  /** When it was last solved; `NaN`: it was not, or is open again. */
  readonly solvedAt: Float64Array;
  readonly cycles: CycleColumns;
  readonly work: WorkColumns;
  /** By operator, within the period, in milliseconds. */
  readonly busy: Float64Array;
  /** By operator: open hours of their calendar within the period, in milliseconds. */
  readonly onDuty: Float64Array;
  /** By operator: the longest stretch of open hours without work within the period, in milliseconds of open time. */
  readonly longestIdle: Float64Array;
  /** All tickets that wait at the end, those of the warm-up and those taken over as well. */
  readonly unassigned: readonly UnassignedTickets[];
}
