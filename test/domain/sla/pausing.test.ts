import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clock, created, hour, minute, on, status, target, targets } from './world.ts';

describe('Pausing', () => {
  const document = targets(target('resolution', 120, { calendar: 'office', pauseStatuses: ['waiting', 'hold'] }));
  const state = (events: Parameters<typeof clock>[2], at: string) => clock('resolution', document, events, at);

  it('moves the deadline by the open time paused', () => {
    const events = [created('2 10:00'), status('2 11:00', 'waiting'), status('2 11:30', 'open')];
    assert.equal(state(events, '2 11:30').dueAt, on('2 12:30'));
  });
  it('not by the wall time', () => {
    const events = [created('2 16:00'), status('2 17:00', 'waiting'), status('3 10:00', 'open')];
    const resumed = state(events, '3 10:00');
    assert.equal(resumed.used, hour);
    assert.equal(resumed.dueAt, on('3 11:00'), 'an hour of Monday and one of Tuesday were open and paused');
  });
  it('shows the deadline if work resumed now', () => {
    const events = [created('2 10:00'), status('2 11:00', 'waiting')];
    const paused = state(events, '2 13:00');
    assert.equal(paused.state, 'paused');
    assert.equal(paused.counting, false);
    assert.equal(paused.used, hour);
    assert.equal(paused.left, hour);
    assert.equal(paused.dueAt, on('2 14:00'));
    assert.equal(state(events, '2 19:00').dueAt, on('3 10:00'));
    assert.equal(state(events, '30 10:00').state, 'paused', 'however long');
  });
  it('and closed hours are different things: paused goes first', () => {
    assert.equal(state([created('2 10:00')], '2 10:30').state, 'running');
    assert.equal(state([created('2 17:30')], '2 20:00').state, 'outside_hours');
    assert.equal(state([created('2 17:30'), status('2 19:00', 'waiting')], '2 20:00').state, 'paused');
  });
  it('starts at once for a ticket that is created in a pause status', () => {
    const paused = state([created('2 10:00', { status: 'waiting' })], '2 10:30');
    assert.equal(paused.state, 'paused');
    assert.equal(paused.used, 0);
  });
  it('goes on from one pause status to another', () => {
    const events = [
      created('2 10:00'),
      status('2 10:30', 'waiting'),
      status('2 11:00', 'hold'),
      status('2 12:00', 'open'),
    ];
    assert.equal(state(events, '2 12:30').used, hour);
  });
  it('a status that pauses, entered outside hours, stops the opening from counting', () => {
    const events = [created('6 17:30'), status('6 20:00', 'waiting'), status('9 10:00', 'open', 'client')];
    assert.equal(state(events.slice(0, 2), '9 09:30').used, 30 * minute);
    const resumed = state(events, '9 10:30');
    assert.equal(resumed.used, hour);
    assert.equal(resumed.dueAt, on('9 11:30'));
    assert.deepEqual(
      resumed.reasons.map(({ code }) => code),
      ['started', 'policy_chosen', 'closed', 'paused', 'due'],
    );
  });
  it('with no time left is due when work resumes, and not breached at that instant', () => {
    const events = [created('2 16:00'), status('2 18:00', 'waiting'), status('3 12:00', 'open')];
    assert.equal(state(events.slice(0, 2), '3 10:00').dueAt, on('3 10:00'));
    assert.equal(state(events, '3 12:00').state, 'running');
    assert.equal(state(events, '3 12:00').dueAt, on('3 12:00'));
    assert.equal(state(events, '3 12:01').state, 'breached');
  });
  it('does not undo a breach', () => {
    const events = [created('2 10:00'), status('2 12:30', 'waiting')];
    assert.equal(state(events, '2 13:00').state, 'breached');
    assert.equal(state(events, '2 13:00').counting, false);
    assert.equal(state(events, '2 13:00').used, 2.5 * hour);
  });
  it('of a solve out of a pause status does not count the paused time', () => {
    const events = [created('2 10:00'), status('2 11:00', 'waiting'), status('5 11:00', 'solved')];
    assert.equal(state(events, '6 10:00').state, 'met');
    assert.equal(state(events, '6 10:00').used, hour);
  });
});

describe('Due and met', () => {
  const document = targets(target('resolution', 60, { calendar: 'office' }));
  it('are judged by instants: due Friday at closing, solved Monday at opening, is late', () => {
    const events = [created('6 17:00'), status('9 09:00', 'solved')];
    const late = clock('resolution', document, events, '9 10:00');
    assert.equal(late.dueAt, on('6 18:00'));
    assert.equal(late.used, hour);
    assert.equal(late.state, 'breached');
    assert.equal(late.breachedAt, on('6 18:00'));
  });
  it('at exactly the due instant it is not breached, and stopping then is met', () => {
    assert.equal(clock('resolution', document, [created('2 10:00')], '2 11:00').state, 'running');
    assert.equal(clock('resolution', document, [created('6 17:00')], '6 18:00').state, 'outside_hours');
    assert.equal(
      clock('resolution', document, [created('2 10:00'), status('2 11:00', 'solved')], '2 11:00').state,
      'met',
    );
  });
  it('a millisecond later it is', () => {
    const later = on('2 11:00') + 1;
    const solved = { type: 'status_entered', at: later, status: 'solved', by: 'operator' } as const;
    assert.equal(clock('resolution', document, [created('2 10:00'), solved], '2 12:00').state, 'breached');
  });
});

describe('Warnings', () => {
  const document = targets(target('resolution', 100, { calendar: 'office', pauseStatuses: ['waiting'] }));
  const warnings = (events: Parameters<typeof clock>[2], at: string, fractions?: number[]) =>
    clock('resolution', document, events, at, fractions ? { warnings: fractions } : {}).warnings;

  it('are at 80 % unless said otherwise', () => {
    assert.deepEqual(warnings([created('2 10:00')], '2 11:00'), [{ fraction: 0.8, at: on('2 11:20'), reached: false }]);
    assert.deepEqual(warnings([created('2 10:00')], '2 11:20'), [{ fraction: 0.8, at: on('2 11:20'), reached: true }]);
    assert.deepEqual(
      warnings([created('2 10:00')], '2 11:00', [0.5, 0.9]).map(({ at, reached }) => [at, reached]),
      [
        [on('2 10:50'), true],
        [on('2 11:30'), false],
      ],
    );
  });
  it('stay where they were reached, and move with a pause', () => {
    const events = [created('2 10:00'), status('2 10:55', 'waiting'), status('2 12:00', 'open')];
    assert.deepEqual(
      warnings(events, '2 12:30', [0.5, 0.8]).map(({ at, reached }) => [at, reached]),
      [
        [on('2 10:50'), true],
        [on('2 12:25'), true],
      ],
    );
    assert.deepEqual(
      warnings(events.slice(0, 2), '2 11:30', [0.5, 0.8]).map(({ at, reached }) => [at, reached]),
      [
        [on('2 10:50'), true],
        [on('2 11:55'), false],
      ],
    );
  });
  it('of a clock without target don’t come', () => {
    assert.deepEqual(clock('first_response', document, [created('2 10:00')], '2 11:00').warnings, [
      { fraction: 0.8, at: null, reached: false },
    ]);
  });
});
