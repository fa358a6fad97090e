import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TicketComparison } from '../../../src/simulator/report/changed-tickets.ts';
import { ReportBuilder } from '../../../src/simulator/report/report-builder.ts';
import type { Difference, Figure, MetricFigures, SimulationReport } from '../../../src/simulator/report/report.ts';
import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import type { Simulation } from '../../../src/simulator/simulation.ts';
import { meanOf, percentileOf, SlowReport, type Measured } from './slow-report.ts';
import { luckOf, metricIds, plansOf, recordOf, simulationOf, week, type SyntheticSide } from './synthetic.ts';

const minute = 60_000;

function measured(seed: number, tickets: number, replications: number, sides: readonly SyntheticSide[]): Measured[] {
  const luck = luckOf(seed);
  return Array.from({ length: replications }, () => {
    const plans = plansOf(Math.floor(tickets * (0.5 + luck())), week, luck);
    return { plans, records: sides.map((side) => recordOf(plans, week, side, luck)) };
  });
}

function reportOf(simulation: Simulation, replications: readonly Measured[]): SimulationReport {
  const sides = simulation.sides.map(prepareSide);
  const builder = new ReportBuilder(simulation, sides, replications.length);
  for (const [number, { plans, records }] of replications.entries()) {
    const compared = sides.flatMap(({ settings, directory }, side) => {
      const record = records[side];
      return record ? [{ settings, operators: directory.operators.map(({ id }) => id), record }] : [];
    });
    builder.add({ plans, records }, number === 0 ? new TicketComparison(plans, week, compared) : null);
  }
  const report = builder.report();
  assert.ok(report);
  return report;
}

const syntheticSide = fc.record({
  operators: fc.integer({ min: 0, max: 6 }),
  metrics: fc.integer({ min: 0, max: 5 }),
  badness: fc.double({ min: 0.05, max: 1, noNaN: true }),
});
const twoSides = fc.tuple(syntheticSide, syntheticSide);
const cases = {
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  tickets: fc.integer({ min: 0, max: 150 }),
  replications: fc.integer({ min: 1, max: 6 }),
};

function checkFigure(actual: Figure, expected: Figure, what: string): void {
  assert.equal(actual.sides.length, expected.sides.length, what);
  for (const [side, estimate] of expected.sides.entries()) {
    checkNumbers(actual.sides[side] ?? null, estimate, `${what}, side ${side}`);
  }
  checkNumbers(actual.difference, expected.difference, `${what}, difference`);
}

/** Sums in another order differ in their last digits; verdicts may then differ only where zero is the end of the range. */
function checkNumbers(actual: object | null, expected: object | null, what: string): void {
  if (actual === null || expected === null) return assert.equal(actual, expected, what);
  const values: Record<string, unknown> = { ...actual };
  const numbers = Object.values(expected).filter((value) => typeof value === 'number');
  const tolerance = 1e-8 * Math.max(1, ...numbers.map(Math.abs));
  for (const [key, value] of Object.entries(expected) as [string, unknown][]) {
    const found = values[key];
    if (typeof value === 'number' && typeof found === 'number') {
      assert.ok(Math.abs(value - found) <= tolerance, `${what}, ${key}: ${found}, not ${value}`);
    } else if (key !== 'verdict' || !touchesZero(values as unknown as Difference)) {
      assert.equal(found, value, `${what}, ${key}`);
    }
  }
}

const touchesZero = ({ low, high }: Difference): boolean =>
  low !== null && high !== null && (Math.abs(low) < 1e-9 || Math.abs(high) < 1e-9);

test('a report is what a slow recomputation from all records says, figure by figure', () => {
  fc.assert(
    fc.property(cases.seed, cases.tickets, cases.replications, twoSides, (seed, tickets, replications, sides) => {
      const measures = measured(seed, tickets, replications, sides);
      const report = reportOf(simulationOf(sides), measures);
      checkAgainstSlow(report, new SlowReport(measures, week), sides);
    }),
    { numRuns: 40 },
  );
});

