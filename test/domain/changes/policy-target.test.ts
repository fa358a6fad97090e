import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apply } from '../../../src/domain/changes/apply.ts';
import { diff } from '../../../src/domain/changes/diff.ts';
import {
  effectiveTarget,
  ownTarget,
  setRow,
  setTargets,
  targetOf,
  type TargetEdit,
  type TargetPriority,
  type TargetValue,
} from '../../../src/domain/changes/policy-target.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { Duration } from '../../../src/domain/settings/duration.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { Policy, PolicyTarget } from '../../../src/domain/settings/sla.ts';

const directory: Directory = {
  topics: [],
  skillGroups: [],
  operators: [],
  channels: [],
  calendars: [],
  statuses: [
    { id: 'open', name: 'Open', category: 'open' },
    { id: 'waiting', name: 'Waiting for client', category: 'pending' },
  ],
  priorities: [
    { id: 'low', name: 'Low' },
    { id: 'high', name: 'High' },
  ],
};

const hour: Duration = { seconds: 3600, unit: 'hours' };
const day: Duration = { seconds: 86_400, unit: 'hours' };

function savedWith(...targets: readonly PolicyTarget[]): TicketSettings {
  const settings = defaultSettings();
  const policies = [{ id: 'other', name: '', conditions: null, calendar: 'office', targets: [...targets] }];
  return { ...settings, sla: { ...settings.sla, policies } };
}

const policyOf = (settings: TicketSettings): Policy => {
  const policy = settings.sla.policies[0];
  assert.ok(policy);
  return policy;
};

function edit(metric: string, priority: TargetPriority, value: TargetValue): TargetEdit {
  const found = defaultSettings().sla.metrics.find(({ id }) => id === metric);
  assert.ok(found);
  return { metric: found, priority, value };
}

/** `saved` after edits made one after the other. */
const after = (saved: TicketSettings, ...edits: readonly TargetEdit[]) =>
  edits.reduce((draft, one) => apply(draft, setTargets(policyOf(draft), [one], saved, directory)), saved);

const rowOf = (settings: TicketSettings, metric: string) => targetOf(policyOf(settings), metric);

test('the first target of a metric makes its row, with the policy’s calendar and the metric’s default pause', () => {
  const draft = after(savedWith(), edit('resolution', 'high', hour));
  assert.deepEqual(rowOf(draft, 'resolution'), {
    metric: 'resolution',
    calendar: 'office',
    pauseStatuses: ['waiting'],
    byPriority: { high: hour },
  });
});

test('a new row that loses its last target goes again, and nothing is left changed', () => {
  const saved = savedWith();
  const draft = after(
    saved,
    edit('resolution', 'high', hour),
    edit('resolution', null, day),
    edit('resolution', 'high', null),
    edit('resolution', 'high', undefined),
    edit('resolution', null, null),
  );
  assert.deepEqual(diff(saved, draft), []);
});

test('a new row whose calendar was chosen stays without targets, until the calendar is the usual one again', () => {
  const saved = savedWith();
  const set = (draft: TicketSettings, calendar: string | null) =>
    apply(draft, setRow(policyOf(draft), edit('resolution', null, null).metric, { calendar }, saved, directory));
  const chosen = set(saved, 'night');
  assert.equal(rowOf(chosen, 'resolution')?.calendar, 'night');
  const cleared = after(chosen, edit('resolution', 'high', hour), edit('resolution', 'high', null));
  assert.equal(rowOf(cleared, 'resolution')?.calendar, 'night');
  assert.deepEqual(diff(saved, set(cleared, 'office')), []);
});

test('a saved row stays when it loses its last target', () => {
  const saved = savedWith({ metric: 'update', all: hour, calendar: null, pauseStatuses: [] });
  const draft = after(saved, edit('update', null, null));
  assert.deepEqual(rowOf(draft, 'update'), { metric: 'update', calendar: null, pauseStatuses: [] });
  assert.deepEqual(diff(saved, after(saved, edit('update', null, null), edit('update', null, hour))), []);
});

