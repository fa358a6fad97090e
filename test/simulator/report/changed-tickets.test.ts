import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TicketComparison } from '../../../src/simulator/report/changed-tickets.ts';
import { listedPerChange, type OutcomeChange } from '../../../src/simulator/report/report.ts';
import { cycleOutcomes, type CycleOutcome, type RunRecord } from '../../../src/simulator/run/run-record.ts';
import type { TicketPlans } from '../../../src/simulator/workload/ticket-plans.ts';
import { luckOf, plansOf, recordOf, settingsOf, week } from './synthetic.ts';

const hour = 3_600_000;

/** What became of a ticket: who had it, and the cycles of its clocks in their order. */
interface Fate {
  readonly operator?: number;
  readonly cycles?: readonly (readonly [metric: number, outcome: CycleOutcome])[];
}

function plans(count: number): TicketPlans {
  const luck = luckOf(1);
  return {
    ...plansOf(count, week, luck),
    createdAt: Float64Array.from({ length: count }, (_, index) => week.from + index),
  };
}

function record(fates: readonly Fate[]): RunRecord {
  const empty = recordOf(plans(fates.length), week, { operators: 0, metrics: 0, badness: 0 }, luckOf(1));
  const rows = fates.flatMap(({ cycles = [] }, ticket) =>
    cycles.map(([metric, outcome]) => ({ ticket, metric, outcome })),
  );
  return {
    ...empty,
    operator: Int32Array.from(fates, ({ operator = -1 }) => operator),
    assignedAt: Float64Array.from(fates, ({ operator = -1 }) => (operator < 0 ? NaN : week.from + hour)),
    cycles: {
      count: rows.length,
      ticket: Uint32Array.from(rows, ({ ticket }) => ticket),
      metric: Uint8Array.from(rows, ({ metric }) => metric),
      outcome: Uint8Array.from(rows, ({ outcome }) => cycleOutcomes.indexOf(outcome)),
      used: new Float64Array(rows.length),
      dueAt: Float64Array.from(rows, (_, row) => week.from + row * hour),
      stoppedAt: Float64Array.from(rows, ({ outcome }) => (outcome === 'unfinished' ? NaN : week.from + 5)),
    },
  };
}

function compared(
  before: readonly Fate[],
  after: readonly Fate[],
  operators = [
    ['a', 'b'],
    ['a', 'b'],
  ],
): TicketComparison {
  const sides = [before, after].map((fates, side) => ({
    settings: settingsOf(2),
    operators: operators[side] ?? [],
    record: record(fates),
  }));
  return new TicketComparison(plans(before.length), week, sides);
}

/** Kind and metric of the change of one ticket; `null`: none. */
function changeOf(before: Fate, after: Fate): readonly [OutcomeChange, string | null] | null {
  const [ticket] = compared([before], [after]).list(null, 0, 10);
  return ticket ? [ticket.change, ticket.metric] : null;
}

test('a ticket whose clock breaks its target is now late, and one that no longer does is on time', () => {
  const met: Fate = { operator: 0, cycles: [[0, 'met']] };
  const late: Fate = { operator: 0, cycles: [[0, 'breached']] };
  assert.deepEqual(changeOf(met, late), ['now_late', 'first_response']);
  assert.deepEqual(changeOf(late, met), ['now_on_time', 'first_response']);
  assert.equal(changeOf(late, late), null);
  for (const outcome of ['unfinished', 'cancelled'] as const) {
    assert.deepEqual(changeOf(late, { operator: 0, cycles: [[0, outcome]] }), ['now_on_time', 'first_response']);
    assert.equal(changeOf(met, { operator: 0, cycles: [[0, outcome]] }), null, 'not late before, not late now');
  }
});

test('to lose its target puts no ticket on time, and to break a new one makes it late', () => {
  const late: Fate = { operator: 0, cycles: [[0, 'breached']] };
  for (const none of [{ operator: 0 }, { operator: 0, cycles: [[0, 'no_target']] }] satisfies Fate[]) {
    assert.equal(changeOf(late, none), null);
    assert.deepEqual(changeOf(none, late), ['now_late', 'first_response']);
  }
});

