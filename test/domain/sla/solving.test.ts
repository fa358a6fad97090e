import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clock, created, message, minute, on, policy, reply, settings, status, target, targets } from './world.ts';

const document = targets(
  target('first_response', 60),
  target('next_response', 60),
  target('update', 60),
  target('resolution', 240),
);
const states = (events: Parameters<typeof clock>[2], at: string) =>
  Object.fromEntries(
    (['first_response', 'next_response', 'update', 'resolution'] as const).map((metric) => [
      metric,
      clock(metric, document, events, at).state,
    ]),
  );

describe('Solving and closing', () => {
  it('end every clock: a first response not yet due is cancelled', () => {
    const ended = states([created('2 10:00'), status('2 10:30', 'solved')], '9 10:00');
    assert.deepEqual(ended, {
      first_response: 'cancelled',
      next_response: 'not_started',
      update: 'met',
      resolution: 'met',
    });
  });
  it('leave a first response that is past due breached', () => {
    const state = clock('first_response', document, [created('2 10:00'), status('2 11:01', 'closed')], '9 10:00');
    assert.equal(state.state, 'breached');
    assert.equal(state.breachedAt, on('2 11:00'));
    assert.equal(state.stoppedAt, on('2 11:01'));
  });
  it('cancel a first response solved at exactly the due instant', () => {
    assert.equal(
      clock('first_response', document, [created('2 10:00'), status('2 11:00', 'solved')], '9 10:00').state,
      'cancelled',
    );
  });
  it('cancel a next response, in a cycle of its own', () => {
    const events = [
      created('2 10:00'),
      reply('2 10:05'),
      message('2 10:10'),
      reply('2 10:20'),
      message('2 10:30'),
      status('2 10:40', 'solved'),
    ];
    const { finished, state } = clock('next_response', document, events, '9 10:00');
    assert.equal(state, 'cancelled');
    assert.deepEqual(
      finished.map((cycle) => cycle.state),
      ['met', 'cancelled'],
    );
  });
  it('start nothing, and nothing starts while the ticket is solved', () => {
    const events = [
      created('2 10:00'),
      reply('2 10:05'),
      status('2 10:10', 'solved'),
      message('2 10:20'),
      reply('2 10:30'),
    ];
    const ended = states(events, '2 10:40');
    assert.deepEqual(ended, { first_response: 'met', next_response: 'not_started', update: 'met', resolution: 'met' });
  });
});

describe('Reopening', () => {
  it('resumes a cancelled first response with the time used', () => {
    const events = [created('2 10:00'), status('2 10:20', 'solved'), status('2 12:00', 'open')];
    const state = clock('first_response', document, events, '2 12:10');
    assert.equal(state.state, 'running');
    assert.equal(state.used, 30 * minute);
    assert.equal(state.dueAt, on('2 12:40'));
    assert.equal(state.finished.length, 0);
  });
  it('does not resume a first response that was given meanwhile', () => {
    const events = [created('2 10:00'), status('2 10:20', 'solved'), reply('2 11:00'), status('2 12:00', 'open')];
    assert.equal(clock('first_response', document, events, '2 12:10').state, 'cancelled');
  });
  it('does not resume a next response, which waits for the next message', () => {
    const events = [
      created('2 10:00'),
      reply('2 10:05'),
      message('2 10:10'),
      status('2 10:20', 'solved'),
      status('2 11:00', 'open'),
    ];
    assert.equal(clock('next_response', document, events, '2 11:10').state, 'cancelled');
    assert.equal(clock('next_response', document, [...events, message('2 11:05')], '2 11:10').startedAt, on('2 11:05'));
  });
  it('by a client message starts the next response, whichever of the two is told first', () => {
    const start = [created('2 10:00'), reply('2 10:05'), status('2 10:20', 'solved')];
    const wrote = message('3 09:00');
    const reopened = status('3 09:00', 'open', 'client');
    for (const events of [
      [...start, wrote, reopened],
      [...start, reopened, wrote],
    ]) {
      const state = clock('next_response', document, events, '3 09:10');
      assert.equal(state.state, 'running');
      assert.equal(state.startedAt, on('3 09:00'));
    }
  });
  it('by an operator some time after the client wrote starts the next response then', () => {
    const events = [
      created('2 10:00'),
      reply('2 10:05'),
      status('2 10:20', 'solved'),
      message('3 09:00'),
      status('3 10:00', 'open'),
    ];
    assert.equal(clock('next_response', document, events, '3 10:10').startedAt, on('3 10:00'));
    const answered = [...events.slice(0, 4), reply('3 09:30'), status('3 10:00', 'open')];
    assert.equal(clock('next_response', document, answered, '3 10:10').state, 'not_started');
  });
  it('resumes the resolution under the policy and settings of that instant', () => {
    const byPriority = settings({
      policies: [policy('all', null, [target('resolution', 240, { byPriority: { high: 90 } })])],
    });
    const events = [
      created('2 10:00'),
      status('2 12:00', 'solved'),
      { type: 'field_changed', at: on('2 13:00'), field: 'priority', value: 'high' } as const,
    ];
    const solved = clock('resolution', byPriority, events, '2 14:00');
    assert.equal(solved.state, 'met', 'a finished cycle stays as it was');
    assert.equal(solved.target, 240 * minute);
    const reopened = clock('resolution', byPriority, [...events, status('2 15:00', 'open')], '2 15:00');
    assert.equal(reopened.state, 'breached');
    assert.equal(reopened.breachedAt, on('2 15:00'), 'a target already exceeded is breached at that instant');
  });
  it('from closed works as from solved', () => {
    const events = [
      created('2 10:00'),
      status('2 10:20', 'solved'),
      status('2 11:00', 'closed'),
      status('2 12:00', 'open'),
    ];
    assert.equal(clock('resolution', document, events, '2 12:10').used, 30 * minute);
    assert.equal(clock('first_response', document, events, '2 12:10').used, 30 * minute);
  });
});
