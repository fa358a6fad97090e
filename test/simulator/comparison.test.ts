import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Comparison } from '../../src/simulator/comparison.ts';
import { reportJson } from '../../src/simulator/report/export.ts';
import type { Figure, SimulationReport } from '../../src/simulator/report/report.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import type { Simulation } from '../../src/simulator/simulation.ts';
import { assigning, busyDesk } from './report/busy-desk.ts';

const hour = 3_600_000;

function finished(simulation: Simulation): Comparison {
  const comparison = new Comparison(simulation);
  while (comparison.advance(100_000));
  return comparison;
}

function reportOf(comparison: Comparison): SimulationReport {
  const report = comparison.report();
  assert.ok(report);
  return report;
}

/** A history of which everything is known: a ticket every so many hours, each half an hour of work. */
function history(tickets: number, everyHours: number): Simulation {
  const { workload, period, ...rest } = busyDesk({ replications: 50 }, 2);
  return {
    ...rest,
    period,
    workload: {
      ...workload,
      kind: 'replayed',
      tickets: Array.from({ length: tickets }, (_, index) => ({
        id: `#${index}`,
        createdAt: period.from + index * everyHours * hour,
        topic: 'refund',
        priority: null,
        channel: null,
        stints: [{ work: hour / 2, replyAfter: hour / 4, end: 'solved', clientAfter: null }],
      })),
    },
  };
}

test('how a simulation is cut into pieces changes not a byte of its report', () => {
  const simulation = busyDesk({ replications: 3 });
  const whole = reportJson(simulate(simulation));
  fc.assert(
    fc.property(fc.infiniteStream(fc.integer({ min: 1, max: 3000 })), (pieces) => {
      const comparison = new Comparison(simulation);
      for (const events of pieces) if (!comparison.advance(events)) break;
      assert.equal(reportJson(reportOf(comparison)), whole);
    }),
    { numRuns: 8 },
  );
});

test('another seed is other luck, and the same seed the same', () => {
  const json = (seed: number): string => reportJson(simulate(busyDesk({ seed, replications: 2 })));
  assert.equal(json(7), json(7));
  assert.notEqual(json(7), json(8));
});

test('from the first replication on there is a full report, and the last one is what a whole run gives', () => {
  const simulation = busyDesk({ replications: 6 });
  const comparison = new Comparison(simulation);
  assert.equal(comparison.report(), null);
  assert.deepEqual(comparison.progress, { done: 0, asked: 6, fraction: 0 });
  const reports: SimulationReport[] = [];
  let last = 0;
  for (let goesOn = true; goesOn;) {
    goesOn = comparison.advance(2000);
    const { done, fraction } = comparison.progress;
    assert.ok(fraction >= last && fraction <= 1);
    last = fraction;
    if (done > reports.length) reports.push(reportOf(comparison));
  }
  assert.equal(comparison.advance(1), false);
  assert.deepEqual(
    reports.map(({ replications }) => replications.done),
    [1, 2, 3, 4, 5, 6],
  );
  assert.deepEqual(reports.at(-1), simulate(simulation));
  for (const [done, report] of reports.entries()) {
    const few = simulate({ ...simulation, replications: done + 1 });
    assert.deepEqual(
      { ...report, replications: null },
      { ...few, replications: null },
      'as if only these had been asked for',
    );
    assert.deepEqual(report.changed, reports[0]?.changed, 'single tickets are those of the first run');
  }
});

test('more replications make ranges narrower', () => {
  const width = (replications: number): number => {
    const { difference } = simulate(busyDesk({ replications })).metrics[0]?.met ?? {};
    assert.ok(difference);
    const { low, high } = difference;
    assert.ok(low !== null && high !== null);
    return high - low;
  };
  assert.ok(width(40) < width(5) / 2);
});

test('a history of which all is known is run once, and is exact', () => {
  const simulation = history(100, 1);
  const comparison = finished(simulation);
  assert.deepEqual(comparison.progress, { done: 1, asked: 1, fraction: 1 });
  const report = reportOf(comparison);
  assert.equal(report.exact, true);
  assert.equal(report.tickets, 100);
  const exact = ({ difference }: Figure): boolean =>
    difference === null || (difference.exact && difference.low === difference.high);
  assert.ok([report.waiting.mean, report.busiest, ...report.metrics.map(({ met }) => met)].every(exact));
  const met = report.metrics.find(
    ({ metric, priority, topic }) => metric === 'first_response' && priority === null && topic === null,
  );
  assert.deepEqual(
    met?.met.sides.map((side) => side?.mean),
    [1, 1],
  );
  assert.deepEqual(
    met.used.p50.sides.map((side) => side?.mean),
    [hour / 4, hour / 4],
  );
  assert.equal(
    report.assumptions.some(({ code }) => code === 'drawn'),
    false,
  );
});

