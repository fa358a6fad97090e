import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldOf } from '../../../src/domain/settings/field.ts';
import {
  change,
  clock,
  created,
  hour,
  minute,
  on,
  policy,
  priority,
  reply,
  settings,
  status,
  target,
  targets,
  version,
  when,
} from './world.ts';

describe('A policy', () => {
  const document = settings({
    policies: [
      policy('vip', when('segment', 'vip'), [target('resolution', 60)]),
      policy('urgent', when('priority', 'high', 'critical'), [target('resolution', 120)]),
      policy('urgent too', when('priority', 'critical'), [target('resolution', 90)]),
      policy('other', null, [target('resolution', 480)]),
    ],
  });
  const chosen = (values: Record<string, unknown>) =>
    clock('resolution', document, [created('2 10:00', values)], '2 10:10').policy;

  it('applies if it is the first whose conditions fit; the last catches all', () => {
    assert.equal(chosen({ segment: 'vip', priority: 'high' }), 'vip');
    assert.equal(chosen({ priority: 'critical' }), 'urgent');
    assert.equal(chosen({ priority: 'low' }), 'other');
    assert.equal(chosen({}), 'other');
  });
  it('is chosen again when a value that a condition names changes, with the time used carried over', () => {
    const events = [created('2 10:00'), change('2 11:00', 'segment', 'vip'), change('2 11:30', 'segment', null)];
    const changed = clock('resolution', document, events.slice(0, 2), '2 11:00');
    assert.equal(changed.policy, 'vip');
    assert.equal(changed.used, hour);
    assert.equal(changed.dueAt, on('2 11:00'));
    assert.equal(changed.state, 'running', 'at exactly the due instant it is not breached');
    assert.equal(clock('resolution', document, events.slice(0, 2), '2 11:01').state, 'breached');
    const back = clock('resolution', document, events, '2 11:31');
    assert.equal(back.state, 'breached', 'a breach stays, whatever changes later');
    assert.equal(back.breachedAt, on('2 11:00'));
    assert.equal(back.policy, 'vip', 'the policy it was breached under');
  });
  it('can be chosen by any field, its status included', () => {
    const byStatus = settings({
      policies: [
        policy('held', when('status', 'hold'), [target('resolution', 600)]),
        policy('other', null, [target('resolution', 60)]),
      ],
    });
    const state = clock('resolution', byStatus, [created('2 10:00'), status('2 10:30', 'hold')], '2 12:00');
    assert.equal(state.policy, 'held');
    assert.equal(state.dueAt, on('2 20:00'));
  });
  it('that names an option of a nested list means everything below it', () => {
    const label = { en: 'x' };
    const category: FieldOf<'nested_list'> = {
      id: 'category',
      key: 'category',
      type: 'nested_list',
      label,
      required: { create: false, solve: false },
      access: { operator: 'edit', client: 'hidden' },
      topics: 'all',
      lastLevelOnly: true,
      options: [{ value: 'phones', label, options: [{ value: 'x1', label }] }],
    };
    const nested = {
      ...settings({ policies: [policy('phones', when('category', 'phones'), []), policy('other', null, [])] }),
      fields: [category],
    };
    assert.equal(clock('resolution', nested, [created('2 10:00', { category: 'x1' })], '2 10:10').policy, 'phones');
  });
  it('judges what an event stops by what held until that event', () => {
    const byStatus = settings({
      policies: [
        policy('strict', when('status', 'solved'), [target('resolution', 1)]),
        policy('other', null, [target('resolution', 60)]),
      ],
    });
    const state = clock('resolution', byStatus, [created('2 10:00'), status('2 10:30', 'solved')], '2 12:00');
    assert.equal(state.state, 'met');
    assert.equal(state.policy, 'other');
  });
  it('missing altogether, as only in a damaged document, leaves clocks without target', () => {
    const state = clock('resolution', settings({ policies: [] }), [created('2 10:00')], '2 12:00');
    assert.equal(state.state, 'no_target');
    assert.equal(state.used, 2 * hour);
    assert.equal(state.policy, null);
  });
});

