import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draw, meanOf } from '../../../src/simulator/random/draw.ts';
import { normalQuantile } from '../../../src/simulator/random/normal-quantile.ts';
import { RandomSource } from '../../../src/simulator/random/random-source.ts';
import type { Distribution } from '../../../src/simulator/workload/distribution.ts';

describe('normal quantile', () => {
  // Φ⁻¹ to 17 digits, computed with scipy.special.ndtri and mpmath.
  const known: readonly [number, number][] = [
    [0.5, 0],
    [0.975, 1.9599639845400543],
    [0.9, 1.2815515655446004],
    [0.3, -0.5244005127080407],
    [0.075, -1.4395314709384563],
    [1e-3, -3.0902323061678136],
    [1e-10, -6.361340902404057],
    [1e-20, -9.262340089798407],
    [2 ** -53, -8.209536151601387],
  ];
  for (const [p, expected] of known) {
    it(`at ${p}`, () => {
      const value = normalQuantile(p);
      assert.ok(Math.abs(value - expected) <= 1e-15 * Math.max(1, Math.abs(expected)), `${value}, not ${expected}`);
    });
  }

  it('is as far above the middle as below', () => {
    for (const p of [2 ** -53, 1e-12, 0.001, 0.2, 0.25, 0.4])
      assert.equal(normalQuantile(1 - p), -normalQuantile(1 - (1 - p)));
  });
});

const distributions: readonly { of: Distribution; mean: number; variance: number }[] = [
  { of: { kind: 'constant', value: 90 }, mean: 90, variance: 0 },
  { of: { kind: 'exponential', mean: 300 }, mean: 300, variance: 300 ** 2 },
  {
    of: { kind: 'log_normal', median: 600, spread: 0.5 },
    mean: 600 * Math.exp(0.125),
    variance: 600 ** 2 * Math.exp(0.25) * (Math.exp(0.25) - 1),
  },
  { of: { kind: 'log_normal', median: 600, spread: 0 }, mean: 600, variance: 0 },
  { of: { kind: 'observed', values: [5, 10, 10, 95] }, mean: 30, variance: 1412.5 },
];

describe('distributions', () => {
  for (const { of: distribution, mean, variance } of distributions) {
    it(`${JSON.stringify(distribution)} has its mean and its variance`, () => {
      const source = new RandomSource(99, 0);
      const draws = 200_000;
      let sum = 0;
      let squares = 0;
      for (let index = 0; index < draws; index++) {
        const value = draw(distribution, source.uniform(index, 0));
        sum += value;
        squares += (value - mean) ** 2;
      }
      assert.ok(Math.abs(meanOf(distribution) - mean) <= 1e-12 * mean);
      assert.ok(Math.abs(sum / draws - mean) <= 4 * Math.sqrt(variance / draws) + 1e-9, `mean ${sum / draws}`);
      assert.ok(Math.abs(squares / draws - variance) <= 0.03 * variance, `variance ${squares / draws}`);
    });
  }

  it('are exponential to the letter: half lie below the median, and a tenth above 2.3 means', () => {
    const exponentialTime: Distribution = { kind: 'exponential', mean: 100 };
    assert.ok(Math.abs(draw(exponentialTime, 0.5) - 100 * Math.LN2) < 1e-12);
    assert.ok(Math.abs(draw(exponentialTime, 0.9) - 100 * Math.LN10) < 1e-12);
  });

  it('put the 90th percentile of a log-normal with spread 1 at 3.6 medians', () => {
    assert.ok(Math.abs(draw({ kind: 'log_normal', median: 1, spread: 1 }, 0.9) - 3.602) < 0.001);
  });

  it('draw each observed value as often as another, also the first and the last', () => {
    const values = { kind: 'observed', values: [1, 2, 3] } as const satisfies Distribution;
    assert.deepEqual(
      [2 ** -53, 0.33, 0.34, 0.66, 0.67, 1 - 2 ** -53].map((u) => draw({ ...values, values: [...values.values] }, u)),
      [1, 1, 2, 2, 3, 3],
    );
  });
});
