import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkingHours } from '../../../src/domain/calendar/compile.ts';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import { formatDate, isDate, parseDate, weekdayIndex } from '../../../src/domain/calendar/local-date.ts';
import { formatTimeOfDay, parseTimeOfDay } from '../../../src/domain/calendar/time-of-day.ts';
import { parseHours } from '../../../src/domain/calendar/wall-hours.ts';

describe('times of day', () => {
  it('are HH:MM from 00:00 to 24:00', () => {
    assert.equal(parseTimeOfDay('00:00'), 0);
    assert.equal(parseTimeOfDay('09:05'), 545);
    assert.equal(parseTimeOfDay('24:00'), 1440);
    for (const text of ['9:00', '24:01', '12:60', '', '09:00 ', '09.00', '-1:00', '09:00:00', '٠٩:٠٠']) {
      assert.equal(parseTimeOfDay(text), undefined, text);
    }
  });

  it('are written as they are read, every minute of the day', () => {
    for (let minutes = 0; minutes <= 1440; minutes += 1)
      assert.equal(parseTimeOfDay(formatTimeOfDay(minutes)), minutes);
  });
});

describe('hours', () => {
  it('end on the next date when their end is not after their start', () => {
    assert.deepEqual(parseHours({ start: '09:00', end: '17:00' }), { start: 540, end: 1020 });
    assert.deepEqual(parseHours({ start: '22:00', end: '06:00' }), { start: 1320, end: 1800 });
    assert.deepEqual(parseHours({ start: '09:00', end: '09:00' }), { start: 540, end: 1980 });
    assert.deepEqual(parseHours({ start: '00:00', end: '24:00' }), { start: 0, end: 1440 });
    assert.deepEqual(parseHours({ start: '22:00', end: '00:00' }), { start: 1320, end: 1440 });
  });

  it('do not start at 24:00', () => assert.equal(parseHours({ start: '24:00', end: '24:00' }), undefined));
});

describe('dates', () => {
  it('are those that exist', () => {
    for (const text of ['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '0001-01-01', '9999-12-31']) {
      assert.equal(isDate(text), true, text);
    }
    for (const text of [
      '2026-02-31',
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '',
    ]) {
      assert.equal(isDate(text), false, text);
    }
  });

  it('are numbered from 1970-01-01, a Thursday', () => {
    assert.equal(parseDate('1970-01-01'), 0);
    assert.equal(parseDate('1969-12-31'), -1);
    assert.equal(weekdayIndex(0), 3);
    assert.equal(weekdayIndex(-4), 6);
    for (let day = -800_000; day < 2_000_000; day += 997) {
      if (day < -719_528) continue;
      assert.equal(parseDate(formatDate(day)), day);
    }
  });
});

describe('compileCalendar refuses what has no meaning, and says where', () => {
  const base: WorkingHours = { timeZone: 'Europe/Kyiv', weekly: {}, holidays: [], specialDays: [] };
  const refuses = (part: Partial<WorkingHours>, message: RegExp) => {
    assert.throws(() => compileCalendar({ ...base, ...part }), { name: 'RangeError', message });
  };

  it('an unknown time zone', () => refuses({ timeZone: 'Europe/Kyyiv' }, /timeZone: "Europe\/Kyyiv"/));
  it('malformed weekly hours', () => {
    const hours = [
      { start: '09:00', end: '13:00' },
      { start: '14:00', end: '25:00' },
    ];
    refuses({ weekly: { tue: hours } }, /weekly\.tue\[1\]: "14:00-25:00"/);
  });
  it('malformed special hours', () => {
    const specialDays = [{ name: '', date: '2026-01-05', hours: [{ start: '9', end: '10:00' }] }];
    refuses({ specialDays }, /specialDays\[0\]\.hours\[0\]: "9-10:00"/);
  });
  it('a special day on a date that does not exist', () => {
    refuses({ specialDays: [{ name: '', date: '2026-02-29', hours: [] }] }, /specialDays\[0\]\.date: "2026-02-29"/);
  });
  it('two special days on one date', () => {
    const day = { name: '', date: '2026-01-05', hours: [] };
    refuses({ specialDays: [day, day] }, /specialDays\[1\]\.date: 2026-01-05/);
  });
  it('a holiday on dates that do not exist or end before they start', () => {
    refuses({ holidays: [{ name: '', from: '2026-02-31' }] }, /holidays\[0\]\.from: "2026-02-31"/);
    refuses({ holidays: [{ name: '', from: '2026-02-01', to: 'x' }] }, /holidays\[0\]\.to: "x"/);
    refuses({ holidays: [{ name: '', from: '2026-02-02', to: '2026-02-01' }] }, /holidays\[0\]\.to: 2026-02-01/);
  });
});
