import type { CompiledCalendar } from '../../../../domain/calendar/compile.ts';
import { millisecondsPerDay } from '../../../../domain/calendar/local-date.ts';
import type { Directory } from '../../../../domain/settings/directory.ts';
import type { TicketSettings } from '../../../../domain/settings/settings.ts';
import { TicketClocks } from '../../../../domain/sla/clocks.ts';
import type { TicketEvent } from '../../../../domain/sla/events.ts';
import { choosePolicy, compileSla, rowOf } from '../../../../domain/sla/rules.ts';
import type { ClockState, CycleState } from '../../../../domain/sla/state.ts';

/** A stretch in which a clock does one thing. Instants in epoch milliseconds. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** `standing`: still because its calendar is closed; `paused`: by a status or an event. */
  readonly kind: 'counting' | 'standing' | 'paused';
  /** After the deadline. */
  readonly late: boolean;
  /** Target less time used when it begins to stand still, in milliseconds; `null` without target. */
  readonly left: number | null;
}

/** What one metric's clock does over the ticket's life, as the engine says. */
export interface Lane {
  readonly metric: string;
  /** As of the ticket's last event. */
  readonly state: ClockState;
  /** All cycles in order, the last one perhaps still running. */
  readonly cycles: readonly CycleState[];
  readonly pieces: readonly Piece[];
  /** The hours it counts in when the ticket is created, with the id in the document; `null`: round the clock. */
  readonly calendar: CompiledCalendar;
  readonly calendarId: string | null;
}

export interface Story {
  /** Id of the policy that applies when the ticket is created. */
  readonly policy: string | null;
  /** The instant of the ticket's last event, for which states are told. */
  readonly at: number;
  /** In the order of the settings' metrics. */
  readonly lanes: readonly Lane[];
}

/** The axis and the list go no further than this past the last event: two years. */
export const furthest = 731 * millisecondsPerDay;

/**
 * Follows a ticket's clocks from event to event, under settings that held all the time. Between two events nothing
 * changes but the hours, so what a clock does in between is its state after the first and its calendar.
 * @throws RangeError for events out of order, and for a calendar that can't be compiled.
 */
export function follow(events: readonly TicketEvent[], settings: TicketSettings, directory: Directory): Story {
  const rules = compileSla(settings, directory);
  const clocks = new TicketClocks(rules);
  const values: Record<string, unknown> = {};
  const pieces: Piece[][] = rules.metrics.map(() => []);
  let at = 0;
  let states: readonly ClockState[] = [];
  let first = choosePolicy(rules, values);
  for (const [index, event] of events.entries()) {
    clocks.apply(event);
    takeValues(values, event);
    at = event.at;
    if (index === 0) first = choosePolicy(rules, values);
    const next = events[index + 1]?.at;
    if (next === at) continue;
    states = clocks.stateAt(at);
    const policy = choosePolicy(rules, values);
    for (const [place, state] of states.entries()) {
      const span = { from: at, to: next ?? at + furthest, last: next === undefined };
      pieces[place]?.push(...piecesOf(state, rowOf(policy, place).calendar, span));
    }
  }
  return {
    policy: first?.id ?? null,
    at,
    lanes: states.map((state, place) => {
      const { calendar, calendarId } = rowOf(first, place);
      return {
        metric: state.metric,
        state,
        cycles: cyclesOf(state),
        pieces: pieces[place] ?? [],
        calendar,
        calendarId,
      };
    }),
  };
}

/** The values that policies are chosen by, as the engine keeps them. */
function takeValues(values: Record<string, unknown>, event: TicketEvent): void {
  if (event.type === 'created') Object.assign(values, event.values);
  else if (event.type === 'field_changed') values[event.field] = event.value;
  else if (event.type === 'status_entered') values['status'] = event.status;
  else if (event.type === 'assigned') values['assignee'] = event.operator;
  else if (event.type === 'unassigned') values['assignee'] = null;
}

/** All cycles of a clock in order. */
export function cyclesOf(state: ClockState): readonly CycleState[] {
  const { finished, state: name, startedAt, stoppedAt } = state;
  if (name === 'not_started' || startedAt === null || stoppedAt !== null) return finished;
  return [...finished, { ...state, state: name, startedAt }];
}

/** Whether an open cycle stands still by status or event, whatever else holds for it: it may be late and paused. */
function isPaused({ reasons }: Pick<ClockState, 'reasons'>): boolean {
  return reasons.some((reason) => reason.code === 'paused' && reason.to === null);
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** Nothing happens after it: what runs is followed to its deadline. */
  readonly last: boolean;
}

function piecesOf(state: ClockState, calendar: CompiledCalendar, { from, to, last }: Span): Piece[] {
  if (state.startedAt === null || state.stoppedAt !== null) return [];
  const breached = state.breachedAt !== null && state.breachedAt <= from;
  if (isPaused(state)) return [{ from, to, kind: 'paused', late: breached, left: state.left }];
  // How long it stays late after the last event nobody knows.
  if (breached) return last ? [] : hours(calendar, from, to, { late: true, left: null });
  const { dueAt } = state;
  if (dueAt === null || dueAt >= to) return hours(calendar, from, to, { late: false, left: state.left });
  const before = hours(calendar, from, dueAt, { late: false, left: state.left });
  return last ? before : [...before, ...hours(calendar, dueAt, to, { late: true, left: null })];
}

/** Open time is counted, closed time is stood through. */
function hours(
  calendar: CompiledCalendar,
  from: number,
  to: number,
  { late, left }: { readonly late: boolean; readonly left: number | null },
): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  let rest = left;
  const stand = (until: number) => {
    if (until > at) pieces.push({ from: at, to: until, kind: 'standing', late, left: rest });
  };
  for (const { start, end } of calendar.intervals(from, to)) {
    stand(start);
    pieces.push({ from: start, to: end, kind: 'counting', late, left: null });
    if (rest !== null) rest -= end - start;
    at = end;
  }
  stand(to);
  return pieces;
}
