import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Comparison } from '../../../src/simulator/comparison.ts';
import type { Simulation } from '../../../src/simulator/simulation.ts';
import type { Timeline } from '../../../src/simulator/report/timeline.ts';
import { busyDesk } from './busy-desk.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Operators from nine to five in UTC. */
function nineToFive(changes: Partial<Simulation> = {}): Simulation {
  const simulation = busyDesk({ replications: 1, ...changes }, 9);
  const hours = [{ start: '09:00', end: '17:00' }];
  const weekly = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
  const [saved, draft] = simulation.sides;
  const directory = {
    ...saved.directory,
    operators: saved.directory.operators.map((operator) => ({ ...operator, calendar: 'office' })),
    calendars: [{ id: 'office', name: 'Office', timeZone: 'UTC', weekly, holidays: [], specialDays: [] }],
  };
  return {
    ...simulation,
    sides: [
      { ...saved, directory },
      { ...saved, ...draft, directory },
    ],
  };
}

function finished(simulation: Simulation): Comparison {
  const comparison = new Comparison(simulation);
  assert.equal(comparison.timeline(simulation.period.from, simulation.period.to), null);
  while (comparison.advance(100_000));
  return comparison;
}

function timelineOf(comparison: Comparison, from: number, to: number): Timeline {
  const timeline = comparison.timeline(from, to);
  assert.ok(timeline);
  return timeline;
}

const simulation = nineToFive();
const { from: monday } = simulation.period;
const comparison = finished(simulation);

test('a day shows the open hours of every operator, and one ticket at a time', () => {
  const { from, to, sides } = timelineOf(comparison, monday + day, monday + 2 * day);
  assert.deepEqual([from, to], [monday + day, monday + 2 * day]);
  assert.equal(sides.length, 2);
  for (const { operators, left } of sides) {
    assert.equal(left, 0);
    assert.equal(operators.length, 9);
    for (const { open, work } of operators) {
      assert.deepEqual(open, [{ from: monday + day + 9 * hour, to: monday + day + 17 * hour }]);
      assert.ok(work.length > 0);
      for (const [place, stretch] of work.entries()) {
        assert.ok(stretch.from >= from && stretch.to <= to && stretch.to > stretch.from);
        assert.ok(stretch.from >= (work[place - 1]?.to ?? 0), 'not before the one before it ends');
      }
    }
  }
});

test('what is late is what the report counts as breached', () => {
  const report = comparison.report();
  const { from, to } = simulation.period;
  const { sides } = timelineOf(comparison, from - 10 * day, to + 10 * day);
  for (const [side, { operators, waiting }] of sides.entries()) {
    const stretches = [...operators.flatMap(({ work }) => work), ...waiting];
    const late = new Set(stretches.filter((stretch) => stretch.late).map(({ index }) => index));
    const breached = report?.metrics.filter(({ priority, topic }) => priority === null && topic === null) ?? [];
    const most = Math.max(...breached.map((row) => row.breached.sides[side]?.mean ?? 0));
    const sum = breached.reduce((total, row) => total + (row.breached.sides[side]?.mean ?? 0), 0);
    assert.ok(late.size >= most && late.size <= sum, `${late.size}, from ${most} to ${sum}`);
    for (const change of comparison.changed('now_late', 0, 50))
      assert.equal(late.has(change.index), side === 1 || late.has(change.index));
  }
});

test('those that wait at an instant of the report are those that the timeline shows waiting', () => {
  const report = comparison.report();
  assert.ok(report);
  const { at, over } = report.waiting;
  for (const place of [20, 100, 200]) {
    const instant = at[place] ?? 0;
    const { sides } = timelineOf(comparison, instant, instant + 1);
    for (const [side, { waiting }] of sides.entries()) assert.equal(waiting.length, over[side]?.mean[place]);
  }
});

test('a span is cut to the time of the run, warm-up included', () => {
  const { from, to } = timelineOf(comparison, 0, monday * 2);
  assert.deepEqual([from, to], [monday - day, simulation.period.to]);
  const empty = timelineOf(comparison, monday + 30 * day, monday + 31 * day);
  assert.ok(
    empty.sides.every(
      ({ operators, waiting }) => waiting.length === 0 && operators.every(({ work }) => work.length === 0),
    ),
  );
});

test('of very much a bounded part is listed, and the rest counted', () => {
  const { workload } = simulation;
  assert.equal(workload.kind, 'made');
  const streams = workload.streams.map((stream) => ({ ...stream, perWeek: 2000 }));
  const much = finished(nineToFive({ workload: { ...workload, streams } }));
  const { sides } = timelineOf(much, monday, simulation.period.to);
  const [first] = sides;
  assert.ok(first && first.left > 0);
  assert.equal(first.waiting.length, 5000);
});

test('tickets taken over are worked on without a name', () => {
  const [saved, draft] = simulation.sides;
  const operators = saved.directory.operators.map((operator) => ({ ...operator, ticketsByStatus: { open: 1 } }));
  const directory = { ...saved.directory, operators };
  const sides = [
    { ...saved, directory },
    { ...saved, ...draft, directory },
  ] as const;
  const taken = finished({ ...simulation, sides, start: { kind: 'directory' } });
  const work = timelineOf(taken, monday, monday + day).sides[0]?.operators[0]?.work[0];
  assert.deepEqual({ ...work, to: 0 }, { index: null, ticket: null, from: monday + 9 * hour, to: 0, late: false });
});

test('an operator without a calendar is there all day and night', () => {
  const [saved] = simulation.sides;
  const operators = saved.directory.operators.map((operator) => ({ ...operator, calendar: null }));
  const always = finished({ ...simulation, sides: [{ ...saved, directory: { ...saved.directory, operators } }] });
  const { sides } = timelineOf(always, monday, monday + day);
  for (const { open } of sides[0]?.operators ?? []) assert.deepEqual(open, [{ from: monday, to: monday + day }]);
});
