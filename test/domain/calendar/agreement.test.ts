import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CompiledCalendar, WorkingHours } from '../../../src/domain/calendar/compile.ts';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import { formatDate, parseDate } from '../../../src/domain/calendar/local-date.ts';
import { formatTimeOfDay } from '../../../src/domain/calendar/time-of-day.ts';
import type { Hours } from '../../../src/domain/settings/calendar.ts';
import { weekdays } from '../../../src/domain/settings/calendar.ts';
import { MinuteOracle } from './oracle.ts';

const minute = 60_000;
const spanDays = 24;

/** Zones and a date in the middle of what makes each of them hard. */
const hardDates: readonly (readonly [timeZone: string, date: string])[] = [
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Antarctica/Troll', '2026-03-29'],
  ['Antarctica/Troll', '2026-10-25'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kwajalein', '1993-08-21'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Asia/Gaza', '2025-03-01'],
  ['Asia/Gaza', '2025-04-12'],
  ['America/St_Johns', '2007-03-11'],
  ['America/St_Johns', '2007-11-04'],
  ['America/St_Johns', '1988-04-03'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-29'],
  ['Asia/Kathmandu', '1986-01-01'],
  ['Europe/Kyiv', '2026-03-29'],
  ['Europe/Kyiv', '2026-10-25'],
  ['America/Sao_Paulo', '2018-02-18'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Asia/Tehran', '2022-03-22'],
  ['Asia/Tehran', '2022-09-22'],
  ['America/Nuuk', '2026-03-28'],
  ['America/Nuuk', '2026-10-24'],
  ['Atlantic/Azores', '2026-03-29'],
  ['America/Toronto', '1919-03-30'],
  ['America/Noronha', '2000-10-08'],
  ['Asia/Pyongyang', '2018-05-05'],
  ['America/Caracas', '2016-05-01'],
  ['Pacific/Fakaofo', '2011-12-30'],
  ['Europe/Dublin', '2026-10-25'],
  ['Asia/Beirut', '2023-03-26'],
  ['America/Havana', '2026-11-01'],
  ['Asia/Kolkata', '2026-12-31'],
  ['UTC', '2028-02-29'],
];

/** Often a round hour or one that clock changes hit, sometimes any minute. */
const time = fc.oneof(
  fc.constantFrom('00:00', '01:00', '01:30', '02:00', '02:30', '03:00', '22:00', '23:00', '23:30', '09:00', '18:00'),
  fc.integer({ min: 0, max: 1439 }).map(formatTimeOfDay),
);
const hours: fc.Arbitrary<Hours> = fc.record({ start: time, end: fc.oneof(time, fc.constant('24:00')) });
const hoursList = fc.array(hours, { maxLength: 3 });

interface Situation {
  readonly calendar: WorkingHours;
  readonly first: string;
  readonly last: string;
}

const situation: fc.Arbitrary<Situation> = fc.constantFrom(...hardDates).chain(([timeZone, date]) => {
  const first = (parseDate(date) ?? NaN) - spanDays / 2;
  const dateNear = fc.integer({ min: 0, max: spanDays }).map((days) => formatDate(first + days));
  const holiday = fc.record({ name: fc.constant(''), from: dateNear, to: dateNear, everyYear: fc.boolean() });
  return fc.record({
    calendar: fc.record({
      timeZone: fc.constant(timeZone),
      weekly: fc.record(Object.fromEntries(weekdays.map((weekday) => [weekday, hoursList]))),
      holidays: fc.array(
        holiday.map((range) => (range.to < range.from ? { ...range, from: range.to, to: range.from } : range)),
        { maxLength: 2 },
      ),
      specialDays: fc.uniqueArray(fc.record({ name: fc.constant(''), date: dateNear, hours: hoursList }), {
        maxLength: 4,
        selector: (day) => day.date,
      }),
    }),
    first: fc.constant(formatDate(first)),
    last: fc.constant(formatDate(first + spanDays)),
  });
});

/** A situation, its oracle, and a few whole minutes of its span in order. */
function forAll(
  numRuns: number,
  check: (calendar: CompiledCalendar, oracle: MinuteOracle, at: number[]) => void,
): void {
  const fractions = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(situation, fractions, ({ calendar, first, last }, parts) => {
      const oracle = new MinuteOracle(calendar, first, last);
      const minutes = (oracle.end - oracle.start) / minute;
      const instants = parts.map((part) => oracle.start + Math.floor(part * minutes) * minute);
      check(compileCalendar(calendar), oracle, instants);
    }),
    { numRuns },
  );
}

describe('agreement with a minute-by-minute oracle around clock changes', () => {
  it('every minute is open or closed as the oracle says', () => {
    forAll(150, (calendar, oracle) => {
      for (let at = oracle.start; at < oracle.end; at += minute) {
        if (calendar.isOpen(at) !== oracle.isOpen(at))
          assert.fail(`${new Date(at).toISOString()}: ${oracle.isOpen(at)}`);
      }
    });
  });

  it('elapsed, due and the next opening and closing are what counting minutes gives', () => {
    forAll(150, (calendar, oracle, instants) => {
      for (const [index, at] of instants.entries()) {
        const other = instants[(index + 1) % instants.length] ?? at;
        assert.equal(calendar.elapsed(at, other), oracle.elapsed(at, other), `elapsed from ${at} to ${other}`);
        const duration = ((index * index * 97) % 4000) * minute;
        const due = oracle.due(at, duration);
        if (due !== undefined) assert.equal(calendar.due(at, duration), due, `due ${duration} after ${at}`);
        const opening = oracle.nextTurn(at, true);
        if (opening !== undefined) assert.equal(calendar.nextOpening(at), opening, `opening after ${at}`);
        const closing = oracle.nextTurn(at, false);
        if (closing !== undefined) assert.equal(calendar.nextClosing(at), closing, `closing after ${at}`);
      }
    });
  });

  it('intervals cover exactly the open minutes, apart from each other and in order', () => {
    forAll(60, (calendar, oracle, [from = oracle.start, to = oracle.end]) => {
      const painted: number[] = [];
      for (let at = from; at < to; at += minute) {
        if (oracle.isOpen(at) && (at === from || !oracle.isOpen(at - minute))) painted.push(at);
        if (oracle.isOpen(at) && (at + minute === to || !oracle.isOpen(at + minute))) painted.push(at + minute);
      }
      assert.deepEqual(
        calendar.intervals(from, to).flatMap(({ start, end }) => [start, end]),
        painted,
      );
    });
  });
});
