import type { Interval } from '../../src/domain/calendar/compile.ts';
import { compileCalendars } from '../../src/domain/calendar/compile-all.ts';
import type { Calendar } from '../../src/domain/settings/calendar.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import type { Directory, Operator } from '../../src/domain/settings/directory.ts';
import type { Metric, Policy, PolicyTarget } from '../../src/domain/settings/sla.ts';
import type { Period, Side } from '../../src/simulator/simulation.ts';
import { stintEnd, type TicketPlans } from '../../src/simulator/workload/ticket-plans.ts';
import { writeColumns } from './columns-file.ts';
import { numbersFrom, type Numbers } from './numbers.ts';

/** The scenario for programs that know nothing of documents: numbers in columns, instants and durations in milliseconds. */
export interface Tables {
  readonly begin: number;
  readonly horizon: number;
  readonly topics: number;
  readonly createdAt: Float64Array;
  readonly kind: Float64Array;
  readonly firstStint: Float64Array;
  readonly work: Float64Array;
  readonly replyAfter: Float64Array;
  readonly end: Float64Array;
  readonly clientAfter: Float64Array;
  readonly kindTopic: Float64Array;
  /** Five a kind, of the metrics in their order; −1: no target. */
  readonly targets: Float64Array;
  readonly targetCalendars: Float64Array;
  readonly operatorCalendar: Float64Array;
  readonly operatorLimit: Float64Array;
  /** `topics` an operator, 0 or 1. */
  readonly skills: Float64Array;
  /** Of each calendar the first interval, and one more. Calendar 0 is round the clock. */
  readonly calendarFirst: Float64Array;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
}

