import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RandomSource, threefry } from '../../../src/simulator/random/random-source.ts';

/** Upper bound of a chi-squared statistic of many degrees of freedom, far in the tail (about 1 in 30,000). */
const highest = (degrees: number) => degrees + 4 * Math.sqrt(2 * degrees);
const lowest = (degrees: number) => degrees - 4 * Math.sqrt(2 * degrees);

function chiSquared(counts: Uint32Array, expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function assertFits(counts: Uint32Array, total: number): void {
  const degrees = counts.length - 1;
  const value = chiSquared(counts, total / counts.length);
  assert.ok(value > lowest(degrees) && value < highest(degrees), `chi-squared ${value} of ${degrees}`);
}

describe('Threefry-2x32-20', () => {
  // The known answers that its authors publish with Random123: file kat_vectors.
  const answers = [
    { key: [0, 0], counter: [0, 0], words: ['6b200159', '99ba4efe'] },
    { key: [-1, -1], counter: [-1, -1], words: ['1cb996fc', 'bb002be7'] },
    { key: [0x13198a2e, 0x03707344], counter: [0x243f6a88, 0x85a308d3], words: ['c4923a9c', '483df7a0'] },
  ] as const;
  for (const { key, counter, words } of answers) {
    it(`gives ${words.join(' ')}`, () => {
      const out = new Uint32Array(2);
      threefry(key[0], key[1], counter[0], counter[1], out);
      assert.deepEqual(
        [...out].map((word) => word.toString(16)),
        words,
      );
    });
  }
});

describe('luck', () => {
  it('is the same for the same key, whatever was asked in between', () => {
    const one = new RandomSource(7, 3);
    const first = one.uniform(5, 1);
    one.uniform(6, 1);
    one.named('other').uniform(5, 1);
    assert.equal(one.uniform(5, 1), first);
    assert.equal(new RandomSource(7, 3).uniform(5, 1), first);
  });

  it('is another for another seed, replication, counter or purpose', () => {
    const values = [
      new RandomSource(7, 3).uniform(5, 1),
      new RandomSource(8, 3).uniform(5, 1),
      new RandomSource(7, 4).uniform(5, 1),
      new RandomSource(3, 7).uniform(5, 1),
      new RandomSource(7, 3).uniform(6, 1),
      new RandomSource(7, 3).uniform(1, 5),
      new RandomSource(7, 3).uniform(5, 2),
    ];
    assert.equal(new Set(values).size, values.length);
  });

  it('tells seeds of 32 bits apart', () => {
    assert.notEqual(new RandomSource(2 ** 32 - 1, 0).uniform(0, 0), new RandomSource(2 ** 31 - 1, 0).uniform(0, 0));
    assert.notEqual(new RandomSource(2 ** 31, 0).uniform(0, 0), new RandomSource(0, 0).uniform(0, 0));
  });

  it('lies strictly between 0 and 1, on odd multiples of 2 to the −53', () => {
    const source = new RandomSource(1, 1);
    for (let counter = 0; counter < 10_000; counter++) {
      const u = source.uniform(counter, 0);
      assert.ok(u > 0 && u < 1);
      assert.equal((u * 2 ** 53) % 2, 1);
    }
  });

  it('is even in its first and in its last bits', () => {
    const source = new RandomSource(20_261_123, 0);
    const first = new Uint32Array(1024);
    const last = new Uint32Array(1024);
    const draws = 400_000;
    for (let counter = 0; counter < draws; counter++) {
      const whole = (source.uniform(counter, 0) * 2 ** 53 - 1) / 2;
      const top = Math.floor(whole / 2 ** 42);
      const bottom = whole % 1024;
      first[top] = (first[top] ?? NaN) + 1;
      last[bottom] = (last[bottom] ?? NaN) + 1;
    }
    assertFits(first, draws);
    assertFits(last, draws);
  });

  it('has the moments of a uniform number', () => {
    const source = new RandomSource(20_261_123, 1);
    const draws = 400_000;
    const sums = [0, 0, 0, 0];
    for (let counter = 0; counter < draws; counter++) {
      const u = source.uniform(counter, 0);
      for (let power = 1; power <= 4; power++) sums[power - 1] = (sums[power - 1] ?? NaN) + u ** power;
    }
    sums.forEach((sum, index) => {
      const power = index + 1;
      const variance = 1 / (2 * power + 1) - 1 / (power + 1) ** 2;
      const z = (sum / draws - 1 / (power + 1)) / Math.sqrt(variance / draws);
      assert.ok(Math.abs(z) < 4, `moment ${power}: z ${z}`);
    });
  });

  // What comes of neighbouring keys must be as unrelated as what comes of any: pairs fall evenly into a square of cells.
  const neighbours: readonly [string, (index: number) => readonly [number, number]][] = [
    ['tickets', (index) => [at(1, 0, index, 0), at(1, 0, index + 1, 0)]],
    ['purposes', (index) => [at(1, 0, index, 1), at(1, 0, index, 2)]],
    ['replications', (index) => [at(1, 0, index, 0), at(1, 1, index, 0)]],
    ['seeds', (index) => [at(1, 0, index, 0), at(2, 0, index, 0)]],
    ['seeds, one draw each', (index) => [at(index, 0, 0, 0), at(index + 1, 0, 0, 0)]],
    ['replications, one draw each', (index) => [at(5, index, 0, 0), at(5, index + 1, 0, 0)]],
    ['a seed and a replication that change places', (index) => [at(9, index, 0, 0), at(index, 9, 0, 0)]],
  ];
  for (const [what, pair] of neighbours) {
    it(`is unrelated between neighbouring ${what}`, () => {
      const cells = new Uint32Array(32 * 32);
      const draws = 100_000;
      let products = 0;
      for (let index = 10; index < draws + 10; index++) {
        const [one, other] = pair(index);
        const cell = Math.floor(one * 32) * 32 + Math.floor(other * 32);
        cells[cell] = (cells[cell] ?? NaN) + 1;
        products += (one - 0.5) * (other - 0.5);
      }
      assertFits(cells, draws);
      const correlation = (products / draws) * 12;
      assert.ok(Math.abs(correlation) * Math.sqrt(draws) < 4, `correlation ${correlation}`);
    });
  }

  it('is unrelated between sources named by texts that hardly differ', () => {
    const root = new RandomSource(1, 0);
    const cells = new Uint32Array(256);
    const draws = 40_000;
    for (let index = 0; index < draws; index++) {
      const cell =
        Math.floor(root.named(`T${index}`).uniform(0, 0) * 16) * 16 +
        Math.floor(root.named(`T${index + 1}`).uniform(0, 0) * 16);
      cells[cell] = (cells[cell] ?? NaN) + 1;
    }
    assertFits(cells, draws);
  });

  it('tells texts apart that begin alike, also by what is empty', () => {
    const root = new RandomSource(1, 0);
    const texts = ['', '\0', '\0\0', 'a', 'a\0', 'aaaa', 'aaaaa', 'aaaaaaaa', 'ä', 'aаaa'];
    assert.equal(new Set(texts.map((text) => root.named(text).uniform(0, 0))).size, texts.length);
  });
});

function at(seed: number, replication: number, ticket: number, purpose: number): number {
  return new RandomSource(seed, replication).uniform(ticket, purpose);
}
