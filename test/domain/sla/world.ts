import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import type { Condition } from '../../../src/domain/settings/condition.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { Duration } from '../../../src/domain/settings/duration.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { Metric, Policy, PolicyTarget } from '../../../src/domain/settings/sla.ts';
import type { CreatedEvent, TicketEvent } from '../../../src/domain/sla/events.ts';
import { replay, type SettingsVersion } from '../../../src/domain/sla/replay.ts';
import type { ClockOptions } from '../../../src/domain/sla/clocks.ts';
import type { ClockState } from '../../../src/domain/sla/state.ts';

/** An instant of November 2026 in Kyiv (two hours before UTC): `'13 17:20'` is Friday the 13th. */
export function on(dayAndTime: string): number {
  const [day = '', time = ''] = dayAndTime.split(' ');
  return Date.parse(`2026-11-${day.padStart(2, '0')}T${time}:00+02:00`);
}

export const minute = 60_000;
export const hour = 60 * minute;

const workday = [{ start: '09:00', end: '18:00' }];
export const weekdays9to18: Calendar = {
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Kyiv',
  weekly: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday },
  holidays: [],
  specialDays: [],
};
const morning = [{ start: '09:00', end: '12:00' }];
export const mornings: Calendar = {
  ...weekdays9to18,
  id: 'mornings',
  name: 'Mornings',
  weekly: { mon: morning, tue: morning, wed: morning, thu: morning, fri: morning },
};

export const directory: Directory = {
  topics: [
    { alias: 'billing', name: 'Billing' },
    { alias: 'delivery', name: 'Delivery' },
  ],
  skillGroups: [],
  operators: [],
  statuses: [
    { id: 'new', name: 'New', category: 'new' },
    { id: 'open', name: 'Open', category: 'open' },
    { id: 'waiting', name: 'Waiting for the client', category: 'pending' },
    { id: 'hold', name: 'On hold', category: 'on_hold' },
    { id: 'solved', name: 'Solved', category: 'solved' },
    { id: 'closed', name: 'Closed', category: 'closed' },
  ],
  channels: [{ id: 'email', name: 'E-mail' }],
  priorities: [
    { id: 'low', name: 'Low' },
    { id: 'medium', name: 'Medium' },
    { id: 'high', name: 'High' },
    { id: 'critical', name: 'Critical' },
  ],
  calendars: [weekdays9to18],
};

export function minutes(count: number): Duration {
  return { seconds: count * 60, unit: 'minutes' };
}

export type TargetOptions = Partial<Omit<PolicyTarget, 'metric' | 'all' | 'byPriority'>> & {
  byPriority?: Record<string, number | null>;
};

/** A row with a target of so many minutes for all (`null`: none), round the clock and never paused unless said. */
export function target(metric: string, all: number | null, options: TargetOptions = {}): PolicyTarget {
  const { byPriority, ...rest } = options;
  return {
    metric,
    calendar: null,
    pauseStatuses: [],
    ...(all === null ? {} : { all: minutes(all) }),
    ...(byPriority && {
      byPriority: Object.fromEntries(
        Object.entries(byPriority).map(([id, count]) => [id, count === null ? null : minutes(count)]),
      ),
    }),
    ...rest,
  };
}

export function policy(
  id: string,
  conditions: Condition | null,
  targets: PolicyTarget[],
  calendar: string | null = null,
): Policy {
  return { id, name: id, conditions, calendar, targets };
}

export function when(field: string, ...values: string[]): Condition {
  return { match: 'all', rules: [{ field, operator: 'is_any_of', values }] };
}

export interface SlaParts {
  metrics?: Metric[];
  policies?: Policy[];
  calendars?: Calendar[];
}

/** Settings with the built-in metrics, or those given, and these policies. */
export function settings({ metrics, policies, calendars = [mornings] }: SlaParts = {}): TicketSettings {
  const base = defaultSettings();
  return {
    ...base,
    calendars,
    sla: { metrics: metrics ?? base.sla.metrics, policies: policies ?? base.sla.policies },
  };
}

/** Settings whose only policy has these rows. */
export function targets(...rows: PolicyTarget[]): TicketSettings {
  return settings({ policies: [policy('all', null, rows)] });
}

export function created(
  at: string,
  values: Record<string, unknown> = {},
  rest: Partial<CreatedEvent> = {},
): CreatedEvent {
  return { type: 'created', at: on(at), for: 'client', values: { status: 'new', ...values }, ...rest };
}
export const message = (at: string): TicketEvent => ({ type: 'client_message', at: on(at) });
export const reply = (at: string, by: 'operator' | 'bot' = 'operator'): TicketEvent => ({
  type: 'public_reply',
  at: on(at),
  by,
});
export const note = (at: string, by: 'operator' | 'bot' = 'operator'): TicketEvent => ({
  type: 'internal_note',
  at: on(at),
  by,
});
export const status = (at: string, to: string, by: 'client' | 'operator' | 'bot' = 'operator'): TicketEvent => ({
  type: 'status_entered',
  at: on(at),
  status: to,
  by,
});
export const change = (at: string, field: string, value: unknown): TicketEvent => ({
  type: 'field_changed',
  at: on(at),
  field,
  value,
});
export const priority = (at: string, value: string | null): TicketEvent => change(at, 'priority', value);
export const assigned = (at: string, operator: string): TicketEvent => ({ type: 'assigned', at: on(at), operator });
export const unassigned = (at: string): TicketEvent => ({ type: 'unassigned', at: on(at) });

export function version(document: TicketSettings, at = '1 00:00', with_: Directory = directory): SettingsVersion {
  return { at: on(at), settings: document, directory: with_ };
}

/** The clock of one metric after these events, at an instant. */
export function clock(
  metric: string,
  document: TicketSettings | readonly SettingsVersion[],
  events: readonly TicketEvent[],
  at: string,
  options?: ClockOptions,
): ClockState {
  const versions = Array.isArray(document)
    ? (document as readonly SettingsVersion[])
    : [version(document as TicketSettings)];
  const found = replay(events, versions, on(at), options).find((state) => state.metric === metric);
  if (!found) throw new Error(`No clock of ${metric}`);
  return found;
}
