import type { Directory, Operator } from '../settings/directory.ts';
import { createAssigner, type Assigner } from './assigner.ts';
import type { AssignerOptions } from './assignment-state.ts';
import { decide } from './decide.ts';
import type { Exclusion, Explanation, Verdict } from './decision.ts';
import type { AssignmentTicket } from './ticket.ts';

/** A ticket that comes at `at` and asks for an operator. */
export interface ForecastOptions extends Omit<AssignerOptions, 'explainWhen'> {
  readonly subjectAlias: string | null;
  readonly priority: string | null;
}

/**
 * What is known about how long a ticket waits when nobody can take it at once. Instants are epoch milliseconds, operators
 * are ids.
 */
export interface WaitForecast {
  /** How many could take it at once; they are supposed unable to, until their next working hours. */
  readonly supposed: number;
  /** What happens before the end without bringing it an operator, in order. */
  readonly steps: readonly WaitStep[];
  readonly end: WaitEnd;
}

export type WaitStep =
  /** Working hours of these operators begin, and none of them can take it. `reason`: why, if it is the same for all. */
  | {
      readonly kind: 'shift';
      readonly at: number;
      readonly operators: readonly string[];
      readonly reason: Exclusion | null;
    }
  /** Skill groups stop applying to it. */
  | { readonly kind: 'fallback'; readonly at: number };

export type WaitEnd =
  /** Assigned. `onShift`: working hours of that operator begin at this instant; otherwise the fallback brought it. */
  | { readonly kind: 'taken'; readonly at: number; readonly operator: string; readonly onShift: boolean }
  /** Nothing on the calendars brings it an operator, but one of these would take it: once below the limit, or able to receive. */
  | { readonly kind: 'depends'; readonly atLimit: readonly string[]; readonly unable: readonly string[] }
  | { readonly kind: 'never'; readonly cause: NeverCause };

/** The setting, or the lack, that keeps a ticket waiting for ever. */
export type NeverCause = 'feature_off' | 'no_operators' | 'no_skill' | 'limit_of_zero' | 'no_hours';

const ticketId = 'forecast';

/**
 * Lets a ticket wait until it is taken, by the rules of docs/semantics.md, section 3, as far as calendars and settings say what
 * happens. Assumed: it waits alone, nobody closes a ticket, and who can't receive at the start can from the beginning of
 * their next working hours on; of operators without such a beginning nothing is known.
 */
export function forecastWait(options: ForecastOptions): WaitForecast {
  const { settings, directory, calendars, at, subjectAlias } = options;
  const now = decide({ settings, directory, calendars, at }, { autoAssignee: true, subjectAlias });
  if (now.outcome === 'feature_off') return never('feature_off');
  if (directory.operators.length === 0) return never('no_operators');

  const able = new Set(now.verdicts.filter(({ place }) => place !== null).map(({ operator }) => operator));
  const assigner = createAssigner({ settings, directory: unableToReceive(directory, able), calendars, at });
  assigner.addTicket(newTicket(options), at);
  const supposed = able.size;
  const steps: WaitStep[] = [];
  for (const event of eventsAhead(options, able)) {
    for (const { id, status } of event.able) {
      assigner.changeOperatorStatus(id, { ...status, canReceive: true }, event.at);
    }
    const taken = assigner.advanceTo(event.at).find(({ kind }) => kind === 'assigned');
    if (taken) {
      const onShift = event.onShift.includes(taken.operator);
      return { supposed, steps, end: { kind: 'taken', at: taken.at, operator: taken.operator, onShift } };
    }
    if (event.fallback) steps.push({ kind: 'fallback', at: event.at });
    if (event.onShift.length > 0) steps.push(shift(event, assigner));
  }
  return { supposed, steps, end: endWithoutOperator(options) };
}

const never = (cause: NeverCause): WaitForecast => ({ supposed: 0, steps: [], end: { kind: 'never', cause } });

function newTicket({ at, subjectAlias, priority, directory }: ForecastOptions): AssignmentTicket {
  const status = directory.statuses.find(({ category }) => category === 'new')?.id ?? '';
  return { id: ticketId, createdAt: at, status, autoAssignee: true, subjectAlias, priority, dueAt: null };
}

function unableToReceive(directory: Directory, ids: ReadonlySet<string>): Directory {
  const unable = (operator: Operator) => ({ ...operator, status: { ...operator.status, canReceive: false } });
  return {
    ...directory,
    operators: directory.operators.map((operator) => (ids.has(operator.id) ? unable(operator) : operator)),
  };
}

