import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Comparison } from '../../src/simulator/comparison.ts';
import { SimulationError, type SimulationErrorCode } from '../../src/simulator/simulation-error.ts';
import type { Simulation } from '../../src/simulator/simulation.ts';
import { busyDesk } from './report/busy-desk.ts';

const hour = 3_600_000;
const day = 24 * hour;

function refusal(changes: Partial<Simulation>): { code: SimulationErrorCode; details: SimulationError['details'] } {
  try {
    new Comparison(busyDesk(changes));
  } catch (error) {
    assert.ok(error instanceof SimulationError, String(error));
    assert.ok(error.message.startsWith(error.code));
    return { code: error.code, details: error.details };
  }
  throw new Error('It was not refused');
}

const { period, workload } = busyDesk();
const { from } = period;

test('a period that goes back, is empty, or lies outside the calendars’ years is refused', () => {
  for (const to of [from, from - hour, NaN, Infinity, Date.UTC(2300, 0, 1), from + 0.5]) {
    assert.deepEqual(refusal({ period: { from, to } }), { code: 'bad_period', details: { from, to } });
  }
});

test('three years are the most, so that nothing goes on for ever', () => {
  assert.doesNotThrow(() => new Comparison(busyDesk({ period: { from, to: from + 1096 * day } })));
  assert.deepEqual(refusal({ period: { from, to: from + 1097 * day } }), {
    code: 'period_too_long',
    details: { days: 1097, most: 1096 },
  });
});

test('seed, replications and start have their limits', () => {
  for (const seed of [-1, 0.5, 2 ** 32, NaN]) assert.equal(refusal({ seed }).code, 'bad_seed');
  for (const replications of [0, 1001, 1.5, NaN]) assert.equal(refusal({ replications }).code, 'bad_replications');
  for (const warmUp of [-1, NaN, 400 * day])
    assert.equal(refusal({ start: { kind: 'empty', warmUp } }).code, 'bad_start');
  for (const waiting of [-1, 1e9, 0.5])
    assert.equal(refusal({ start: { kind: 'directory', waiting } }).code, 'bad_start');
});

test('more tickets than a page can hold are refused before any is drawn', () => {
  assert.equal(workload.kind, 'made');
  const streams = workload.streams.map((stream) => ({ ...stream, perWeek: 1e9 }));
  const { code, details } = refusal({ workload: { ...workload, streams } });
  assert.equal(code, 'too_many_tickets');
  assert.ok(Number(details.tickets) > 6e9 && details.most === 2_000_000);
});

test('a workload that can’t be run says what is wrong, and where', () => {
  assert.equal(workload.kind, 'made');
  const made = { ...workload, kind: 'made' } as const;
  assert.deepEqual(refusal({ workload: { ...made, timeZone: 'Mars/Base' } }), {
    code: 'bad_workload',
    details: { why: 'unknown_time_zone', place: 'timeZone', timeZone: 'Mars/Base' },
  });
  assert.deepEqual(refusal({ workload: { ...made, streams: [] } }).details, { why: 'no_streams', place: 'streams' });
});

test('a history without tickets in the period has nothing to run', () => {
  const ticket = { id: '1', createdAt: from - 30 * day, topic: null, priority: null, channel: null };
  assert.equal(refusal({ workload: { ...workload, kind: 'replayed', tickets: [ticket] } }).code, 'no_tickets');
  const warming = { ...ticket, createdAt: from - hour };
  assert.equal(refusal({ workload: { ...workload, kind: 'replayed', tickets: [warming] } }).code, 'no_tickets');
});

test('a calendar that can’t be compiled is told with its reason', () => {
  const [{ settings, directory }] = busyDesk().sides;
  const calendar = { id: 'c', name: 'C', timeZone: 'Mars/Base', weekly: {}, holidays: [], specialDays: [] };
  const { code, details } = refusal({ sides: [{ settings: { ...settings, calendars: [calendar] }, directory }] });
  assert.equal(code, 'bad_settings');
  assert.match(String(details.why), /Mars\/Base/);
});
