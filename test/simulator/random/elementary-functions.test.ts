import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exponential, logarithm } from '../../../src/simulator/random/elementary-functions.ts';
import { RandomSource } from '../../../src/simulator/random/random-source.ts';

const source = new RandomSource(4711, 0);

function assertClose(actual: number, expected: number, relative: number, what: string): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${what}: ${actual}, not ${expected}`);
}

// True values, rounded once: computed with arbitrary precision (mpmath).
const logarithms: readonly [number, number][] = [
  [2, 0.6931471805599453],
  [10, 2.302585092994046],
  [0.5, -0.6931471805599453],
  [3, 1.0986122886681098],
  [1 + 2 ** -52, 2.2204460492503128e-16],
  [1 - 2 ** -53, -1.1102230246251565e-16],
  [1.7976931348623157e308, 709.782712893384],
  [5e-324, -744.4400719213812],
  [2 ** -53, -36.7368005696771],
];
const exponentials: readonly [number, number][] = [
  [1, 2.718281828459045],
  [-1, 0.36787944117144233],
  [0.5, 1.6487212707001282],
  [10, 22026.465794806718],
  [-36.7368005696771, 1.1102230246251573e-16],
  [700, 1.0142320547350045e304],
  [-700, 9.85967654375977e-305],
  [1e-17, 1],
];

describe('logarithm', () => {
  for (const [x, expected] of logarithms) {
    it(`of ${x}`, () => assertClose(logarithm(x), expected, 2.3e-16, 'ln'));
  }

  it('has its limits where it should', () => {
    assert.equal(logarithm(1), 0);
    assert.equal(logarithm(0), -Infinity);
    assert.equal(logarithm(Infinity), Infinity);
    assert.ok(Number.isNaN(logarithm(-1)));
    assert.ok(Number.isNaN(logarithm(NaN)));
  });

  it('agrees with the platform to 15 digits, over all sizes and near 1', () => {
    for (let index = 0; index < 100_000; index++) {
      const u = source.uniform(index, 0);
      for (const x of [u, 1 / u, 1 + (u - 0.5) / 8, Math.exp((u - 0.5) * 1400)]) {
        assertClose(logarithm(x), Math.log(x), 4.5e-16, `ln ${x}`);
      }
    }
  });

  it('never falls', () => {
    let before = -Infinity;
    for (let index = 1; index <= 100_000; index++) {
      const now = logarithm(index / 50_000);
      assert.ok(now >= before, `at ${index}`);
      before = now;
    }
  });
});

describe('exponential', () => {
  for (const [x, expected] of exponentials) {
    it(`of ${x}`, () => assertClose(exponential(x), expected, 2.3e-16, 'e to the'));
  }

  it('has its limits where it should', () => {
    assert.equal(exponential(0), 1);
    assert.equal(exponential(-Infinity), 0);
    assert.equal(exponential(Infinity), Infinity);
    assert.equal(exponential(710), Infinity);
    assert.equal(exponential(-746), 0);
    assert.equal(exponential(-745), 5e-324);
    assert.ok(Number.isNaN(exponential(NaN)));
  });

  it('agrees with the platform to 15 digits', () => {
    for (let index = 0; index < 100_000; index++) {
      const u = source.uniform(index, 1);
      for (const x of [u, -u, (u - 0.5) * 40, (u - 0.5) * 1400]) {
        assertClose(exponential(x), Math.exp(x), 4.5e-16, `exp ${x}`);
      }
    }
  });

  it('undoes the logarithm', () => {
    for (let index = 0; index < 10_000; index++) {
      const u = source.uniform(index, 2);
      assertClose(exponential(logarithm(u)), u, 40 * 2.3e-16, `exp ln ${u}`);
    }
  });
});
