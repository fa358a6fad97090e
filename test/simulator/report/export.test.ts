import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvText } from '../../../src/simulator/report/csv.ts';
import { changedCsv, reportCsv, reportJson, type ReportNames } from '../../../src/simulator/report/export.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { busyDesk } from './busy-desk.ts';

const names: ReportNames = {
  metric: (id) => id,
  priority: (id) => id || 'no priority',
  topic: (alias) => alias || 'no topic',
  operator: (id) => (id === 'op-0' ? '=HYPERLINK("http://evil")' : id),
};

const rowsOf = (csv: string): string[][] => Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true }).data;

test('whatever is in a cell comes back from the table, and nothing begins like a formula', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+A1', '-5', '@x', '\ttab', '\rx', 'a,b', 'say "so"', 'two\nlines', '＝1'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = Papa.parse<string[]>(csvText(rows), { newline: '\r\n', delimiter: ',' }).data.slice(0, rows.length);
      for (const [place, row] of rows.entries()) {
        for (const [column, cell] of row.entries()) {
          const found = read[place]?.[column] ?? '';
          assert.doesNotMatch(found, /^[=+\-@\t\r\n＝]/);
          assert.ok(found === cell || found === `'${cell}`, JSON.stringify([cell, found]));
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('numbers stay numbers, also below zero', () => {
  assert.equal(csvText([[-1.5, 'x', null, 1e-7]]), '-1.5,x,,1e-7\r\n');
});

test('a report as a table has every figure of both sides and their difference', () => {
  const report = simulate(busyDesk());
  const [head, ...rows] = rowsOf(reportCsv(report, names));
  assert.deepEqual(head, [
    'figure',
    'metric',
    'priority',
    'topic',
    'operator',
    'at',
    'side',
    'mean',
    'low',
    'high',
    'verdict',
  ]);
  const met = rows.filter(
    ([figure, metric, priority, topic]) =>
      figure === 'met' && metric === 'first_response' && priority === '*' && topic === '*',
  );
  const figure = report.metrics[0]?.met;
  assert.ok(figure?.difference);
  assert.deepEqual(
    met.map((row) => row.slice(6)),
    [
      ['1', ...Object.values(figure.sides[0] ?? {}).map(String), ''],
      ['2', ...Object.values(figure.sides[1] ?? {}).map(String), ''],
      [
        'difference',
        String(figure.difference.mean),
        String(figure.difference.low),
        String(figure.difference.high),
        figure.difference.verdict,
      ],
    ],
  );
  const waiting = rows.filter(([name]) => name === 'waiting');
  assert.equal(waiting.length, 2 * report.waiting.at.length);
  assert.equal(waiting[0]?.[5], new Date(report.period.from).toISOString());
  assert.ok(
    rows.some(([name, , , , operator]) => name === 'operator_tickets' && operator === `'${names.operator('op-0')}`),
  );
});

test('changed tickets as a table tell of both sides', () => {
  const report = simulate(busyDesk());
  const { tickets } = report.changed;
  assert.ok(tickets.length > 0);
  const [head, ...rows] = rowsOf(changedCsv(tickets, names));
  assert.equal(rows.length, tickets.length);
  const column = (name: string): number => head?.indexOf(name) ?? -1;
  const [ticket] = tickets;
  assert.equal(rows[0]?.[column('ticket')], ticket?.ticket);
  assert.equal(rows[0]?.[column('change')], ticket?.change);
  const clock = ticket?.sides[1]?.clocks.find(({ metric }) => metric === 'first_response');
  assert.equal(rows[0]?.[column('first_response 2')], clock?.outcome);
  assert.equal(rows[0]?.[column('first_response due 2')], new Date(clock?.dueAt ?? NaN).toISOString());
});

test('as JSON the report comes back as it was', () => {
  const report = simulate(busyDesk());
  assert.deepEqual(JSON.parse(reportJson(report)), report);
});