describe('A target', () => {
  const row = target('resolution', 480, { byPriority: { high: 120, low: null } });
  const left = (values: Record<string, unknown>, document = targets(row)) =>
    clock('resolution', document, [created('2 10:00', values)], '2 10:00').target;

  it('is the one of the priority, else the one for all; null: none', () => {
    assert.equal(left({ priority: 'high' }), 2 * hour);
    assert.equal(left({ priority: 'medium' }), 8 * hour);
    assert.equal(left({ priority: 'low' }), null);
  });
  it('of a ticket without priority is the one for all, else none', () => {
    assert.equal(left({}), 8 * hour);
    assert.equal(left({ priority: null }), 8 * hour);
    assert.equal(left({}, targets(target('resolution', null, { byPriority: { high: 120 } }))), null);
  });
  it('changes with the priority', () => {
    const events = [created('2 10:00', { priority: 'medium' }), priority('2 11:00', 'high')];
    const state = clock('resolution', targets(row), events, '2 11:10');
    assert.equal(state.dueAt, on('2 12:00'));
    assert.equal(state.used, 70 * minute);
  });
  it('that was already exceeded is breached at that instant, never back-dated', () => {
    const events = [created('2 10:00', { priority: 'medium' }), priority('2 13:00', 'high')];
    const state = clock('resolution', targets(row), events, '2 13:00');
    assert.equal(state.state, 'breached');
    assert.equal(state.breachedAt, on('2 13:00'));
    assert.equal(state.dueAt, on('2 13:00'));
    assert.equal(state.left, -hour);
  });
  it('has no upper limit', () => {
    const long = clock('resolution', targets(target('resolution', 20_000 * 60)), [created('2 10:00')], '2 10:00');
    assert.equal(long.dueAt, on('2 10:00') + 20_000 * hour);
  });
});

describe('Without target', () => {
  const document = settings({
    policies: [
      policy('none', when('topic', 'billing'), [], 'mornings'),
      policy('other', null, [target('resolution', 300, { byPriority: { low: null }, calendar: 'office' })]),
    ],
  });
  it('the clock counts on under that row, so that a later target finds the time used', () => {
    const events = [created('2 10:00', { priority: 'low' }), priority('2 13:00', 'high')];
    const before = clock('resolution', document, events.slice(0, 1), '2 12:00');
    assert.equal(before.state, 'no_target');
    assert.equal(before.dueAt, null);
    assert.equal(before.left, null);
    assert.equal(before.used, 2 * hour);
    assert.equal(before.counting, true);
    const after = clock('resolution', document, events, '2 13:00');
    assert.equal(after.used, 3 * hour);
    assert.equal(after.dueAt, on('2 15:00'));
  });
  it('and without a row it counts on under the calendar of the policy', () => {
    const state = clock('resolution', document, [created('2 10:00', { topic: 'billing' })], '2 15:00');
    assert.equal(state.state, 'outside_hours');
    assert.equal(state.used, 2 * hour);
  });
  it('or round the clock if that has none', () => {
    assert.equal(clock('resolution', targets(), [created('2 10:00')], '3 10:00').used, 24 * hour);
  });
  it('a clock that stops is neither met nor breached', () => {
    const state = clock('first_response', targets(), [created('2 10:00'), reply('3 10:00')], '3 12:00');
    assert.equal(state.state, 'no_target');
    assert.equal(state.stoppedAt, on('3 10:00'));
    assert.equal(state.counting, false);
  });
});

describe('A calendar', () => {
  it('is found in the document or in the directory', () => {
    const used = (calendar: string) =>
      clock('resolution', targets(target('resolution', 600, { calendar })), [created('2 08:00')], '3 08:00').used;
    assert.equal(used('office'), 9 * hour);
    assert.equal(used('mornings'), 3 * hour);
  });
  it('found in neither is never open, not always', () => {
    const state = clock(
      'resolution',
      targets(target('resolution', 600, { calendar: 'lost' })),
      [created('2 10:00')],
      '9 10:00',
    );
    assert.equal(state.state, 'outside_hours');
    assert.equal(state.used, 0);
    assert.equal(state.dueAt, null);
    assert.deepEqual(state.reasons.at(-1), { code: 'never_due' });
  });
  it('of the document goes before one of the directory with its id', () => {
    const document = targets(target('resolution', 600, { calendar: 'office' }));
    const own = { ...document, calendars: document.calendars.map((calendar) => ({ ...calendar, id: 'office' })) };
    assert.equal(clock('resolution', [version(own)], [created('2 08:00')], '3 08:00').used, 3 * hour);
  });
});
