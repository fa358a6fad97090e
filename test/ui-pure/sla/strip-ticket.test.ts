import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import type { Condition, ConditionRule } from '../../../src/domain/settings/condition.ts';
import { choosePolicy, compileSla } from '../../../src/domain/sla/rules.ts';
import { matchingValues } from '../../../src/ui/editors/sla/strip/matching-ticket.ts';
import { stripModel, type StripInput } from '../../../src/ui/editors/sla/strip/strip-model.ts';
import { lastFridayEvening, usualEvents } from '../../../src/ui/editors/sla/strip/ticket.ts';
import { walks } from '../../domain/sla/generate.ts';
import { directory, mornings, on, policy, settings, target, weekdays9to18, when } from '../../domain/sla/world.ts';

const rule = (field: string, operator: ConditionRule['operator'], ...values: (string | number)[]): ConditionRule => ({
  field,
  operator,
  values,
});
const all = (...rules: ConditionRule[]): Condition => ({ match: 'all', rules });
const document = (...conditions: Condition[]) =>
  settings({
    policies: [...conditions.map((each, index) => policy(String(index + 1), each, [])), policy('other', null, [])],
  });

describe('the usual ticket', () => {
  it('is created on the last Friday at 17:20, by the clocks of the zone', () => {
    assert.equal(lastFridayEvening(on('13 17:19'), 'Europe/Kyiv'), on('6 17:20'));
    assert.equal(lastFridayEvening(on('13 17:20'), 'Europe/Kyiv'), on('13 17:20'));
    assert.equal(lastFridayEvening(on('19 10:00'), 'Europe/Kyiv'), on('13 17:20'));
    assert.equal(lastFridayEvening(on('20 01:00'), 'America/New_York'), Date.parse('2026-11-13T17:20-05:00'));
  });

  it('is answered, waits for the client in open hours, and then the client writes', () => {
    const events = usualEvents(on('13 17:20'), compileCalendar(weekdays9to18), directory, []);
    assert.deepEqual(
      events.map(({ at, act }) => [at, act.type]),
      [
        [on('13 17:30'), 'public_reply'],
        [on('16 10:00'), 'status'],
        [on('16 12:00'), 'client_message'],
        [on('16 12:10'), 'status'],
      ],
    );
  });

  it('does without statuses that the help-desk does not have', () => {
    const events = usualEvents(on('13 17:20'), compileCalendar(null), { ...directory, statuses: [] }, []);
    assert.deepEqual(
      events.map(({ act }) => act.type),
      ['public_reply', 'client_message'],
    );
  });
});

describe('values that lead to a policy', () => {
  const found = (id: string, ...conditions: Condition[]) =>
    matchingValues(id, undefined, document(...conditions), directory);

  it('meet its conditions and none of an earlier policy', () => {
    assert.deepEqual(found('1', when('topic', 'delivery')).values, {
      status: 'new',
      priority: 'high',
      topic: 'delivery',
      channel: 'email',
    });
    const second = found('2', when('topic', 'billing'), when('topic', 'billing', 'delivery'));
    assert.ok(second.found);
    assert.equal(second.values['topic'], 'delivery');
    const last = found('other', when('topic', 'billing'), when('channel', 'email'));
    assert.ok(last.found);
  });

  it('meet every kind of rule', () => {
    assert.equal(found('1', all(rule('size', 'at_least', 5))).values['size'], 5);
    assert.equal(found('1', all(rule('text', 'contains', 'modem'))).values['text'], 'modem');
    assert.ok(!('topic' in found('1', all(rule('topic', 'is_empty'))).values));
    assert.ok(found('1', all(rule('anything', 'is_not_empty'))).found);
    assert.equal(found('1', all(rule('topic', 'is_none_of', 'billing'))).values['topic'], 'delivery');
  });

  it('keep the priority that somebody chose, and say so when then another policy applies', () => {
    const settings = document(when('priority', 'critical'));
    assert.deepEqual(matchingValues('1', undefined, settings, directory).values['priority'], 'critical');
    const kept = matchingValues('1', 'low', settings, directory);
    assert.equal(kept.found, false);
    assert.equal(kept.values['priority'], 'low');
  });

  it('give up on a policy that is never reached', () => {
    assert.equal(found('2', when('topic', 'billing'), when('topic', 'billing')).found, false);
  });

  it('are never said to match when the engine chooses otherwise', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom('first', 'second', 'other'), ({ versions }, id) => {
        const [first] = versions;
        assert.ok(first);
        const match = matchingValues(id, undefined, first.settings, directory);
        const chosen = choosePolicy(compileSla(first.settings, directory), match.values)?.id;
        assert.equal(match.found, chosen === id);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the model of a strip', () => {
  const office = settings({
    policies: [policy('other', null, [target('resolution', 60, { calendar: 'office' })], 'office')],
  });
  const input: StripInput = {
    draft: office,
    saved: office,
    directory,
    metrics: office.sla.metrics.map(({ id }) => id),
    policy: 'other',
    now: on('19 10:00'),
    timeZone: 'UTC',
  };

  it('takes the zone of the policy’s calendar', () => {
    assert.equal(stripModel(input).timeZone, 'Europe/Kyiv');
  });

  it('says what is wrong with a draft that can’t be followed, and throws nothing', () => {
    const broken = { ...mornings, id: 'office', weekly: { mon: [{ start: '25:00', end: '9-9' }] } };
    const lost = { ...mornings, id: 'office', timeZone: 'Mars/Olympus' };
    for (const calendar of [broken, lost]) {
      const model = stripModel({
        ...input,
        draft: { ...office, calendars: [calendar] },
        directory: { ...directory, calendars: [] },
      });
      assert.ok('fault' in model && model.fault === 'cannot_count');
    }
    const early = { id: 1, at: on('13 09:00'), act: { type: 'client_message' } } as const;
    const model = stripModel({ ...input, createdAt: on('13 10:00'), events: [early] });
    assert.ok('fault' in model && model.fault === 'before_creation');
  });

  it('compares with nothing when the saved settings can’t be followed', () => {
    const broken = { ...mornings, weekly: { mon: [{ start: '25:00', end: '26:00' }] } };
    const policies = [policy('other', null, [target('resolution', 60, { calendar: 'mornings' })], 'mornings')];
    const saved = settings({ policies, calendars: [broken] });
    const model = stripModel({ ...input, saved });
    assert.ok(!('fault' in model));
    assert.equal(model.savedLanes, model.lanes);
  });
});
