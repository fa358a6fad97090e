import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FigureSeries, RunSeries } from '../../../src/simulator/report/figure-series.ts';
import { luckOf } from './synthetic.ts';

test('a figure is the mean of runs, and from the 5th to the 95th of a hundred and one', () => {
  const series = new RunSeries();
  for (let run = 0; run <= 100; run++) series.add((run * 37) % 101);
  series.add(NaN);
  assert.deepEqual(series.estimate(), { mean: 50, low: 5, high: 95 });
});

test('between two runs it goes in proportion', () => {
  const series = new RunSeries();
  series.add(20);
  series.add(10);
  assert.deepEqual(series.estimate(), { mean: 15, low: 10.5, high: 19.5 });
});

test('nothing measured is nothing, not zero', () => {
  const figure = new FigureSeries(2);
  figure.add(NaN, 3);
  assert.deepEqual(figure.figure(false), { sides: [null, { mean: 3, low: 3, high: 3 }], difference: null });
});

test('only runs in which both sides had something count for the difference', () => {
  const figure = new FigureSeries(2);
  figure.add(1, 2);
  figure.add(NaN, 100);
  figure.add(1, 2);
  assert.deepEqual(figure.figure(false).difference, { mean: 1, low: 1, high: 1, verdict: 'more', exact: false });
});

test('the range of a known example', () => {
  // Differences 1, 2, 3, 4, 5: mean 3, standard error √(2.5 / 5), and 2.776 of these to each side.
  const figure = new FigureSeries(2);
  for (const difference of [3, 5, 1, 2, 4]) figure.add(10, 10 + difference);
  const { mean, low, high, verdict } = figure.figure(false).difference ?? {};
  assert.deepEqual([mean, verdict], [3, 'more']);
  assert.ok(Math.abs((low ?? 0) - 1.03676) < 1e-5 && Math.abs((high ?? 0) - 4.96324) < 1e-5, `${low} to ${high}`);
});

test('shares can’t differ by more than one, however little is known', () => {
  const figure = new FigureSeries(2, 'share');
  figure.add(0.9, 0.1);
  figure.add(0.1, 0.2);
  assert.deepEqual(
    { ...figure.figure(false).difference, mean: 0 },
    { mean: 0, low: -1, high: 1, verdict: 'unclear', exact: false },
  );
});

test('of a hundred ranges ninety-five have the truth in them, with few runs and with many', () => {
  const luck = luckOf(2026);
  const normal = (): number => Math.sqrt(-2 * Math.log(luck() + 1e-12)) * Math.cos(2 * Math.PI * luck());
  for (const runs of [2, 3, 5, 20]) {
    let covered = 0;
    const trials = 4000;
    for (let trial = 0; trial < trials; trial++) {
      const figure = new FigureSeries(2);
      for (let run = 0; run < runs; run++) {
        const tickets = 100 * normal();
        figure.add(tickets + normal(), tickets + 0.7 + 2 * normal());
      }
      const { low, high } = figure.figure(false).difference ?? {};
      if ((low ?? 0) <= 0.7 && (high ?? 0) >= 0.7) covered++;
    }
    // Four standard errors of a share of 95 % among 4,000.
    assert.ok(Math.abs(covered / trials - 0.95) < 0.014, `${runs} runs: ${covered / trials}`);
  }
});
