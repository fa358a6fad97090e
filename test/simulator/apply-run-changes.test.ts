import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Directory, Operator } from '../../src/domain/settings/directory.ts';
import { applyRunChanges } from '../../src/simulator/apply-run-changes.ts';
import type { RunChange } from '../../src/simulator/run-changes.ts';
import { emptyDirectory } from './workload/samples.ts';

const operator = (id: string): Operator => ({
  id,
  name: id.toUpperCase(),
  calendar: null,
  status: { name: 'Away', canReceive: false },
  ticketsByStatus: { open: 2 },
  lastAssignedAt: null,
  limit: 5,
});
const group = (id: string, operators: string[]) => ({ id, name: id, active: true, topics: [id], operators });

const directory: Directory = {
  ...emptyDirectory,
  operators: [operator('ann'), operator('extra-1'), operator('bob')],
  skillGroups: [group('refunds', ['ann', 'bob']), group('outages', ['bob'])],
};

const idsOf = ({ operators }: Directory): string[] => operators.map(({ id }) => id);
const membersOf = ({ skillGroups }: Directory): string[][] => skillGroups.map(({ operators }) => operators);

test('operators who are added come last, with free ids, nothing to do, and exactly the groups named', () => {
  const added = applyRunChanges(directory, [
    { kind: 'add_operators', count: 2, calendar: 'nights', skillGroups: ['outages', 'gone'], limit: null },
  ]);
  assert.deepEqual(idsOf(added), ['ann', 'extra-1', 'bob', 'extra-2', 'extra-3']);
  assert.deepEqual(membersOf(added), [
    ['ann', 'bob'],
    ['bob', 'extra-2', 'extra-3'],
  ]);
  assert.deepEqual(added.operators[3], {
    id: 'extra-2',
    name: 'extra-2',
    calendar: 'nights',
    status: { name: 'extra-2', canReceive: true },
    ticketsByStatus: {},
    lastAssignedAt: null,
    limit: null,
  });
});

test('one who is removed leaves the groups too', () => {
  const left = applyRunChanges(directory, [{ kind: 'remove_operator', operator: 'bob' }]);
  assert.deepEqual(idsOf(left), ['ann', 'extra-1']);
  assert.deepEqual(membersOf(left), [['ann'], []]);
});

test('calendar, limit and groups change for one operator, and nothing else of them', () => {
  const changed = applyRunChanges(directory, [
    { kind: 'set_calendar', operator: 'ann', calendar: 'days' },
    { kind: 'set_limit', operator: 'ann', limit: 1 },
    { kind: 'set_skill_groups', operator: 'ann', skillGroups: ['outages'] },
  ]);
  assert.deepEqual(changed.operators[0], { ...operator('ann'), calendar: 'days', limit: 1 });
  assert.deepEqual(changed.operators.slice(1), directory.operators.slice(1));
  assert.deepEqual(membersOf(changed), [['bob'], ['bob', 'ann']]);
});

test('changes come one after the other, so that an operator who was added can be changed or removed', () => {
  const add: RunChange = { kind: 'add_operators', count: 1, calendar: null, skillGroups: [], limit: null };
  const changed = applyRunChanges(directory, [
    add,
    { kind: 'set_limit', operator: 'extra-2', limit: 3 },
    { kind: 'remove_operator', operator: 'extra-1' },
    add,
  ]);
  assert.deepEqual(
    changed.operators.map(({ id, limit }) => [id, limit]),
    [
      ['ann', 5],
      ['bob', 5],
      ['extra-2', 3],
      ['extra-1', null],
    ],
  );
});

test('a change of an operator whom the directory doesn’t know changes nothing', () => {
  assert.deepEqual(
    applyRunChanges(directory, [
      { kind: 'remove_operator', operator: 'nobody' },
      { kind: 'set_calendar', operator: 'nobody', calendar: 'days' },
      { kind: 'set_limit', operator: 'nobody', limit: 1 },
      { kind: 'set_skill_groups', operator: 'nobody', skillGroups: ['refunds'] },
    ]),
    directory,
  );
});

test('the directory that was given stays as it is', () => {
  const before = structuredClone(directory);
  applyRunChanges(directory, [
    { kind: 'add_operators', count: 3, calendar: null, skillGroups: ['refunds'], limit: 2 },
    { kind: 'set_skill_groups', operator: 'bob', skillGroups: [] },
  ]);
  assert.deepEqual(directory, before);
});
