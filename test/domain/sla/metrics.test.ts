import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  clock,
  created,
  hour,
  message,
  minute,
  note,
  on,
  policy,
  reply,
  settings,
  status,
  target,
  targets,
} from './world.ts';

describe('First response', () => {
  const document = targets(target('first_response', 60));
  const state = (events: Parameters<typeof clock>[2], at: string) => clock('first_response', document, events, at);

  it('runs from creation by or for a client until the first public reply of a person', () => {
    assert.equal(state([created('2 10:00')], '2 10:30').state, 'running');
    const answered = state([created('2 10:00'), reply('2 10:40')], '2 12:00');
    assert.equal(answered.state, 'met');
    assert.equal(answered.used, 40 * minute);
    assert.equal(answered.stoppedAt, on('2 10:40'));
    assert.equal(answered.dueAt, on('2 11:00'));
    assert.equal(answered.counting, false);
  });
  it('is not started by a ticket that the help-desk makes for itself', () => {
    assert.equal(state([created('2 10:00', {}, { for: 'nobody' })], '2 10:30').state, 'not_started');
  });
  it('is not stopped by a bot or an internal note', () => {
    const events = [
      created('2 10:00'),
      reply('2 10:01', 'bot'),
      note('2 10:02'),
      note('2 10:03', 'bot'),
      message('2 10:04'),
    ];
    assert.equal(state(events, '2 10:30').state, 'running');
    assert.equal(state(events, '2 10:30').used, 30 * minute);
  });
  it('counts a reply in the creating act right after creation', () => {
    const answered = state([created('2 10:00', {}, { reply: 'operator' })], '2 10:00');
    assert.equal(answered.state, 'met');
    assert.equal(answered.used, 0);
    assert.equal(answered.stoppedAt, on('2 10:00'));
    assert.equal(state([created('2 10:00', {}, { reply: 'bot' })], '2 10:30').state, 'running');
  });
  it('counts a reply in the creating act even of a ticket created solved', () => {
    assert.equal(state([created('2 10:00', { status: 'solved' }, { reply: 'operator' })], '2 10:00').state, 'met');
    assert.equal(state([created('2 10:00', { status: 'solved' })], '2 10:00').state, 'cancelled');
  });
  it('never runs again', () => {
    const events = [created('2 10:00'), reply('2 10:10'), message('2 10:20'), reply('2 10:30')];
    assert.equal(state(events, '2 12:00').finished.length, 1);
  });
});

describe('Next response', () => {
  const latest = targets(target('next_response', 30));
  const metric = { id: 'next_response', type: 'next_response' as const, anchor: 'oldest' as const };
  const oldest = settings({ metrics: [metric], policies: [policy('all', null, [target('next_response', 30)])] });
  const start = [created('2 10:00'), message('2 10:05'), reply('2 10:10')];

  it('is started by a client message only once there was a first reply', () => {
    assert.equal(clock('next_response', latest, start.slice(0, 2), '2 10:06').state, 'not_started');
    assert.equal(clock('next_response', latest, start, '2 10:20').state, 'not_started');
    assert.equal(clock('next_response', latest, [...start, message('2 10:20')], '2 10:25').state, 'running');
  });
  it('is stopped by the next public reply of a person and starts again with the next message', () => {
    const events = [
      ...start,
      message('2 10:20'),
      reply('2 10:21', 'bot'),
      reply('2 10:30'),
      message('2 11:00'),
      reply('2 11:45'),
    ];
    const { finished } = clock('next_response', latest, events, '2 12:00');
    assert.deepEqual(
      finished.map(({ state }) => state),
      ['met', 'breached'],
    );
    assert.deepEqual(
      finished.map(({ used }) => used / minute),
      [10, 45],
    );
  });
  it('is restarted by a further message (latest)', () => {
    const state = clock('next_response', latest, [...start, message('2 10:20'), message('2 10:40')], '2 10:45');
    assert.equal(state.dueAt, on('2 11:10'));
    assert.equal(state.used, 5 * minute);
    assert.equal(state.startedAt, on('2 10:20'));
    assert.equal(state.finished.length, 0, 'a restart is no cycle of its own');
  });
  it('is left alone by a further message (oldest)', () => {
    const state = clock('next_response', oldest, [...start, message('2 10:20'), message('2 10:40')], '2 10:45');
    assert.equal(state.dueAt, on('2 10:50'));
    assert.equal(state.used, 25 * minute);
  });
  it('is not restarted once breached: it ends as breached at that message and a new cycle starts', () => {
    const state = clock('next_response', latest, [...start, message('2 10:20'), message('2 10:51')], '2 10:55');
    const [first] = state.finished;
    assert.equal(state.finished.length, 1);
    assert.equal(first?.state, 'breached');
    assert.equal(first?.breachedAt, on('2 10:50'));
    assert.equal(first?.stoppedAt, on('2 10:51'));
    assert.equal(state.state, 'running');
    assert.equal(state.startedAt, on('2 10:51'));
  });
  it('is restarted by a message at exactly the due instant, when it is not breached', () => {
    const state = clock('next_response', latest, [...start, message('2 10:20'), message('2 10:50')], '2 10:55');
    assert.equal(state.finished.length, 0);
    assert.equal(state.dueAt, on('2 11:20'));
  });
});

