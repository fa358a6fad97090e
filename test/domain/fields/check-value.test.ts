import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkValue, type ValueContext } from '../../../src/domain/fields/check-value.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import { fieldTypes, type Field } from '../../../src/domain/settings/field.ts';
import { field, option } from './sample-fields.ts';

const codes = (subject: Field, value: unknown, context?: ValueContext) =>
  checkValue(subject, value, context).map(({ code }) => code);

/** Each value with the one code that is expected, or none. */
function judges(
  subject: Field,
  expected: readonly (readonly [value: unknown, code?: string])[],
  context?: ValueContext,
) {
  for (const [value, code] of expected) {
    assert.deepEqual(codes(subject, value, context), code ? [code] : [], JSON.stringify(value));
  }
}

test('an empty value has nothing wrong', () => {
  for (const type of fieldTypes) judges(field(type, 'x'), [[undefined], [null]]);
});

test('text is measured in characters, an emoji being one', () => {
  judges(field('short_text', 'x', { minimumLength: 2, maximumLength: 3 }), [
    ['a', 'too_short'],
    ['👍👍👍'],
    ['👍👍👍👍', 'too_long'],
    [5, 'value_unreadable'],
  ]);
});

test('a number is first of all a number, then whole or short enough, then within limits', () => {
  judges(field('integer', 'x', { minimum: -1, maximum: 10 }), [
    ['5', 'not_a_number'],
    [Number.NaN, 'not_a_number'],
    [Number.POSITIVE_INFINITY, 'not_a_number'],
    [1.5, 'not_whole'],
    [-2, 'number_too_small'],
    [11, 'number_too_large'],
    [-1],
    [0],
  ]);
  judges(field('decimal', 'x', { decimals: 2 }), [
    [0.29],
    [1e21],
    [0.125, 'too_many_decimals'],
    [1e-7, 'too_many_decimals'],
  ]);
  judges(field('decimal', 'x', { decimals: 0 }), [[0.5, 'not_whole'], [3]]);
});

test('dates exist', () => {
  judges(field('date', 'x'), [
    ['2028-02-29'],
    ['2026-02-31', 'not_a_date'],
    ['2026-02-29', 'not_a_date'],
    ['31.02.2026', 'not_a_date'],
    ['2026-2-3', 'not_a_date'],
    [20260203, 'not_a_date'],
  ]);
  judges(field('date_time', 'x'), [
    ['2026-02-03T00:00'],
    ['2026-02-31T10:00', 'not_a_date_time'],
    ['2026-02-03T24:00', 'not_a_date_time'],
    ['2026-02-03T25:10', 'not_a_date_time'],
    ['2026-02-03 10:00', 'not_a_date_time'],
    ['2026-02-03', 'not_a_date_time'],
  ]);
});

test('limits of dates are days from today, over the end of a year', () => {
  const subject = field('date', 'x', { earliest: -1, latest: 2 });
  const today = { today: '2026-12-31' };
  judges(
    subject,
    [['2026-12-30'], ['2027-01-02'], ['2026-12-29', 'date_too_early'], ['2027-01-03', 'date_too_late']],
    today,
  );
  assert.deepEqual(checkValue(subject, '2027-01-03', today)[0]?.details, { latest: '2027-01-02' });
  judges(field('date_time', 'x', { latest: 0 }), [['2026-12-31T23:59'], ['2027-01-01T00:00', 'date_too_late']], today);
  judges(subject, [['1990-01-01']]);
});

const options = [option('a'), option('b', { retired: true }), option('c', { options: [option('c1'), option('c2')] })];

test('an option exists, and a retired one stays only where it is already', () => {
  const subject = field('list', 'x', { options });
  judges(subject, [['a'], ['b', 'option_retired'], ['z', 'option_unknown'], ['c1', 'option_unknown']]);
  judges(subject, [['b']], { stored: 'b' });
});