test('late goes before on time, any clock before the operator, and the first metric before the second', () => {
  const before: Fate = {
    operator: 0,
    cycles: [
      [0, 'breached'],
      [1, 'met'],
    ],
  };
  const after: Fate = {
    operator: 1,
    cycles: [
      [0, 'met'],
      [1, 'breached'],
    ],
  };
  assert.deepEqual(changeOf(before, after), ['now_late', 'next_response']);
  const good: Fate = {
    operator: 0,
    cycles: [
      [0, 'met'],
      [1, 'met'],
    ],
  };
  const bad: Fate = {
    operator: 1,
    cycles: [
      [1, 'breached'],
      [0, 'breached'],
    ],
  };
  assert.deepEqual(changeOf(good, bad), ['now_late', 'first_response']);
  assert.deepEqual(changeOf(bad, good), ['now_on_time', 'first_response']);
});

test('one late cycle among several makes a ticket late, and is the one that is shown', () => {
  const before: Fate = {
    operator: 0,
    cycles: [
      [1, 'met'],
      [1, 'met'],
      [1, 'unfinished'],
    ],
  };
  const after: Fate = {
    operator: 0,
    cycles: [
      [1, 'met'],
      [1, 'breached'],
      [1, 'met'],
    ],
  };
  const [ticket] = compared([before], [after]).list(null, 0, 1);
  assert.equal(ticket?.change, 'now_late');
  const clocks = ticket.sides.map((side) =>
    side.clocks.map(({ outcome, dueAt, stoppedAt }) => [outcome, dueAt, stoppedAt]),
  );
  assert.deepEqual(clocks, [
    [
      [null, null, null],
      ['unfinished', week.from + 2 * hour, null],
    ],
    [
      [null, null, null],
      ['breached', week.from + hour, week.from + 5],
    ],
  ]);
});

test('operators are compared by who they are, not by their place', () => {
  const fates: Fate[] = [{ operator: 0 }, { operator: 1 }, {}, { operator: 0 }, {}];
  const others: Fate[] = [{ operator: 1 }, { operator: 1 }, { operator: 0 }, {}, {}];
  const tickets = compared(fates, others, [
    ['a', 'b'],
    ['new', 'a', 'b'],
  ]).list(null, 0, 10);
  assert.deepEqual(
    tickets.map(({ index, change, sides }) => [index, change, sides.map(({ operator }) => operator)]),
    [
      [1, 'operator', ['b', 'a']],
      [2, 'now_assigned', [null, 'new']],
      [3, 'never_assigned', ['a', null]],
    ],
  );
});

test('all changed tickets are counted, the first of each kind listed, and the others to be had', () => {
  const late = (index: number): Fate => ({ operator: 0, cycles: [[0, index % 3 === 0 ? 'breached' : 'met']] });
  const before = Array.from({ length: 900 }, (): Fate => ({ operator: 0, cycles: [[0, 'met']] }));
  const after = before.map((fate, index) => (index % 3 === 1 ? { ...fate, operator: 1 } : late(index)));
  const comparison = compared(before, after);
  const { counts, tickets } = comparison.summary();
  assert.deepEqual(counts, [
    { change: 'now_late', tickets: 300 },
    { change: 'operator', tickets: 300 },
  ]);
  assert.equal(tickets.length, 2 * listedPerChange);
  assert.deepEqual(
    tickets.map(({ index }) => index),
    [...tickets.map(({ index }) => index)].sort((one, other) => one - other),
  );
  assert.deepEqual(
    comparison.list('now_late', 250, 3).map(({ index }) => index),
    [750, 753, 756],
  );
  assert.deepEqual(
    comparison.list(null, 598, 10).map(({ index }) => index),
    [897, 898],
  );
  assert.equal(comparison.count(null), 600);
});

test('tickets of before and after the period are in no list', () => {
  const luck = luckOf(9);
  const many = plansOf(500, week, luck);
  const records = [1, 2].map(() => recordOf(many, week, { operators: 2, metrics: 2, badness: 1 }, luck));
  const sides = records.map((each) => ({ settings: settingsOf(2), operators: ['a', 'b'], record: each }));
  const tickets = new TicketComparison(many, week, sides).list(null, 0, 500);
  assert.ok(tickets.length > 100);
  assert.ok(tickets.every(({ createdAt }) => createdAt >= week.from && createdAt < week.to));
});
