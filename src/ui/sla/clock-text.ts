import type { ClockState } from '../../domain/sla/state.ts';
import type { ClocksMessages } from '../../locales/clocks.en.ts';
import type { ClockTimes } from './clock-times.ts';

/** How a clock looks: paused and closed never alike. */
export type ClockTone = 'quiet' | 'running' | 'soon' | 'paused' | 'closed' | 'met' | 'late';

/** One clock as it is read. */
export interface ClockText {
  readonly tone: ClockTone;
  /** "Running", "Paused by status “On hold”". */
  readonly state: string;
  /** "Due Mon 09:00", and the instant (epoch milliseconds) it names; none: "Never due", or nothing to say. */
  readonly due?: { readonly text: string; readonly at: number | null } | undefined;
  /** "in 1 h 20 min": to the deadline by the clock on the wall; while paused, what is left of the target. */
  readonly remaining?: string | undefined;
  readonly used?: string | undefined;
  readonly earlier?: string | undefined;
}

export interface ClockWordsContext {
  readonly messages: ClocksMessages;
  readonly times: ClockTimes;
  readonly statusName: (id: string) => string;
}

/** What the engine says of a clock at an instant, in words. */
export function clockText(clock: ClockState, at: number, context: ClockWordsContext): ClockText {
  return {
    ...stateText(clock, at, context),
    ...dueText(clock, at, context),
    used: usedText(clock, context),
    earlier: earlierText(clock, context),
  };
}

function stateText(clock: ClockState, at: number, { messages, times, statusName }: ClockWordsContext) {
  const { states } = messages;
  switch (clock.state) {
    case 'not_started':
      return { tone: 'quiet', state: states.notStarted } as const;
    case 'cancelled':
      return { tone: 'quiet', state: states.cancelled } as const;
    case 'no_target':
      return { tone: 'quiet', state: states.noTarget } as const;
    case 'met':
      return { tone: 'met', state: states.met } as const;
    case 'breached': {
      const late = times.duration(Math.max(0, (clock.stoppedAt ?? at) - (clock.breachedAt ?? at)));
      const state = clock.stoppedAt === null ? states.breached(late) : states.breachedAndEnded(late);
      return { tone: 'late', state } as const;
    }
    case 'paused': {
      const status = pausingStatus(clock);
      return { tone: 'paused', state: status ? states.paused(statusName(status)) : states.pausedByEvent } as const;
    }
    case 'outside_hours': {
      const { opensAt } = clock;
      const state = opensAt === null ? states.outsideHoursForGood : states.outsideHours(times.moment(opensAt));
      return { tone: 'closed', state } as const;
    }
    case 'running':
      return clock.warnings.some(({ reached }) => reached)
        ? ({ tone: 'soon', state: states.dueSoon } as const)
        : ({ tone: 'running', state: states.running } as const);
  }
}

/** Id of the status in which the clock stands still; `undefined` when an event of the metric paused it. */
function pausingStatus({ reasons }: ClockState): string | undefined {
  const pause = reasons.findLast((reason) => reason.code === 'paused' && reason.to === null);
  return pause?.code === 'paused' ? (pause.status ?? undefined) : undefined;
}

function dueText(
  clock: ClockState,
  at: number,
  { messages, times }: ClockWordsContext,
): Pick<ClockText, 'due' | 'remaining'> {
  const { state, dueAt, target, left } = clock;
  if (['not_started', 'cancelled', 'no_target'].includes(state)) return {};
  if (target === null) return { due: { text: messages.states.noTarget, at: null } };
  if (dueAt === null) return state === 'breached' ? {} : { due: { text: messages.neverDue, at: null } };
  const when = times.moment(dueAt);
  if (state === 'met' || state === 'breached') return { due: { text: messages.wasDue(when), at: dueAt } };
  if (state === 'paused') {
    return {
      due: { text: messages.dueIfResumed(when), at: dueAt },
      remaining: left === null ? undefined : messages.left(times.duration(left)),
    };
  }
  return {
    due: { text: messages.due(when), at: dueAt },
    remaining: messages.inTime(times.duration(dueAt - at)),
  };
}

function usedText({ state, used, target }: ClockState, { messages, times }: ClockWordsContext): string | undefined {
  if (state === 'not_started') return undefined;
  return target === null
    ? messages.usedAlone(times.duration(used))
    : messages.used(times.duration(used), times.duration(target));
}

/** How the cycles before the last one went. */
function earlierText({ finished, stoppedAt }: ClockState, { messages }: ClockWordsContext): string | undefined {
  const earlier = stoppedAt === null ? finished : finished.slice(0, -1);
  const count = (state: string) => earlier.filter((cycle) => cycle.state === state).length;
  const outcomes = messages.earlier(count('met'), count('breached'));
  return outcomes === '' ? undefined : messages.earlierTimes(outcomes);
}
