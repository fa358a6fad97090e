import type { ClockReason } from '../../../../domain/sla/reasons.ts';
import type { CycleState } from '../../../../domain/sla/state.ts';
import type { Lane, Story } from './follow.ts';
import type { StripTicket } from './ticket.ts';

/** What becomes of one metric's clock at a moment. Durations in milliseconds, instants in epoch milliseconds. */
export type Effect = { readonly metric: string } & (
  | { readonly code: 'starts' | 'starts_again' | 'pauses' | 'goes_on' | 'cancelled' | 'ended' | 'breached_by_change' }
  | { readonly code: 'stops' | 'resumes'; readonly used: number }
  /** `at`: when it was due; `null`: never. */
  | { readonly code: 'met' | 'ends_late'; readonly at: number | null; readonly was: Was }
  /** `late`: it was not done by then. */
  | { readonly code: 'due'; readonly late: boolean; readonly was: Was }
  | { readonly code: 'due_if_resumed'; readonly at: number; readonly was: Was }
  | { readonly code: 'target'; readonly target: number | null }
  | { readonly code: 'calendar'; readonly calendar: string | null }
  | { readonly code: 'never_due' }
  /** It stands still; the time left then. */
  | { readonly code: 'stands_still'; readonly left: number | null }
);

/** The deadline under the saved settings, where it is another one; `null`: none. */
export type Was = number | null | undefined;

/** What the moment itself is: something that happens to the ticket, a deadline, or the hours. */
export type Occasion =
  | { readonly type: 'created' }
  /** Its place among the ticket's events. */
  | { readonly type: 'event'; readonly index: number }
  | { readonly type: 'due' }
  | { readonly type: 'closed'; readonly until: number | null; readonly times: number }
  | { readonly type: 'open' };

export interface Moment {
  readonly at: number;
  readonly occasion: Occasion;
  readonly effects: readonly Effect[];
  /** What the clocks do from here to the next moment. */
  readonly then: 'counting' | 'standing' | 'paused' | 'nothing';
}

type Draft = { readonly at: number; readonly occasion: Occasion; readonly effects: Effect[] };

/** Of two things at one instant: the deadline before what comes too late for it, and the hours last. */
const order = { created: 1, due: 0, event: 1, closed: 2, open: 3 } as const;

/**
 * The ticket's life in order: what happens, what it does to the clocks, when each is due, and when they stand still because
 * it is closed. Made from the engine's reasons, so it can tell nothing else. `saved` is the same ticket under the saved
 * settings.
 */
export function momentsOf(ticket: StripTicket, { lanes, at }: Story, saved: readonly Lane[] = lanes): Moment[] {
  const collect = new Collector(ticket, at);
  for (const lane of lanes) {
    const savedCycles = saved.find(({ metric }) => metric === lane.metric)?.cycles;
    for (const [index, cycle] of lane.cycles.entries()) {
      collect.cycle(lane, cycle, savedCycles && wasDue(cycle, savedCycles[index]));
    }
  }
  return collect.end(lanes);
}

/** When the same cycle is due under the saved settings; `undefined`: at the same time, or there is no such cycle. */
export function wasDue(cycle: CycleState, saved: CycleState | undefined): Was {
  return !saved || saved.dueAt === cycle.dueAt ? undefined : saved.dueAt;
}

class Collector {
  readonly #at: number;
  readonly #moments: Draft[];

