import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Transition } from '../../../src/domain/calendar/zone.ts';
import { Zone, zoneNamed } from '../../../src/domain/calendar/zone.ts';
import {
  isTimeZone,
  localTimeAt,
  nextTransition,
  offsetAt,
  wallTimeToInstant,
} from '../../../src/domain/calendar/zone-clock.ts';

const hour = 3_600_000;

/** With many changes, few, none, unusual ones, and those closest together since 1900. */
const zones = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Africa/Tunis',
  'America/Boa_Vista',
  'America/Noronha',
  'America/Nuuk',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Europe/Kyiv',
  'Europe/Dublin',
  'Europe/Vienna',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'UTC',
];

describe('zones agree with Temporal', () => {
  it('on every clock change from 1900 to 2100', () => {
    for (const name of zones) {
      const found = zoneNamed(name).transitions(Date.UTC(1900, 0, 1), Date.UTC(2100, 0, 1));
      assert.deepEqual(found, temporalTransitions(name, Date.UTC(1900, 0, 1), Date.UTC(2100, 0, 1)), name);
    }
  });

  it('on offsets and wall times at any instant in every zone of the platform', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    // In this century no offset has seconds, so that the shown minutes determine the instant.
    const instant = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2150, 0, 1) / 60_000 });
    fc.assert(
      fc.property(zone, instant, (name, minute) => {
        const at = minute * 60_000;
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
        assert.equal(offsetAt(name, at), zoned.offsetNanoseconds / 1e6);
        const shown = localTimeAt(name, at);
        assert.equal(shown.date, zoned.toPlainDate().toString());
        assert.equal(shown.milliseconds, ((zoned.hour * 60 + zoned.minute) * 60 + zoned.second) * 1000);
        const expected = zoned.toPlainDateTime().toZonedDateTime(name, { disambiguation: 'compatible' });
        const minutes = shown.milliseconds / 60_000;
        if (minutes !== 0) assert.equal(wallTimeToInstant(name, shown.date, minutes), expected.epochMilliseconds);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a zone whose clocks change and change back within a week', () => {
  it('has both changes, whenever that is', () => {
    const day = 24 * hour;
    for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2002, 0, 1); at += 7 * hour) {
      const back = at + 7 * day;
      const zone = new Zone((instant) => (instant >= at && instant < back ? hour : 0));
      assert.deepEqual(zone.transitions(at - 100 * day, back + 100 * day), [
        { at, before: 0, after: hour },
        { at: back, before: hour, after: 0 },
      ]);
      assert.deepEqual(
        [at - 1, at, back - 1, back].map((instant) => zone.offsetAt(instant)),
        [0, hour, hour, 0],
      );
    }
  });
});

describe('isTimeZone', () => {
  it('knows IANA names in any case, links among them', () => {
    for (const name of [
      'Europe/Kyiv',
      'Europe/Kiev',
      'europe/kyiv',
      'UTC',
      'Etc/GMT+5',
      'America/Argentina/La_Rioja',
    ]) {
      assert.equal(isTimeZone(name), true, name);
    }
  });

  it('knows nothing else, on any platform', () => {
    for (const name of ['', 'Kyiv', 'Europe/Kyyiv', '+02:00', '-03', 'Europe/Kyiv ', 'local', 'undefined']) {
      assert.equal(isTimeZone(name), false, name);
    }
  });
});

describe('nextTransition', () => {
  it('is the first clock change after an instant, not at it', () => {
    const spring = Date.parse('2026-03-29T01:00Z');
    const autumn = Date.parse('2026-10-25T01:00Z');
    const forward = { at: spring, before: 2 * hour, after: 3 * hour };
    assert.deepEqual(nextTransition('Europe/Kyiv', spring - 1), forward);
    assert.deepEqual(nextTransition('Europe/Kyiv', spring), { at: autumn, before: 3 * hour, after: 2 * hour });
  });

  it('is null where clocks do not change', () => {
    assert.equal(nextTransition('Asia/Kolkata', Date.UTC(2026, 0, 1)), null);
  });
});

describe('wallTimeToInstant', () => {
  it('takes 0 and 1440 minutes for the first instants of the date and of the next', () => {
    assert.equal(wallTimeToInstant('Africa/Cairo', '2026-04-24', 0), Date.parse('2026-04-23T22:00Z'));
    assert.equal(wallTimeToInstant('Africa/Cairo', '2026-04-24', 1440), Date.parse('2026-04-24T21:00Z'));
    assert.equal(wallTimeToInstant('Pacific/Apia', '2011-12-29', 1440), Date.parse('2011-12-30T10:00Z'));
  });

  it('names a date or a zone that does not exist', () => {
    assert.throws(() => wallTimeToInstant('UTC', '2026-02-30', 0), { name: 'RangeError', message: /2026-02-30/ });
    assert.throws(() => wallTimeToInstant('Mars/Olympus', '2026-02-28', 0), { name: 'RangeError', message: /Mars/ });
  });
});

/** A sentence's worth of Temporal: from one change to the next. */
function temporalTransitions(name: string, from: number, to: number): Transition[] {
  const found: Transition[] = [];
  let current = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(name);
  for (;;) {
    const next = current.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > to) return found;
    const before = next.subtract({ seconds: 1 }).offsetNanoseconds / 1e6;
    found.push({ at: next.epochMilliseconds, before, after: next.offsetNanoseconds / 1e6 });
    current = next;
  }
}