describe('Update', () => {
  const document = targets(target('update', 60));
  it('starts at creation and runs from update to update: a public reply or a status change by an operator', () => {
    const events = [created('2 10:00'), reply('2 10:20'), status('2 11:00', 'open'), reply('2 12:30')];
    const state = clock('update', document, events, '2 12:40');
    assert.deepEqual(
      state.finished.map((cycle) => [cycle.used / minute, cycle.state]),
      [
        [20, 'met'],
        [40, 'met'],
        [90, 'breached'],
      ],
    );
    assert.equal(state.startedAt, on('2 12:30'));
    assert.equal(state.state, 'running');
  });
  it('is not stopped by clients, bots, notes, or a status that somebody else changed', () => {
    const events = [
      created('2 10:00'),
      message('2 10:01'),
      reply('2 10:02', 'bot'),
      note('2 10:03'),
      status('2 10:04', 'open', 'client'),
      status('2 10:05', 'hold', 'bot'),
    ];
    const state = clock('update', document, events, '2 10:30');
    assert.equal(state.finished.length, 0);
    assert.equal(state.startedAt, on('2 10:00'));
  });
  it('starts at reopening', () => {
    const events = [created('2 10:00'), status('2 10:30', 'solved'), status('2 11:00', 'open', 'client')];
    assert.equal(clock('update', document, events.slice(0, 2), '2 10:45').state, 'met');
    assert.equal(clock('update', document, events, '2 11:10').startedAt, on('2 11:00'));
  });
});

describe('Resolution', () => {
  const document = targets(target('resolution', 240));
  it('runs from creation to solved', () => {
    const state = clock('resolution', document, [created('2 10:00'), status('2 12:00', 'solved')], '3 10:00');
    assert.equal(state.state, 'met');
    assert.equal(state.used, 2 * hour);
  });
  it('is stopped by closed too, and closed after solved changes nothing', () => {
    assert.equal(
      clock('resolution', document, [created('2 10:00'), status('2 12:00', 'closed')], '3 10:00').state,
      'met',
    );
    const events = [created('2 10:00'), status('2 12:00', 'solved'), status('3 12:00', 'closed')];
    assert.deepEqual(
      { ...clock('resolution', document, events, '4 10:00') },
      { ...clock('resolution', document, events.slice(0, 2), '4 10:00') },
    );
  });
  it('goes on when reopened, with the sum of the time used; time while solved never counts; it is one cycle', () => {
    const events = [created('2 10:00'), status('2 12:00', 'solved'), status('3 10:00', 'open', 'client')];
    const state = clock('resolution', document, events, '3 10:30');
    assert.equal(state.used, 2.5 * hour);
    assert.equal(state.dueAt, on('3 12:00'));
    assert.equal(state.startedAt, on('2 10:00'));
    assert.equal(state.finished.length, 0);
  });
  it('counts its last outcome, once', () => {
    const events = [
      created('2 10:00'),
      status('2 12:00', 'solved'),
      status('3 10:00', 'open'),
      status('3 13:00', 'solved'),
    ];
    const state = clock('resolution', document, events, '3 14:00');
    assert.equal(state.state, 'breached');
    assert.equal(state.breachedAt, on('3 12:00'));
    assert.equal(state.finished.length, 1);
  });
  it('stays breached however it is solved after', () => {
    const events = [
      created('2 10:00'),
      status('2 15:00', 'solved'),
      status('3 10:00', 'open'),
      status('3 10:01', 'solved'),
    ];
    const state = clock('resolution', document, events, '3 14:00');
    assert.equal(state.state, 'breached');
    assert.equal(state.breachedAt, on('2 14:00'));
    assert.equal(state.used, 5 * hour + minute);
  });
  it('of a ticket created solved is met with no time used', () => {
    const state = clock('resolution', document, [created('2 10:00', { status: 'solved' })], '3 14:00');
    assert.equal(state.state, 'met');
    assert.equal(state.used, 0);
  });
  it('exists for tickets the help-desk makes for itself', () => {
    assert.equal(
      clock('resolution', document, [created('2 10:00', {}, { for: 'nobody' })], '2 11:00').state,
      'running',
    );
  });
});

describe('Time in status', () => {
  const metric = { id: 'time_in_status', type: 'time_in_status' as const, statuses: ['open', 'hold', 'solved'] };
  const document = settings({ metrics: [metric], policies: [policy('all', null, [target('time_in_status', 60)])] });
  const state = (events: Parameters<typeof clock>[2], at: string) => clock('time_in_status', document, events, at);

  it('runs from entering a chosen status to leaving it, each entry by itself', () => {
    const events = [created('2 10:00'), status('2 10:10', 'open'), status('2 10:30', 'new'), status('2 11:00', 'open')];
    assert.equal(state(events.slice(0, 1), '2 10:05').state, 'not_started');
    const twice = state(events, '2 11:05');
    assert.equal(twice.finished[0]?.used, 20 * minute);
    assert.equal(twice.used, 5 * minute);
  });
  it('from one chosen status to another is another entry', () => {
    const events = [created('2 10:00', { status: 'open' }), status('2 10:30', 'hold')];
    const twice = state(events, '2 10:40');
    assert.equal(twice.finished[0]?.used, 30 * minute);
    assert.equal(twice.startedAt, on('2 10:30'));
  });
  it('a status entered again without leaving it is no entry', () => {
    const events = [created('2 10:00', { status: 'open' }), status('2 10:30', 'open')];
    assert.equal(state(events, '2 10:40').used, 40 * minute);
  });
  it('starts nothing in a solved status, even a chosen one', () => {
    const events = [created('2 10:00', { status: 'open' }), status('2 10:30', 'solved')];
    const ended = state(events, '2 11:40');
    assert.equal(ended.state, 'met');
    assert.equal(ended.finished.length, 1);
    assert.equal(state([created('2 10:00', { status: 'solved' })], '2 10:10').state, 'not_started');
  });
});
