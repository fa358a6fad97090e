import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClocks } from '../../../src/domain/sla/clocks.ts';
import { replay } from '../../../src/domain/sla/replay.ts';
import type { TicketEvent } from '../../../src/domain/sla/events.ts';
import { created, directory, message, on, priority, reply, status, target, targets, version } from './world.ts';

const document = targets(target('resolution', 60));
const refuses = (events: readonly TicketEvent[], at: string, error: RegExp) =>
  assert.throws(
    () => replay(events, [version(document)], on(at)),
    (thrown) => thrown instanceof RangeError && error.test(thrown.message),
  );

describe('Events that can’t be', () => {
  it('out of order: the error names the event', () => {
    refuses(
      [created('2 10:00'), message('2 11:00'), reply('2 10:30')],
      '3 10:00',
      /^Event 2 \(public_reply at 2026-11-02T08:30:00\.000Z\) is earlier than the client_message before it/,
    );
  });
  it('later than the instant asked for', () => {
    refuses(
      [created('2 10:00'), message('2 11:00')],
      '2 10:30',
      /^Event 1 \(client_message at 2026-11-02T09:00:00\.000Z\) is later than the instant asked for/,
    );
  });
  it('before the creation, or creating again', () => {
    refuses([message('2 10:00')], '3 10:00', /^Event 0 \(client_message at .*\) comes before the ticket was created/);
    refuses([created('2 10:00'), created('2 11:00')], '3 10:00', /^Event 1 \(created at .*\) creates the ticket again/);
  });
  it('without a whole instant', () => {
    refuses(
      [created('2 10:00'), { type: 'client_message', at: Number.NaN }],
      '3 10:00',
      /^Event 1 \(client_message at NaN\)/,
    );
    refuses(
      [created('2 10:00'), { type: 'client_message', at: on('2 11:00') + 0.5 }],
      '3 10:00',
      /^Event 1 .* whole milliseconds/,
    );
  });
  it('in years that calendars don’t know', () => {
    refuses([created('2 10:00'), { type: 'client_message', at: Date.UTC(2200, 0, 1) }], '3 10:00', /^Event 1 /);
    const clocks = createClocks(document, directory);
    clocks.apply(created('2 10:00'));
    assert.throws(() => clocks.apply({ type: 'client_message', at: Infinity }), /^RangeError: Event 1 .*1900 to 2199/);
    assert.throws(() => clocks.stateAt(Number.NaN), RangeError);
    assert.throws(() => clocks.changeSettings(Number.NaN, document, directory), RangeError);
  });
  it('a status or assignee changed as if it were any field', () => {
    refuses(
      [created('2 10:00'), { type: 'field_changed', at: on('2 11:00'), field: 'status', value: 'solved' }],
      '3 10:00',
      /^Event 1 .*status, which has events of its own/,
    );
  });
  it('of no known type', () => {
    const strange = { type: 'merged', at: on('2 11:00') } as unknown as TicketEvent;
    refuses([created('2 10:00'), strange], '3 10:00', /^Event 1 \(merged at .*\) is of no known type/);
  });
  it('and settings versions out of order, or none', () => {
    const versions = [version(document, '1 00:00'), version(document, '8 00:00'), version(document, '7 00:00')];
    assert.throws(() => replay([created('2 10:00')], versions, on('3 10:00')), /^RangeError: Settings version 2 /);
    assert.throws(() => replay([created('2 10:00')], [], on('3 10:00')), RangeError);
  });
  it('one event at a time', () => {
    const clocks = createClocks(document, directory);
    clocks.apply(created('2 10:00'));
    clocks.apply(message('2 11:00'));
    assert.throws(() => clocks.apply(reply('2 10:59')), /^RangeError: Event 2 \(public_reply/);
    assert.throws(
      () => clocks.stateAt(on('2 10:59')),
      /^RangeError: Event 1 \(client_message .* is later than the instant asked for/,
    );
    assert.throws(
      () => clocks.changeSettings(on('2 10:59'), document, directory),
      /^RangeError: Settings saved at 2026-11-02T08:59/,
    );
    clocks.apply(reply('2 11:00'));
    assert.equal(clocks.stateAt(on('2 11:00')).length, 5, 'a refused event leaves the clocks as they were');
  });
});

describe('Asking', () => {
  it('for a state changes nothing: later events can still come', () => {
    const clocks = createClocks(document, directory);
    clocks.apply(created('2 10:00'));
    clocks.stateAt(on('30 10:00'));
    clocks.apply(status('2 10:30', 'solved'));
    assert.equal(clocks.stateAt(on('30 10:00')).find(({ metric }) => metric === 'resolution')?.state, 'met');
  });
  it('before the creation finds clocks that have not started', () => {
    assert.deepEqual(
      [
        ...new Set(
          createClocks(document, directory)
            .stateAt(on('2 10:00'))
            .map(({ state }) => state),
        ),
      ],
      ['not_started'],
    );
  });
  it('without reasons finds the same states', () => {
    const events = [created('2 10:00'), priority('2 10:10', 'high'), status('2 10:20', 'waiting')];
    const plain = replay(events, [version(document)], on('2 10:30'), { explain: false });
    const explained = replay(events, [version(document)], on('2 10:30'));
    const without = (states: typeof plain) =>
      states.map((state) => ({
        ...state,
        reasons: [],
        finished: state.finished.map((cycle) => ({ ...cycle, reasons: [] })),
      }));
    assert.deepEqual(without(plain), without(explained));
    assert.deepEqual(plain[3]?.reasons, []);
  });
});

describe('The nearest deadline', () => {
  const both = targets(target('first_response', 60), target('resolution', 240, { pauseStatuses: ['waiting'] }));
  it('is the smallest due instant of the unfinished clocks', () => {
    const clocks = createClocks(both, directory, { explain: false });
    assert.equal(clocks.nearestDue(on('2 09:00')), null);
    clocks.apply(created('2 10:00'));
    assert.equal(clocks.nearestDue(on('2 10:00')), on('2 11:00'));
    assert.equal(clocks.nearestDue(on('2 13:00')), on('2 11:00'), 'a breached one keeps its past due');
    clocks.apply(reply('2 13:00'));
    assert.equal(clocks.nearestDue(on('2 13:00')), on('2 14:00'));
    clocks.apply(status('2 13:30', 'waiting'));
    assert.equal(clocks.nearestDue(on('2 15:00')), on('2 15:30'), 'paused: if work resumed now');
    clocks.apply(status('2 15:00', 'solved'));
    assert.equal(clocks.nearestDue(on('2 16:00')), null);
  });
});