test('every ticket is accounted for on both sides', () => {
  for (const start of [
    { kind: 'empty', warmUp: 24 * hour },
    { kind: 'directory', waiting: 30 },
  ] as const) {
    const report = simulate(busyDesk({ start, replications: 3 }));
    for (const { created, takenOver, solved, open, waiting } of report.counts) {
      assert.equal(created + takenOver, solved + open + waiting);
    }
  }
});

test('without operators nobody gets anything, which is a finding and no error', () => {
  const report = simulate(busyDesk({ replications: 2 }, 0));
  assert.deepEqual(report.operators, []);
  assert.equal(report.busiest.sides[0], null);
  assert.equal(report.waiting.shares.at(-1)?.share.sides[0]?.mean, report.waiting.shares.at(-1)?.share.sides[1]?.mean);
  assert.deepEqual(new Set(report.neverAssigned.map(({ reason }) => reason)), new Set(['no_operators']));
  const tickets = report.neverAssigned.filter(({ side }) => side === 0).map((each) => each.tickets);
  assert.deepEqual(
    tickets,
    [...tickets].sort((one, other) => other - one),
    'the most first',
  );
});

test('one side alone has figures and nothing to compare', () => {
  const [side] = busyDesk().sides;
  const report = simulate(busyDesk({ sides: [side], replications: 2 }));
  assert.equal(report.waiting.mean.sides.length, 1);
  assert.equal(report.waiting.mean.difference, null);
  assert.deepEqual(report.changed, { counts: [], tickets: [] });
});

test('the report says what is assumed', () => {
  const [saved, draft] = busyDesk().sides;
  const settings = {
    ...assigning(),
    assignment: { ...assigning().assignment, returnAfter: { seconds: 600, unit: 'minutes' as const } },
  };
  const operators = saved.directory.operators.slice(1).map((operator) => ({ ...operator, calendar: 'none' }));
  const directory = {
    ...saved.directory,
    statuses: saved.directory.statuses.filter(({ category }) => category !== 'pending'),
  };
  const changes = [
    { kind: 'remove_operator', operator: 'op-1' },
    { kind: 'set_limit', operator: 'nobody', limit: 2 },
  ] as const;
  const sides = [
    { ...saved, settings, directory: { ...saved.directory, operators } },
    { ...saved, ...draft, directory, changes },
  ] as const;
  const { assumptions } = simulate(busyDesk({ sides, replications: 1 }));
  assert.deepEqual(
    assumptions.filter(({ code }) => code !== 'drawn'),
    [
      { code: 'one_ticket_at_a_time' },
      { code: 'status_of_operators_ignored' },
      { code: 'no_status', category: 'pending' },
      { code: 'return_not_simulated', side: 0 },
      { code: 'operators_round_the_clock', side: 1, operators: 6 },
      { code: 'run_change', side: 1, change: changes[0] },
      { code: 'run_change', side: 1, change: changes[1] },
      { code: 'unknown_operator', operator: 'nobody' },
    ],
  );
  const drawn = assumptions.find((each) => each.code === 'drawn' && each.what === 'arrivals');
  assert.ok(drawn?.code === 'drawn' && Math.abs(drawn.tickets - 802) < 3, 'seven days and one to warm up');
});

test('tickets outside the time of the run are left out, and the report says how many', () => {
  const simulation = history(200, 1);
  const { assumptions, tickets } = simulate(simulation);
  assert.equal(tickets, 168);
  assert.deepEqual(
    assumptions.filter(({ code }) => code === 'tickets_outside_period'),
    [{ code: 'tickets_outside_period', tickets: 32 }],
  );
});

test('changed tickets can be had page by page', () => {
  const comparison = finished(busyDesk({ replications: 1 }));
  const report = reportOf(comparison);
  const all = comparison.changed(null, 0, 10_000);
  assert.equal(
    all.length,
    report.changed.counts.reduce((sum, { tickets }) => sum + tickets, 0),
  );
  assert.deepEqual([...comparison.changed(null, 0, 7), ...comparison.changed(null, 7, 10_000)], all);
  for (const { change, tickets } of report.changed.counts)
    assert.equal(comparison.changed(change, 0, 10_000).length, tickets);
});