test('a nested list may want its last level, and offers nothing below a retired option', () => {
  const nested = [...options, option('d', { retired: true, options: [option('d1')] })];
  judges(field('nested_list', 'x', { options: nested, lastLevelOnly: false }), [
    ['c'],
    ['c1'],
    ['d1', 'option_retired'],
  ]);
  judges(field('nested_list', 'x', { options: nested, lastLevelOnly: true }), [
    ['c', 'option_not_last_level'],
    ['c1'],
    ['a'],
  ]);
});

test('of a multiple list each option is judged, and how many', () => {
  const subject = field('multiple_list', 'x', { options, minimumChosen: 2, maximumChosen: 2 });
  judges(subject, [
    [['a', 'c']],
    [['a'], 'too_few_chosen'],
    [['a', 'a'], 'too_few_chosen'],
    ['a', 'value_unreadable'],
    [['a', 1], 'value_unreadable'],
  ]);
  assert.deepEqual(codes(subject, ['a', 'c', 'b']), ['option_retired', 'too_many_chosen']);
  assert.deepEqual(codes(subject, ['a', 'b'], { stored: ['b'] }), []);
});

test('addresses, telephone numbers and links look like such', () => {
  judges(field('email', 'x'), [
    ['name@example.com'],
    ['ім’я@приклад.укр'],
    ['o.k+tag@mail.example.com'],
    ['name@example', 'not_an_email'],
    ['@example.com', 'not_an_email'],
    ['a@b@example.com', 'not_an_email'],
    ['a b@example.com', 'not_an_email'],
    ['name@example..com', 'not_an_email'],
    [`${'a'.repeat(250)}@example.com`, 'not_an_email'],
  ]);
  judges(field('phone', 'x'), [
    ['+380 44 123-45-67'],
    ['(044) 123 45 67'],
    ['12345'],
    ['1234', 'not_a_phone'],
    ['044-ABC-1234', 'not_a_phone'],
    ['+1234567890123456', 'not_a_phone'],
    ['1+2345678', 'not_a_phone'],
  ]);
  judges(field('link', 'x'), [
    ['https://example.com'],
    ['HTTP://example.com:8080/a?b=c#d'],
    ['https://приклад.укр/шлях'],
    ['example.com', 'not_a_link'],
    ['javascript:alert(1)', 'not_a_link'],
    ['https://', 'not_a_link'],
    ['https:// example.com', 'not_a_link'],
    ['https://a"><script>', 'not_a_link'],
  ]);
});

test('files are counted, and each has its size and extension', () => {
  const subject = field('file', 'x', { maximumFiles: 2, maximumSize: 1000, extensions: ['.pdf', '.tar.gz'] });
  const file = (name: string, size = 1) => ({ name, size });
  judges(subject, [
    [[file('a.PDF', 1000), file('b.tar.gz')]],
    [[file('a.exe')], 'file_not_allowed'],
    [[file('a.pdf', 1001)], 'file_too_large'],
    [[file('1.pdf'), file('2.pdf'), file('3.pdf')], 'too_many_files'],
    [[{ name: 'a.pdf' }], 'value_unreadable'],
  ]);
});

test('who and what the help-desk doesn’t know is told when the directory is there', () => {
  const named = { id: 'known', name: 'Known' };
  const directory = {
    topics: [{ alias: 'known', name: 'Known' }],
    statuses: [{ ...named, category: 'open' }],
    priorities: [named],
    channels: [named],
    operators: [named],
  } as unknown as Directory;
  for (const type of ['topic', 'status', 'priority', 'channel', 'operator'] as const) {
    judges(field(type, 'x'), [['known'], ['gone', 'option_unknown']], { directory });
    judges(field(type, 'x'), [['gone']]);
  }
  judges(field('client', 'x'), [['any']], { directory });
});

test('no value, whatever it is, makes a check throw', () => {
  const subjects = [...fieldTypes, 'topic' as const].map((type) => field(type, 'x'));
  fc.assert(
    fc.property(fc.constantFrom(...subjects), fc.jsonValue({ maxDepth: 3 }), (subject, value) => {
      assert.ok(Array.isArray(checkValue(subject, value, { today: '2026-01-01' })));
    }),
    { numRuns: 1000 },
  );
});