/** An instant at which somebody may come to take the ticket. */
interface Event {
  readonly at: number;
  /** Whose working hours begin. */
  readonly onShift: string[];
  /** Who can receive from here on. */
  readonly able: Operator[];
  fallback: boolean;
}

/**
 * All instants that can bring the ticket an operator, in order: the first opening of each calendar, the fallback, and the
 * first openings after that. Whoever doesn't take it at these never does, because nothing else changes.
 */
function eventsAhead({ settings, directory, calendars, at }: ForecastOptions, supposed: ReadonlySet<string>): Event[] {
  const events = new Map<number, Event>();
  const eventAt = (instant: number): Event => {
    const event = events.get(instant) ?? { at: instant, onShift: [], able: [], fallback: false };
    events.set(instant, event);
    return event;
  };
  const { considerSkillGroups, fallbackAfter } = settings.assignment;
  const fallbackAt = considerSkillGroups && fallbackAfter ? at + fallbackAfter.seconds * 1000 : null;
  if (fallbackAt !== null) eventAt(fallbackAt).fallback = true;

  for (const [calendar, operators] of byCalendar(directory.operators)) {
    const opening = (after: number) => calendars.get(calendar)?.nextOpening(after) ?? null;
    const first = opening(at);
    const afterFallback = fallbackAt === null ? null : opening(fallbackAt);
    for (const instant of new Set([first, afterFallback])) {
      if (instant === null) continue;
      const { onShift, able } = eventAt(instant);
      for (const operator of operators) {
        onShift.push(operator.id);
        if (instant === first && (supposed.has(operator.id) || !operator.status.canReceive)) able.push(operator);
      }
    }
  }
  return [...events.values()].sort((one, other) => one.at - other.at);
}

function byCalendar(operators: readonly Operator[]): ReadonlyMap<string, readonly Operator[]> {
  const groups = new Map<string, Operator[]>();
  for (const operator of operators) {
    if (operator.calendar === null) continue;
    const group = groups.get(operator.calendar);
    if (group) group.push(operator);
    else groups.set(operator.calendar, [operator]);
  }
  return groups;
}

function shift({ at, onShift }: Event, assigner: Assigner): WaitStep {
  const here = new Set(onShift);
  const reasons = new Set(exclusionsOf(assigner.explain(ticketId), here));
  const [reason] = reasons;
  return { kind: 'shift', at, operators: onShift, reason: reasons.size === 1 && reason ? reason : null };
}

function exclusionsOf({ verdicts }: Explanation, operators: ReadonlySet<string>): Exclusion[] {
  return verdicts.flatMap(({ operator, reason }) => (reason !== 'chosen' && operators.has(operator) ? [reason] : []));
}

/** Who would take it if everybody could receive round the clock: what stands in their way then, and what only now. */
function endWithoutOperator({ settings, directory, calendars, at, subjectAlias }: ForecastOptions): WaitEnd {
  const everybody = directory.operators.map((operator) => ({
    ...operator,
    calendar: null,
    status: { ...operator.status, canReceive: true },
  }));
  const joinedAt = at - (settings.assignment.fallbackAfter?.seconds ?? 0) * 1000;
  const { verdicts } = decide(
    { settings, directory: { ...directory, operators: everybody }, calendars, at },
    { autoAssignee: true, subjectAlias, joinedAt },
  );
  const hours = new Map(directory.operators.map(({ id, calendar }) => [id, calendar]));
  const hasHours = ({ operator }: Verdict): boolean => {
    const calendar = hours.get(operator) ?? null;
    if (calendar === null) return true;
    const compiled = calendars.get(calendar);
    return compiled !== undefined && (compiled.isOpen(at) || compiled.nextOpening(at) !== null);
  };
  const skilled = verdicts.filter(({ reason }) => reason !== 'no_skill');
  const working = skilled.filter(hasHours);
  const ids = (chosen: readonly Verdict[]) => chosen.map(({ operator }) => operator);
  const atLimit = ids(working.filter(({ place, limit }) => place === null && limit !== 0));
  const unable = ids(working.filter(({ place }) => place !== null));
  if (atLimit.length + unable.length > 0) return { kind: 'depends', atLimit, unable };
  const cause = skilled.length === 0 ? 'no_skill' : working.length === 0 ? 'no_hours' : 'limit_of_zero';
  return { kind: 'never', cause };
}
