import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clearlyWorse, headlineOf } from '../../../src/simulator/report/verdicts.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import type { Figure, SimulationReport } from '../../../src/simulator/report/report.ts';
import { assigning, busyDesk } from './busy-desk.ts';

const { metrics } = assigning().sla;
const [simulation, halved] = [busyDesk(), busyDesk()];
const report = simulate(simulation);

const subjects = (verdicts: ReturnType<typeof clearlyWorse>): string[] =>
  verdicts.map(({ subject }) =>
    subject.code === 'met'
      ? `${subject.metric}${subject.priority === null ? '' : ` ${subject.priority}`}`
      : subject.code,
  );

function figure(mean: number, low: number, high: number): Figure {
  const verdict = low > 0 ? 'more' : high < 0 ? 'less' : 'unclear';
  const estimate = { mean: 0.5, low: 0.4, high: 0.6 };
  return { sides: [estimate, estimate], difference: { mean, low, high, verdict, exact: false } };
}

/** The report with other figures of met. */
function withMet(figures: Readonly<Record<string, Figure>>): SimulationReport {
  const still = figure(0, -0.1, 0.1);
  return {
    ...report,
    metrics: report.metrics.map((row) => ({
      ...row,
      met: (row.topic === null && figures[`${row.metric} ${row.priority ?? 'all'}`]) || still,
    })),
    waiting: { ...report.waiting, median: still, p90: still },
    busiest: still,
  };
}

test('a preview begins with first response, resolution, wait and the busiest operator', () => {
  assert.deepEqual(subjects(headlineOf(report, metrics)), ['first_response', 'resolution', 'median_wait', 'busiest']);
  const few = simulate({
    ...simulation,
    sides: [{ ...simulation.sides[0], settings: { ...assigning(), sla: { metrics: [], policies: [] } } }],
  });
  assert.deepEqual(subjects(headlineOf(few, [])), ['median_wait', 'busiest']);
});

test('halving the target makes first response and resolution clearly worse, and nothing else', () => {
  const [saved] = halved.sides;
  const draft = { ...saved, settings: assigning(1, 900) };
  const worse = clearlyWorse(simulate({ ...halved, sides: [saved, draft] }), metrics);
  assert.deepEqual(subjects(worse), ['first_response', 'resolution']);
  assert.ok(worse.every(({ effect, figure: { difference } }) => effect === 'worse' && (difference?.mean ?? 0) < -0.01));
});

test('two sides that are the same give no warning, and no headline is better or worse', () => {
  const [saved] = simulation.sides;
  const same = simulate({ ...simulation, sides: [saved, saved] });
  assert.deepEqual(clearlyWorse(same, metrics), []);
  assert.ok(headlineOf(same, metrics).every(({ effect }) => effect === 'unclear'));
});

test('a priority is named when the metric as a whole is not clearly worse, the highest first', () => {
  const worse = figure(-0.05, -0.08, -0.02);
  const some = withMet({ 'resolution low': worse, 'resolution high': worse, 'first_response low': worse });
  assert.deepEqual(subjects(clearlyWorse(some, metrics)), ['first_response low', 'resolution high', 'resolution low']);
  const whole = withMet({ 'resolution low': worse, 'resolution all': worse });
  assert.deepEqual(subjects(clearlyWorse(whole, metrics)), ['resolution']);
});

test('what is unclear, better, or too small to matter is no warning', () => {
  for (const difference of [figure(-0.05, -0.11, 0.01), figure(0.05, 0.02, 0.08), figure(-0.002, -0.003, -0.001)]) {
    assert.deepEqual(clearlyWorse(withMet({ 'resolution all': difference }), metrics), []);
  }
});
