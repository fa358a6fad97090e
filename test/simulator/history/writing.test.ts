import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../../src/simulator/history/decode.ts';
import { cameAt, lines, readText, textOf } from './read-file.ts';

for (const separator of [',', ';', '\t', '|']) {
  test(`cells with ${JSON.stringify(separator)} between them, and within one in quotes`, () => {
    const row = (...cells: readonly string[]) => cells.join(separator);
    const read = readText(
      lines(
        row('Created', 'Topic', 'Note'),
        row('2026-03-02 09:00', 'Payments', `"one${separator} two, ""three"""`),
        row('2026-03-02 10:00', `"Night${separator} ""and"" day"`, ''),
      ),
    );
    assert.deepEqual(
      read.tickets.map(({ topic }) => topic),
      ['payments', `Night${separator} "and" day`],
    );
  });
}

test('a line end within quotes is part of the cell', () => {
  const read = readText('Created,Topic\r\n2026-03-02,"Night\r\nand day"\r\n2026-03-03,Payments\r\n');
  assert.deepEqual(
    read.tickets.map(({ topic }) => topic),
    ['Night\nand day', 'payments'],
  );
});

test('a first line that names the separator is no row', () => {
  const read = readText('sep=;\nCreated;Topic\n2026-03-02;a,b\n');
  assert.equal(read.tickets[0]?.topic, 'a,b');
});

test('decimal commas and decimal points, with thousands set apart', () => {
  const work = (read: ReturnType<typeof readText>) =>
    read.tickets.map(({ stints }) => (stints?.[0]?.work ?? 0) / 60_000);
  assert.deepEqual(
    work(readText(lines('Created;Handling time (min)', '2026-03-02;12,5', '2026-03-03;1 200,5', '2026-03-04;1.000,0'))),
    [12.5, 1200.5, 1000],
  );
  assert.deepEqual(
    work(readText(lines('Created;Handling time (min)', '2026-03-02;12.5', '2026-03-03;1,200.5', '2026-03-04;7'))),
    [12.5, 1200.5, 7],
  );
  assert.deepEqual(
    work(readText(lines('Created;Handling time', '2026-03-02;1:30', '2026-03-03;00:20:30'))),
    [90, 20.5],
  );
});

const ukrainian = lines('Номер;Створено;Тема', '1;02.03.2026 09:00;Доставка', '2;02.03.2026 10:00;Оплата');
/** The letters of `ukrainian` in windows-1251. */
const windows1251 = Uint8Array.from(ukrainian, (letter) => {
  const code = letter.charCodeAt(0);
  return code < 0x80 ? code : code - 0x410 + 0xc0;
});
const utf16 = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isBig ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }),
  );

const encodings = {
  'UTF-8': new TextEncoder().encode(ukrainian),
  'UTF-8 with byte order mark': new TextEncoder().encode(`\ufeff${ukrainian}`),
  'UTF-16 little-endian': utf16(ukrainian, false),
  'UTF-16 big-endian': utf16(ukrainian, true),
  'windows-1251': windows1251,
};
for (const [name, bytes] of Object.entries(encodings)) {
  test(`a file in ${name}`, () => {
    const read = readText(textOf(bytes));
    assert.deepEqual(
      read.tickets.map(({ topic }) => topic),
      ['delivery', 'payments'],
    );
    assert.deepEqual(cameAt(read), ['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z']);
  });
}

test('a workbook and a picture are told apart from text', () => {
  const decode = () => assert.fail('nothing to decode');
  assert.deepEqual(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), decode), { fault: 'workbook' });
  assert.deepEqual(decodeText(Uint8Array.of(0x89, 0x50, 0, 0, 0, 0, 13, 10), decode), { fault: 'no_text' });
});
