import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkingHours } from '../../../src/domain/calendar/compile.ts';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import { horizon } from '../../../src/domain/calendar/compiled-calendar.ts';
import { formatDate, parseDate } from '../../../src/domain/calendar/local-date.ts';
import { formatTimeOfDay } from '../../../src/domain/calendar/time-of-day.ts';
import { weekdays } from '../../../src/domain/settings/calendar.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 0, 5);
const first = parseDate('2026-01-01') ?? NaN;
const whole = [{ start: '00:00', end: '24:00' }];

/** Far above what it takes, far below what a search minute by minute would. */
const patience = 2000;

describe('bounded time', () => {
  it('one open minute a year and a target of years', () => {
    const specialDays = Array.from({ length: 100 }, (_, year) => ({
      name: '',
      date: `${2026 + year}-07-01`,
      hours: [{ start: '12:00', end: '12:01' }],
    }));
    const calendar = compileCalendar(make({ specialDays }));
    within(patience, () => {
      assert.equal(calendar.due(start, 50 * minute), Date.parse('2075-07-01T09:01Z'));
      assert.equal(calendar.due(start, 3 * 365 * 24 * hour), null);
    });
  });

  it('a yearly minute that holidays leave', () => {
    const holidays = [{ name: '', from: '2026-01-02', to: '2026-12-31', everyYear: true }];
    const calendar = compileCalendar(make({ weekly: everyDay([{ start: '12:00', end: '12:01' }]), holidays }));
    within(patience, () => {
      assert.equal(calendar.due(start, 99 * minute), Date.parse('2125-01-01T10:01Z'));
      assert.equal(calendar.due(start, 365 * 24 * hour), null);
    });
  });

  it('10,000 holidays, and as many special days', () => {
    const dates = Array.from({ length: 10_000 }, (_, index) => formatDate(first + index));
    within(patience, () => {
      const holidays = dates.map((date) => ({ name: '', from: date }));
      const closed = compileCalendar(make({ weekly: everyDay(whole), holidays }));
      assert.equal(closed.due(start, hour), Date.parse(`${formatDate(first + 10_000)}T00:00+03:00`) + hour);
      const specialDays = dates.map((date) => ({ name: '', date, hours: [{ start: '10:00', end: '10:01' }] }));
      const special = compileCalendar(make({ specialDays }));
      assert.equal(special.elapsed(start, start + 365 * 24 * hour), 365 * minute);
      const ranges = dates.map((date) => ({ name: '', from: '2000-01-01', to: date, everyYear: true }));
      assert.equal(compileCalendar(make({ weekly: everyDay(whole), holidays: ranges })).due(start, hour), null);
    });
  });

  it('thousands of hours that all overlap', () => {
    const hours = Array.from({ length: 20_000 }, (_, index) => ({
      start: formatTimeOfDay(index % 1440),
      end: formatTimeOfDay((index * 7) % 1441),
    }));
    const calendar = compileCalendar(make({ weekly: everyDay(hours) }));
    within(patience, () => {
      assert.equal(calendar.elapsed(start, start + 24 * hour), 24 * hour);
      assert.equal(calendar.nextClosing(start + 24 * hour), null);
    });
  });

  it('720 openings a day over 100 years', () => {
    const hours = Array.from({ length: 720 }, (_, index) => ({
      start: formatTimeOfDay(2 * index),
      end: formatTimeOfDay(2 * index + 1),
    }));
    const calendar = compileCalendar(make({ timeZone: 'UTC', weekly: everyDay(hours) }));
    within(patience, () => {
      assert.equal(calendar.due(start, horizon / 2), start + horizon - minute);
      assert.equal(calendar.due(start, horizon / 2 + 1), null);
    });
  });

  it('a century asked for, then asked again at once', () => {
    const calendar = compileCalendar(make({ weekly: everyDay([{ start: '09:00', end: '17:00' }]) }));
    within(patience, () => assert.equal(calendar.due(start, 36_500 * 8 * hour) !== null, true));
    within(patience, () => {
      for (let day = 0; day < 100_000; day += 1) calendar.due(start + day * minute, 36_000 * 8 * hour);
    });
  });
});

describe('the horizon is 100 years', () => {
  const always = [compileCalendar(null), compileCalendar(make({ timeZone: 'UTC', weekly: everyDay(whole) }))];

  it('due at its end, never after it', () => {
    for (const calendar of always) {
      assert.equal(calendar.due(start, horizon), start + horizon);
      assert.equal(calendar.due(start, horizon + 1), null);
      assert.equal(calendar.due(start, Infinity), null);
    }
  });

  it('also for openings', () => {
    const after = (date: string) => compileCalendar(make({ specialDays: [{ name: '', date, hours: whole }] }));
    assert.equal(after('2125-12-31').nextOpening(start), Date.parse('2125-12-30T22:00Z'));
    assert.equal(after('2126-12-31').nextOpening(start), null);
  });
});

describe('instants', () => {
  const all = [compileCalendar(null), compileCalendar(make({ weekly: everyDay(whole) }))];

  it('from 1900 to 2199 have answers', () => {
    for (const calendar of all) {
      for (const at of [Date.UTC(1900, 0, 1), Date.UTC(2200, 0, 1) - 1]) {
        assert.equal(calendar.isOpen(at), true);
        assert.equal(calendar.due(at, hour), at + hour);
      }
      assert.equal(
        calendar.elapsed(Date.UTC(1900, 0, 1), Date.UTC(2199, 0, 1)),
        Date.UTC(2199, 0, 1) - Date.UTC(1900, 0, 1),
      );
    }
  });

  it('that are none, or lie outside, are refused', () => {
    for (const calendar of all) {
      for (const at of [
        NaN,
        Infinity,
        -Infinity,
        Date.UTC(1900, 0, 1) - 1,
        Date.UTC(2200, 0, 1),
        Date.UTC(9999, 0, 1),
      ]) {
        const refused = { name: 'RangeError', message: new RegExp(`^${at} is not an instant`) };
        assert.throws(() => calendar.isOpen(at), refused);
        assert.throws(() => calendar.elapsed(at, start), refused);
        assert.throws(() => calendar.elapsed(start, at), refused);
        assert.throws(() => calendar.due(at, 0), refused);
        assert.throws(() => calendar.nextOpening(at), refused);
        assert.throws(() => calendar.nextClosing(at), refused);
        assert.throws(() => calendar.intervals(at, start), refused);
        assert.throws(() => calendar.intervals(start, at), refused);
      }
    }
  });

  it('do not get a negative duration or one that is no number', () => {
    for (const calendar of all) {
      for (const duration of [-1, NaN, -Infinity]) {
        assert.throws(() => calendar.due(start, duration), { name: 'RangeError', message: /not a duration/ });
      }
    }
  });
});

function make(part: Partial<WorkingHours>): WorkingHours {
  return { timeZone: 'Europe/Kyiv', weekly: {}, holidays: [], specialDays: [], ...part };
}

function everyDay(hours: { start: string; end: string }[]): WorkingHours['weekly'] {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, hours]));
}

function within(milliseconds: number, run: () => void): void {
  const began = performance.now();
  run();
  const took = performance.now() - began;
  assert.ok(took < milliseconds, `took ${Math.round(took)} ms`);
}
