import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CustomMetric } from '../../../src/domain/settings/sla.ts';
import {
  assigned,
  change,
  clock,
  created,
  message,
  minute,
  note,
  on,
  policy,
  priority,
  reply,
  settings,
  status,
  target,
  unassigned,
} from './world.ts';

function custom(parts: Partial<CustomMetric>): ReturnType<typeof settings> {
  const metric: CustomMetric = {
    id: 'own',
    type: 'custom',
    name: { en: 'Own' },
    start: [{ event: 'created' }],
    stop: [{ event: 'solved' }],
    repeats: false,
    ...parts,
  };
  return settings({ metrics: [metric], policies: [policy('all', null, [target('own', 30)])] });
}
const state = (document: ReturnType<typeof settings>, events: Parameters<typeof clock>[2], at: string) =>
  clock('own', document, events, at);

describe('A custom metric', () => {
  it('starts and stops on each event it can name', () => {
    const cases = [
      ['client_message', message('2 10:10')],
      ['public_reply', reply('2 10:10')],
      ['internal_note', note('2 10:10')],
      ['status_entered', status('2 10:10', 'open')],
      ['assigned', assigned('2 10:10', 'olena')],
      ['priority_changed', priority('2 10:10', 'high')],
      ['topic_changed', change('2 10:10', 'topic', 'billing')],
    ] as const;
    for (const [event, happening] of cases) {
      const trigger = { event, ...(event === 'status_entered' && { statuses: ['open'] }) };
      const stopped = state(custom({ stop: [trigger] }), [created('2 10:00'), happening], '2 10:20');
      assert.equal(stopped.stoppedAt, on('2 10:10'), event);
      const started = state(custom({ start: [trigger] }), [created('2 10:00'), happening], '2 10:20');
      assert.equal(started.startedAt, on('2 10:10'), event);
    }
  });
  it('takes the status of a new ticket for one that was entered at creation', () => {
    const document = custom({ start: [{ event: 'status_entered', statuses: ['new'] }] });
    assert.equal(state(document, [created('2 10:00')], '2 10:20').startedAt, on('2 10:00'));
  });
  it('starts on losing its operator', () => {
    const document = custom({ start: [{ event: 'unassigned' }] });
    const events = [created('2 10:00'), assigned('2 10:05', 'olena'), unassigned('2 10:10')];
    assert.equal(state(document, events, '2 10:20').startedAt, on('2 10:10'));
    assert.equal(
      state(document, [created('2 10:00'), unassigned('2 10:10')], '2 10:20').state,
      'not_started',
      'had none',
    );
  });
  it('starts on reopening', () => {
    const events = [created('2 10:00'), status('2 10:05', 'solved'), status('2 10:10', 'open', 'client')];
    assert.equal(state(custom({ start: [{ event: 'reopened' }] }), events, '2 10:20').startedAt, on('2 10:10'));
  });
  it('can stop when an operator was assigned in the creating act', () => {
    const stopped = state(
      custom({ stop: [{ event: 'assigned' }] }),
      [created('2 10:00', { assignee: 'olena' })],
      '2 10:20',
    );
    assert.equal(stopped.state, 'met');
    assert.equal(stopped.used, 0);
  });
  it('minds bots only if it says so', () => {
    const events = [created('2 10:00'), reply('2 10:05', 'bot'), reply('2 10:10')];
    assert.equal(state(custom({ stop: [{ event: 'public_reply' }] }), events, '2 10:20').stoppedAt, on('2 10:10'));
    assert.equal(
      state(custom({ stop: [{ event: 'public_reply', includeBots: true }] }), events, '2 10:20').stoppedAt,
      on('2 10:05'),
    );
  });
  it('minds the statuses it names, or any when it names none', () => {
    const events = [created('2 10:00'), status('2 10:05', 'open'), status('2 10:10', 'hold')];
    assert.equal(
      state(custom({ stop: [{ event: 'status_entered', statuses: ['hold'] }] }), events, '2 10:20').stoppedAt,
      on('2 10:10'),
    );
    assert.equal(state(custom({ stop: [{ event: 'status_entered' }] }), events, '2 10:20').stoppedAt, on('2 10:05'));
    assert.equal(
      state(custom({ stop: [{ event: 'status_entered', statuses: [] }] }), events, '2 10:20').stoppedAt,
      null,
    );
  });
  it('runs once, unless it repeats', () => {
    const parts = { start: [{ event: 'client_message' as const }], stop: [{ event: 'public_reply' as const }] };
    const events = [created('2 10:00'), message('2 10:05'), reply('2 10:10'), message('2 10:15'), reply('2 10:20')];
    assert.equal(state(custom(parts), events, '2 10:30').finished.length, 1);
    assert.equal(state(custom({ ...parts, repeats: true }), events, '2 10:30').finished.length, 2);
  });
  it('stops the running cycle, then starts the next, when one event does both', () => {
    const both = { start: [{ event: 'public_reply' as const }], stop: [{ event: 'public_reply' as const }] };
    const events = [created('2 10:00'), reply('2 10:05'), reply('2 10:15')];
    const repeated = state(custom({ ...both, repeats: true }), events, '2 10:20');
    assert.equal(repeated.finished.length, 1);
    assert.equal(repeated.startedAt, on('2 10:15'));
    const once = state(custom(both), events, '2 10:20');
    assert.equal(once.startedAt, on('2 10:05'), 'none ran: it starts one');
    assert.equal(once.stoppedAt, on('2 10:15'));
  });
  it('leaves a running cycle on a further start (oldest, the default) or restarts it (latest)', () => {
    const parts = { start: [{ event: 'client_message' as const }], stop: [{ event: 'public_reply' as const }] };
    const events = [created('2 10:00'), message('2 10:05'), message('2 10:15')];
    assert.equal(state(custom(parts), events, '2 10:20').used, 15 * minute);
    assert.equal(state(custom({ ...parts, anchor: 'latest' }), events, '2 10:20').used, 5 * minute);
  });
  it('that runs once and is breached is not restarted as a new cycle, but stays breached', () => {
    const parts = {
      start: [{ event: 'client_message' as const }],
      stop: [{ event: 'public_reply' as const }],
      anchor: 'latest' as const,
    };
    const events = [created('2 10:00'), message('2 10:05'), message('2 10:45')];
    const breached = state(custom(parts), events, '2 10:50');
    assert.equal(breached.state, 'breached');
    assert.equal(breached.finished.length, 0);
  });
  it('is ended by solving: met if not past due', () => {
    const document = custom({ stop: [{ event: 'assigned' }] });
    assert.equal(state(document, [created('2 10:00'), status('2 10:10', 'solved')], '2 12:00').state, 'met');
    assert.equal(state(document, [created('2 10:00'), status('2 10:40', 'closed')], '2 12:00').state, 'breached');
  });
  it('stands still between its own pause events, remembered while no cycle runs', () => {
    const document = custom({
      start: [{ event: 'client_message' }],
      pause: { begin: [{ event: 'internal_note' }], end: [{ event: 'assigned' }] },
    });
    const events = [created('2 10:00'), message('2 10:00'), note('2 10:10'), assigned('2 10:25', 'olena')];
    assert.equal(state(document, events.slice(0, 3), '2 10:20').state, 'paused');
    assert.equal(state(document, events.slice(0, 3), '2 10:20').dueAt, on('2 10:40'), 'if work resumed now');
    assert.equal(state(document, events, '2 10:30').used, 15 * minute);
    const before = [created('2 10:00'), note('2 10:05'), message('2 10:10'), assigned('2 10:25', 'olena')];
    assert.equal(state(document, before, '2 10:30').used, 5 * minute);
  });
  it('pauses when one event begins and ends a pause', () => {
    const document = custom({
      pause: { begin: [{ event: 'status_entered', statuses: ['waiting'] }], end: [{ event: 'status_entered' }] },
    });
    const events = [created('2 10:00'), status('2 10:10', 'waiting'), status('2 10:20', 'open')];
    assert.equal(state(document, events.slice(0, 2), '2 10:15').state, 'paused');
    assert.equal(state(document, events, '2 10:25').used, 15 * minute);
  });
});
