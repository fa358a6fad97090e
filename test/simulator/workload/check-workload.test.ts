import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import { checkWorkload } from '../../../src/simulator/workload/check-workload.ts';
import { expectedTickets, mostTickets } from '../../../src/simulator/workload/volume.ts';
import type { ReplayedTicket, Stint, Workload } from '../../../src/simulator/workload/workload.ts';
import { emptyDirectory, made, monday, replayed, simulationOf, week } from './samples.ts';

const directory: Directory = {
  ...emptyDirectory,
  topics: [{ alias: 'refund', name: {} }],
  priorities: [{ id: 'high', name: {} }],
  channels: [{ id: 'phone', name: {} }],
};
const problemsOf = (workload: Workload) => checkWorkload(workload, directory, defaultSettings());
const stream = { topic: 'refund', priority: 'high', channel: 'phone', perWeek: 10 };
const solved: Stint = { work: 5, replyAfter: null, end: 'solved', clientAfter: null };
const ticket = (id: string, more: Partial<ReplayedTicket> = {}): ReplayedTicket => ({
  id,
  createdAt: monday,
  topic: 'refund',
  priority: 'high',
  channel: 'phone',
  ...more,
});

describe('a made workload', () => {
  it('with tickets of known kinds is right', () => {
    assert.deepEqual(problemsOf(made({ streams: [stream, { ...stream, topic: null, priority: null }] })), []);
  });

  it('needs streams', () => {
    assert.deepEqual(problemsOf(made({ streams: [] })), [{ code: 'no_streams', path: ['streams'], severity: 'error' }]);
  });

  it('needs tickets in one of them', () => {
    assert.deepEqual(problemsOf(made({ streams: [{ ...stream, perWeek: 0 }] })), [
      { code: 'no_volume', path: ['streams'], severity: 'error' },
    ]);
  });

  it('needs an hour in which tickets come, and a zone', () => {
    const profile = Array.from({ length: 168 }, () => 0);
    assert.deepEqual(problemsOf(made({ profile, timeZone: 'Europe/Nowhere' })), [
      { code: 'profile_empty', path: ['profile'], severity: 'error' },
      {
        code: 'unknown_time_zone',
        path: ['timeZone'],
        severity: 'error',
        details: { timeZone: 'Europe/Nowhere' },
      },
    ]);
  });

  it('may name what the help-desk doesn’t know, but is told so, once a name', () => {
    const odd = { ...stream, topic: 'gone', priority: 'huge', channel: 'pigeon', values: { segment: 'vip', topic: 1 } };
    assert.deepEqual(problemsOf(made({ streams: [stream, odd, { ...odd, perWeek: 3 }] })), [
      {
        code: 'unknown_topic',
        path: ['streams', '1', 'topic'],
        severity: 'warning',
        details: { name: 'gone', count: 2 },
      },
      {
        code: 'unknown_priority',
        path: ['streams', '1', 'priority'],
        severity: 'warning',
        details: { name: 'huge', count: 2 },
      },
      {
        code: 'unknown_channel',
        path: ['streams', '1', 'channel'],
        severity: 'warning',
        details: { name: 'pigeon', count: 2 },
      },
      {
        code: 'unknown_field',
        path: ['streams', '1', 'values', 'segment'],
        severity: 'warning',
        details: { name: 'segment', count: 2 },
      },
    ]);
  });
});

describe('a replayed workload', () => {
  it('in order, with known names, is right', () => {
    assert.deepEqual(problemsOf(replayed([ticket('1'), ticket('2', { stints: [solved] })])), []);
  });

  it('needs tickets', () => {
    assert.deepEqual(problemsOf(replayed([])), [{ code: 'no_tickets', path: ['tickets'], severity: 'error' }]);
  });

  it('has ids of which none occurs twice, and instants that exist', () => {
    assert.deepEqual(problemsOf(replayed([ticket('1'), ticket('1'), ticket('2', { createdAt: 9e15 }), ticket('1')])), [
      { code: 'duplicate_ticket', path: ['tickets', '1'], severity: 'error', details: { ticket: '1', count: 2 } },
      { code: 'instant_out_of_range', path: ['tickets', '2'], severity: 'error', details: { ticket: '2', count: 1 } },
      { code: 'tickets_out_of_order', path: ['tickets', '3'], severity: 'warning', details: { ticket: '1', count: 1 } },
    ]);
  });

  it('may be out of order, or have work that can’t be as it says: a warning each', () => {
    const tickets = [
      ticket('1', { createdAt: monday + 1 }),
      ticket('2', { stints: [solved, solved] }),
      ticket('3', { createdAt: monday + 2, stints: [{ ...solved, replyAfter: 6 }] }),
    ];
    assert.deepEqual(
      problemsOf(replayed(tickets)).map(({ code, severity, details }) => [code, severity, details]),
      [
        ['tickets_out_of_order', 'warning', { ticket: '2', count: 1 }],
        ['work_never_called_for', 'warning', { ticket: '2', count: 1 }],
        ['reply_after_work', 'warning', { ticket: '3', count: 1 }],
      ],
    );
  });
});

describe('how many tickets are expected', () => {
  it('is known before they are made, also when they never end', () => {
    const endless = made({ streams: [{ ...stream, perWeek: 1e300 }] });
    assert.ok(expectedTickets(simulationOf(endless)) > mostTickets);
    const long = simulationOf(made(), { period: { from: monday, to: monday + 9000 * week } });
    assert.equal(expectedTickets(long), 9_000_000);
  });

  it('is the volume of the hours in the period', () => {
    const profile = Array.from({ length: 168 }, (_, hour) => (hour < 24 ? 2 : 0));
    const workload = made({ profile, streams: [{ ...stream, perWeek: 480 }] });
    const until = (hours: number) =>
      expectedTickets(simulationOf(workload, { period: { from: monday, to: monday + hours * 3_600_000 } }));
    assert.ok(Math.abs(until(1.5) - 30) < 1e-9);
    assert.ok(Math.abs(until(24) - 480) < 1e-9);
    assert.ok(Math.abs(until(168) - 480) < 1e-9);
    assert.equal(until(0), 0);
  });
});
