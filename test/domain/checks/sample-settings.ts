import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { Field } from '../../../src/domain/settings/field.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { CustomMetric, Policy, PolicyTarget } from '../../../src/domain/settings/sla.ts';
import { field, option, rule, when } from '../fields/sample-fields.ts';

export const officeHours: Calendar = {
  id: 'office',
  name: 'Office hours',
  timeZone: 'Europe/Kyiv',
  weekly: { mon: [{ start: '09:00', end: '18:00' }], fri: [{ start: '22:00', end: '06:00' }] },
  holidays: [
    { name: 'New Year', from: '2026-12-31', to: '2026-01-01', everyYear: true },
    { name: 'Constitution Day', from: '2026-06-28' },
  ],
  specialDays: [{ name: 'Inventory', date: '2026-11-02', hours: [{ start: '12:00', end: '24:00' }] }],
};

const named = (id: string) => ({ id, name: id });

export const directory: Directory = {
  topics: ['cards', 'loans'].map((alias) => ({ alias, name: alias })),
  skillGroups: [{ ...named('bank'), topics: ['cards', 'loans'], operators: ['olha'], active: true }],
  operators: [
    {
      ...named('olha'),
      calendar: 'shared',
      status: { name: 'Online', canReceive: true },
      ticketsByStatus: {},
      lastAssignedAt: null,
      limit: null,
    },
  ],
  statuses: [
    { ...named('new'), category: 'new' },
    { ...named('open'), category: 'open' },
    { ...named('waiting'), category: 'pending' },
    { ...named('solved'), category: 'solved' },
    { ...named('closed'), category: 'closed' },
  ],
  channels: [named('chat'), named('mail')],
  priorities: ['low', 'medium', 'high'].map(named),
  calendars: [{ ...officeHours, id: 'shared', name: 'Shared hours' }],
};

export const minutes = (count: number) => ({ seconds: count * 60, unit: 'minutes' as const });

export function row(metric: string, own: Partial<PolicyTarget> = {}): PolicyTarget {
  return { metric, calendar: 'office', pauseStatuses: [], ...own };
}

export function policy(id: string, own: Partial<Policy> = {}): Policy {
  return { id, name: id, conditions: null, calendar: null, targets: [], ...own };
}

export const custom: CustomMetric = {
  id: 'call_back',
  type: 'custom',
  name: { en: 'Call back' },
  start: [{ event: 'client_message' }],
  stop: [{ event: 'public_reply' }],
  repeats: true,
};

/** Settings that use a bit of everything and have nothing wrong. */
export function soundSettings(): TicketSettings {
  const settings = defaultSettings();
  return {
    ...settings,
    fields: [
      ...settings.fields,
      field('list', 'color', { options: [option('red'), option('blue'), option('grey', { retired: true })] }),
      field('nested_list', 'device', { options: [option('phone', { options: [option('nova'), option('pixel')] })] }),
      field('multiple_list', 'extras', { options: [option('case'), option('glass')] }),
      field('integer', 'amount', { minimum: 0, maximum: 10, default: 5 }),
      field('date', 'since', { earliest: -1, latest: 1 }),
      field('short_text', 'note', {
        topics: ['cards'],
        conditions: { show: when('all', rule('color', 'is_any_of', 'red', 'grey'), rule('amount', 'at_least', 3)) },
      }),
    ],
    assignment: { ...settings.assignment, enabled: true, limit: 5, fallbackAfter: minutes(30) },
    sla: {
      metrics: [...settings.sla.metrics, custom],
      policies: [
        policy('urgent', {
          conditions: when('all', rule('priority', 'is_any_of', 'high')),
          targets: [
            row('first_response', { all: minutes(30), byPriority: { high: minutes(10) } }),
            row('resolution', { all: minutes(60), byPriority: { low: null } }),
          ],
        }),
        policy('other', { name: '', calendar: 'shared' }),
      ],
    },
    calendars: [officeHours],
  };
}

/** The sound settings with one field changed. */
export function withField(id: string, own: object): TicketSettings {
  const settings = soundSettings();
  const fields = settings.fields.map((one) => (one.id === id ? { ...one, ...own } : one));
  return { ...settings, fields };
}

/** The sound settings with one more field. */
export function withNewField(added: Field): TicketSettings {
  const settings = soundSettings();
  return { ...settings, fields: [...settings.fields, added] };
}

/** The sound settings with further policies before the last. */
export function withPolicies(...added: readonly Policy[]): TicketSettings {
  const settings = soundSettings();
  const [urgent, last] = settings.sla.policies;
  const policies = [urgent, ...added, last].filter((one) => one !== undefined);
  return { ...settings, sla: { ...settings.sla, policies } };
}

/** The sound settings with a policy that has these rows. */
export function withRows(...targets: readonly PolicyTarget[]): TicketSettings {
  return withPolicies(
    policy('tested', { conditions: when('all', rule('color', 'is_any_of', 'red')), targets: [...targets] }),
  );
}

export function withMetric(own: Partial<CustomMetric>): TicketSettings {
  const settings = soundSettings();
  const metrics = [...settings.sla.metrics.filter(({ id }) => id !== custom.id), { ...custom, ...own }];
  return { ...settings, sla: { ...settings.sla, metrics } };
}

export function withCalendar(own: Partial<Calendar>): TicketSettings {
  return { ...soundSettings(), calendars: [{ ...officeHours, ...own }] };
}

export function withAssignment(own: Partial<TicketSettings['assignment']>): TicketSettings {
  const settings = soundSettings();
  return { ...settings, assignment: { ...settings.assignment, ...own } };
}
