import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import type { Schedule } from './schedules.ts';
import { readFixture, toCalendar } from './schedules.ts';

interface Sample {
  readonly schedules: Readonly<Record<string, Schedule>>;
  readonly within: readonly { s: string; from: string; to: string; expectedBusinessSeconds: number }[];
  readonly after: readonly {
    s: string;
    from: string;
    seconds: number;
    expected: string;
    expectedInclusiveEnd?: string;
  }[];
  readonly inHours: readonly { s: string; at: string; expected: boolean }[];
}

interface BizWithin {
  readonly cases: readonly { schedule: Schedule; from: string; to: string; expectedBusinessSeconds: number }[];
}

interface BizAfter {
  readonly cases: readonly {
    schedule: Schedule;
    amount: number;
    unit: string;
    from: string;
    expected: string;
    source: string;
  }[];
}

const millisecondsPerUnit: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000 };

/** These land on a closing time, where ours is due and biz rolls on to the next opening. */
const dueAtClosing: Readonly<Record<string, string>> = { 'spec/biz_spec.rb:73': '2006-01-08T12:00:00Z' };

describe('known answers: business-time-sample.json (zendesk/biz 1.8.2)', () => {
  const sample = readFixture<Sample>('business-time-sample.json');
  const compiled = new Map(
    Object.entries(sample.schedules).map(([id, schedule]) => [id, compileCalendar(toCalendar(schedule))]),
  );
  const calendar = (id: string) => compiled.get(id) ?? assert.fail(`no schedule ${id}`);

  it(`elapsed agrees in all ${sample.within.length} cases`, () => {
    for (const { s, from, to, expectedBusinessSeconds } of sample.within) {
      assert.equal(calendar(s).elapsed(at(from), at(to)), expectedBusinessSeconds * 1000, `${s} ${from} to ${to}`);
    }
  });

  it(`due agrees in all ${sample.after.length} cases`, () => {
    for (const { s, from, seconds, expected, expectedInclusiveEnd } of sample.after) {
      const due = seconds === 0 ? from : (expectedInclusiveEnd ?? expected);
      assert.equal(iso(calendar(s).due(at(from), seconds * 1000)), iso(at(due)), `${s} ${seconds} s after ${from}`);
    }
  });

  it(`isOpen agrees in all ${sample.inHours.length} cases`, () => {
    for (const { s, at: instant, expected } of sample.inHours) {
      assert.equal(calendar(s).isOpen(at(instant)), expected, `${s} at ${instant}`);
    }
  });
});

describe("known answers: biz's own test cases", () => {
  it('elapsed agrees with biz-within.json', () => {
    const { cases } = readFixture<BizWithin>('biz-within.json');
    assert.equal(cases.length, 5);
    for (const { schedule, from, to, expectedBusinessSeconds } of cases) {
      const elapsed = compileCalendar(toCalendar(schedule)).elapsed(at(from), at(to));
      assert.equal(elapsed, expectedBusinessSeconds * 1000, `${from} to ${to}`);
    }
  });

  it('due agrees with biz-after.json, days aside', () => {
    const cases = readFixture<BizAfter>('biz-after.json').cases.filter(({ unit }) => !unit.startsWith('day'));
    assert.ok(cases.length > 10);
    for (const { schedule, amount, unit, from, expected, source } of cases) {
      const unitLength = millisecondsPerUnit[unit.replace(/s$/, '')] ?? assert.fail(`unit ${unit}`);
      const due = compileCalendar(toCalendar(schedule)).due(at(from), amount * unitLength);
      assert.equal(iso(due), iso(at(amount === 0 ? from : (dueAtClosing[source] ?? expected))), `${source}: ${amount}`);
    }
  });
});

function at(text: string): number {
  return Date.parse(text);
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
