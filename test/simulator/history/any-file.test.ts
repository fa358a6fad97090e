import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeText } from '../../../src/simulator/history/decode.ts';
import { readHistory } from '../../../src/simulator/history/read-history.ts';
import { suggestMapping } from '../../../src/simulator/history/suggest.ts';
import { finish, scanTable } from '../../../src/simulator/history/table.ts';
import { directory, readText } from './read-file.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** Ways to write an instant of UTC to the minute. */
const writings: Readonly<Record<string, (date: Date) => string>> = {
  iso: (date) => date.toISOString(),
  'y-m-d': (date) => date.toISOString().slice(0, 16).replace('T', ' '),
  'd.m.y': (date) => `${day(date)}.${month(date)}.${date.getUTCFullYear()} ${time(date)}`,
  'd-m-y': (date) => `${day(date)}-${month(date)}-${date.getUTCFullYear()} ${time(date)}`,
  'm/d/y': (date) => `${month(date)}/${day(date)}/${date.getUTCFullYear()} ${time(date)}`,
  named: (date) => date.toUTCString(),
  seconds: (date) => String(date.getTime() / 1000),
};
const day = (date: Date): string => two(date.getUTCDate());
const month = (date: Date): string => two(date.getUTCMonth() + 1);
const time = (date: Date): string => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;

const first = Date.UTC(2015, 0, 1);
const last = Date.UTC(2030, 0, 1);
/** A text that a cell gives back: not blank at its ends, and not one of those for "not known". */
const word = fc
  .string({ unit: fc.constantFrom(...'abcXYZ0123 ,;|\t"\n\'’–Їґя😀'), minLength: 1, maxLength: 12 })
  .map((text) => `t${text}t`);

const ticketsToWrite = fc.record({
  tickets: fc.array(
    fc.record({
      at: fc.integer({ min: first / 60_000, max: last / 60_000 }).map((minute) => minute * 60_000),
      topic: fc.option(word, { nil: null }),
      minutes: fc.option(
        fc.integer({ min: 4, max: 40_000 }).map((quarters) => quarters / 4),
        { nil: null },
      ),
    }),
    { minLength: 1, maxLength: 20 },
  ),
  separator: fc.constantFrom(',', ';', '\t', '|'),
  quotesAll: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  writing: fc.constantFrom(...Object.keys(writings)),
  decimal: fc.constantFrom(',', '.'),
  mark: fc.constantFrom('', '\ufeff'),
});

test('a table in any separator, quoting, way to write dates and decimal sign gives back its tickets', () => {
  fc.assert(
    fc.property(ticketsToWrite, ({ tickets, separator, quotesAll, lineEnd, writing, decimal, mark }) => {
      const write = writings[writing] ?? assert.fail();
      const cell = (text: string): string =>
        quotesAll || text.includes(separator) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const rows = [
        // One that only fits one order of day and month.
        { at: Date.UTC(2014, 11, 31), topic: 'first', minutes: 1.5 },
        ...tickets,
      ].map(({ at, topic, minutes }, index) => [
        `T${index}`,
        write(new Date(at)),
        topic ?? '',
        minutes === null ? '' : String(minutes).replace('.', decimal),
      ]);
      const text = [['ID', 'Created', 'Topic', 'Handling time (min)'], ...rows]
        .map((row) => row.map(cell).join(separator))
        .join(lineEnd);
      const read = readText(mark + text);
      const expected = tickets
        .map(({ at, topic, minutes }, index) => ({ id: `T${index + 1}`, at, topic, work: minutes && minutes * 60_000 }))
        .sort((left, right) => left.at - right.at);
      assert.deepEqual(
        read.tickets.slice(1).map(({ id, createdAt, topic, stints }) => {
          return { id, at: createdAt, topic, work: stints?.[0]?.work ?? null };
        }),
        expected,
      );
      assert.equal(read.rows.leftOut, 0);
    }),
    { numRuns: 300 },
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'",;|\t\n\r 01-/.:T?aї'), maxLength: 400 }),
  fc
    .string({ unit: fc.constantFrom(...'",\n 012-/:'), maxLength: 200 })
    .map((text) => `number,opened_at,sys_updated_at,state,topic\n${text}`),
);

test('no text throws or hangs, and every row is accounted for', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const table = finish(scanTable(text));
      if ('fault' in table) return;
      const read = finish(readHistory(table, suggestMapping(table, directory, { timeZone: 'UTC' })));
      if ('faults' in read) return;
      assert.equal(read.rows.used + read.rows.leftOut, read.rows.read);
      assert.ok(read.tickets.length <= read.rows.used);
      assert.ok(read.tickets.every(({ createdAt }) => Number.isFinite(createdAt)));
    }),
    { numRuns: 1500 },
  );
});

test('no bytes throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decodeText(bytes, (all, encoding) => new TextDecoder(encoding).decode(all));
      if ('text' in decoded) finish(scanTable(decoded.text));
    }),
    { numRuns: 500 },
  );
});
