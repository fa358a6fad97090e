/**
 * Zammad's own escalation cases (test/fixtures/README.md), told to our clocks. Their "response" is a custom metric here: from
 * the first unanswered client message to the next public reply; their "update" one from public reply to public reply. Every
 * clock pauses in their stopping states.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { weekdays } from '../../../src/domain/settings/calendar.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import type { CustomMetric, Metric } from '../../../src/domain/settings/sla.ts';
import type { TicketEvent } from '../../../src/domain/sla/events.ts';
import { replay } from '../../../src/domain/sla/replay.ts';
import type { ClockState } from '../../../src/domain/sla/state.ts';
import { directory, minute, policy, settings, target } from './world.ts';

type Output =
  | 'escalationAt'
  | 'firstResponseDueAt'
  | 'updateDueAt'
  | 'closeDueAt'
  | 'firstResponseInMin'
  | 'firstResponseDiffMin'
  | 'updateInMin'
  | 'updateDiffMin'
  | 'closeInMin'
  | 'closeDiffMin';
type SetFact = 'firstResponseAt' | 'lastContactAgentAt' | 'lastContactCustomerAt' | 'closeAt';

interface ZammadCase {
  id: string;
  calendar: { timeZone: string; intervals: Record<string, [string, string][]>; holidays?: string[] };
  sla: {
    firstResponseMinutes?: number;
    responseMinutes?: number;
    updateMinutes?: number;
    solutionMinutes?: number;
  } | null;
  ticket: { createdAt: string; state: string };
  events: { at?: string; type: string; to?: string; set?: Partial<Record<SetFact, string>> }[];
  expected: Partial<Record<Output, string | number | null>>;
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../fixtures/zammad-escalation.json', import.meta.url), 'utf8'),
) as { cases: ZammadCase[] };

const custom = (id: string, start: CustomMetric['start']): CustomMetric => ({
  id,
  type: 'custom',
  name: { en: id },
  start,
  stop: [{ event: 'public_reply' }],
  repeats: true,
});
const metrics: Metric[] = [
  { id: 'first', type: 'first_response' },
  custom('response', [{ event: 'client_message' }]),
  custom('update', [{ event: 'created' }, { event: 'public_reply' }]),
  { id: 'close', type: 'resolution' },
];

const stopping = ['pending reminder', 'pending close'];
const theirDirectory = {
  ...directory,
  statuses: [
    { id: 'new', name: 'new', category: 'new' as const },
    { id: 'open', name: 'open', category: 'open' as const },
    ...stopping.map((id) => ({ id, name: id, category: 'pending' as const })),
    { id: 'closed', name: 'closed', category: 'closed' as const },
  ],
};

function calendarOf({ timeZone, intervals, holidays = [] }: ZammadCase['calendar']): Calendar {
  const hours = (day: string) => (intervals[day] ?? []).map(([start, end]) => ({ start, end }));
  return {
    id: 'theirs',
    name: '',
    timeZone,
    weekly: Object.fromEntries(weekdays.map((day) => [day, hours(day)])),
    holidays: holidays.map((from) => ({ name: from, from })),
    specialDays: [],
  };
}

function settingsOf({ sla, calendar, events }: ZammadCase) {
  const removed = events.some(({ type }) => type === 'slaRemoved');
  const row = (metric: string, minutes: number | undefined) =>
    minutes === undefined || removed ? [] : [target(metric, minutes, { calendar: 'theirs', pauseStatuses: stopping })];
  const rows = [
    ...row('first', sla?.firstResponseMinutes),
    ...row('response', sla?.responseMinutes),
    ...row('update', sla?.updateMinutes),
    ...row('close', sla?.solutionMinutes),
  ];
  return settings({ metrics, calendars: [calendarOf(calendar)], policies: [policy('all', null, rows, 'theirs')] });
}

/** Facts that a spec sets one by one contradict each other, so each is told only to the metric that it is about. */
const audience: Readonly<Record<SetFact, readonly string[]>> = {
  firstResponseAt: ['first'],
  lastContactAgentAt: ['response', 'update'],
  lastContactCustomerAt: ['response'],
  closeAt: ['close'],
};
const meaning: Readonly<Record<SetFact, (at: number) => TicketEvent>> = {
  firstResponseAt: (at) => ({ type: 'public_reply', at, by: 'operator' }),
  lastContactAgentAt: (at) => ({ type: 'public_reply', at, by: 'operator' }),
  lastContactCustomerAt: (at) => ({ type: 'client_message', at }),
  closeAt: (at) => ({ type: 'status_entered', at, status: 'closed', by: 'operator' }),
};

