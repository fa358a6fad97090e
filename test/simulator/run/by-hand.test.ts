import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { RandomSource } from '../../../src/simulator/random/random-source.ts';
import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import { cycleOutcomes } from '../../../src/simulator/run/run-record.ts';
import { Run } from '../../../src/simulator/run/run.ts';
import { planReplayed } from '../../../src/simulator/workload/plan-replayed.ts';
import type { ReplayedTicket, Stint } from '../../../src/simulator/workload/workload.ts';
import { emptyDirectory, hour, monday, replayed } from '../workload/samples.ts';

// One operator, Ann, who works on Mondays and Tuesdays from 9 to 17. Times are hours since Monday, 00:00 UTC: 33 is Tuesday at 9.
const officeHours = [{ start: '09:00', end: '17:00' }];
const directory: Directory = {
  ...emptyDirectory,
  operators: [
    {
      id: 'ann',
      name: 'Ann',
      calendar: 'office',
      status: { name: 'Online', canReceive: true },
      ticketsByStatus: {},
      lastAssignedAt: null,
      limit: null,
    },
  ],
  statuses: (['new', 'open', 'pending', 'solved'] as const).map((category) => ({ id: category, name: '', category })),
  calendars: [
    {
      id: 'office',
      name: '',
      timeZone: 'UTC',
      weekly: { mon: officeHours, tue: officeHours },
      holidays: [],
      specialDays: [],
    },
  ],
};

/** At most so many tickets for Ann; a first response within two hours, round the clock. */
function assigning(limit: number | null): TicketSettings {
  const settings = defaultSettings();
  const target = {
    metric: 'first',
    all: { seconds: 7200, unit: 'hours' as const },
    calendar: null,
    pauseStatuses: [],
  };
  return {
    ...settings,
    assignment: { ...settings.assignment, enabled: true, considerSkillGroups: false, limit },
    sla: {
      metrics: [{ id: 'first', type: 'first_response' }],
      policies: [{ id: 'all', name: '', conditions: null, calendar: null, targets: [target] }],
    },
  };
}

/** So many hours of work with a reply half-way, after which the ticket is solved or, with `pending`, waits for the client. */
const stint = (work: number, clientAfter: number | null = null, end: Stint['end'] = 'solved'): Stint => ({
  work: work * hour,
  replyAfter: (work * hour) / 2,
  end,
  clientAfter: clientAfter === null ? null : clientAfter * hour,
});
const ticket = (id: string, at: number, ...stints: Stint[]): ReplayedTicket => ({
  id,
  createdAt: monday + at * hour,
  topic: null,
  priority: null,
  channel: null,
  stints,
});

const hoursOf = (at: number | undefined): number | null =>
  at === undefined || Number.isNaN(at) ? null : (at - monday) / hour;

/** What becomes of tickets from an hour until another, and a first time without being counted. */
function play(tickets: ReplayedTicket[], { limit = null as number | null, from = 0, to = 48, warmUp = 0 } = {}) {
  const period = { from: monday + from * hour, to: monday + to * hour };
  const begin = period.from - warmUp * hour;
  const plans = planReplayed(replayed(tickets), begin, period.to, new RandomSource(0, 0));
  const run = new Run(
    prepareSide({ settings: assigning(limit), directory }),
    plans,
    { heldWork: () => 0, heldClientAfter: () => 0, waiting: [] },
    { period, start: { kind: 'empty', warmUp: warmUp * hour } },
  );
  while (run.advance(1));
  const { assignedAt, firstReplyAt, solvedAt, work, cycles, count, busy, onDuty, longestIdle } = run.record();
  return {
    count,
    /** When each was assigned, first answered and solved. */
    tickets: tickets.map((_, index) => [assignedAt, firstReplyAt, solvedAt].map((column) => hoursOf(column[index]))),
    /** Who was worked on, from when to when. */
    work: Array.from({ length: work.count }, (_, row) => [
      plans.id(work.ticket[row] ?? NaN),
      hoursOf(work.from[row]),
      hoursOf(work.to[row]),
    ]),
    cycles: Array.from({ length: cycles.count }, (_, row) => [
      plans.id(cycles.ticket[row] ?? NaN),
      cycleOutcomes[cycles.outcome[row] ?? NaN],
    ]),
    ann: [busy, onDuty, longestIdle].map((column) => (column[0] ?? NaN) / hour),
  };
}

