import type { Clock } from './clock.ts';
import { orNull, warningThreshold, type Cycle } from './cycle.ts';
import { explainCycle } from './explain.ts';
import { outcomeOf } from './outcome.ts';
import type { ClockReason } from './reasons.ts';
import type { SlaRules } from './rules.ts';

/** In order of precedence, but for the outcomes of a stopped clock, which exclude what follows. */
export type ClockStateName =
  'not_started' | 'cancelled' | 'met' | 'breached' | 'paused' | 'outside_hours' | 'no_target' | 'running';

/** A fraction of the target to warn at. */
export interface Warning {
  readonly fraction: number;
  /** When it was or will be reached, while paused if work resumed now; `null`: never, or without target. */
  readonly at: number | null;
  readonly reached: boolean;
}

/** How a cycle stands or ended. Instants in epoch milliseconds, durations in milliseconds. */
export interface CycleState {
  readonly state: Exclude<ClockStateName, 'not_started'>;
  /** Whether time is being used right now. */
  readonly counting: boolean;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  /** The due instant that went by, or the change that put it past due. */
  readonly breachedAt: number | null;
  /** The deadline; while paused, the one if work resumed now. `null`: no target, or never. */
  readonly dueAt: number | null;
  /** While `outside_hours`: when its hours open again; `null`: never, or the state is another. */
  readonly opensAt: number | null;
  readonly used: number;
  /** Target less time used: negative once it is exceeded; `null` without target. */
  readonly left: number | null;
  /** Id of the policy, and its target, by which it is judged. */
  readonly policy: string | null;
  readonly target: number | null;
  readonly warnings: readonly Warning[];
  readonly reasons: readonly ClockReason[];
}

/** The state of a metric's clock: that of its last cycle. */
export interface ClockState extends Omit<CycleState, 'state' | 'startedAt'> {
  /** Id of the metric. */
  readonly metric: string;
  readonly state: ClockStateName;
  readonly startedAt: number | null;
  /** Cycles that have ended, each with its own outcome, in order; the last one too, once it has stopped. */
  readonly finished: readonly CycleState[];
}

const notStarted = {
  state: 'not_started',
  counting: false,
  startedAt: null,
  stoppedAt: null,
  breachedAt: null,
  dueAt: null,
  opensAt: null,
  used: 0,
  left: null,
  policy: null,
  target: null,
  warnings: [],
  reasons: [{ code: 'not_started' }],
} as const;

/** What the cycles of a metric amount to at an instant not before their last change. */
export function clockState({ rule, cycles }: Clock, at: number, rules: SlaRules): ClockState {
  const states = cycles.map((cycle) => cycleState(cycle, at, rules));
  const finished = states.filter(({ stoppedAt }) => stoppedAt !== null);
  return { metric: rule.id, ...(states.at(-1) ?? notStarted), finished };
}

function cycleState(cycle: Cycle, at: number, rules: SlaRules): CycleState {
  const used = cycle.usedAt(at);
  const state = stateName(cycle, at);
  return {
    state,
    counting: cycle.isCounting && cycle.row.calendar.isOpen(at),
    startedAt: cycle.startedAt,
    stoppedAt: cycle.isOpen ? null : cycle.stoppedAt,
    breachedAt: orNull(cycle.breachedAsOf(at)),
    dueAt: cycle.dueAsOf(at),
    opensAt: state === 'outside_hours' ? cycle.row.calendar.nextOpening(at) : null,
    used,
    left: orNull(cycle.target - used),
    policy: cycle.policy,
    target: orNull(cycle.target),
    warnings: cycle.warnings.map((fraction, index) => warning(cycle, fraction, cycle.warnedAt[index] ?? NaN, at)),
    reasons: explainCycle(cycle, at, rules.statuses),
  };
}

/** The first that fits, in the order of docs/semantics.md, section 5. A cycle that ends without target is neither met nor breached. */
function stateName(cycle: Cycle, at: number): CycleState['state'] {
  const outcome = outcomeOf(cycle, at);
  if (outcome !== 'unfinished') return outcome;
  if (cycle.pausedBy !== null) return 'paused';
  if (!cycle.row.calendar.isOpen(at)) return 'outside_hours';
  return Number.isNaN(cycle.target) ? 'no_target' : 'running';
}

function warning(cycle: Cycle, fraction: number, warnedAt: number, at: number): Warning {
  const reachedBefore = !Number.isNaN(warnedAt);
  const reachedAt = reachedBefore ? warnedAt : warningAt(cycle, fraction, at);
  return {
    fraction,
    at: reachedAt,
    reached: reachedAt !== null && reachedAt <= at && (cycle.pausedBy === null || reachedBefore),
  };
}

/** When a warning that was not reached by the last change was or will be; `null`: never, or without target. */
function warningAt(cycle: Cycle, fraction: number, at: number): number | null {
  if (!cycle.isOpen || Number.isNaN(cycle.target)) return null;
  const left = Math.max(0, warningThreshold(fraction, cycle.target) - cycle.used);
  return cycle.row.calendar.due(cycle.isCounting ? cycle.countsFrom : at, left);
}
