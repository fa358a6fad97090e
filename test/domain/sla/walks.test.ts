import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  change,
  clock,
  created,
  hour,
  message,
  minute,
  on,
  policy,
  priority,
  reply,
  settings,
  status,
  target,
  targets,
  when,
} from './world.ts';

/** `HH:MM` that many minutes after 10:00. */
function after10(minutes: number): string {
  return `${String(10 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

describe('Hard walks', () => {
  it('a client who writes every ten minutes never gets a deadline within reach, until one goes by', () => {
    const document = targets(target('next_response', 25));
    const messages = Array.from({ length: 12 }, (_, index) => message(`3 ${after10(index * 10)}`));
    const start = [created('2 10:00'), reply('2 10:05')];
    const restarting = clock('next_response', document, [...start, ...messages], '3 11:55');
    assert.equal(restarting.finished.length, 0);
    assert.equal(restarting.dueAt, on('3 12:15'));
    assert.deepEqual(restarting.reasons.at(-2), {
      code: 'restarted',
      at: on('3 11:50'),
      event: 'client_message',
      times: 11,
    });
  });
  it('a client who writes every ten minutes past the due instant: every gap is a breach that counts once', () => {
    const document = targets(target('next_response', 8));
    const messages = Array.from({ length: 6 }, (_, index) => message(`3 ${after10(index * 10)}`));
    const events = [created('2 10:00'), reply('2 10:05'), ...messages, reply('3 10:55')];
    const state = clock('next_response', document, events, '3 11:00');
    assert.deepEqual(
      state.finished.map((cycle) => cycle.state),
      ['breached', 'breached', 'breached', 'breached', 'breached', 'met'],
    );
    assert.deepEqual(
      state.finished.map((cycle) => cycle.breachedAt),
      [8, 18, 28, 38, 48].map((minutes) => on(`3 ${after10(minutes)}`)).concat(null as never),
    );
    assert.deepEqual(
      state.finished.map((cycle) => cycle.used / minute),
      [10, 10, 10, 10, 10, 5],
    );
  });
  it('the same client under `oldest` makes one breached cycle', () => {
    const metric = { id: 'next_response', type: 'next_response' as const, anchor: 'oldest' as const };
    const document = settings({ metrics: [metric], policies: [policy('all', null, [target('next_response', 8)])] });
    const messages = Array.from({ length: 6 }, (_, index) => message(`3 ${after10(index * 10)}`));
    const state = clock(
      'next_response',
      document,
      [created('2 10:00'), reply('2 10:05'), ...messages, reply('3 10:55')],
      '3 11:00',
    );
    assert.deepEqual(
      state.finished.map((cycle) => [cycle.state, cycle.used / minute]),
      [['breached', 55]],
    );
  });
  it('solved and reopened twice', () => {
    const document = targets(target('resolution', 300), target('first_response', 90));
    const events = [
      created('2 10:00'),
      status('2 11:00', 'solved'),
      status('3 10:00', 'open', 'client'),
      status('3 12:00', 'solved'),
      status('3 18:00', 'closed'),
      status('4 10:00', 'open', 'client'),
    ];
    const resolution = clock('resolution', document, events, '4 11:00');
    assert.equal(resolution.used, 4 * hour);
    assert.equal(resolution.dueAt, on('4 12:00'));
    assert.deepEqual(
      resolution.reasons.map(({ code }) => code),
      ['started', 'policy_chosen', 'stopped', 'resumed', 'stopped', 'resumed', 'due'],
    );
    const first = clock('first_response', document, events, '4 11:00');
    assert.equal(first.state, 'breached');
    assert.equal(
      first.breachedAt,
      on('3 10:30'),
      'an hour before the first solve, half an hour after the first reopening',
    );
    assert.equal(clock('resolution', document, [...events, status('4 12:00', 'solved')], '5 10:00').state, 'met');
    assert.equal(clock('resolution', document, [...events, status('4 12:01', 'solved')], '5 10:00').state, 'breached');
  });
  it('priority raised when already over the new target, and lowered again', () => {
    const document = targets(target('resolution', 480, { byPriority: { critical: 60 } }));
    const events = [
      created('2 10:00'),
      priority('2 12:00', 'critical'),
      priority('2 12:05', 'low'),
      status('2 13:00', 'solved'),
    ];
    const state = clock('resolution', document, events, '2 14:00');
    assert.equal(state.state, 'breached');
    assert.equal(state.breachedAt, on('2 12:00'));
    assert.equal(state.finished.length, 1);
    assert.deepEqual(
      state.reasons.map(({ code }) => code),
      ['started', 'policy_chosen', 'target_changed', 'breached_by_change', 'ended_late'],
    );
  });
  it('a policy without that metric and back again', () => {
    const document = settings({
      policies: [
        policy('silent', when('topic', 'billing'), [], 'office'),
        policy('other', null, [target('resolution', 240, { calendar: 'office' })]),
      ],
    });
    const events = [created('2 10:00'), change('2 11:00', 'topic', 'billing'), change('3 10:00', 'topic', 'delivery')];
    const silent = clock('resolution', document, events.slice(0, 2), '2 12:00');
    assert.equal(silent.state, 'no_target');
    assert.equal(silent.dueAt, null);
    const back = clock('resolution', document, events, '3 10:00');
    assert.equal(back.used, 9 * hour);
    assert.equal(back.state, 'breached', 'the time used meanwhile is found, and exceeds the target at that instant');
    assert.equal(back.breachedAt, on('3 10:00'));
    const soon = [created('2 10:00'), change('2 11:00', 'topic', 'billing'), change('2 12:00', 'topic', 'delivery')];
    assert.equal(clock('resolution', document, soon, '2 12:00').dueAt, on('2 14:00'));
  });
  it('a target so long that it is never due takes no time to find out', () => {
    const yearly = { id: 'yearly', name: '', timeZone: 'Europe/Kyiv', weekly: {}, holidays: [], specialDays: [] };
    const special = { name: 'One minute', date: '2027-01-01', hours: [{ start: '09:00', end: '09:01' }] };
    const document = {
      ...targets(target('resolution', 600_000, { calendar: 'yearly' })),
      calendars: [{ ...yearly, specialDays: [special] }],
    };
    const state = clock('resolution', document, [created('2 10:00')], '30 10:00');
    assert.equal(state.dueAt, null);
    assert.equal(state.state, 'outside_hours');
  });
  it('ten thousand events', () => {
    const document = targets(
      target('next_response', 30, { calendar: 'office' }),
      target('update', 60),
      target('resolution', 600),
    );
    const events = [created('2 10:00'), reply('2 10:00')];
    for (let index = 0; index < 5_000; index++) {
      const at = on('2 10:00') + index * minute;
      events.push({ type: 'client_message', at }, { type: 'public_reply', at: at + 1000, by: 'operator' });
    }
    const state = clock('next_response', document, events, '30 10:00');
    assert.equal(state.finished.length, 5_000);
    assert.ok(state.finished.every((cycle) => cycle.state === 'met'));
  });
});
