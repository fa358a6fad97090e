import type { CheckCode } from '../../../src/domain/checks/codes.ts';
import type { ParameterGroupDescription } from '../../../src/domain/checks/check-parameters.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { Severity } from '../../../src/domain/settings/problem.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { field, option, rule, when } from '../fields/sample-fields.ts';
import {
  custom,
  directory,
  minutes,
  officeHours,
  policy,
  row,
  soundSettings,
  withAssignment,
  withCalendar,
  withField,
  withMetric,
  withNewField,
  withPolicies,
  withRows,
} from './sample-settings.ts';

/** Settings that break one rule, and where it is told. */
export interface Fixture {
  readonly settings: TicketSettings;
  readonly at: readonly string[];
  readonly severity?: Severity;
  readonly directory?: Directory;
  readonly parameters?: readonly ParameterGroupDescription[];
}

const sound = soundSettings();
const neither = { operator: 'view', client: 'hidden' } as const;
const operatorOnly = { operator: 'edit', client: 'view' } as const;
const shown = (...rules: Parameters<typeof when> extends [unknown, ...infer Rules] ? Rules : never) => ({
  conditions: { show: when('all', ...rules) },
});
const without = (id: string): TicketSettings => ({ ...sound, fields: sound.fields.filter((one) => one.id !== id) });
const sameHours = { mon: [{ start: '09:00', end: '18:00' }] };
const parameter = (description: { readonly kind: string }, value: unknown) => ({
  settings: { ...sound, parameters: { retention: value } },
  at: ['parameters', 'retention'],
  parameters: [{ parameters: [{ id: 'retention', ...description }] }],
});

