import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChangeEffect } from '../../../src/domain/settings/sla.ts';
import {
  clock,
  created,
  directory,
  hour,
  message,
  minute,
  on,
  policy,
  reply,
  settings,
  status,
  target,
  targets,
  version,
  weekdays9to18,
  when,
} from './world.ts';

const loose = targets(target('resolution', 240), target('first_response', 60), target('next_response', 60));
const strict = targets(target('resolution', 90), target('first_response', 20), target('next_response', 20));

describe('A saved change, at once', () => {
  it('carries the time used into the new target', () => {
    const versions = [version(loose), version(strict, '2 11:00')];
    const state = clock('resolution', versions, [created('2 10:00')], '2 11:10');
    assert.equal(state.target, 90 * minute);
    assert.equal(state.dueAt, on('2 11:30'));
  });
  it('breaches at its instant what already exceeds the new target', () => {
    const state = clock('resolution', [version(loose), version(strict, '2 13:00')], [created('2 10:00')], '2 13:00');
    assert.equal(state.state, 'breached');
    assert.equal(state.breachedAt, on('2 13:00'));
    assert.deepEqual(state.reasons.at(-1), { code: 'breached_by_change', at: on('2 13:00') });
  });
  it('keeps a breach, once, when the target is eased', () => {
    const versions = [version(strict), version(loose, '2 12:00')];
    const state = clock('resolution', versions, [created('2 10:00'), status('2 12:30', 'solved')], '2 13:00');
    assert.equal(state.state, 'breached');
    assert.equal(state.breachedAt, on('2 11:30'));
    assert.equal(state.finished.length, 1);
  });
  it('leaves finished cycles as they were', () => {
    const versions = [version(loose), version(strict, '2 12:00')];
    const state = clock('first_response', versions, [created('2 10:00'), reply('2 10:50')], '2 13:00');
    assert.equal(state.state, 'met');
    assert.equal(state.target, hour);
  });
  it('holds for an event of its own instant', () => {
    const versions = [version(loose), version(strict, '2 10:30')];
    assert.equal(
      clock('first_response', versions, [created('2 10:00'), reply('2 10:30')], '2 11:00').state,
      'breached',
    );
  });
  it('of one version only holds from the start, whenever it was saved', () => {
    assert.equal(
      clock('resolution', [version(strict, '9 00:00')], [created('2 10:00')], '2 10:10').target,
      90 * minute,
    );
  });
  it('saved before the creation holds for the whole ticket; saved after the asked instant not yet', () => {
    const versions = [version(loose, '1 00:00'), version(strict, '1 12:00'), version(loose, '3 00:00')];
    assert.equal(clock('resolution', versions, [created('2 10:00')], '2 10:10').target, 90 * minute);
  });
});

describe('A calendar changed while a clock runs', () => {
  const office = targets(target('resolution', 180, { calendar: 'own' }));
  const hours = (start: string, end: string) => ({
    ...office,
    calendars: [
      { ...weekdays9to18, id: 'own', weekly: { mon: [{ start, end }], tue: [{ start, end }], wed: [{ start, end }] } },
    ],
  });
  it('counts each piece on the calendar valid then, and lays what is left on the hours valid now', () => {
    // Two hours on Monday and a quarter on Tuesday; of the 45 minutes left 30 fit into Tuesday, 15 into Wednesday.
    const versions = [version(hours('09:00', '12:00')), version(hours('09:00', '09:45'), '3 09:15')];
    const state = clock('resolution', versions, [created('2 10:00')], '3 09:20');
    assert.equal(state.used, 2 * hour + 20 * minute);
    assert.equal(state.dueAt, on('4 09:15'));
    assert.deepEqual(
      state.reasons.map(({ code }) => code),
      ['started', 'policy_chosen', 'closed', 'calendar_changed', 'closed', 'due'],
    );
  });
  it('may lie in the directory', () => {
    const changed = {
      ...directory,
      calendars: [{ ...weekdays9to18, weekly: { mon: [{ start: '09:00', end: '10:00' }] } }],
    };
    const document = targets(target('resolution', 120, { calendar: 'office' }));
    const versions = [version(document), version(document, '2 09:30', changed)];
    assert.equal(clock('resolution', versions, [created('2 09:00')], '2 12:00').used, hour);
  });
  it('is no calendar change if only the objects are new', () => {
    const copy = structuredClone(office);
    const codes = clock(
      'resolution',
      [version(office), version(copy, '2 11:00')],
      [created('2 10:00')],
      '2 12:00',
    ).reasons;
    assert.equal(
      codes.some(({ code }) => code === 'calendar_changed'),
      false,
    );
  });
});

