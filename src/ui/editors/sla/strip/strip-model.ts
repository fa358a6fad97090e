import { compileCalendar, type CompiledCalendar } from '../../../../domain/calendar/compile.ts';
import type { Directory } from '../../../../domain/settings/directory.ts';
import type { TicketSettings } from '../../../../domain/settings/settings.ts';
import type { Metric, Policy } from '../../../../domain/settings/sla.ts';
import { compileSla, type SlaRules } from '../../../../domain/sla/rules.ts';
import { rangeOf, type Range } from './axis.ts';
import { follow, type Lane, type Story } from './follow.ts';
import { matchingValues } from './matching-ticket.ts';
import { momentsOf, type Moment } from './moments.ts';
import { inOrder, lastFridayEvening, ticketEvents, usualEvents, type StripEvent, type StripTicket } from './ticket.ts';

/** What a strip is made of: the documents, and what somebody chose of the ticket; what they did not has a usual value. */
export interface StripInput {
  readonly draft: TicketSettings;
  readonly saved: TicketSettings;
  readonly directory: Directory;
  /** Ids of the metrics that the help-desk tracks. */
  readonly metrics: readonly string[];
  /** Id of the policy shown. */
  readonly policy: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The reader's own zone, for a policy without calendar. */
  readonly timeZone: string;
  readonly createdAt?: number | undefined;
  readonly priority?: string | undefined;
  readonly events?: readonly StripEvent[] | undefined;
}

export interface StripModel {
  readonly ticket: StripTicket;
  /** Whether the ticket falls under the policy shown. */
  readonly matches: boolean;
  /** The policy it falls under. */
  readonly policy: string | null;
  readonly timeZone: string;
  /** The hours that most of the policy counts in: the top line. */
  readonly calendar: CompiledCalendar;
  readonly calendarId: string | null;
  /** Clocks that have started and have a target. */
  readonly lanes: readonly Lane[];
  readonly savedLanes: readonly Lane[];
  readonly notStarted: readonly string[];
  readonly withoutTarget: readonly string[];
  readonly moments: readonly Moment[];
  readonly range: Range;
}

/** Why there is nothing to show. The ticket is there as far as it is known, so that it can be put right. */
export interface StripFault {
  readonly fault: 'before_creation' | 'cannot_count';
  readonly timeZone: string;
  readonly ticket?: StripTicket;
}

/** Follows one ticket under the draft, and under what is saved. A draft that can't be compiled is a fault, not an error. */
export function stripModel(input: StripInput): StripModel | StripFault {
  const { draft, directory, policy: policyId } = input;
  const policy = draft.sla.policies.find(({ id }) => id === policyId);
  const timeZone = zoneOf(policy, input);
  try {
    const rules = compileSla(draft, directory);
    const { calendar, calendarId } = mainCalendar(policy, rules);
    const createdAt = input.createdAt ?? lastFridayEvening(input.now, timeZone);
    const match = matchingValues(policyId, input.priority, draft, directory);
    const events = inOrder(input.events ?? usualEvents(createdAt, calendar, directory, coveredMetrics(policy, draft)));
    const ticket = { createdAt, values: match.values, events };
    if ((events[0]?.at ?? createdAt) < createdAt) return { fault: 'before_creation', timeZone, ticket };
    return { ...told(ticket, input, calendar, timeZone), matches: match.found, calendarId };
  } catch (error) {
    if (error instanceof RangeError) return { fault: 'cannot_count', timeZone };
    throw error;
  }
}

function told(ticket: StripTicket, input: StripInput, calendar: CompiledCalendar, timeZone: string) {
  const events = ticketEvents(ticket);
  const story = follow(events, input.draft, input.directory);
  const tracked = story.lanes.filter(({ metric }) => input.metrics.includes(metric));
  const started = tracked.filter(({ cycles }) => cycles.length > 0);
  const lanes = started.filter(hasTarget);
  const savedLanes = savedStory(events, input)?.lanes ?? lanes;
  const also = [
    ...ticket.events.map(({ at }) => at),
    ...lanes.flatMap(({ metric, cycles }) =>
      (savedLanes.find((lane) => lane.metric === metric)?.cycles ?? [])
        .slice(0, cycles.length)
        .flatMap(({ dueAt }) => dueAt ?? []),
    ),
  ];
  return {
    ticket,
    policy: story.policy,
    timeZone,
    calendar,
    lanes,
    savedLanes,
    notStarted: tracked.filter(({ cycles }) => cycles.length === 0).map(({ metric }) => metric),
    withoutTarget: started.filter((lane) => !hasTarget(lane)).map(({ metric }) => metric),
    moments: momentsOf(ticket, { ...story, lanes }, savedLanes),
    range: rangeOf(ticket.createdAt, lanes, calendar, timeZone, also),
  };
}

const hasTarget = ({ cycles }: Lane) => cycles.some(({ target }) => target !== null);

/** The same ticket under the saved settings; nothing to compare with if those can't be compiled. */
function savedStory(
  events: ReturnType<typeof ticketEvents>,
  { draft, saved, directory }: StripInput,
): Story | undefined {
  if (draft.sla === saved.sla && draft.calendars === saved.calendars && draft.fields === saved.fields) return undefined;
  try {
    return follow(events, saved, directory);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The metrics that the policy has targets for. */
function coveredMetrics(policy: Policy | undefined, { sla }: TicketSettings): readonly Metric[] {
  const covered = new Set(policy?.targets.map(({ metric }) => metric));
  return sla.metrics.filter(({ id }) => covered.has(id));
}

/** The policy's calendar, or, when none of its rows counts in it, that of its first row. */
function mainCalendarId(policy: Policy | undefined): string | null {
  if (!policy) return null;
  const { calendar, targets } = policy;
  return targets.some((row) => row.calendar === calendar) ? calendar : (targets[0]?.calendar ?? calendar);
}

function mainCalendar(policy: Policy | undefined, rules: SlaRules) {
  const calendarId = mainCalendarId(policy);
  const rows = rules.policies.flatMap(({ rows: all }) => all);
  const row = rows.find((each) => each.calendarId === calendarId);
  return { calendar: row?.calendar ?? compileCalendar(null), calendarId };
}

/** The zone of the calendar that the policy counts in; round the clock, of any calendar there is, or the reader's. */
function zoneOf(policy: Policy | undefined, { draft, directory, timeZone }: StripInput): string {
  const all = [...draft.calendars, ...directory.calendars];
  const ids = [mainCalendarId(policy), ...(policy?.targets ?? []).map(({ calendar }) => calendar)];
  const named = ids.map((id) => all.find((calendar) => calendar.id === id)).find((calendar) => calendar !== undefined);
  return (named ?? all[0])?.timeZone ?? timeZone;
}
