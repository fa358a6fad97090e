import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply } from '../../../src/domain/changes/apply.ts';
import { checkSettings } from '../../../src/domain/checks/check-settings.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { field, option, rule, when } from '../fields/sample-fields.ts';
import { directory, minutes, policy, row, soundSettings } from './sample-settings.ts';

/** 1,000 lists with 100 options, every second one shown by the one before, and 200 policies on three fields. */
function largeSettings(): TicketSettings {
  const sound = soundSettings();
  const fields = Array.from({ length: 1000 }, (_, index) =>
    field('list', `f${index}`, {
      options: Array.from({ length: 100 }, (_element, place) => option(`v${place}`)),
      ...(index % 2 && { conditions: { show: when('all', rule(`f${index - 1}`, 'is_any_of', 'v1', 'v2')) } }),
    }),
  );
  const policies = Array.from({ length: 200 }, (_, index) =>
    policy(`p${index}`, {
      conditions: when(
        'all',
        rule('topic', 'is_any_of', index % 2 ? 'cards' : 'loans'),
        rule('f0', 'is_any_of', ...Array.from({ length: 10 }, (_element, place) => `v${(index + place * 7) % 100}`)),
        rule(`f${index + 1}`, 'is_not_empty'),
      ),
      targets: [
        row('first_response', { all: minutes(5), byPriority: { high: minutes(4) } }),
        row('resolution', { all: minutes(60) }),
      ],
    }),
  );
  return {
    ...sound,
    fields: [...sound.fields, ...fields],
    sla: { ...sound.sla, policies: [...policies, policy('other')] },
  };
}

test('after an edit only what it touched is checked again', () => {
  let settings = largeSettings();
  const from = performance.now();
  assert.deepEqual(checkSettings(settings, directory), []);
  const first = performance.now() - from;
  const times = Array.from({ length: 50 }, (_, turn) => {
    settings = apply(settings, { type: 'set', path: ['fields', 'f500', 'label', 'en'], value: `Label ${turn}` });
    const start = performance.now();
    assert.deepEqual(checkSettings(settings, directory), []);
    return performance.now() - start;
  });
  const middle = times.sort((left, right) => left - right)[25] ?? Infinity;
  // Measured 170 ms and 2 ms; the limits leave room for a busy machine, not for checking everything again.
  assert.ok(first < 2000, `first check: ${first} ms`);
  assert.ok(middle < 25, `check after an edit: ${middle} ms`);
});