function checkAgainstSlow(report: SimulationReport, slow: SlowReport, sides: readonly SyntheticSide[]): void {
  const check = (actual: Figure, measure: Parameters<SlowReport['figure']>[0], what: string, share = false): void =>
    checkFigure(actual, slow.figure(measure, false, share), what);

  for (const row of report.metrics) {
    const metric = metricIds.indexOf(row.metric);
    const has = (side: number): boolean => metric < (sides[side]?.metrics ?? 0);
    const what = `${row.metric} ${row.priority} ${row.topic}`;
    const count = (wanted: readonly string[]) => (replication: Measured, side: number) =>
      has(side)
        ? slow
            .cycles(replication, side, metric, row.priority, row.topic)
            .filter((each) => wanted.includes(each.outcome)).length
        : null;
    const used = (percent: number) => (replication: Measured, side: number) => {
      const cycles = slow.cycles(replication, side, metric, row.priority, row.topic);
      const judged = cycles.filter(({ outcome }) => outcome === 'met' || outcome === 'breached');
      return has(side)
        ? percentileOf(
            judged.map((each) => each.used),
            percent,
          )
        : null;
    };
    check(row.cycles, count(['met', 'breached', 'cancelled', 'unfinished', 'no_target']), `${what} cycles`);
    check(row.breached, count(['breached']), `${what} breached`);
    check(row.cancelled, count(['cancelled']), `${what} cancelled`);
    check(row.unfinished, count(['unfinished']), `${what} unfinished`);
    const met = (replication: Measured, side: number): number | null => {
      const judged = count(['met', 'breached'])(replication, side) ?? 0;
      return judged === 0 ? null : (count(['met'])(replication, side) ?? 0) / judged;
    };
    check(row.met, met, `${what} met`, true);
    check(row.used.p50, used(50), `${what} p50`);
    check(row.used.p90, used(90), `${what} p90`);
    check(row.used.p99, used(99), `${what} p99`);
  }

  const { waiting } = report;
  check(waiting.mean, (replication, side) => meanOf(slow.waits(replication, side)), 'mean wait');
  check(waiting.median, (replication, side) => percentileOf(slow.waits(replication, side), 50), 'median wait');
  check(waiting.p90, (replication, side) => percentileOf(slow.waits(replication, side), 90), 'p90 wait');
  check(waiting.longest, (replication, side) => percentileOf(slow.waits(replication, side), 100), 'longest wait');
  let over = -1;
  for (const { under, share } of waiting.shares) {
    const isIn = (wait: number): boolean => wait > over && (under === 0 ? wait === 0 : under === null || wait < under);
    const lower = over;
    check(
      share,
      (replication, side) => {
        const waits = slow.waits(replication, side);
        return waits.length === 0 ? null : waits.filter(isIn).length / waits.length;
      },
      `waits from ${lower} under ${under}`,
      true,
    );
    over = under === 0 ? 0 : (under ?? 0) - 1;
  }
  for (const [place, at] of waiting.at.entries()) {
    if (place % 40 !== 0) continue;
    for (const [side, band] of waiting.over.entries()) {
      const { sides: estimates } = slow.figure((replication) => slow.waitingAt(replication, side, at));
      const found = { mean: band.mean[place], low: band.low[place], high: band.high[place] };
      checkNumbers(found, estimates[side] ?? null, `waiting at ${at}`);
    }
  }
  check(
    waiting.peak,
    (replication, side) => Math.max(...waiting.at.map((at) => slow.waitingAt(replication, side, at))),
    'peak',
  );

  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  for (const [operator, row] of report.operators.entries()) {
    const works = (side: number): boolean => operator < (sides[side]?.operators ?? 0);
    const ofRecord = (of: (measure: Measured, side: number) => number) => (measure: Measured, side: number) =>
      works(side) && Number.isFinite(of(measure, side)) ? of(measure, side) : null;
    check(
      row.tickets,
      ofRecord((measure, side) => slow.assigned(measure, side)[operator] ?? NaN),
      'tickets',
    );
    check(
      row.share,
      ofRecord((measure, side) => (slow.assigned(measure, side)[operator] ?? NaN) / sum(slow.assigned(measure, side))),
      'share of tickets',
      true,
    );
    check(
      row.utilisation,
      ofRecord(
        ({ records }, side) => (records[side]?.busy[operator] ?? NaN) / (records[side]?.onDuty[operator] ?? NaN),
      ),
      'utilisation',
      true,
    );
    check(
      row.longestIdle,
      ofRecord(({ records }, side) => records[side]?.longestIdle[operator] ?? NaN),
      'idle',
    );
  }
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  check(
    report.busiest,
    (measure, side) => finite(Math.max(...slow.assigned(measure, side)) / sum(slow.assigned(measure, side))),
    'busiest',
    true,
  );
  check(
    report.fairness,
    (measure, side) => {
      const onDuty = slow.assigned(measure, side).filter((_, place) => (measure.records[side]?.onDuty[place] ?? 0) > 0);
      return finite(sum(onDuty) ** 2 / (onDuty.length * sum(onDuty.map((tickets) => tickets ** 2))));
    },
    'fairness',
    true,
  );
}