function eventsFor(metric: string, { ticket, events }: ZammadCase): TicketEvent[] {
  const told: TicketEvent[] = events.flatMap((event): TicketEvent[] => {
    const at = Date.parse(event.at ?? '');
    if (event.type === 'customer') return [{ type: 'client_message', at }];
    if (event.type === 'agent') return [{ type: 'public_reply', at, by: 'operator' }];
    if (event.to) return [{ type: 'status_entered', at, status: event.to, by: 'operator' }];
    return (Object.entries(event.set ?? {}) as [SetFact, string][]).flatMap(([fact, value]) =>
      audience[fact].includes(metric) ? [meaning[fact](Date.parse(value))] : [],
    );
  });
  told.sort((one, other) => one.at - other.at);
  return [
    { type: 'created', at: Date.parse(ticket.createdAt), for: 'client', values: { status: ticket.state } },
    ...told,
  ];
}

function ours(zammad: ZammadCase): Record<Output, string | number | null> {
  const state = (metric: string): ClockState => {
    const events = eventsFor(metric, zammad);
    const all = metrics.flatMap(({ id }) => eventsFor(id, zammad));
    const at = Math.max(...all.map((event) => event.at));
    const version = { at: 0, settings: settingsOf(zammad), directory: theirDirectory };
    const found = replay(events, [version], at).find((clock) => clock.metric === metric);
    assert.ok(found);
    return found;
  };
  const due = (clock: ClockState) => (clock.stoppedAt === null ? clock.dueAt : null);
  /** Of the cycle that took longest, as Zammad keeps it. */
  const longest = (clock: ClockState) =>
    clock.finished.filter((cycle) => cycle.state !== 'cancelled').sort((one, other) => other.used - one.used)[0];
  const [first, response, update, close] = [state('first'), state('response'), state('update'), state('close')];
  const exchange = zammad.sla?.updateMinutes === undefined ? response : update;
  const dues = [first, exchange, close].map(due);
  const earliest = dues.filter((at) => at !== null).sort((one, other) => one - other)[0];
  const text = (at: number | null | undefined) =>
    at === null || at === undefined ? null : new Date(at).toISOString().replace('.000Z', 'Z');
  const minutes = (duration: number | null | undefined) =>
    duration === null || duration === undefined ? null : duration / minute;
  return {
    escalationAt: text(earliest),
    firstResponseDueAt: text(dues[0]),
    updateDueAt: text(dues[1]),
    closeDueAt: text(dues[2]),
    firstResponseInMin: minutes(longest(first)?.used),
    firstResponseDiffMin: minutes(longest(first)?.left),
    updateInMin: minutes(longest(exchange)?.used),
    updateDiffMin: minutes(longest(exchange)?.left),
    closeInMin: minutes(longest(close)?.used),
    closeDiffMin: minutes(longest(close)?.left),
  };
}
/** Where we differ on purpose: case, outputs, what we answer, and why. */
const differences: readonly { id: string; outputs: readonly Output[]; ours: string | number; why: string }[] = [
  {
    id: 'std-mail-pending-then-answer',
    outputs: ['firstResponseDiffMin'],
    ours: 50,
    why: 'the case gives its pending event no instant (it is approximated); told as an event, its five minutes are paused',
  },
  {
    id: 'pause-long-rolls-over-night',
    outputs: ['escalationAt', 'firstResponseDueAt'],
    ours: '2013-06-04T16:00:00Z',
    why: 'used up exactly at closing time is due at closing time, not at the next opening',
  },
  {
    id: 'holiday-4-pending-again',
    outputs: ['escalationAt', 'updateDueAt'],
    ours: '2016-11-03T15:00:00Z',
    why: 'a paused clock keeps showing a deadline: the one if work resumed now',
  },
  ...['holiday-5-customer-reopens-after-week', 'holiday-6-second-customer-mail-does-not-move'].map((id) => ({
    id,
    outputs: ['escalationAt', 'updateDueAt'] as const,
    ours: '2016-11-09T09:26:36Z',
    why: 'time is counted in milliseconds, theirs in whole minutes',
  })),
];

describe('Zammad’s escalation cases', () => {
  for (const zammad of cases) {
    const different = differences.filter(({ id }) => id === zammad.id);
    it(`${zammad.id}${different.map(({ why }) => ` (differs: ${why})`).join('')}`, () => {
      const answers = ours(zammad);
      for (const [output, theirs] of Object.entries(zammad.expected) as [Output, string | number | null][]) {
        const difference = different.find(({ outputs }) => outputs.includes(output));
        assert.equal(answers[output], difference ? difference.ours : theirs, output);
        if (difference) assert.notEqual(answers[output], theirs, 'a difference that is none');
      }
    });
  }
  it('agree but for nine answers in five cases', () => {
    const asserted = cases.flatMap(({ expected }) => Object.keys(expected)).length;
    assert.equal(cases.length, 49);
    assert.equal(differences.length, 5);
    assert.equal(differences.flatMap(({ outputs }) => outputs).length, 9);
    assert.equal(asserted, 245);
  });
});
