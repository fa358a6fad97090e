import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStaffing, StaffingSearch, type StaffingQuestion } from '../../../src/simulator/answers/staffing.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { RunChange } from '../../../src/simulator/run-changes.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import type { Side, Simulation } from '../../../src/simulator/simulation.ts';
import { SimulationError } from '../../../src/simulator/simulation-error.ts';
import { assigning, busyDesk } from '../report/busy-desk.ts';

/** Two operators for refunds, two for outages, one for both; deliveries are nobody's. */
function desk(changes: readonly RunChange[] = []): Simulation {
  const simulation = busyDesk({ replications: 4 }, 5);
  const [{ directory }] = simulation.sides;
  const group = (id: string, operators: number[]) => ({
    id,
    name: id,
    topics: [id],
    operators: operators.map((place) => `op-${place}`),
    active: true,
  });
  const skillGroups = [group('refund', [0, 1, 2]), group('outage', [2, 3, 4])];
  const side: Side = { settings: assigning(2), directory: { ...directory, skillGroups }, changes };
  return { ...simulation, sides: [side] };
}

function metWith(simulation: Simulation, changes: readonly RunChange[], topic: string): number {
  const side = simulation.sides[1] ?? simulation.sides[0];
  const { metrics } = simulate({ ...simulation, sides: [{ ...side, changes: [...(side.changes ?? []), ...changes] }] });
  const row = metrics.find(
    (each) => each.metric === 'first_response' && each.priority === null && each.topic === topic,
  );
  return row?.met.sides[0]?.mean ?? NaN;
}

const question = (simulation: Simulation, more: Partial<StaffingQuestion> = {}): StaffingQuestion => ({
  simulation,
  topic: 'refund',
  metric: 'first_response',
  share: 0.9,
  ...more,
});

const more = (count: number): RunChange => ({
  kind: 'add_operators',
  count,
  calendar: null,
  skillGroups: ['refund'],
  limit: null,
});

test('the number is the smallest of all that meet the share, tried one by one', () => {
  const simulation = desk();
  const answer = findStaffing(question(simulation));
  const met = (added: number): number => metWith(simulation, added === 0 ? [] : [more(added)], 'refund');
  let added = 0;
  while (met(added) < 0.9) added++;
  assert.ok(added > 1, 'there have to be too few');
  assert.equal(answer.needed, 3 + added);
  assert.equal(answer.present, 3);
  assert.equal(answer.reason, null);
  assert.deepEqual(answer.changes, [more(added)]);
  for (const point of answer.curve.filter(({ operators }) => operators >= 3)) {
    assert.equal(point.met?.mean, met(point.operators - 3), `${point.operators} operators`);
  }
  const near = answer.curve
    .map(({ operators }) => operators)
    .filter((operators) => Math.abs(operators - 3 - added) <= 2);
  assert.equal(near.length, 5, 'the curve has two numbers on both sides of the answer');
});

test('with too many operators it says how few would do, the last of the directory gone first', () => {
  const simulation = desk([more(20)]);
  const { present, needed, changes, curve } = findStaffing(question(simulation));
  assert.equal(present, 23);
  assert.ok(needed !== null && needed < 23);
  const removed = changes.map((change) => change.kind === 'remove_operator' && change.operator);
  assert.deepEqual(
    removed,
    Array.from({ length: 23 - needed }, (_, place) => `extra-${20 - place}`),
  );
  assert.ok(metWith(simulation, changes, 'refund') >= 0.9);
  const fewer = curve.find(({ operators }) => operators === needed - 1);
  assert.ok(fewer?.met && fewer.met.mean < 0.9);
});

test('of two sides the draft is asked about', () => {
  const simulation = desk();
  const [draft] = simulation.sides;
  const saved = { ...draft, settings: assigning(1, 60) };
  const both: Simulation = { ...simulation, sides: [saved, draft] };
  assert.deepEqual(findStaffing(question(both)), findStaffing(question(simulation)));
});

test('who is added has the groups and the limit of most of those there are', () => {
  const simulation = desk();
  const [side] = simulation.sides;
  const operators = side.directory.operators.map((operator, place) => ({ ...operator, limit: place === 2 ? null : 3 }));
  const limited = { ...simulation, sides: [{ ...side, directory: { ...side.directory, operators } }] as const };
  const { changes, needed, present } = findStaffing(question(limited));
  const added = (needed ?? 0) - present;
  assert.deepEqual(changes, [
    { kind: 'add_operators', count: added, calendar: null, skillGroups: ['refund'], limit: 3 },
  ]);
});

