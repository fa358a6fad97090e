import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateReader } from '../../../src/simulator/history/dates.ts';
import { cameAt, lines, readText, tableOf } from './read-file.ts';

const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString();

test('three ways to write dates in one column are all read', () => {
  const read = readText(
    lines('Created', '2026-03-02T09:00:00Z', '15.03.2026 10:30', '"Mar 29, 2026 11:45 PM"', '29/Mar/26 11:50 PM'),
  );
  assert.deepEqual(cameAt(read), [
    '2026-03-02T09:00:00.000Z',
    '2026-03-15T10:30:00.000Z',
    '2026-03-29T23:45:00.000Z',
    '2026-03-29T23:50:00.000Z',
  ]);
});

test('one value that only fits one order settles the column', () => {
  assert.deepEqual(cameAt(readText(lines('Created', '03/04/2026', '13/04/2026'))), [
    '2026-04-03T00:00:00.000Z',
    '2026-04-13T00:00:00.000Z',
  ]);
  assert.deepEqual(cameAt(readText(lines('Created', '03/04/2026', '04/13/2026'))), [
    '2026-03-04T00:00:00.000Z',
    '2026-04-13T00:00:00.000Z',
  ]);
});

test('another column of the same file settles it, too', () => {
  const table = tableOf(lines('Created,Resolved', '03/04/2026,04/13/2026', '03/05/2026,04/14/2026'));
  assert.deepEqual(table.columns[0]?.dates?.formats, ['m/d/y']);
  assert.deepEqual(table.columns[0]?.dates?.otherwise, []);
});

test('dates that fit both orders are told as such, with an example', () => {
  const { dates } = tableOf(lines('Created', '03/04/2026', '05/06/2026')).columns[0] ?? {};
  assert.deepEqual(dates?.formats, ['d/m/y']);
  assert.deepEqual(dates?.otherwise, ['m/d/y']);
  assert.equal(dates?.example, '03/04/2026');
  const twelveHours = tableOf(lines('Created', '03/04/2026 1:05 PM')).columns[0]?.dates;
  assert.deepEqual(twelveHours?.formats, ['m/d/y'], 'who writes 12 hours writes the month first');
});

test('a time without zone is one of the zone chosen, also where clocks change', () => {
  const at = dateReader(['d.m.y'], 'Europe/Kyiv');
  assert.equal(iso(at('29.03.2026 02:59')), '2026-03-29T00:59:00.000Z');
  assert.equal(iso(at('29.03.2026 03:30')), '2026-03-29T01:30:00.000Z', 'skipped: moves forward by the hour');
  assert.equal(iso(at('29.03.2026 04:30')), '2026-03-29T01:30:00.000Z');
  assert.equal(iso(at('25.10.2026 03:30')), '2026-10-25T00:30:00.000Z', 'twice: the first');
  assert.equal(iso(at('25.10.2026 04:30')), '2026-10-25T02:30:00.000Z');
  assert.equal(iso(at('25.10.2026 03:30 +02:00')), '2026-10-25T01:30:00.000Z', 'a zone that is written counts');
});

test('seconds and milliseconds since 1970, and words for months in two languages', () => {
  const at = dateReader(['seconds', 'milliseconds', 'named'], 'UTC');
  assert.equal(at('1772445600'), Date.UTC(2026, 2, 2, 10));
  assert.equal(at('1772445600123'), Date.UTC(2026, 2, 2, 10) + 123);
  assert.equal(iso(at('2 березня 2026 р. 10:00')), '2026-03-02T10:00:00.000Z');
  assert.equal(iso(at('Mon, 2 Mar 2026 10:00:00 GMT')), '2026-03-02T10:00:00.000Z');
});

test('what is no date is not made one', () => {
  const at = dateReader(['y-m-d', 'd.m.y', 'named'], 'UTC');
  for (const text of [
    '2026-02-29',
    '31.04.2026',
    '2026-13-01',
    '2026-03-02 25:00',
    '2 Foo 2026',
    '1500-01-01',
    'soon',
  ]) {
    assert.equal(at(text), undefined, text);
  }
  assert.equal(iso(at('29.02.2028')), '2028-02-29T00:00:00.000Z');
});
