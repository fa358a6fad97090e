import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupedPercentiles } from '../../../src/simulator/report/grouped-percentiles.ts';
import { placeOfPercentile, selectPlace } from '../../../src/simulator/report/select.ts';
import { percentileOf } from './slow-report.ts';

/** Times used: none, some at all, and such that differ in the last digit or by many powers of ten. */
const value = fc.oneof(
  fc.constantFrom(0, 0.5, 1, 2, 3_600_000, 3_600_001),
  fc.integer({ min: 0, max: 1000 }),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
);

test('percentiles of groups are those of their values put in order', () => {
  const input = fc.array(fc.tuple(value, fc.integer({ min: 0, max: 6 })), { maxLength: 400 });
  const groupings = [
    { groups: 1, groupOf: Int32Array.of(0, 0, 0, 0, 0, 0) },
    { groups: 3, groupOf: Int32Array.of(0, 1, 2, 0, 1, 2) },
    { groups: 6, groupOf: Int32Array.of(0, 1, 2, 3, 4, 5) },
  ];
  const percents = [1, 50, 90, 99, 100];
  fc.assert(
    fc.property(input, (rows) => {
      const data = {
        count: rows.length,
        values: Float64Array.from(rows, ([each]) => each),
        cells: Int32Array.from(rows, ([, cell]) => cell),
        cellCount: 6,
      };
      const before = [...data.values];
      const found = groupedPercentiles(data, groupings, percents);
      for (const [place, { groups, groupOf }] of groupings.entries()) {
        for (let group = 0; group < groups; group++) {
          const members = rows.filter(([, cell]) => cell < 6 && groupOf[cell] === group).map(([each]) => each);
          const expected = percents.map((percent) => percentileOf(members, percent) ?? NaN);
          const start = group * percents.length;
          assert.deepEqual([...(found[place] ?? [])].slice(start, start + percents.length), expected);
        }
      }
      assert.deepEqual([...data.values], before, 'the values stay as they are');
    }),
    { numRuns: 300 },
  );
});

test('many groups get coarser buckets, and the same percentiles', () => {
  const cellCount = 60_000;
  const values = Float64Array.from({ length: 3 * cellCount }, (_, index) => (index * 7919) % 100_003);
  const cells = Int32Array.from(values, (_, index) => index % cellCount);
  const all = { groups: 1, groupOf: new Int32Array(cellCount) };
  const each = { groups: cellCount, groupOf: Int32Array.from({ length: cellCount }, (_, cell) => cell) };
  const [ofAll, ofEach] = groupedPercentiles({ count: values.length, values, cells, cellCount }, [all, each], [50, 90]);
  assert.deepEqual([...(ofAll ?? [])], [percentileOf([...values], 50), percentileOf([...values], 90)]);
  const third = [values[77] ?? 0, values[cellCount + 77] ?? 0, values[2 * cellCount + 77] ?? 0];
  assert.equal(ofEach?.[154], percentileOf(third, 50));
  assert.equal(ofEach?.[155], percentileOf(third, 90));
});

test('selecting finds what would be at a place, however the values lie', () => {
  const arrays = fc.oneof(
    fc.array(value, { minLength: 1, maxLength: 300 }),
    fc.array(fc.constantFrom(1, 2), { minLength: 1, maxLength: 300 }),
    fc.integer({ min: 1, max: 300 }).map((length) => Array.from({ length }, (_, index) => index)),
    fc
      .integer({ min: 1, max: 300 })
      .map((length) => Array.from({ length }, (_, index) => Math.abs(index - length / 2))),
  );
  fc.assert(
    fc.property(arrays, fc.nat(), (values, number) => {
      const place = number % values.length;
      const ordered = [...values].sort((one, other) => one - other);
      const taken = Float64Array.of(-1, ...values, -1);
      assert.equal(selectPlace(taken, place + 1, 1, values.length + 1), ordered[place]);
      assert.deepEqual([taken[0], taken.at(-1)], [-1, -1], 'what lies beside stays where it is');
      assert.deepEqual(
        [...taken.subarray(1, -1)].sort((one, other) => one - other),
        ordered,
      );
    }),
    { numRuns: 500 },
  );
});

test('the nearest rank of ten values: the fifth, the ninth, the last', () => {
  assert.deepEqual(
    [1, 10, 11, 50, 51, 90, 99, 100].map((percent) => placeOfPercentile(percent, 10)),
    [0, 0, 1, 4, 5, 8, 9, 9],
  );
  assert.equal(placeOfPercentile(50, 1), 0);
});