  constructor({ createdAt, events }: StripTicket, at: number) {
    this.#at = at;
    this.#moments = [
      { at: createdAt, occasion: { type: 'created' }, effects: [] },
      ...events.map((event, index) => ({ at: event.at, occasion: { type: 'event', index } as const, effects: [] })),
    ];
  }

  cycle({ metric, pieces }: Lane, cycle: CycleState, was: Was): void {
    const { reasons, dueAt } = cycle;
    const outcome = reasons.some(({ code }) => code === 'met' || code === 'ended_late' || code === 'cancelled');
    for (const reason of reasons) {
      switch (reason.code) {
        case 'due': {
          const late = reasons.some(({ code }) => code === 'breached');
          if (late || !outcome) this.#due(reason.at, { metric, code: 'due', late, was });
          break;
        }
        case 'never_due':
          // Of a cycle that was met it is part of the outcome.
          if (!outcome) this.#happens(this.#at, { metric, code: 'never_due' });
          break;
        case 'met':
          this.#happens(reason.at, { metric, code: 'met', at: dueAt, was });
          break;
        case 'ended_late':
          this.#happens(reason.at, { metric, code: 'ends_late', at: dueAt, was });
          break;
        case 'due_if_resumed':
          this.#happens(this.#at, { metric, code: 'due_if_resumed', at: reason.at, was });
          break;
        case 'closed':
        case 'closed_often': {
          const left = pieces.find(({ kind, from }) => kind === 'standing' && from === reason.from)?.left ?? null;
          const times = reason.code === 'closed' ? 1 : reason.times;
          this.#closed(reason.from, reason.until, times, { metric, code: 'stands_still', left });
          const endsBefore = cycle.stoppedAt !== null && cycle.stoppedAt <= (reason.until ?? Infinity);
          if (reason.until !== null && !endsBefore) this.#moment(reason.until, { type: 'open' });
          break;
        }
        case 'paused':
          this.#happens(reason.from, { metric, code: 'pauses' });
          if (reason.to !== null && reason.to !== cycle.stoppedAt) {
            this.#happens(reason.to, { metric, code: 'goes_on' });
          }
          break;
        default:
          for (const [instant, effect] of plain(reason, metric)) this.#happens(instant, effect);
      }
    }
  }

  end(lanes: readonly Lane[]): Moment[] {
    const sorted = this.#moments.toSorted(
      (one, other) => one.at - other.at || order[one.occasion.type] - order[other.occasion.type],
    );
    return sorted.map((moment) => ({ ...moment, then: doing(lanes, moment.at) }));
  }

  /** An effect of the ticket's own event; of several at one instant the last one, when nothing tells them apart. */
  #happens(at: number, effect: Effect): void {
    const moment = this.#moments.findLast(
      ({ at: instant, occasion }) => instant === at && (occasion.type === 'event' || occasion.type === 'created'),
    );
    moment?.effects.push(effect);
  }

  #due(at: number, effect: Effect): void {
    this.#moment(at, { type: 'due' }).effects.push(effect);
  }

  #closed(at: number, until: number | null, times: number, effect: Effect): void {
    this.#moment(at, { type: 'closed', until, times }).effects.push(effect);
  }

  /** The moment of this kind at this instant: clocks that are due, or close, at once are told together. */
  #moment(at: number, occasion: Occasion): Draft {
    const found = this.#moments.find((moment) => moment.at === at && isSame(moment.occasion, occasion));
    if (found) return found;
    const moment: Draft = { at, occasion, effects: [] };
    this.#moments.push(moment);
    return moment;
  }
}

function isSame(one: Occasion, other: Occasion): boolean {
  if (one.type === 'closed' && other.type === 'closed') return one.until === other.until && one.times === other.times;
  return one.type === other.type;
}

/** Reasons that say what an event did, and nothing more. */
function plain(reason: ClockReason, metric: string): readonly (readonly [number, Effect])[] {
  switch (reason.code) {
    case 'started':
      return [[reason.at, { metric, code: 'starts' }]];
    case 'restarted':
      return [[reason.at, { metric, code: 'starts_again' }]];
    case 'stopped':
      return [[reason.at, { metric, code: 'stops', used: reason.used }]];
    case 'resumed':
      return [[reason.at, { metric, code: 'resumes', used: reason.used }]];
    case 'policy_changed':
    case 'target_changed':
      return [[reason.at, { metric, code: 'target', target: reason.target }]];
    case 'calendar_changed':
      return [[reason.at, { metric, code: 'calendar', calendar: reason.calendar }]];
    case 'breached_by_change':
      return [[reason.at, { metric, code: 'breached_by_change' }]];
    case 'ended_without_target':
      return [[reason.at, { metric, code: 'ended' }]];
    case 'cancelled':
      return [[reason.at, { metric, code: 'cancelled' }]];
    default:
      return [];
  }
}

/** What the busiest clock does after an instant. */
function doing(lanes: readonly Lane[], at: number): Moment['then'] {
  const kinds = new Set(
    lanes.flatMap(({ pieces }) => pieces.filter(({ from, to }) => from <= at && at < to).map(({ kind }) => kind)),
  );
  return (['counting', 'standing', 'paused'] as const).find((kind) => kinds.has(kind)) ?? 'nothing';
}
