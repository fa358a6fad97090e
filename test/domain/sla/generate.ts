import fc from 'fast-check';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import type { Condition } from '../../../src/domain/settings/condition.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import {
  anchors,
  changeEffects,
  metricEvents,
  type Metric,
  type MetricTrigger,
  type Policy,
  type PolicyTarget,
} from '../../../src/domain/settings/sla.ts';
import type { TicketEvent } from '../../../src/domain/sla/events.ts';
import type { SettingsVersion } from '../../../src/domain/sla/replay.ts';
import { directory, minute, minutes, on, settings, weekdays9to18 } from './world.ts';

const statuses = fc.constantFrom('new', 'open', 'waiting', 'hold', 'solved', 'closed');
const priorities = fc.constantFrom('low', 'high', 'critical', null);
const topics = fc.constantFrom('billing', 'delivery', null);
const people = fc.constantFrom('operator' as const, 'bot' as const);

const trigger: fc.Arbitrary<MetricTrigger> = fc.record(
  {
    event: fc.constantFrom(...metricEvents),
    statuses: fc.subarray(['open', 'waiting', 'hold']),
    includeBots: fc.boolean(),
  },
  { requiredKeys: ['event'] },
);
const triggers = fc.array(trigger, { minLength: 1, maxLength: 2 });

/** Ids are drawn apart from types where that matters: a metric may be deleted and come back. */
const metric: fc.Arbitrary<Metric> = fc.oneof(
  fc.constant({ id: 'first_response', type: 'first_response' as const }),
  fc.record({
    id: fc.constant('next_response'),
    type: fc.constant('next_response' as const),
    anchor: fc.constantFrom(...anchors),
  }),
  fc.constant({ id: 'update', type: 'update' as const }),
  fc.constant({ id: 'resolution', type: 'resolution' as const }),
  fc.record({
    id: fc.constant('time_in_status'),
    type: fc.constant('time_in_status' as const),
    statuses: fc.subarray(['new', 'open', 'waiting', 'solved'], { minLength: 1 }),
  }),
  fc.record(
    {
      id: fc.constantFrom('custom 1', 'custom 2'),
      type: fc.constant('custom' as const),
      name: fc.constant({ en: 'Custom' }),
      start: triggers,
      stop: triggers,
      pause: fc.record({ begin: triggers, end: triggers }),
      repeats: fc.boolean(),
      anchor: fc.constantFrom(...anchors),
    },
    { requiredKeys: ['id', 'type', 'name', 'start', 'stop', 'repeats'] },
  ),
);
const metrics = fc.uniqueArray(metric, { selector: ({ id }) => id, minLength: 3, maxLength: 7 });

const target = fc.integer({ min: 1, max: 1200 }).map((count) => minutes(count));
const calendarId = fc.constantFrom(null, 'office', 'own', 'lost');
const row = (metricId: string): fc.Arbitrary<PolicyTarget> =>
  fc.record(
    {
      metric: fc.constant(metricId),
      all: target,
      byPriority: fc.dictionary(fc.constantFrom('low', 'high', 'critical'), fc.option(target)),
      calendar: calendarId,
      pauseStatuses: fc.subarray(['new', 'waiting', 'hold']),
    },
    { requiredKeys: ['metric', 'calendar', 'pauseStatuses'] },
  );

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.subarray(['low', 'high', 'critical'], { minLength: 1 }).map((values) => is('priority', values)),
  fc.constantFrom('billing', 'delivery').map((topic) => is('topic', [topic])),
  fc.constantFrom('open', 'waiting').map((status) => is('status', [status])),
  fc.constant(is('segment', ['vip'])),
);
function is(field: string, values: string[]): Condition {
  return { match: 'all', rules: [{ field, operator: 'is_any_of', values }] };
}

const time = fc
  .integer({ min: 6, max: 12 })
  .chain((start) =>
    fc.integer({ min: start + 1, max: 22 }).map((end) => ({ start: clockTime(start), end: clockTime(end) })),
  );
