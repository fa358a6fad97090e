import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunChange } from '../../../src/simulator/run-changes.ts';
import {
  operatorsAtWork,
  runOperator,
  withAdded,
  withChange,
  withoutChanges,
} from '../../../src/ui/preview/operator-changes.ts';
import { directory } from '../../simulator/client/sample.ts';

const [olena] = directory.operators;
if (!olena) throw new Error('The sample has no operators');
const night: RunChange = { kind: 'set_calendar', operator: 'olena', calendar: 'night' };

describe('what a run changes of the operators', () => {
  it('is kept once for each thing that is changed of somebody', () => {
    const twice = withChange([night], { kind: 'set_calendar', operator: 'olena', calendar: 'day' }, directory);
    assert.deepEqual(twice, [{ kind: 'set_calendar', operator: 'olena', calendar: 'day' }]);
    const other = withChange([night], { kind: 'set_limit', operator: 'olena', limit: 2 }, directory);
    assert.equal(other.length, 2);
  });

  it('is nothing when it says what is so anyway', () => {
    assert.deepEqual(withChange([night], { kind: 'set_calendar', operator: 'olena', calendar: null }, directory), []);
    assert.deepEqual(
      withChange([], { kind: 'set_skill_groups', operator: 'iryna', skillGroups: ['drivers', 'orders'] }, directory),
      [],
    );
    assert.deepEqual(withChange([], { kind: 'set_limit', operator: 'nobody', limit: 2 }, directory), []);
  });

  it('shows in what the run makes of somebody, and in how many work', () => {
    const changes = withChange([night], { kind: 'set_skill_groups', operator: 'olena', skillGroups: [] }, directory);
    assert.deepEqual(runOperator(olena, directory, changes), {
      left: false,
      calendar: 'night',
      skillGroups: [],
      limit: null,
      changed: true,
    });
    const added: RunChange = { kind: 'add_operators', count: 3, calendar: null, skillGroups: [], limit: null };
    const gone: RunChange = { kind: 'remove_operator', operator: 'olena' };
    assert.equal(operatorsAtWork(directory, [added, gone]), 6);
    assert.equal(operatorsAtWork(directory, withAdded([added, gone], 0, { count: 1 })), 4);
    assert.deepEqual(withoutChanges([night, added, gone], 'olena'), [added]);
  });
});
