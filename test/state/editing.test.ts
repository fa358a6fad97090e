import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import { formatPath } from '../../src/domain/settings/path.ts';
import { hasUnsavedWork } from '../../src/state/session-state.ts';
import { field } from '../domain/fields/sample-fields.ts';
import { labelPath, limitPath, loadedSession, type OpenSession } from './open-session.ts';

const labelIn = ({ ready }: OpenSession) => ready().draft.fields[0]?.label['en'];
const changedPaths = ({ ready }: OpenSession) => ready().changes.map(({ path }) => formatPath(path));
const withNumberField = () => ({
  document: { ...defaultSettings(), fields: [...defaultSettings().fields, field('integer', 'sum')] },
});

describe('editing', () => {
  it('is a change until the value is typed back', async () => {
    const opened = await loadedSession();
    opened.set(labelPath, 'Subject');
    assert.deepEqual(changedPaths(opened), ['fields/topic/label/en']);
    assert.equal(opened.ready().changeIndex.at(labelPath)?.kind, 'changed');
    assert.equal(hasUnsavedWork(opened.ready()), true);
    opened.set(labelPath, 'Topic');
    assert.deepEqual(changedPaths(opened), []);
    assert.equal(hasUnsavedWork(opened.ready()), false);
  });

  it('publishes frozen states, and nothing when nothing changed', async () => {
    const { session, set, ready } = await loadedSession();
    let told = 0;
    const unsubscribe = session.subscribe(() => (told += 1));
    set(labelPath, 'Topic');
    session.dispatch({ type: 'undo' });
    session.dispatch({ type: 'redo' });
    session.dispatch({ type: 'discard' });
    session.dispatch({ type: 'seal' });
    assert.equal(told, 0);
    set(labelPath, 'Subject');
    assert.equal(told, 1);
    assert.ok(Object.isFrozen(ready()));
    unsubscribe();
    set(labelPath, 'Theme');
    assert.equal(told, 1);
  });

  it('undoes and redoes step by step, and a new edit ends what could be redone', async () => {
    const opened = await loadedSession();
    const { session, set, ready } = opened;
    set(labelPath, 'Subject');
    set(limitPath, 5);
    session.dispatch({ type: 'undo' });
    assert.deepEqual(changedPaths(opened), ['fields/topic/label/en']);
    assert.deepEqual(
      ready().redoStep?.changes.map(({ path }) => formatPath(path)),
      ['assignment/limit'],
    );
    session.dispatch({ type: 'undo' });
    assert.deepEqual(changedPaths(opened), []);
    assert.equal(ready().undoStep, undefined);
    session.dispatch({ type: 'redo' });
    assert.equal(labelIn(opened), 'Subject');
    set(limitPath, 6);
    assert.equal(ready().redoStep, undefined);
  });

  it('makes one step of what is typed into one control until it is left', async () => {
    const opened = await loadedSession();
    const { session, set } = opened;
    for (const text of ['S', 'Su', 'Sub']) set(labelPath, text, 'label');
    session.dispatch({ type: 'seal' });
    set(labelPath, 'Subject', 'label');
    session.dispatch({ type: 'undo' });
    assert.equal(labelIn(opened), 'Sub');
    session.dispatch({ type: 'undo' });
    assert.equal(labelIn(opened), 'Topic');
  });

  it('takes one change back and leaves the others', async () => {
    const opened = await loadedSession();
    const { session, set, ready } = opened;
    set(labelPath, 'Subject');
    set(limitPath, 5);
    const [change] = ready().changes;
    assert.ok(change);
    session.dispatch({ type: 'take_back', change });
    assert.deepEqual(changedPaths(opened), ['assignment/limit']);
    session.dispatch({ type: 'undo' });
    assert.equal(labelIn(opened), 'Subject');
  });

  it('discards everything as one step that can be undone', async () => {
    const opened = await loadedSession();
    const { session, set, type, ready } = opened;
    set(labelPath, 'Subject');
    set(['fields', 'topic', 'help', 'en'], 'Why they call');
    type(limitPath, 'many');
    session.dispatch({ type: 'discard' });
    assert.deepEqual(changedPaths(opened), []);
    assert.equal(hasUnsavedWork(ready()), false);
    session.dispatch({ type: 'undo' });
    assert.deepEqual(changedPaths(opened), ['fields/topic/label/en', 'fields/topic/help/en']);
  });
});