const ownCalendar: fc.Arbitrary<Calendar> = fc
  .record({ mon: time, tue: time, wed: time, fri: time })
  .map(({ mon, tue, wed, fri }) => ({
    ...weekdays9to18,
    id: 'own',
    weekly: { mon: [mon], tue: [tue], wed: [wed], fri: [fri] },
  }));
function clockTime(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

const document: fc.Arbitrary<TicketSettings> = fc.tuple(metrics, ownCalendar).chain(([list, own]) => {
  const rows = fc
    .tuple(...list.map(({ id }) => fc.option(row(id), { freq: 5 })))
    .map((all) => all.filter((one) => one !== null));
  const policy = (id: string, conditions: fc.Arbitrary<Condition | null>): fc.Arbitrary<Policy> =>
    fc.record({ id: fc.constant(id), name: fc.constant(id), conditions, calendar: calendarId, targets: rows });
  return fc
    .tuple(policy('first', condition), policy('second', condition), policy('other', fc.constant(null)))
    .map((policies) => settings({ metrics: list, policies, calendars: [own] }));
});

/** What happens, without its instant. */
const happening = fc.oneof(
  fc.constant({ type: 'client_message' as const }),
  fc.record({ type: fc.constant('public_reply' as const), by: people }),
  fc.record({ type: fc.constant('internal_note' as const), by: people }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('status_entered' as const),
      status: statuses,
      by: fc.constantFrom('client' as const, 'operator' as const, 'bot' as const),
    }),
  },
  fc.record({ type: fc.constant('assigned' as const), operator: fc.constantFrom('olena', 'taras') }),
  fc.constant({ type: 'unassigned' as const }),
  fc.record({ type: fc.constant('field_changed' as const), field: fc.constant('priority'), value: priorities }),
  fc.record({ type: fc.constant('field_changed' as const), field: fc.constant('topic'), value: topics }),
  fc.record({
    type: fc.constant('field_changed' as const),
    field: fc.constant('segment'),
    value: fc.constantFrom('vip', null),
  }),
);

/** Whole minutes: often none, mostly less than two hours, at times days. */
const gap = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 120 }) },
  { weight: 2, arbitrary: fc.integer({ min: 120, max: 2000 }) },
);

export interface Walk {
  readonly events: readonly TicketEvent[];
  readonly versions: readonly SettingsVersion[];
  readonly at: number;
  readonly changeEffect: (typeof changeEffects)[number];
}

/** A ticket's life over some days of November 2026, in whole minutes, under up to three settings versions. */
export const walks: fc.Arbitrary<Walk> = fc
  .record({
    start: fc.integer({ min: 0, max: 3 * 24 * 60 }),
    creation: fc.record(
      { for: fc.constantFrom('client' as const, 'nobody' as const), reply: people },
      { requiredKeys: ['for'] },
    ),
    values: fc.record({
      status: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('new', 'open') }, statuses),
      priority: priorities,
      topic: topics,
    }),
    steps: fc.array(fc.tuple(gap, happening), { maxLength: 14 }),
    rest: gap,
    documents: fc.array(document, { minLength: 1, maxLength: 3 }),
    savedAfter: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 2 }),
    changeEffect: fc.constantFrom(...changeEffects),
  })
  .map(({ start, creation, values, steps, rest, documents, savedAfter, changeEffect }) => {
    let at = on('2 00:00') + start * minute;
    const events: TicketEvent[] = [{ type: 'created', at, values, ...creation }];
    const saves = [...savedAfter].sort((one, other) => one - other);
    const versions = documents.map((one, index) => ({
      at: at + (saves[index - 1] ?? 0) * minute,
      settings: one,
      directory,
    }));
    for (const [after, what] of steps) {
      at += after * minute;
      events.push({ ...what, at });
    }
    return { events, versions, at: at + rest * minute, changeEffect };
  });