test('a ticket of the night waits for the morning; work that isn’t done by the evening goes on the next day', () => {
  const played = play([ticket('a', 3, stint(10))]);
  // Eight hours on Monday, two on Tuesday; half of it, the reply, is done on Monday at 14.
  assert.deepEqual(played.tickets, [[9, 14, 35]]);
  assert.deepEqual(played.work, [['a', 9, 35]]);
  assert.deepEqual(played.cycles, [['a', 'breached']]);
  assert.deepEqual(played.ann, [10, 16, 6]);
});

test('of the tickets that she has, the oldest assigned goes first, and nothing interrupts it', () => {
  const played = play([ticket('a', 10, stint(2)), ticket('b', 10.5, stint(1)), ticket('c', 11, stint(1))]);
  assert.deepEqual(
    played.tickets.map(([assigned]) => assigned),
    [10, 10.5, 11],
    'there is no limit, so each is hers at once',
  );
  assert.deepEqual(played.work, [
    ['a', 10, 12],
    ['b', 12, 13],
    ['c', 13, 14],
  ]);
});

test('with a limit of one ticket, the next is assigned when she is done', () => {
  const played = play([ticket('a', 10, stint(2)), ticket('b', 10.5, stint(1))], { limit: 1 });
  assert.deepEqual(played.tickets, [
    [10, 11, 12],
    [12, 12.5, 13],
  ]);
});

test('one that waits for the client stays hers; when the client writes it goes before what was assigned later', () => {
  const played = play([
    ticket('a', 10, stint(1, 1, 'pending'), stint(1)),
    ticket('b', 10.5, stint(2)),
    ticket('c', 10.75, stint(1)),
  ]);
  assert.deepEqual(played.work, [
    ['a', 10, 11],
    ['b', 11, 13],
    ['a', 13, 14],
    ['c', 14, 15],
  ]);
  assert.deepEqual(played.count, { created: 3, takenOver: 0, solved: 3, open: 0, waiting: 0 });
});

test('a solved ticket that the client reopens comes back to her, and counts as solved when it was solved last', () => {
  const played = play([ticket('a', 10, stint(1, 2), stint(1))]);
  assert.deepEqual(played.work, [
    ['a', 10, 11],
    ['a', 13, 14],
  ]);
  assert.deepEqual(played.tickets, [[10, 10.5, 14]]);
});

test('reopened outside her hours, it waits for the morning', () => {
  const played = play([ticket('a', 15, stint(1, 4), stint(1))]);
  assert.deepEqual(played.work, [
    ['a', 15, 16],
    ['a', 33, 34],
  ]);
});

test('the run ends with the period: what is under way is cut off, and what is to come doesn’t happen', () => {
  const played = play(
    [ticket('a', 10, stint(1, 2), stint(1)), ticket('b', 11.5, stint(4)), ticket('c', 12, stint(1))],
    {
      limit: 1,
      to: 13,
    },
  );
  assert.deepEqual(played.tickets, [
    [10, 10.5, 11],
    [11.5, null, null],
    [null, null, null],
  ]);
  assert.deepEqual(played.work, [
    ['a', 10, 11],
    ['b', 11.5, 13],
  ]);
  assert.deepEqual(played.count, { created: 3, takenOver: 0, solved: 1, open: 1, waiting: 1 });
  assert.deepEqual(played.cycles.sort(), [
    ['a', 'met'],
    ['b', 'unfinished'],
    ['c', 'unfinished'],
  ]);
  assert.deepEqual(played.ann, [2.5, 4, 1]);
});

test('tickets of the warm-up are worked on and are in no figure', () => {
  const played = play([ticket('a', 10, stint(5)), ticket('b', 13, stint(1))], { from: 12, to: 17, warmUp: 12 });
  assert.deepEqual(played.work, [
    ['a', 10, 15],
    ['b', 15, 16],
  ]);
  assert.deepEqual(played.cycles, [['b', 'breached']], 'answered at 15:30, two and a half hours after it came');
  assert.deepEqual(played.ann, [4, 5, 1], 'hours before the period don’t count');
});
