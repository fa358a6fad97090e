import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { WorkingHours } from '../../../src/domain/calendar/compile.ts';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import { horizon } from '../../../src/domain/calendar/compiled-calendar.ts';
import { formatDate, parseDate } from '../../../src/domain/calendar/local-date.ts';
import { formatTimeOfDay } from '../../../src/domain/calendar/time-of-day.ts';
import { weekdays } from '../../../src/domain/settings/calendar.ts';

// Laws that hold for any calendar in any zone of the platform, at any millisecond, over years.

const firstDay = parseDate('2000-01-01') ?? NaN;
const time = fc.integer({ min: 0, max: 1439 }).map(formatTimeOfDay);
const hoursList = fc.array(fc.record({ start: time, end: time }), { maxLength: 3 });
const date = fc.integer({ min: 0, max: 15_000 }).map((days) => formatDate(firstDay + days));
const calendar: fc.Arbitrary<WorkingHours> = fc.record({
  timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  weekly: fc.record(Object.fromEntries(weekdays.map((weekday) => [weekday, hoursList]))),
  holidays: fc.array(fc.record({ name: fc.constant(''), from: date, everyYear: fc.boolean() }), { maxLength: 8 }),
  specialDays: fc.uniqueArray(fc.record({ name: fc.constant(''), date, hours: hoursList }), {
    maxLength: 4,
    selector: (day) => day.date,
  }),
});
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2041, 0, 1) });
const duration = fc.oneof(fc.integer({ min: 1, max: 48 * 3_600_000 }), fc.integer({ min: 1, max: 10_000 * 3_600_000 }));
const numRuns = 300;

describe('for any calendar', () => {
  it('elapsed is additive, never negative, and at most the time between', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(instant, instant, instant), (rules, instants) => {
        const compiled = compileCalendar(rules);
        const [a, b, c] = instants.toSorted((x, y) => x - y) as [number, number, number];
        const [ab, bc] = [compiled.elapsed(a, b), compiled.elapsed(b, c)];
        assert.equal(ab + bc, compiled.elapsed(a, c));
        assert.ok(ab >= 0 && ab <= b - a);
      }),
      { numRuns },
    );
  });

  it('due is inverse to elapsed, and the earliest such instant', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (rules, start, wanted) => {
        const compiled = compileCalendar(rules);
        const due = compiled.due(start, wanted);
        if (due === null) {
          assert.ok(compiled.elapsed(start, start + horizon) < wanted);
        } else {
          assert.equal(compiled.elapsed(start, due), wanted);
          assert.equal(compiled.elapsed(start, due - 1), wanted - 1);
        }
      }),
      { numRuns },
    );
  });

  it('two readings differ by the open time between, in whatever order it is asked and however far it has been laid', () => {
    fc.assert(
      fc.property(calendar, fc.array(instant, { minLength: 2, maxLength: 6 }), duration, (rules, instants, wanted) => {
        const compiled = compileCalendar(rules);
        const fresh = compileCalendar(rules);
        const readings = instants.map((at) => ({ at, reading: compiled.reading(at) }));
        for (const one of readings) {
          assert.equal(compiled.reading(one.at), one.reading);
          assert.equal(compiled.due(one.at, wanted, one.reading), fresh.due(one.at, wanted));
          for (const other of readings) {
            if (one.at <= other.at) assert.equal(other.reading - one.reading, fresh.elapsed(one.at, other.at));
          }
        }
        const always = compileCalendar(null);
        const [from, to] = [Math.min(...instants), Math.max(...instants)];
        assert.equal(always.reading(to) - always.reading(from), to - from);
      }),
      { numRuns: 80 },
    );
  });

  it('due is monotone in the start and in the duration', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        fc.nat(7 * 86_400_000),
        duration,
        fc.nat(1e9),
        (rules, start, later, some, more) => {
          const compiled = compileCalendar(rules);
          const due = compiled.due(start, some) ?? Infinity;
          assert.ok(due <= (compiled.due(start + later, some) ?? Infinity));
          assert.ok(due <= (compiled.due(start, some + more) ?? Infinity));
        },
      ),
      { numRuns },
    );
  });

  it('intervals, openings, closings and isOpen tell the same', () => {
    fc.assert(
      fc.property(calendar, instant, (rules, from) => {
        const compiled = compileCalendar(rules);
        const to = from + 30 * 86_400_000;
        let at = from;
        for (const { start, end } of compiled.intervals(from, to)) {
          if (start > from) assert.equal(compiled.nextOpening(at), start);
          assert.equal(compiled.isOpen(start), true);
          assert.equal(compiled.isOpen(end - 1), true);
          assert.equal(compiled.elapsed(start, end), end - start);
          if (end < to) {
            assert.equal(compiled.isOpen(end), false);
            assert.equal(compiled.nextClosing(start), end);
          }
          at = end;
        }
        assert.ok((compiled.nextOpening(at) ?? Infinity) >= to || at >= to);
      }),
      { numRuns },
    );
  });

  it('answers do not depend on what was asked before', () => {
    fc.assert(
      fc.property(calendar, fc.array(instant, { minLength: 2, maxLength: 6 }), duration, (rules, instants, wanted) => {
        const asked = compileCalendar(rules);
        for (const at of instants) {
          const fresh = compileCalendar(rules);
          assert.equal(asked.isOpen(at), fresh.isOpen(at));
          assert.equal(asked.due(at, wanted), fresh.due(at, wanted));
          assert.equal(asked.nextClosing(at), fresh.nextClosing(at));
        }
      }),
      { numRuns: 100 },
    );
  });
});
