import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { durationUnits, secondsPer, type Duration, type DurationUnit } from '../../src/domain/settings/duration.ts';
import { parseDuration, withUnit } from '../../src/ui/parts/parse-duration.ts';

const minutes = (count: number): Duration => ({ seconds: count * 60, unit: 'minutes' });
const hours = (count: number): Duration => ({ seconds: count * 3600, unit: 'hours' });

const readings: readonly (readonly [string, DurationUnit, Duration | null | undefined])[] = [
  // A bare number takes the unit shown.
  ['90', 'minutes', minutes(90)],
  ['90', 'hours', hours(90)],
  [' 90 ', 'minutes', minutes(90)],
  ['0', 'minutes', minutes(0)],
  // A unit typed wins over the unit shown, and is kept.
  ['90m', 'hours', minutes(90)],
  ['90 min', 'hours', minutes(90)],
  ['90 хв', 'hours', minutes(90)],
  ['90 хв.', 'hours', minutes(90)],
  ['5 хвилин', 'hours', minutes(5)],
  ['2h', 'minutes', hours(2)],
  ['2 H', 'minutes', hours(2)],
  ['2\u00a0год', 'minutes', hours(2)],
  ['2 години', 'minutes', hours(2)],
  ['24 hours', 'minutes', hours(24)],
  ['120 min', 'minutes', minutes(120)],
  // What is not whole in hours is kept in minutes.
  ['1.5h', 'minutes', minutes(90)],
  ['1,5 год', 'minutes', minutes(90)],
  ['1.5', 'hours', minutes(90)],
  ['.25 h', 'minutes', minutes(15)],
  ['1:30', 'minutes', minutes(90)],
  ['1:30', 'hours', minutes(90)],
  ['2:00', 'minutes', hours(2)],
  ['0:15', 'hours', minutes(15)],
  ['1h 30', 'minutes', minutes(90)],
  ['1h30', 'minutes', minutes(90)],
  ['1h30m', 'minutes', minutes(90)],
  ['1 h 30 min', 'minutes', minutes(90)],
  ['1 год 30 хв', 'hours', minutes(90)],
  ['2h 0m', 'minutes', hours(2)],
  // Spaces between thousands; a comma or a dot there may mean either, so nothing is guessed.
  ['1 000', 'minutes', minutes(1000)],
  ['10\u202f000 h', 'minutes', hours(10_000)],
  ['1,000', 'minutes', undefined],
  ['1.000 h', 'minutes', undefined],
  // No text is no target.
  ['', 'minutes', null],
  ['  \u00a0', 'hours', null],
  // Days are never a unit; nor is anything else a duration.
  ['1d', 'hours', undefined],
  ['1 день', 'hours', undefined],
  ['1d 4h', 'hours', undefined],
  ['30s', 'minutes', undefined],
  ['-5', 'minutes', undefined],
  ['+5', 'minutes', undefined],
  ['1:5', 'minutes', undefined],
  ['1:60', 'minutes', undefined],
  ['1:30 h', 'minutes', undefined],
  ['1h 60', 'minutes', undefined],
  ['1.5h 30', 'minutes', undefined],
  ['30m 1h', 'minutes', undefined],
  ['1 30', 'minutes', undefined],
  ['h', 'hours', undefined],
  ['1e3', 'minutes', undefined],
  ['0x10', 'minutes', undefined],
  ['soon', 'minutes', undefined],
  ['9'.repeat(400), 'hours', undefined],
];

for (const [text, unit, expected] of readings) {
  test(`"${text.length > 20 ? `${text.slice(0, 20)}…` : text}" where ${unit} are shown`, () => {
    assert.deepEqual(parseDuration(text, unit), expected);
  });
}

const anyUnit = fc.constantFrom(...durationUnits);
const words: Readonly<Record<DurationUnit, readonly string[]>> = {
  minutes: ['m', 'min', 'хв', ' min', '\u00a0хв'],
  hours: ['h', 'год', ' h', '\u00a0год'],
};

test('whole hours and minutes are read back as typed, in either language, whatever unit is shown', () => {
  fc.assert(
    fc.property(fc.nat(100_000), anyUnit, anyUnit, fc.nat(), (count, unit, shown, pick) => {
      const word = words[unit][pick % words[unit].length] ?? '';
      assert.deepEqual(parseDuration(`${count}${word}`, shown), { seconds: count * secondsPer[unit], unit });
    }),
    { numRuns: 500 },
  );
});

test('hours and minutes together mean their sum, and are whole hours or in minutes', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.integer({ min: 0, max: 59 }), anyUnit, (hour, minute, shown) => {
      const expected = minute === 0 ? hours(hour) : minutes(hour * 60 + minute);
      for (const text of [
        `${hour}:${String(minute).padStart(2, '0')}`,
        `${hour}h ${minute}`,
        `${hour} год ${minute} хв`,
      ]) {
        assert.deepEqual(parseDuration(text, shown), expected, text);
      }
    }),
    { numRuns: 300 },
  );
});

test('any text is nothing, no duration, or whole seconds from 0 on', () => {
  const letters = fc.constantFrom(...'0123456789 .,:hmdгхвод-'.split(''));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: letters })), anyUnit, (text, unit) => {
      const value = parseDuration(text, unit);
      if (value === null) assert.equal(text.trim(), '');
      else if (value !== undefined) assert.ok(Number.isSafeInteger(value.seconds) && value.seconds >= 0, text);
    }),
    { numRuns: 2000 },
  );
});

test('another unit converts what is whole in it', () => {
  assert.deepEqual(withUnit(minutes(120), 'hours'), hours(2));
  assert.deepEqual(withUnit(hours(2), 'minutes'), minutes(120));
  assert.deepEqual(withUnit({ seconds: 5400, unit: 'hours' }, 'minutes'), minutes(90));
});

test('another unit takes the number when the duration is not whole in it: 90, then hours, is 90 h', () => {
  assert.deepEqual(withUnit(minutes(90), 'hours'), hours(90));
});

test('the same unit changes nothing', () => {
  fc.assert(
    fc.property(fc.nat(10_000), anyUnit, (count, unit) => {
      const duration = { seconds: count * 60, unit };
      assert.deepEqual(withUnit(duration, unit), duration);
    }),
    { numRuns: 200 },
  );
});
