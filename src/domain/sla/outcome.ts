import type { Cycle } from './cycle.ts';

/**
 * How a cycle ended, or stands: `no_target` ended without one, `unfinished` runs and is not past due. A cycle that runs past
 * its due instant is `breached` already.
 */
export type CycleOutcome = 'met' | 'breached' | 'cancelled' | 'no_target' | 'unfinished';

/** What {@link TicketClocks.eachCycle} tells of a cycle: plain arguments, so that nothing is allocated. */
export type CycleVisitor = (
  /** The place of its clock in what `stateAt` gives, which is the metric's place in the settings. */
  clock: number,
  outcome: CycleOutcome,
  /** Milliseconds. */
  used: number,
  /** The deadline it is judged by; while paused, the one if work resumed now. `null`: no target, or never. */
  dueAt: number | null,
  stoppedAt: number | null,
) => void;

/** The outcome of a cycle as of an instant not before its last change. */
export function outcomeOf(cycle: Cycle, at: number): CycleOutcome {
  if (cycle.isCancelled) return 'cancelled';
  if (!Number.isNaN(cycle.breachedAsOf(at))) return 'breached';
  if (cycle.isOpen) return 'unfinished';
  return Number.isNaN(cycle.target) ? 'no_target' : 'met';
}
