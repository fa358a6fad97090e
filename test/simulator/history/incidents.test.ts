import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readText, textOf } from './read-file.ts';

/** The excerpt of UCI data set 498 that docs/history-files.md names; not part of the repository. */
const file = process.env['INCIDENTS_CSV'] ?? '../shared/data/incidents.csv';
const skip = existsSync(file) ? false : `${file} isn’t there: set INCIDENTS_CSV to run this`;

/** The file read without anything that is tested: it has no quotes. */
function plainRows(): { readonly headings: string[]; readonly rows: string[][] } {
  const [headings = [], ...rows] = textOf(readFileSync(file))
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return { headings, rows };
}

function countBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

test('a real log of a service desk: every event is used, every number is a ticket', { skip }, () => {
  const { headings, rows } = plainRows();
  const read = readText(textOf(readFileSync(file)));
  assert.deepEqual(read.rows, { read: rows.length, used: rows.length, leftOut: 0 });
  assert.deepEqual(read.problemCounts, []);
  const numbers = new Set(rows.map((row) => row[headings.indexOf('number')]));
  assert.deepEqual(new Set(read.tickets.map(({ id }) => id)), numbers);
});

test('its groups have the shares that the file has', { skip }, () => {
  const { headings, rows } = plainRows();
  const read = readText(textOf(readFileSync(file)));
  const [number, group] = [headings.indexOf('number'), headings.indexOf('assignment_group')];
  const last = new Map<string, string>();
  // In the file the events of a ticket stand in order of time.
  for (const row of rows) if (row[group] !== '?') last.set(row[number] ?? '', row[group] ?? '');
  const expected = countBy([...last.values()], (name) => name);
  const told = read.groups.filter((name) => name !== null);
  assert.deepEqual(
    countBy(told, (name) => name),
    expected,
  );
  assert.deepEqual(
    countBy(
      read.tickets.flatMap(({ topic }) => topic ?? []),
      (topic) => topic,
    ),
    expected,
    'nobody knows its categories, so its groups are the topics',
  );
});

test('its days have the rhythm that the file has, also in a zone with clocks of its own', { skip }, () => {
  const { headings, rows } = plainRows();
  const [number, opened] = [headings.indexOf('number'), headings.indexOf('opened_at')];
  const openings = new Map(rows.map((row) => [row[number], row[opened] ?? '']));
  const expected = countBy([...openings.values()], (written) => `${written.slice(0, 2)} ${written.slice(11, 13)}`);
  const read = readText(textOf(readFileSync(file)), { timeZone: 'Europe/Kyiv' });
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Kyiv',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const rhythm = countBy(read.tickets, ({ createdAt }) => {
    const parts = new Map(format.formatToParts(createdAt).map(({ type, value }) => [type, value]));
    return `${parts.get('day')} ${parts.get('hour')}`;
  });
  assert.deepEqual(rhythm, expected);
});
