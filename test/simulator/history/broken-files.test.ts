import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyLimits } from '../../../src/simulator/history/limits.ts';
import { mappingFaults } from '../../../src/simulator/history/mapping-faults.ts';
import { suggestMapping } from '../../../src/simulator/history/suggest.ts';
import { finish, scanTable } from '../../../src/simulator/history/table.ts';
import { directory, lines, readText, tableOf } from './read-file.ts';

const good = (index: number): string => `${index},2026-03-02 09:00,Payments`;

test('one broken row in a hundred leaves the others as they are, and each is counted by its reason', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => good(index));
  const whole = readText(lines('ID,Created,Topic', ...rows));
  const broken = [
    '?,31.31.2026,Payments',
    '2000,,Payments',
    '2001,soon,Payments',
    '2002',
    '7,2026-03-02 09:00,Payments',
  ];
  const more = ['2003,2026-03-02 09:00,"Payments', '2004,2026-03-02 09:00,Payments,and,more'];
  const mixed = rows.flatMap((row, index) =>
    index % 143 === 99 ? [row, [...broken, ...more][index % 7] ?? ''] : [row],
  );
  assert.equal(mixed.length, 1007);
  const read = readText(lines('ID,Created,Topic', ...mixed));
  assert.deepEqual(read.tickets, whole.tickets);
  assert.deepEqual(read.rows, { read: 1007, used: 1000, leftOut: 7 });
  const counts = Object.fromEntries(
    read.problemCounts.map(({ code, column, rows: count }) => [`${code} ${column ?? ''}`.trim(), count]),
  );
  assert.deepEqual(counts, {
    'no_date Created': 2,
    'missing Created': 1,
    short_row: 1,
    'same_id ID': 1,
    no_table_row: 2,
  });
  assert.ok(read.problemCounts.every(({ leftOut }) => leftOut));
});

test('a problem tells its row as a spreadsheet program shows it, and what is there', () => {
  const read = readText(lines('ID,Created', '1,2026-03-02', '2,2026-03-03', '3,tomorrow'));
  assert.deepEqual(read.problems, [{ code: 'no_date', row: 4, column: 'Created', value: 'tomorrow', leftOut: true }]);
});

test('a value that is of no use doesn’t cost the row', () => {
  const read = readText(
    lines(
      'ID,Created,Handling time,Resolved',
      '1,2026-03-02,12,2026-03-01',
      '2,2026-03-03,long,2026-03-04',
      '3,2026-03-03,5,',
    ),
  );
  assert.equal(read.rows.used, 3);
  assert.deepEqual(
    read.problemCounts.map(({ code, leftOut }) => [code, leftOut]),
    [
      ['before_creation', false],
      ['no_number', false],
    ],
  );
});

test('columns without which nothing can be read are named', () => {
  const table = tableOf(lines('Name,Colour', 'Olha,blue'));
  const mapping = suggestMapping(table, directory, { timeZone: 'UTC' });
  assert.deepEqual(mappingFaults(table, mapping, new Map()), [{ code: 'needed', role: 'created' }]);
  assert.deepEqual(mappingFaults(table, { ...mapping, layout: 'events' }, new Map()), [
    { code: 'needed', role: 'id' },
    { code: 'needed', role: 'time' },
  ]);
  const wrong = { ...mapping, columns: { created: 'When' }, timeZone: 'Europe/Atlantis', calendar: 'none' };
  assert.deepEqual(mappingFaults(table, wrong, new Map()), [
    { code: 'no_column', role: 'created', name: 'When' },
    { code: 'unknown_zone', name: 'Europe/Atlantis' },
    { code: 'unknown_calendar', name: 'none' },
  ]);
  assert.deepEqual(mappingFaults(table, { ...mapping, columns: { created: 'Name' } }, new Map()), [
    { code: 'no_dates', role: 'created', name: 'Name' },
  ]);
});

test('no usable row: no tickets, and why', () => {
  const read = readText(lines('ID,Created', ...Array.from({ length: 10 }, (_, index) => `${index},`), '10,2026-02-30'));
  assert.equal(read.tickets.length, 0);
  assert.deepEqual(
    read.problemCounts.map(({ code, rows }) => [code, rows]),
    [
      ['missing', 10],
      ['no_date', 1],
    ],
  );
});

test('nothing, headings alone, too much', () => {
  assert.deepEqual(finish(scanTable('')), { fault: 'empty' });
  assert.deepEqual(finish(scanTable('\n \n')), { fault: 'empty' });
  assert.deepEqual(finish(scanTable(lines('ID,Created'))), { fault: 'empty' });
  const many = `Created\n${'2026-03-02\n'.repeat(historyLimits.rows + 1)}`;
  assert.deepEqual(finish(scanTable(many)), { fault: 'too_many_rows' });
});

test('a text that is all unclosed quotations is refused, not read for ever', () => {
  assert.deepEqual(finish(scanTable(`a,b\n${'1,"2\n'.repeat(50_000)}`)), { fault: 'broken_quotes' });
});
