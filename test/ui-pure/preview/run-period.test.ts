import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayChoices, daysInWords, daysOf, periodOf } from '../../../src/ui/preview/run-period.ts';
import { usualRun } from '../../../src/simulator/client/run-settings.ts';

/** Wednesday 25 November 2026, noon in Kyiv. */
const now = Date.UTC(2026, 10, 25, 10);
const timeZone = 'Europe/Kyiv';
/** Thursday 1 October, 09:00, to Saturday 21 November, 18:00. */
const range = { from: Date.UTC(2026, 9, 1, 6), to: Date.UTC(2026, 10, 21, 16) };

describe('the days of a run', () => {
  it('are the next week of made tickets', () => {
    assert.deepEqual(daysOf(usualRun, { now, timeZone }), { from: '2026-11-30', days: 7 });
    const sunday = Date.UTC(2026, 10, 29, 21);
    assert.deepEqual(daysOf(usualRun, { now: sunday, timeZone }), { from: '2026-11-30', days: 7 });
  });

  it('are the latest full week of a history, and all of a file', () => {
    assert.deepEqual(daysOf({ ...usualRun, source: 'history' }, { now, timeZone, range }), {
      from: '2026-11-09',
      days: 7,
    });
    assert.deepEqual(daysOf({ ...usualRun, source: 'file' }, { now, timeZone, range }), {
      from: '2026-10-01',
      days: 52,
    });
  });

  it('are all there are of a history without a full week', () => {
    const short = { from: Date.UTC(2026, 10, 18, 6), to: Date.UTC(2026, 10, 20, 6) };
    const bounds = { now, timeZone, range: short };
    assert.deepEqual(daysOf({ ...usualRun, source: 'history' }, bounds), { from: '2026-11-18', days: 3 });
  });

  it('are those that were chosen, whatever there is', () => {
    const chosen = { ...usualRun, source: 'history' as const, from: '2031-01-06', days: 3 };
    assert.deepEqual(daysOf(chosen, { now, timeZone, range }), { from: '2031-01-06', days: 3 });
  });

  it('can be all of a history or one of its full weeks, the latest first', () => {
    assert.deepEqual(
      dayChoices({ now, timeZone, range }).map(({ from, days }) => `${from}+${days}`),
      ['2026-10-01+52', '2026-11-09+7', '2026-11-02+7', '2026-10-26+7', '2026-10-19+7', '2026-10-12+7', '2026-10-05+7'],
    );
  });

  it('begin and end at local midnights, over clock changes too', () => {
    const hours = ({ from, to }: { from: number; to: number }) => (to - from) / 3_600_000;
    const week = periodOf({ from: '2026-10-19', days: 7 }, timeZone);
    assert.equal(new Date(week.from).toISOString(), '2026-10-18T21:00:00.000Z');
    assert.equal(hours(week), 7 * 24 + 1);
    assert.equal(hours(periodOf({ from: '2026-11-30', days: 1 }, timeZone)), 24);
  });

  it('are written as a span', () => {
    assert.match(daysInWords({ from: '2026-11-16', days: 7 }, 'en-GB'), /^16\s?–\s?22 Nov$/);
    assert.equal(daysInWords({ from: '2026-11-16', days: 1 }, 'en-GB'), '16 Nov');
  });
});