describe('text that is no value', () => {
  it('stays, counts as unsaved and blocks saving until it is mended', async () => {
    const { session, backend, type, set, ready, idle } = await loadedSession();
    type(limitPath, 'many');
    assert.equal(ready().invalidInputs.get('assignment/limit')?.text, 'many');
    assert.equal(hasUnsavedWork(ready()), true);
    assert.equal(await session.save(), false);
    assert.deepEqual(backend.saves, []);
    assert.equal(ready().save.status, 'blocked');
    assert.deepEqual(
      ready().blocking.map(({ code }) => code),
      ['not_a_number'],
    );
    assert.equal(ready().draft.assignment.limit, null);
    set(limitPath, 7);
    await idle();
    assert.equal(ready().save.status, 'idle');
    assert.equal(await session.save(), true);
  });

  it('is shown in place of what the value behind it would be blamed for', async () => {
    const { type, set, ready, idle } = await loadedSession();
    set(limitPath, -4);
    await idle();
    assert.equal(ready().problems.filter(({ path }) => formatPath(path) === 'assignment/limit').length, 1);
    type(limitPath, '-4 or so');
    await idle();
    assert.deepEqual(
      ready()
        .problems.filter(({ path }) => formatPath(path) === 'assignment/limit')
        .map(({ code }) => code),
      ['not_a_number'],
    );
  });

  it('stays when something else is undone, and goes when its own control gets another value', async () => {
    const { session, set, type, ready, idle } = await loadedSession();
    set(limitPath, 5);
    set(labelPath, 'Subject');
    type(limitPath, '5x');
    session.dispatch({ type: 'undo' });
    assert.equal(ready().invalidInputs.size, 1);
    session.dispatch({ type: 'undo' });
    assert.equal(ready().invalidInputs.size, 0);
    await idle();
    assert.deepEqual(ready().blocking, []);
  });

  it('goes when its change is taken back', async () => {
    const { session, set, type, ready } = await loadedSession();
    set(limitPath, 5);
    type(limitPath, '5x');
    const [change] = ready().changes;
    assert.ok(change);
    session.dispatch({ type: 'take_back', change });
    assert.equal(ready().invalidInputs.size, 0);
  });

  it('goes with the field it belongs to, and with the type that asked for it', async () => {
    const minimum = ['fields', 'sum', 'minimum'];
    for (const command of [
      { type: 'remove', path: ['fields', 'sum'] },
      { type: 'set', path: ['fields', 'sum'], value: field('email', 'sum') },
    ] as const) {
      const { session, type, ready, idle } = await loadedSession(withNumberField());
      type(minimum, 'a lot');
      session.dispatch({ type: 'edit', command });
      assert.equal(ready().invalidInputs.size, 0, command.type);
      await idle();
      assert.deepEqual(
        ready().blocking.filter(({ code }) => code === 'not_a_number'),
        [],
      );
    }
  });

  it('stays when its field is moved', async () => {
    const { session, type, ready } = await loadedSession(withNumberField());
    type(['fields', 'sum', 'minimum'], 'a lot');
    session.dispatch({ type: 'edit', command: { type: 'move', path: ['fields', 'sum'], to: 0 } });
    assert.equal(ready().changes.length, 1);
    assert.equal(ready().invalidInputs.size, 1);
  });

  it('stays in a row of targets that is in sight without being in the document', async () => {
    const { session, type, ready } = await loadedSession();
    const rows = ['sla', 'policies', ready().draft.sla.policies[0]?.id ?? '', 'targets'];
    const element = { metric: 'resolution', all: { seconds: 60, unit: 'minutes' }, calendar: null, pauseStatuses: [] };
    session.dispatch({ type: 'edit', command: { type: 'insert', path: rows, at: 0, element } });
    type([...rows, 'resolution', 'byPriority', 'high'], 'soon');
    session.dispatch({ type: 'edit', command: { type: 'remove', path: [...rows, 'resolution'] } });
    assert.equal(ready().changes.length, 0);
    assert.equal(ready().invalidInputs.size, 1);
  });
});

describe('problems', () => {
  it('block only when the draft brings them in or touches them', async () => {
    const document = { ...defaultSettings(), assignment: { ...defaultSettings().assignment, limit: -4 } };
    const { session, set, ready, idle } = await loadedSession({ document });
    assert.deepEqual(
      ready().problems.map(({ severity }) => severity),
      ['error'],
    );
    assert.deepEqual(ready().blocking, []);
    set(labelPath, 'Subject');
    assert.equal(await session.save(), true);
    set(limitPath, -5);
    await idle();
    assert.equal(ready().blocking.length, 1);
    assert.equal(await session.save(), false);
    set(limitPath, 5);
    assert.equal(await session.save(), true);
  });

  it('are listed when asked for, without a save', async () => {
    const { session, set, ready, idle, backend } = await loadedSession();
    session.dispatch({ type: 'show_problems' });
    assert.equal(ready().save.status, 'idle');
    set(limitPath, -5);
    await idle();
    session.dispatch({ type: 'show_problems' });
    assert.equal(ready().save.status, 'blocked');
    assert.deepEqual(backend.saves, []);
  });
});