/** By code; several settings break the same rule where it has several ways to be broken. */
export const fixtures: Partial<Record<CheckCode, readonly Fixture[]>> = {
  duplicate_id: [
    { settings: withNewField(field('date', 'color', { key: 'other' })), at: ['fields', 'color'] },
    {
      settings: withPolicies(
        policy('urgent', { name: 'Other', conditions: when('all', rule('color', 'is_any_of', 'red')) }),
      ),
      at: ['sla', 'policies', 'urgent'],
    },
    {
      settings: {
        ...sound,
        sla: { ...sound.sla, metrics: [...sound.sla.metrics, { ...custom, name: { en: 'Other' } }] },
      },
      at: ['sla', 'metrics', 'call_back'],
    },
    {
      settings: { ...sound, calendars: [officeHours, { ...officeHours, name: 'Other' }] },
      at: ['calendars', 'office'],
    },
    {
      settings: { ...sound, calendars: [officeHours, { ...officeHours, id: 'shared', name: 'Other' }] },
      at: ['calendars', 'shared'],
    },
  ],
  text_too_long: [
    { settings: withField('color', { label: { en: 'x'.repeat(10_000) } }), at: ['fields', 'color', 'label', 'en'] },
    { settings: withField('amount', { unit: 'x'.repeat(41) }), at: ['fields', 'amount', 'unit'] },
    { settings: withCalendar({ name: 'x'.repeat(201) }), at: ['calendars', 'office', 'name'] },
    { settings: withMetric({ name: { uk: 'x'.repeat(201) } }), at: ['sla', 'metrics', 'call_back', 'name', 'uk'] },
  ],
  number_out_of_range: [
    ...[0, -3, 100, 2.5].map((limit) => ({ settings: withAssignment({ limit }), at: ['assignment', 'limit'] })),
    { settings: withField('note', { minimumLength: -1 }), at: ['fields', 'note', 'minimumLength'] },
    { settings: withField('note', { maximumLength: 0 }), at: ['fields', 'note', 'maximumLength'] },
    { settings: withField('since', { latest: 1.5 }), at: ['fields', 'since', 'latest'] },
    { settings: withNewField(field('decimal', 'price', { decimals: 11 })), at: ['fields', 'price', 'decimals'] },
    { settings: withNewField(field('file', 'scan', { maximumFiles: 0 })), at: ['fields', 'scan', 'maximumFiles'] },
    { settings: withNewField(field('file', 'scan', { maximumSize: 0 })), at: ['fields', 'scan', 'maximumSize'] },
    { settings: withField('extras', { maximumChosen: 0 }), at: ['fields', 'extras', 'maximumChosen'] },
  ],
  duration_too_short: [
    {
      settings: withRows(row('update', { all: minutes(0) })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'all'],
    },
    {
      settings: withRows(row('update', { all: minutes(-5) })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'all'],
    },
    { settings: withAssignment({ returnAfter: minutes(0) }), at: ['assignment', 'returnAfter'] },
    parameter({ kind: 'duration', minimum: 120 } as { kind: string }, minutes(1)),
  ],
  duration_too_long: [
    {
      settings: withRows(row('update', { byPriority: { low: minutes(600_001) } })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'byPriority', 'low'],
    },
    { settings: withAssignment({ fallbackAfter: minutes(600_001) }), at: ['assignment', 'fallbackAfter'] },
  ],
  duration_not_whole_minutes: [
    {
      settings: withRows(row('update', { all: { seconds: 90, unit: 'minutes' } })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'all'],
    },
  ],
  unknown_topic: [
    {
      settings: withField('note', { topics: ['cards', 'gone'] }),
      at: ['fields', 'note', 'topics'],
      severity: 'warning',
    },
  ],
  unknown_status: [
    {
      settings: withAssignment({ activeStatuses: ['open', 'gone'] }),
      at: ['assignment', 'activeStatuses'],
      severity: 'warning',
    },
    {
      settings: withRows(row('update', { pauseStatuses: ['gone'] })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'pauseStatuses'],
      severity: 'warning',
    },
    {
      settings: withMetric({ defaultPauseStatuses: ['gone'] }),
      at: ['sla', 'metrics', 'call_back', 'defaultPauseStatuses'],
      severity: 'warning',
    },
    {
      settings: withMetric({ stop: [{ event: 'status_entered', statuses: ['open', 'gone'] }] }),
      at: ['sla', 'metrics', 'call_back', 'stop'],
      severity: 'warning',
    },
  ],

  label_empty: [{ settings: withField('color', { label: { en: ' ' } }), at: ['fields', 'color', 'label'] }],
  key_empty: [{ settings: withField('color', { key: ' ' }), at: ['fields', 'color', 'key'] }],
  key_not_latin: ['колір', 'the color', '1st', 'a-b'].map((key) => ({
    settings: withField('color', { key }),
    at: ['fields', 'color', 'key'],
  })),
  key_too_long: [{ settings: withField('color', { key: 'k'.repeat(65) }), at: ['fields', 'color', 'key'] }],
  key_reserved: ['status', 'Topic', 'subject_alias'].map((key) => ({
    settings: withField('color', { key }),
    at: ['fields', 'color', 'key'],
  })),
  system_field_missing: [{ settings: without('assignee'), at: ['fields'] }],
  system_field_twice: [
    {
      settings: withNewField({ ...field('operator', 'second', { system: 'assignee' }) }),
      at: ['fields', 'second', 'system'],
    },
  ],
  system_field_retyped: [{ settings: withField('channel', { type: 'short_text' }), at: ['fields', 'channel', 'type'] }],
  system_field_archived: [
    { settings: withField('assignee', { archived: true }), at: ['fields', 'assignee', 'archived'] },
  ],
  required_nobody_can_edit: [
    {
      settings: withField('color', { access: neither, required: { create: false, solve: true } }),
      at: ['fields', 'color', 'required'],
    },
    {
      settings: withField('extras', {
        access: neither,
        conditions: { requireSolve: when('all', rule('amount', 'is_not_empty')) },
      }),
      at: ['fields', 'extras', 'required'],
    },
  ],
  required_client_cannot_fill: [
    {
      settings: withField('color', { access: operatorOnly, required: { create: true, solve: false } }),
      at: ['fields', 'color', 'required'],
      severity: 'warning',
    },
  ],
  no_topics: [{ settings: withField('color', { topics: [] }), at: ['fields', 'color', 'topics'], severity: 'warning' }],
  minimum_above_maximum: [
    { settings: withField('amount', { minimum: 20, default: undefined }), at: ['fields', 'amount', 'maximum'] },
    { settings: withField('note', { minimumLength: 5, maximumLength: 4 }), at: ['fields', 'note', 'maximumLength'] },
    {
      settings: withField('extras', { minimumChosen: 2, maximumChosen: 1 }),
      at: ['fields', 'extras', 'maximumChosen'],
    },
  ],
  earliest_after_latest: [{ settings: withField('since', { earliest: 2 }), at: ['fields', 'since', 'latest'] }],
  extension_malformed: [
    {
      settings: withNewField(field('file', 'scan', { extensions: ['.pdf', 'png'] })),
      at: ['fields', 'scan', 'extensions'],
    },
  ],
  pattern_empty: [
    { settings: withNewField(field('pattern', 'contract', { pattern: '' })), at: ['fields', 'contract', 'pattern'] },
  ],

  no_options: [{ settings: withField('extras', { options: [] }), at: ['fields', 'extras', 'options'] }],
  all_options_retired: [
    {
      settings: withField('extras', { options: [option('old', { retired: true })] }),
      at: ['fields', 'extras', 'options'],
      severity: 'warning',
    },
  ],
  fewer_options_than_minimum: [
    { settings: withField('extras', { minimumChosen: 3 }), at: ['fields', 'extras', 'minimumChosen'] },
  ],
  option_value_blank: [
    {
      settings: withField('extras', { options: [option(' ', { label: { en: 'Blank' } })] }),
      at: ['fields', 'extras', 'options', ' ', 'value'],
    },
  ],
  option_value_duplicate: [
    {
      settings: withField('device', {
        options: [option('phone', { options: [option('nova')] }), option('nova', { label: { en: 'Other' } })],
      }),
      at: ['fields', 'device', 'options', 'nova', 'value'],
    },
  ],
  option_label_empty: [
    {
      settings: withField('extras', { options: [option('case', { label: {} })] }),
      at: ['fields', 'extras', 'options', 'case', 'label'],
    },
  ],
  option_label_duplicate: [
    {
      settings: withField('extras', { options: [option('a'), option('b', { label: { en: 'a' } })] }),
      at: ['fields', 'extras', 'options', 'b', 'label'],
      severity: 'warning',
    },
  ],
  levels_in_flat_list: [
    {
      settings: withField('extras', { options: [option('a', { options: [option('b')] })] }),
      at: ['fields', 'extras', 'options', 'a', 'options'],
      severity: 'warning',
    },
  ],

  condition_without_rules: [
    { settings: withField('extras', shown()), at: ['fields', 'extras', 'conditions', 'show'], severity: 'warning' },
  ],
  condition_never_holds: [
    [rule('color', 'is_any_of', 'red'), rule('color', 'is_any_of', 'blue')],
    [rule('color', 'is_any_of', 'red'), rule('color', 'is_none_of', 'blue', 'red')],
    [rule('color', 'is_empty'), rule('color', 'is_not_empty')],
    [rule('amount', 'at_least', 5), rule('amount', 'at_most', 4)],
  ].map((rules) => ({
    settings: withField('extras', shown(...rules)),
    at: ['fields', 'extras', 'conditions', 'show'],
    severity: 'warning' as const,
  })),
  rule_on_itself: [
    {
      settings: withField('extras', shown(rule('extras', 'is_not_empty'))),
      at: ['fields', 'extras', 'conditions', 'show'],
    },
  ],
  rule_unknown_field: [
    {
      settings: withField('extras', shown(rule('gone', 'is_not_empty'))),
      at: ['fields', 'extras', 'conditions', 'show'],
    },
    {
      settings: withPolicies(policy('tested', { conditions: when('all', rule('gone', 'is_not_empty')) })),
      at: ['sla', 'policies', 'tested', 'conditions'],
    },
  ],
  rule_archived_field: [
    {
      settings: {
        ...sound,
        fields: [
          ...sound.fields,
          field('date', 'old', { archived: true }),
          field('date', 'new', shown(rule('old', 'is_empty'))),
        ],
      },
      at: ['fields', 'new', 'conditions', 'show'],
      severity: 'warning',
    },
  ],
  rule_without_values: [
    {
      settings: withField('extras', shown(rule('color', 'is_any_of'))),
      at: ['fields', 'extras', 'conditions', 'show'],
    },
    {
      settings: withPolicies(policy('tested', { conditions: when('all', rule('topic', 'is_any_of')) })),
      at: ['sla', 'policies', 'tested', 'conditions'],
    },
  ],
  rule_operator_unfit: [
    {
      settings: withField('extras', shown(rule('color', 'at_least', 5))),
      at: ['fields', 'extras', 'conditions', 'show'],
    },
    {
      settings: withField('extras', shown(rule('amount', 'contains', '5'))),
      at: ['fields', 'extras', 'conditions', 'show'],
    },
  ],
  rule_value_unfit: [
    {
      settings: withField('extras', shown(rule('amount', 'is_any_of', '5'))),
      at: ['fields', 'extras', 'conditions', 'show'],
    },
    {
      settings: withField('extras', shown(rule('since', 'at_least', '2026-02-31'))),
      at: ['fields', 'extras', 'conditions', 'show'],
    },
    {
      settings: withField('extras', shown(rule('color', 'is_any_of', true))),
      at: ['fields', 'extras', 'conditions', 'show'],
    },
  ],
  rule_value_unknown: [
    {
      settings: withField('extras', shown(rule('color', 'is_any_of', 'green'))),
      at: ['fields', 'extras', 'conditions', 'show'],
    },
    {
      settings: withPolicies(policy('tested', { conditions: when('all', rule('topic', 'is_any_of', 'gone')) })),
      at: ['sla', 'policies', 'tested', 'conditions'],
      severity: 'warning',
    },
  ],

  no_limit: [{ settings: withAssignment({ limit: null }), at: ['assignment', 'limit'], severity: 'warning' }],
  no_active_statuses: [{ settings: withAssignment({ activeStatuses: [] }), at: ['assignment', 'activeStatuses'] }],
  finished_status_is_active: [
    {
      settings: withAssignment({ activeStatuses: ['open', 'closed'] }),
      at: ['assignment', 'activeStatuses'],
      severity: 'warning',
    },
  ],
  topic_without_skill_group: [
    {
      settings: sound,
      directory: { ...directory, topics: [...directory.topics, { alias: 'fraud', name: 'Fraud' }] },
      at: ['assignment', 'considerSkillGroups'],
      severity: 'warning',
    },
    {
      settings: sound,
      directory: {
        ...directory,
        skillGroups: [...directory.skillGroups.map((group) => ({ ...group, active: false }))],
      },
      at: ['assignment', 'considerSkillGroups'],
      severity: 'warning',
    },
  ],
  skill_group_without_operators: [
    {
      settings: sound,
      directory: {
        ...directory,
        skillGroups: directory.skillGroups.map((group) => ({ ...group, operators: ['gone'] })),
      },
      at: ['assignment', 'considerSkillGroups'],
      severity: 'warning',
    },
  ],

  metric_name_empty: [{ settings: withMetric({ name: {} }), at: ['sla', 'metrics', 'call_back', 'name'] }],
  metric_name_duplicate: [
    {
      settings: { ...sound, sla: { ...sound.sla, metrics: [...sound.sla.metrics, { ...custom, id: 'second' }] } },
      at: ['sla', 'metrics', 'second', 'name'],
      severity: 'warning',
    },
  ],
  metric_twice: [
    {
      settings: { ...sound, sla: { ...sound.sla, metrics: [...sound.sla.metrics, { id: 'second', type: 'update' }] } },
      at: ['sla', 'metrics', 'second'],
      severity: 'warning',
    },
  ],
  metric_never_starts: [
    ...[
      [],
      [{ event: 'solved' as const }],
      [{ event: 'status_entered' as const }],
      [{ event: 'status_entered' as const, statuses: ['solved', 'closed'] }],
    ].map((start) => ({ settings: withMetric({ start }), at: ['sla', 'metrics', 'call_back', 'start'] })),
    {
      settings: withRows(row('time_in_status', { all: minutes(5) })),
      at: ['sla', 'policies', 'tested', 'targets', 'time_in_status'],
    },
    {
      settings: {
        ...sound,
        sla: {
          ...sound.sla,
          metrics: sound.sla.metrics.map((metric) =>
            metric.type === 'time_in_status' ? { ...metric, statuses: ['closed'] } : metric,
          ),
        },
      },
      at: ['sla', 'metrics', 'time_in_status', 'statuses'],
    },
  ],
  metric_never_stops: [
    [],
    [{ event: 'created' as const }],
    [{ event: 'reopened' as const }],
    [{ event: 'status_entered' as const, statuses: [] }],
  ].map((stop) => ({
    settings: withMetric({ stop }),
    at: ['sla', 'metrics', 'call_back', 'stop'],
  })),
  metric_starts_paused: [
    {
      settings: withMetric({ pause: { begin: [{ event: 'client_message' }], end: [] } }),
      at: ['sla', 'metrics', 'call_back', 'pause'],
    },
    {
      settings: withMetric({
        start: [{ event: 'status_entered', statuses: ['open'] }],
        pause: { begin: [{ event: 'status_entered', statuses: ['open', 'waiting'] }], end: [{ event: 'created' }] },
      }),
      at: ['sla', 'metrics', 'call_back', 'pause'],
    },
  ],
  pause_never_ends: [
    {
      settings: withMetric({ pause: { begin: [{ event: 'assigned' }], end: [] } }),
      at: ['sla', 'metrics', 'call_back', 'pause', 'end'],
      severity: 'warning',
    },
  ],
  target_twice: [
    { settings: withRows(row('update'), row('update')), at: ['sla', 'policies', 'tested', 'targets', 'update'] },
  ],
  unknown_metric: [{ settings: withRows(row('gone')), at: ['sla', 'policies', 'tested', 'targets', 'gone'] }],
  unknown_priority: [
    {
      settings: withRows(row('update', { byPriority: { gone: minutes(5) } })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'byPriority', 'gone'],
      severity: 'warning',
    },
  ],
  unknown_calendar: [
    {
      settings: withRows(row('update', { calendar: 'gone' })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'calendar'],
    },
    {
      settings: withPolicies(
        policy('tested', { calendar: 'gone', conditions: when('all', rule('color', 'is_empty')) }),
      ),
      at: ['sla', 'policies', 'tested', 'calendar'],
    },
  ],
  used_calendar_without_hours: [
    {
      settings: sound,
      directory: {
        ...directory,
        calendars: directory.calendars.map((calendar) => ({ ...calendar, weekly: {}, specialDays: [] })),
      },
      at: ['sla', 'policies', 'other', 'calendar'],
    },
  ],
  always_paused: [
    {
      settings: withRows(row('update', { all: minutes(5), pauseStatuses: ['new', 'open', 'waiting'] })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'pauseStatuses'],
    },
  ],
  first_response_longer: [
    {
      settings: withRows(row('first_response', { all: minutes(61) }), row('resolution', { all: minutes(60) })),
      at: ['sla', 'policies', 'tested', 'targets', 'first_response', 'all'],
    },
    {
      settings: withRows(
        row('first_response', { all: minutes(30) }),
        row('resolution', { all: minutes(60), byPriority: { high: minutes(20) } }),
      ),
      at: ['sla', 'policies', 'tested', 'targets', 'first_response', 'byPriority', 'high'],
    },
    {
      settings: withRows(
        row('first_response', { all: minutes(61) }),
        row('resolution', { all: minutes(60), calendar: null }),
      ),
      at: ['sla', 'policies', 'tested', 'targets', 'first_response', 'all'],
      severity: 'warning',
    },
    {
      settings: withRows(
        row('first_response', { all: minutes(61) }),
        row('resolution', { all: minutes(60), pauseStatuses: ['waiting'] }),
      ),
      at: ['sla', 'policies', 'tested', 'targets', 'first_response', 'all'],
      severity: 'warning',
    },
  ],
  higher_priority_slower: [
    {
      settings: withRows(row('update', { byPriority: { low: minutes(10), high: minutes(11) } })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'byPriority', 'high'],
      severity: 'warning',
    },
    {
      settings: withRows(row('update', { all: minutes(30), byPriority: { low: minutes(10) } })),
      at: ['sla', 'policies', 'tested', 'targets', 'update', 'byPriority', 'medium'],
      severity: 'warning',
    },
  ],
  no_policies: [{ settings: { ...sound, sla: { ...sound.sla, policies: [] } }, at: ['sla', 'policies'] }],
  last_policy_with_conditions: [
    {
      settings: { ...sound, sla: { ...sound.sla, policies: sound.sla.policies.slice(0, 1) } },
      at: ['sla', 'policies', 'urgent', 'conditions'],
    },
  ],
  policy_hides_rest: [
    { settings: withPolicies(policy('all')), at: ['sla', 'policies', 'all', 'conditions'] },
    {
      settings: withPolicies(policy('all', { conditions: when('any') })),
      at: ['sla', 'policies', 'all', 'conditions'],
    },
  ],
  policy_never_reached: [
    {
      settings: withPolicies(
        policy('tested', {
          conditions: when('all', rule('priority', 'is_any_of', 'high'), rule('topic', 'is_any_of', 'cards')),
        }),
      ),
      at: ['sla', 'policies', 'tested'],
      severity: 'warning',
    },
  ],
  policy_name_empty: [
    {
      settings: withPolicies(policy('tested', { name: ' ', conditions: when('all', rule('color', 'is_empty')) })),
      at: ['sla', 'policies', 'tested', 'name'],
    },
  ],
  policy_name_duplicate: [
    {
      settings: withPolicies(policy('tested', { name: 'Urgent', conditions: when('all', rule('color', 'is_empty')) })),
      at: ['sla', 'policies', 'tested', 'name'],
      severity: 'warning',
    },
  ],

  calendar_name_empty: [{ settings: withCalendar({ name: '' }), at: ['calendars', 'office', 'name'] }],
  calendar_name_duplicate: [
    { settings: withCalendar({ name: 'shared hours ' }), at: ['calendars', 'office', 'name'], severity: 'warning' },
  ],
  calendar_without_hours: [
    {
      settings: withCalendar({ weekly: { mon: [] }, specialDays: [{ name: 'x', date: '2026-01-02', hours: [] }] }),
      at: ['calendars', 'office', 'weekly'],
    },
  ],
  unknown_time_zone: [
    { settings: withCalendar({ timeZone: 'Mars/Olympus' }), at: ['calendars', 'office', 'timeZone'] },
  ],
  hours_malformed: [
    ...['9:00', '25:00', '24:00', '09:60', ''].map((start) => ({
      settings: withCalendar({ weekly: { ...sameHours, tue: [{ start, end: '18:00' }] } }),
      at: ['calendars', 'office', 'weekly', 'tue'],
    })),
    {
      settings: withCalendar({
        specialDays: [{ name: 'x', date: '2026-01-02', hours: [{ start: '09:00', end: '24:01' }] }],
      }),
      at: ['calendars', 'office', 'specialDays', '2026-01-02', 'hours'],
    },
  ],
  not_a_date: [
    {
      settings: withCalendar({ holidays: [{ name: 'x', from: '2026-02-31' }] }),
      at: ['calendars', 'office', 'holidays', '2026-02-31 x', 'from'],
    },
    {
      settings: withCalendar({ holidays: [{ name: 'x', from: '2026-02-01', to: 'soon' }] }),
      at: ['calendars', 'office', 'holidays', '2026-02-01 x', 'to'],
    },
    {
      settings: withCalendar({ specialDays: [{ name: 'x', date: '2027-02-29', hours: [] }] }),
      at: ['calendars', 'office', 'specialDays', '2027-02-29', 'date'],
    },
    { settings: withField('since', { default: '31.02.2026' }), at: ['fields', 'since', 'default'] },
  ],
  range_reversed: [
    {
      settings: withCalendar({ holidays: [{ name: 'x', from: '2026-02-02', to: '2026-02-01' }] }),
      at: ['calendars', 'office', 'holidays', '2026-02-02 x', 'to'],
    },
  ],
  holiday_twice: [
    {
      settings: withCalendar({
        holidays: [
          { name: 'x', from: '2026-02-02' },
          { name: 'y', from: '2026-02-02', to: '2026-02-02' },
        ],
      }),
      at: ['calendars', 'office', 'holidays', '2026-02-02 y'],
      severity: 'warning',
    },
  ],
  special_day_twice: [
    {
      settings: withCalendar({
        specialDays: [
          { name: 'x', date: '2026-02-02', hours: [] },
          { name: 'y', date: '2026-02-02', hours: [] },
        ],
      }),
      at: ['calendars', 'office', 'specialDays', '2026-02-02', 'date'],
    },
  ],

  wrong_type: [
    parameter({ kind: 'boolean' }, 'yes'),
    parameter({ kind: 'text' }, 5),
    parameter({ kind: 'duration' }, 60),
  ],
  not_a_number: [parameter({ kind: 'number' }, '5')],
  not_whole: [
    parameter({ kind: 'number' }, 5.5),
    { settings: withField('amount', { maximum: 7.5 }), at: ['fields', 'amount', 'maximum'] },
  ],
  number_too_small: [
    parameter({ kind: 'number', minimum: 6 } as { kind: string }, 5),
    { settings: withField('amount', { default: -1 }), at: ['fields', 'amount', 'default'] },
  ],
  too_long: [
    parameter({ kind: 'text', maximumLength: 3 } as { kind: string }, 'long'),
    { settings: withField('note', { maximumLength: 3, default: 'long' }), at: ['fields', 'note', 'default'] },
  ],
  option_unknown: [
    parameter({ kind: 'choice', options: [{ value: 'a' }] } as { kind: string }, 'b'),
    { settings: withField('color', { default: 'green' }), at: ['fields', 'color', 'default'] },
  ],
  option_retired: [{ settings: withField('color', { default: 'grey' }), at: ['fields', 'color', 'default'] }],
};
