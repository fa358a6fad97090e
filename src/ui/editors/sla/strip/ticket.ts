import type { CompiledCalendar } from '../../../../domain/calendar/compile.ts';
import { formatDate, millisecondsPerDay } from '../../../../domain/calendar/local-date.ts';
import { localTimeAt, wallTimeToInstant } from '../../../../domain/calendar/zone-clock.ts';
import type { TicketValues } from '../../../../domain/fields/conditions.ts';
import type { Directory, StatusCategory } from '../../../../domain/settings/directory.ts';
import type { Metric } from '../../../../domain/settings/sla.ts';
import type { TicketEvent } from '../../../../domain/sla/events.ts';

/** What can happen to the ticket of the strip. */
export type Act =
  | { readonly type: 'client_message' }
  | { readonly type: 'public_reply' }
  | { readonly type: 'internal_note' }
  | { readonly type: 'assigned' }
  | { readonly type: 'status'; readonly status: string }
  | { readonly type: 'priority'; readonly priority: string };

/** An act at an instant (epoch milliseconds). `id` tells it apart while it is moved. */
export interface StripEvent {
  readonly id: number;
  readonly at: number;
  readonly act: Act;
}

/** The ticket whose deadlines are shown. */
export interface StripTicket {
  readonly createdAt: number;
  readonly values: TicketValues;
  /** In the order of their instants. */
  readonly events: readonly StripEvent[];
}

const minute = 60_000;
const hour = 60 * minute;
/** Friday evening: the hour at which closed time matters most. */
const fridayEvening = 17 * 60 + 20;
const friday = 5;

/** The same ticket as the engine is told of it. */
export function ticketEvents({ createdAt, values, events }: StripTicket): TicketEvent[] {
  return [{ type: 'created', at: createdAt, for: 'client', values }, ...events.map(ticketEvent)];
}

function ticketEvent({ at, act }: StripEvent): TicketEvent {
  switch (act.type) {
    case 'client_message':
      return { type: 'client_message', at };
    case 'public_reply':
      return { type: 'public_reply', at, by: 'operator' };
    case 'internal_note':
      return { type: 'internal_note', at, by: 'operator' };
    case 'assigned':
      // Whom it goes to makes no difference to clocks.
      return { type: 'assigned', at, operator: 'somebody' };
    case 'status':
      return { type: 'status_entered', at, status: act.status, by: 'operator' };
    case 'priority':
      return { type: 'field_changed', at, field: 'priority', value: act.priority };
  }
}

/** The last Friday 17:20 in a zone that is not after `now`. */
export function lastFridayEvening(now: number, timeZone: string): number {
  const { date } = localTimeAt(timeZone, now);
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const back = (new Date(midnight).getUTCDay() - friday + 7) % 7;
  const on = (days: number) =>
    wallTimeToInstant(timeZone, formatDate(midnight / millisecondsPerDay - days), fridayEvening);
  return on(back) <= now ? on(back) : on(back + 7);
}

/**
 * A day in the life of a ticket: it is answered, waits for the client when it is open again, and then the client writes.
 * It is assigned only where a metric asks for it.
 */
export function usualEvents(
  createdAt: number,
  calendar: CompiledCalendar,
  { statuses }: Directory,
  metrics: readonly Metric[],
): StripEvent[] {
  const opening = calendar.nextOpening(createdAt) ?? createdAt;
  const status = (category: StatusCategory) => statuses.find((one) => one.category === category)?.id;
  const waiting = status('pending');
  const open = status('open');
  const acts: { readonly at: number; readonly act: Act }[] = [
    { at: createdAt + 10 * minute, act: { type: 'public_reply' } },
    { at: opening + 3 * hour, act: { type: 'client_message' } },
  ];
  if (metrics.some((metric) => metric.type === 'custom' && metric.stop.some(({ event }) => event === 'assigned'))) {
    acts.push({ at: createdAt + 5 * minute, act: { type: 'assigned' } });
  }
  if (waiting !== undefined && open !== undefined) {
    acts.push({ at: opening + hour, act: { type: 'status', status: waiting } });
    acts.push({ at: opening + 3 * hour + 10 * minute, act: { type: 'status', status: open } });
  }
  return inOrder(acts.map((each, id) => ({ ...each, id })));
}

/** Events by their instants; those of one instant stay as they were. */
export function inOrder(events: readonly StripEvent[]): StripEvent[] {
  return events.toSorted((one, other) => one.at - other.at);
}