test('shifts are shared out among those who are added as they are among those there are', () => {
  const simulation = desk();
  const [side] = simulation.sides;
  const always = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
    day,
    [{ start: '00:00', end: '24:00' }],
  ]);
  const shift = (id: string) => {
    return { id, name: id, timeZone: 'UTC', weekly: Object.fromEntries(always), holidays: [], specialDays: [] };
  };
  const operators = side.directory.operators.map((operator, place) => {
    return { ...operator, calendar: place === 2 ? 'night' : 'day' };
  });
  const directory = { ...side.directory, operators, calendars: [shift('day'), shift('night')] };
  const { changes, needed, present } = findStaffing(question({ ...simulation, sides: [{ ...side, directory }] }));
  const added = (needed ?? 0) - present;
  assert.ok(added > 1, 'there have to be too few');
  // Of the three there are, two work by day: the first who is added, the third, the fourth, …
  const byNight = Math.floor((added + 1) / 3);
  assert.deepEqual(
    changes.map((change) => change.kind === 'add_operators' && [change.calendar, change.count]),
    [
      ['day', added - byNight],
      ['night', byNight],
    ],
  );
});

test('or as is asked for: those who work by night don’t help by day', () => {
  const simulation = desk();
  const [side] = simulation.sides;
  const night = {
    id: 'night',
    name: 'Night',
    timeZone: 'UTC',
    weekly: { mon: [{ start: '22:00', end: '06:00' }] },
    holidays: [],
    specialDays: [],
  };
  const directory = { ...side.directory, calendars: [night] };
  const profile = { calendar: 'night', skillGroups: ['refund'], limit: null };
  const { reason, ceiling } = findStaffing(
    question({ ...simulation, sides: [{ ...side, directory }] }, { profile, share: 0.95 }),
  );
  assert.equal(reason, 'out_of_reach');
  assert.ok((ceiling?.met?.mean ?? 1) < 0.95);
});

test('each way of having no answer is told apart', () => {
  const simulation = desk();
  const [side] = simulation.sides;
  const withSide = (changes: Partial<Side>): Simulation => ({ ...simulation, sides: [{ ...side, ...changes }] });
  const off = { ...side.settings, assignment: { ...side.settings.assignment, enabled: false } };
  const reasonOf = (asked: StaffingQuestion): unknown => {
    const { needed, reason, changes } = findStaffing(asked);
    assert.equal(needed, null);
    assert.deepEqual(changes, []);
    return reason;
  };
  assert.equal(reasonOf(question(withSide({ settings: off }))), 'feature_off');
  assert.equal(reasonOf(question(simulation, { topic: 'delivery' })), 'no_skill_group');
  assert.equal(reasonOf(question(simulation, { metric: 'update' })), 'nothing_measured');
  const neverOpen: Directory = {
    ...side.directory,
    operators: side.directory.operators.map((operator) => ({ ...operator, calendar: 'missing' })),
  };
  const { reason, ceiling } = findStaffing(question(withSide({ directory: neverOpen })));
  assert.equal(reason, 'out_of_reach');
  assert.equal(ceiling?.met?.mean, 0);
});

test('nobody at all is a number to begin with', () => {
  const simulation = desk();
  const [side] = simulation.sides;
  const skillGroups = side.directory.skillGroups.map((group) => ({ ...group, operators: [] }));
  const directory = { ...side.directory, skillGroups, operators: [] };
  const answer = findStaffing(question({ ...simulation, sides: [{ ...side, directory }] }));
  assert.equal(answer.present, 0);
  assert.ok((answer.needed ?? 0) > 1);
  assert.deepEqual(answer.changes, [more(answer.needed ?? 0)]);
});

test('in pieces it finds the same, and its progress goes from 0 to 1 and never back', () => {
  const asked = question(desk());
  const search = new StaffingSearch(asked);
  assert.equal(search.answer(), null);
  let last = 0;
  let went = 0;
  while (search.advance(300)) {
    const { fraction, done, asked: trials } = search.progress;
    assert.ok(fraction >= last && fraction <= 1, `${fraction} after ${last}`);
    assert.ok(done <= trials);
    last = fraction;
    went++;
  }
  assert.ok(went > 20);
  assert.equal(search.progress.fraction, 1);
  assert.deepEqual(search.answer(), findStaffing(asked));
});

test('a metric that isn’t there is refused, and so is a share that is none', () => {
  const unknown = (error: unknown): boolean => error instanceof SimulationError && error.code === 'unknown';
  assert.throws(() => findStaffing(question(desk(), { metric: 'none' })), unknown);
  for (const share of [0, 1.1, NaN]) assert.throws(() => findStaffing(question(desk(), { share })), RangeError);
});