test('the rows of priorities, of topics and of both add up to the row of all', () => {
  fc.assert(
    fc.property(cases.seed, cases.tickets, cases.replications, twoSides, (seed, tickets, replications, sides) => {
      const { metrics } = reportOf(simulationOf(sides), measured(seed, tickets, replications, sides));
      for (const all of metrics.filter((row) => row.priority === null && row.topic === null)) {
        const rows = metrics.filter((row) => row.metric === all.metric && row !== all);
        const parts = [
          rows.filter((row) => row.topic === null),
          rows.filter((row) => row.priority === null),
          rows.filter((row) => row.topic !== null && row.priority !== null),
        ];
        for (const name of ['cycles', 'breached', 'cancelled', 'unfinished'] as const) {
          for (const part of parts) checkSums(all, part, name);
        }
      }
    }),
    { numRuns: 60 },
  );
});

function checkSums(
  all: MetricFigures,
  part: readonly MetricFigures[],
  name: 'cycles' | 'breached' | 'cancelled' | 'unfinished',
): void {
  for (const [side, estimate] of all[name].sides.entries()) {
    const sum = part.reduce((total, row) => total + (row[name].sides[side]?.mean ?? 0), 0);
    assert.ok(Math.abs(sum - (estimate?.mean ?? 0)) < 1e-6, `${all.metric} ${name}: ${sum}, not ${estimate?.mean}`);
  }
}

test('shares are from 0 to 1, waiting shares add up to 1, and everything survives JSON', () => {
  fc.assert(
    fc.property(cases.seed, cases.tickets, cases.replications, twoSides, (seed, tickets, replications, sides) => {
      const report = reportOf(simulationOf(sides), measured(seed, tickets, replications, sides));
      const shares = [
        ...report.metrics.map(({ met }) => met),
        ...report.waiting.shares.map(({ share }) => share),
        ...report.operators.flatMap(({ share, utilisation }) => [share, utilisation]),
        report.busiest,
        report.fairness,
      ];
      for (const { sides: estimates, difference } of shares) {
        for (const estimate of estimates) {
          for (const value of Object.values(estimate ?? {})) assert.ok(value >= 0 && value <= 1, `${value}`);
        }
        for (const value of [difference?.low ?? 0, difference?.high ?? 0]) assert.ok(value >= -1 && value <= 1);
      }
      for (const side of [0, 1]) {
        const all = report.waiting.shares.map(({ share }) => share.sides[side]?.mean ?? 0);
        const sum = all.reduce((total, share) => total + share, 0);
        assert.ok(sum === 0 || Math.abs(sum - 1) < 1e-9, `${sum}`);
      }
      assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
    }),
    { numRuns: 60 },
  );
});

function differencesOf(report: SimulationReport): Difference[] {
  const found: Difference[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('verdict' in value && 'exact' in value) found.push(value as Difference);
    else Object.values(value).forEach(look);
  };
  look(report);
  return found;
}