export interface EverythingScenario {
  readonly side: Side;
  readonly plans: TicketPlans;
  readonly period: Period;
  readonly tables: Tables;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;
const begin = Date.UTC(2026, 0, 5);
const zones = ['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'];
const topics = ['billing', 'internet', 'television', 'mobile', 'moving', 'other'];
const priorities = ['low', 'medium', 'high', 'critical'];
const channels = ['chat', 'phone'];
const operators = 60;
const limit = 8;

/** Work of a ticket, all stints together, on average: 12 minutes and what reopening adds. */
const meanWork = 12 * minute;

/**
 * A help-desk with everything on: shifts in three zones (a night shift among them), limits, skill groups that overlap, idle operators
 * first, tickets that wait for the client or are reopened, five metrics, four policies.
 */
export function everythingScenario(tickets: number, load = 0.85): EverythingScenario {
  const numbers = numbersFrom(Math.round(load * 100));
  const directory = everythingDirectory();
  const settings = {
    ...defaultSettings(),
    assignment: { ...defaultSettings().assignment, enabled: true, limit },
    sla: { metrics, policies },
  };
  const side = { settings, directory };
  // Every operator works eight hours a day.
  const perWeek = (load * operators * 56 * hour) / (meanWork * 1.06);
  const plans = everythingPlans(numbers, tickets, week / perWeek);
  const to = (plans.createdAt.at(-1) ?? begin) + hour;
  return { side, plans, period: { from: begin, to }, tables: tablesOf(side, plans, to) };
}

const shifts = [
  {
    name: 'early',
    hours: [
      ['07:00', '11:00'],
      ['11:30', '15:30'],
    ],
  },
  {
    name: 'late',
    hours: [
      ['13:00', '17:00'],
      ['17:30', '21:30'],
    ],
  },
  { name: 'night', hours: [['22:00', '06:00']] },
] as const;

function calendar(id: string, timeZone: string, hours: readonly (readonly [string, string])[], days: number): Calendar {
  const open = hours.map(([start, end]) => ({ start, end }));
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  return {
    ...{ id, name: id, timeZone, specialDays: [] },
    weekly: Object.fromEntries(names.slice(0, days).map((name) => [name, open])),
    holidays: [{ name: 'New Year', from: '2026-01-01', everyYear: true }],
  };
}

const officeHours = [['09:00', '18:00']] as const;

function everythingDirectory(): Directory {
  const calendars = zones.flatMap((zone) => [
    ...shifts.map(({ name, hours }) => calendar(`${zone} ${name}`, zone, hours, 7)),
    calendar(`${zone} office`, zone, officeHours, 5),
  ]);
  const operator = (index: number): Operator => ({
    ...{ id: `operator ${index}`, name: `Operator ${index}`, status: { name: 'Online', canReceive: true } },
    calendar: `${zones[index % zones.length]} ${shifts[Math.floor(index / zones.length) % shifts.length]?.name}`,
    ...{ ticketsByStatus: {}, lastAssignedAt: null, limit: index % 7 === 0 ? 4 : null },
  });
  return {
    topics: topics.map((alias) => ({ alias, name: alias })),
    channels: channels.map((id) => ({ id, name: id })),
    priorities: priorities.map((id) => ({ id, name: id })),
    calendars,
    statuses: [
      { id: 'new', name: 'New', category: 'new' },
      { id: 'open', name: 'Open', category: 'open' },
      { id: 'pending', name: 'Pending', category: 'pending' },
      { id: 'solved', name: 'Solved', category: 'solved' },
    ],
    skillGroups: topics.map((topic, group) => ({
      ...{ id: `group ${group}`, name: `Group ${group}`, active: true },
      topics: [topic, topics[(group + 1) % topics.length] ?? topic],
      operators: Array.from({ length: operators }, (_, index) => index)
        .filter((index) => index % topics.length === group || Math.floor(index / 9) % topics.length === group)
        .map((index) => `operator ${index}`),
    })),
    operators: Array.from({ length: operators }, (_, index) => operator(index)),
  };
}

const metrics: readonly Metric[] & Metric[] = [
  { id: 'first_response', type: 'first_response' },
  { id: 'next_response', type: 'next_response' },
  { id: 'update', type: 'update' },
  { id: 'resolution', type: 'resolution' },
  { id: 'time_in_status', type: 'time_in_status', statuses: ['open'] },
];

const duration = (minutes: number) => ({ seconds: minutes * 60, unit: 'minutes' as const });

/** Targets in minutes: of all, and of those of high and critical priority. */
function targetsOf(id: string, calendarId: string | null, scale: number): PolicyTarget[] {
  const row = (metric: string, all: number): PolicyTarget => ({
    ...{ metric, all: duration(all * scale), calendar: calendarId },
    byPriority: { high: duration((all * scale) / 2), critical: duration((all * scale) / 4) },
    pauseStatuses: metric === 'resolution' ? ['pending'] : [],
  });
  const rows = [
    row('first_response', 60),
    row('next_response', 120),
    row('update', 240),
    row('resolution', 960),
    row('time_in_status', 80),
  ];
  // Not all policies cover all metrics.
  return id === 'other' ? rows.filter(({ metric }) => metric !== 'update') : rows;
}

const policies: Policy[] = [
  policy('phone', { field: 'channel', operator: 'is_any_of', values: ['phone'] }, null, 1),
  policy('urgent', { field: 'priority', operator: 'is_any_of', values: ['critical'] }, 'Europe/Kyiv office', 2),
  policy(
    'west',
    { field: 'topic', operator: 'is_any_of', values: ['billing', 'moving'] },
    'America/New_York office',
    2,
  ),
  policy('other', null, 'Asia/Tokyo office', 3),
];

function policy(
  id: string,
  rule: { field: string; operator: 'is_any_of'; values: string[] } | null,
  calendarId: string | null,
  scale: number,
): Policy {
  const conditions = rule && { match: 'all' as const, rules: [rule] };
  return { id, name: id, conditions, calendar: calendarId, targets: targetsOf(id, calendarId, scale) };
}

function everythingPlans(numbers: Numbers, count: number, gap: number): TicketPlans {
  const kinds = topics.flatMap((topic) =>
    priorities.flatMap((priority) => channels.map((channel) => ({ topic, priority, channel, values: {} }))),
  );
  const createdAt = new Float64Array(count);
  const kind = new Uint32Array(count);
  const firstStint = new Uint32Array(count + 1);
  const [work, replyAfter, end, clientAfter]: [number[], number[], number[], number[]] = [[], [], [], []];
  const stint = (mean: number, ends: number, clientWritesAfter: number): void => {
    const milliseconds = 1000 + Math.round(numbers.exponential(mean));
    work.push(milliseconds);
    // One in twelve stints brings no reply.
    replyAfter.push(numbers.below(12) === 0 ? -1 : Math.round(milliseconds * numbers.uniform()));
    end.push(ends);
    clientAfter.push(clientWritesAfter);
  };
  let at = begin;
  for (let ticket = 0; ticket < count; ticket++) {
    at += numbers.exponential(gap);
    createdAt[ticket] = Math.ceil(at);
    kind[ticket] = numbers.below(kinds.length);
    const reopenedAfter = numbers.below(100) < 8 ? Math.round(numbers.exponential(day)) + 1 : Infinity;
    if (numbers.below(100) < 30) {
      stint(meanWork / 2, stintEnd.pending, Math.round(numbers.exponential(hour)) + 1);
      stint(meanWork / 2, stintEnd.solved, reopenedAfter);
    } else stint(meanWork, stintEnd.solved, reopenedAfter);
    if (reopenedAfter < Infinity) stint(0.75 * meanWork, stintEnd.solved, Infinity);
    firstStint[ticket + 1] = work.length;
  }
  return {
    ...{ count, createdAt, kinds, kind, firstStint },
    id: (ticket) => String(ticket).padStart(8, '0'),
    work: Float64Array.from(work),
    replyAfter: Float64Array.from(replyAfter),
    end: Uint8Array.from(end),
    clientAfter: Float64Array.from(clientAfter),
  };
}

function tablesOf({ settings, directory }: Side, plans: TicketPlans, horizon: number): Tables {
  const compiled = compileCalendars(settings, directory);
  const numberOf = new Map<string | null, number>([[null, 0]]);
  const spans: (readonly Interval[])[] = [[{ start: begin - week, end: horizon + week }]];
  for (const [id, hours] of compiled) {
    numberOf.set(id, spans.length);
    spans.push(hours.intervals(begin - week, horizon + 10 * week));
  }
  const calendarNumber = (id: string | null): number => {
    const found = numberOf.get(id);
    if (found === undefined) throw new Error(`no calendar ${id}`);
    return found;
  };
  const firsts = [0];
  for (const span of spans) firsts.push((firsts.at(-1) ?? 0) + span.length);
  const rows = plans.kinds.flatMap(({ topic, priority, channel }) => {
    const matching = policies.find(({ conditions }) => {
      const rule = conditions?.rules[0];
      if (!rule) return true;
      const value = { topic, priority, channel }[rule.field as 'topic' | 'priority' | 'channel'];
      return value !== null && rule.values.includes(value);
    });
    return metrics.map(({ id }) => {
      const row = matching?.targets.find(({ metric }) => metric === id);
      const target = row && (row.byPriority?.[priority ?? ''] ?? row.all);
      return { target: target ? target.seconds * 1000 : -1, calendar: row?.calendar ?? matching?.calendar ?? null };
    });
  });
  const intervals = spans.flat();
  return {
    ...{ begin, horizon, topics: topics.length },
    createdAt: plans.createdAt,
    kind: Float64Array.from(plans.kind),
    firstStint: Float64Array.from(plans.firstStint),
    work: plans.work,
    replyAfter: plans.replyAfter,
    end: Float64Array.from(plans.end),
    clientAfter: plans.clientAfter,
    kindTopic: Float64Array.from(plans.kinds, ({ topic }) => topics.indexOf(topic ?? '')),
    targets: Float64Array.from(rows, ({ target }) => target),
    targetCalendars: Float64Array.from(rows, (row) => calendarNumber(row.calendar)),
    operatorCalendar: Float64Array.from(directory.operators, (operator) => calendarNumber(operator.calendar)),
    operatorLimit: Float64Array.from(directory.operators, (operator) => operator.limit ?? limit),
    skills: Float64Array.from(
      directory.operators.flatMap((operator) =>
        topics.map((topic) =>
          directory.skillGroups.some((group) => group.topics.includes(topic) && group.operators.includes(operator.id))
            ? 1
            : 0,
        ),
      ),
    ),
    calendarFirst: Float64Array.from(firsts),
    opens: Float64Array.from(intervals, ({ start }) => start),
    closes: Float64Array.from(intervals, ({ end }) => end),
  };
}

/** For programs in other languages. */
export function writeTables(file: string, tables: Tables): void {
  const { begin: from, horizon, topics: topicCount, ...columns } = tables;
  writeColumns(file, [[from, horizon, topicCount], ...Object.values(columns)]);
}