describe('A deleted', () => {
  it('policy means choosing again', () => {
    const other = policy('other', null, [target('resolution', 600)]);
    const two = settings({
      policies: [policy('billing', when('topic', 'billing'), [target('resolution', 60)]), other],
    });
    const versions = [version(two), version(settings({ policies: [other] }), '2 10:30')];
    const state = clock('resolution', versions, [created('2 10:00', { topic: 'billing' })], '2 10:45');
    assert.equal(state.policy, 'other');
    assert.equal(state.dueAt, on('2 20:00'));
  });
  const without = settings({ metrics: [{ id: 'update', type: 'update' }], policies: [policy('all', null, [])] });
  it('metric cancels its clocks', () => {
    const versions = [version(loose), version(without, '2 10:30')];
    const state = clock('resolution', versions, [created('2 10:00')], '2 12:00');
    assert.equal(state.state, 'cancelled');
    assert.equal(state.stoppedAt, on('2 10:30'));
    assert.deepEqual(state.reasons.at(-1), { code: 'cancelled', at: on('2 10:30'), event: 'settings_changed' });
  });
  it('metric leaves breached and finished cycles as they were, and clocks that never started are gone', () => {
    const versions = [version(loose), version(without, '2 15:00')];
    const events = [created('2 10:00'), reply('2 10:10')];
    assert.equal(clock('resolution', versions, events, '2 16:00').state, 'breached');
    assert.equal(clock('first_response', versions, events, '2 16:00').state, 'met');
    assert.throws(() => clock('next_response', versions, events, '2 16:00'), /No clock of next_response/);
  });
  it('metric that comes back starts with its next event, not with old ones', () => {
    const versions = [version(loose), version(without, '2 10:30'), version(loose, '2 11:00')];
    const events = [created('2 10:00'), status('2 12:00', 'solved'), status('2 12:30', 'open')];
    assert.equal(clock('resolution', versions, events, '2 13:00').state, 'cancelled');
    const nextOne = [created('2 10:00'), reply('2 11:10'), message('2 11:20')];
    assert.equal(clock('next_response', versions, nextOne, '2 11:30').state, 'running');
  });
});

describe('What a saved change does to open tickets', () => {
  const versions = [version(loose), version(strict, '2 10:30')];
  const dueUnder = (
    changeEffect: ChangeEffect,
    events: Parameters<typeof clock>[2],
    at: string,
    metric = 'resolution',
  ) => clock(metric, versions, events, at, { changeEffect }).target;

  it('at once: it holds from its instant', () => {
    assert.equal(dueUnder('at_once', [created('2 10:00')], '2 10:30'), 90 * minute);
  });
  it('at the next update: it holds from the ticket’s next event', () => {
    assert.equal(dueUnder('next_update', [created('2 10:00')], '2 10:40'), 240 * minute);
    assert.equal(dueUnder('next_update', [created('2 10:00'), message('2 10:45')], '2 10:45'), 90 * minute);
  });
  it('at the next update: what that event stops is judged by what held until then', () => {
    const state = clock('first_response', versions, [created('2 10:00'), reply('2 10:50')], '2 11:00', {
      changeEffect: 'next_update',
    });
    assert.equal(state.state, 'met');
  });
  it('keep: an open ticket keeps the settings it was created under, for later cycles too', () => {
    const events = [created('2 10:00'), reply('2 10:50'), message('2 11:00')];
    assert.equal(dueUnder('keep', events, '2 11:10'), 240 * minute);
    assert.equal(dueUnder('keep', events, '2 11:10', 'next_response'), hour);
    assert.equal(dueUnder('keep', [created('2 10:30')], '2 10:40'), 90 * minute);
  });
  it('keep: a solved ticket is not open, so reopening takes the settings of that instant', () => {
    const events = [created('2 10:00'), status('2 10:20', 'solved'), status('2 11:00', 'open')];
    assert.equal(dueUnder('keep', events.slice(0, 2), '2 10:50'), 240 * minute);
    assert.equal(dueUnder('keep', events, '2 11:00'), 90 * minute);
  });
});