test('two sides that are the same don’t differ in anything', () => {
  fc.assert(
    fc.property(cases.seed, cases.tickets, cases.replications, syntheticSide, (seed, tickets, replications, side) => {
      const measures = measured(seed, tickets, replications, [side]).map(({ plans, records }) => ({
        plans,
        records: [...records, ...records],
      }));
      const report = reportOf(simulationOf([side, side]), measures);
      for (const { mean, low, high, verdict } of differencesOf(report)) {
        assert.deepEqual([mean, low ?? 0, high ?? 0, verdict], [0, 0, 0, 'unclear']);
      }
      assert.deepEqual(report.changed, { counts: [], tickets: [] });
    }),
    { numRuns: 60 },
  );
});

test('with the sides the other way round every difference turns round', () => {
  fc.assert(
    fc.property(cases.seed, cases.tickets, cases.replications, syntheticSide, (seed, tickets, replications, side) => {
      const sides = [side, { ...side, badness: side.badness / 2 }] as const;
      const measures = measured(seed, tickets, replications, sides);
      const turned = measures.map(({ plans, records }) => ({ plans, records: [...records].reverse() }));
      const simulation = simulationOf(sides);
      const there = differencesOf(reportOf(simulation, measures));
      const back = differencesOf(reportOf(simulation, turned));
      assert.equal(there.length, back.length);
      const opposite = { more: 'less', less: 'more', unclear: 'unclear' };
      for (const [place, one] of there.entries()) {
        const other = back[place];
        assert.ok(other);
        assert.equal(one.mean + other.mean, 0);
        assert.equal((one.low ?? 0) + (other.high ?? 0), 0);
        assert.equal((one.high ?? 0) + (other.low ?? 0), 0);
        assert.equal(other.verdict, opposite[one.verdict]);
      }
    }),
    { numRuns: 60 },
  );
});

/** Nothing is drawn: every ticket is given with its work. */
function replayed(simulation: Simulation): Simulation {
  const stints = [{ work: minute, replyAfter: null, end: 'solved' as const, clientAfter: null }];
  const ticket = { id: '1', createdAt: week.from, topic: null, priority: null, channel: null, stints };
  return { ...simulation, workload: { ...simulation.workload, kind: 'replayed', tickets: [ticket] } };
}

test('one drawn run tells figures, and no range of a difference; one that is exact tells the difference', () => {
  const sides = [
    { operators: 4, metrics: 2, badness: 0.2 },
    { operators: 4, metrics: 2, badness: 1 },
  ] as const;
  const measures = measured(5, 200, 1, sides);
  const drawn = reportOf(simulationOf(sides), measures).waiting.median.difference;
  assert.ok(drawn && drawn.mean > minute);
  assert.deepEqual({ ...drawn, mean: 0 }, { mean: 0, low: null, high: null, verdict: 'unclear', exact: false });
  const exact = reportOf(replayed(simulationOf(sides)), measures).waiting.median.difference;
  assert.deepEqual(exact, { mean: drawn.mean, low: drawn.mean, high: drawn.mean, verdict: 'more', exact: true });
});

test('rows come by metric, and within it all, priorities lowest first, topics as in the directory, and both', () => {
  const side = { operators: 2, metrics: 2, badness: 0.5 };
  const { metrics } = reportOf(simulationOf([side]), measured(3, 2000, 2, [side]));
  const rows = metrics
    .filter(({ metric }) => metric === 'first_response')
    .map(({ priority, topic }) => [priority, topic]);
  const priorities = ['low', 'medium', 'high', 'critical', ''];
  const topics = ['refund', 'outage', 'delivery', ''];
  assert.deepEqual(rows, [
    [null, null],
    ...priorities.map((priority) => [priority, null]),
    ...topics.map((topic) => [null, topic]),
    ...priorities.flatMap((priority) => topics.map((topic) => [priority, topic])),
  ]);
  assert.deepEqual(
    metrics.slice(rows.length).map(({ metric }) => metric),
    rows.map(() => 'next_response'),
  );
});