test('beside a target for all, a priority can have its own, none, or follow', () => {
  const saved = savedWith({ metric: 'update', all: day, calendar: null, pauseStatuses: [] });
  const effective = (value: TargetValue) =>
    effectiveTarget(rowOf(after(saved, edit('update', 'high', value)), 'update'), 'high');
  assert.deepEqual(effective(hour), hour);
  assert.equal(effective(null), null);
  assert.deepEqual(effective(undefined), day);
});

test('without a target for all, no target is written one way: as it is saved, else not at all', () => {
  const saves: readonly NonNullable<PolicyTarget['byPriority']>[] = [{ low: null, high: hour }, { high: hour }];
  for (const byPriority of saves) {
    const saved = savedWith({ metric: 'update', byPriority, calendar: null, pauseStatuses: [] });
    const cleared = [null, undefined].map((value) =>
      after(saved, edit('update', 'low', hour), edit('update', 'low', value)),
    );
    for (const draft of cleared) assert.deepEqual(diff(saved, draft), []);
    const emptied = rowOf(after(saved, edit('update', 'high', null)), 'update')?.byPriority ?? {};
    assert.equal(Object.hasOwn(emptied, 'high'), false);
  }
});

test('clearing the target for all keeps which priorities have none, so that typing it again restores all', () => {
  const saved = savedWith({ metric: 'update', all: day, byPriority: { low: null }, calendar: null, pauseStatuses: [] });
  const draft = after(saved, edit('update', null, null), edit('update', null, day));
  assert.deepEqual(diff(saved, draft), []);
});

test('targets of several metrics and priorities are set by one command', () => {
  const saved = savedWith({ metric: 'update', all: day, calendar: null, pauseStatuses: [] });
  const edits = [
    edit('first_response', 'high', hour),
    edit('first_response', 'low', day),
    edit('update', null, null),
    edit('resolution', null, day),
  ];
  const command = setTargets(policyOf(saved), edits, saved, directory);
  const draft = apply(saved, command);
  assert.deepEqual(rowOf(draft, 'first_response')?.byPriority, { high: hour, low: day });
  assert.equal(rowOf(draft, 'update')?.all, undefined);
  assert.deepEqual(
    policyOf(draft).targets.map(({ metric }) => metric),
    ['update', 'first_response', 'resolution'],
  );
});

test('a priority may be called as a property of objects is', () => {
  const draft = after(savedWith(), edit('update', 'constructor', hour), edit('update', 'low', day));
  assert.deepEqual(effectiveTarget(rowOf(draft, 'update'), 'constructor'), hour);
  assert.equal(effectiveTarget(rowOf(draft, 'update'), 'toString'), null);
});

test('whatever was typed, typing back what is saved leaves nothing changed', () => {
  const cells: readonly TargetPriority[] = [null, 'low', 'high'];
  const target = fc.constantFrom<TargetValue>(undefined, null, hour, day);
  const edits = fc.array(fc.tuple(fc.constantFrom(...cells), target), { maxLength: 12 });
  const savedRow = fc.option(
    fc.record(
      {
        all: fc.constantFrom(hour, day),
        byPriority: fc.dictionary(fc.constantFrom('low', 'high'), fc.constantFrom(null, hour, day)),
      },
      { requiredKeys: [] },
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(savedRow, edits, (targets, typed) => {
      const own = targets && { metric: 'update', calendar: 'office', pauseStatuses: [], ...targets };
      const saved = own ? savedWith(own) : savedWith();
      const back = cells.map((priority) => edit('update', priority, ownTarget(own, priority)));
      const draft = after(saved, ...typed.map(([priority, value]) => edit('update', priority, value)), ...back);
      assert.deepEqual(diff(saved, draft), []);
    }),
    { numRuns: 500 },
  );
});
