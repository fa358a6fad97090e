import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '../../src/adapters/errors.ts';
import { formatPath } from '../../src/domain/settings/path.ts';
import type { Problem } from '../../src/domain/settings/problem.ts';
import { labelPath, limitPath, loadedSession } from './open-session.ts';

const unavailable = new BackendError('unavailable', 'no answer');

describe('saving', () => {
  it('leaves nothing changed, and keeps every step for undo', async () => {
    const { session, set, ready, backend } = await loadedSession();
    set(labelPath, 'Subject');
    const { draft, revision } = ready();
    assert.equal(await session.save(), true);
    assert.deepEqual(
      backend.saves.map(({ document }) => document),
      [draft],
    );
    assert.deepEqual(ready().changes, []);
    assert.notEqual(ready().revision, revision);
    assert.equal(ready().stamp?.by, 'Olha');
    assert.deepEqual(ready().save, { status: 'saved', at: ready().stamp?.at });
    session.dispatch({ type: 'undo' });
    assert.equal(ready().changes.length, 1);
    assert.deepEqual(ready().save, { status: 'idle' });
  });

  it('asks the backend nothing when nothing changed', async () => {
    const { session, backend } = await loadedSession();
    assert.equal(await session.save(), true);
    assert.deepEqual(backend.saves, []);
  });

  it('lets editing go on as a draft on top', async () => {
    const { session, set, ready, backend } = await loadedSession();
    set(labelPath, 'Subject');
    const release = backend.hold('save');
    const saving = session.save();
    while (ready().save.status !== 'saving') await new Promise(setImmediate);
    assert.deepEqual(ready().save, { status: 'saving', changeCount: 1 });
    set(limitPath, 5);
    assert.equal(ready().save.status, 'saving');
    release();
    assert.equal(await saving, false, 'not everything is saved');
    assert.deepEqual(
      ready().changes.map(({ path }) => formatPath(path)),
      ['assignment/limit'],
    );
    assert.equal(await session.save(), true);
    assert.equal(backend.saves.length, 2);
  });

  it('saves what was checked, though it is edited while it is checked', async () => {
    const { session, set, ready, backend } = await loadedSession();
    set(limitPath, 5);
    const saving = session.save();
    set(limitPath, -5);
    assert.equal(await saving, false);
    assert.deepEqual(backend.saves, []);
    assert.equal(ready().save.status, 'blocked');
  });

  it('is one save when asked for twice', async () => {
    const { session, set, backend } = await loadedSession();
    set(limitPath, 5);
    assert.deepEqual(await Promise.all([session.save(), session.save()]), [true, true]);
    assert.equal(backend.saves.length, 1);
  });

  it('keeps the draft when it fails, and retries with the same key', async () => {
    const { session, set, ready, backend } = await loadedSession();
    set(limitPath, 5);
    backend.fail('save', unavailable);
    assert.equal(await session.save(), false);
    assert.deepEqual(ready().save, { status: 'failed', failure: { code: 'unavailable', message: 'no answer' } });
    assert.equal(ready().changes.length, 1);
    backend.fail('save');
    assert.equal(await session.save(), true);
    const [first, retry] = backend.saves;
    assert.equal(first?.idempotencyKey, retry?.idempotencyKey);
  });

  it('is applied once when only its answer got lost', async () => {
    const { session, set, ready, backend } = await loadedSession();
    set(limitPath, 5);
    backend.lose('save', unavailable);
    assert.equal(await session.save(), false);
    assert.equal(await session.save(), true);
    assert.deepEqual(ready().changes, []);
    assert.equal((await backend.load()).revision, ready().revision);
  });

  it('has a new key for a draft that was changed since', async () => {
    const { session, set, backend } = await loadedSession();
    set(limitPath, 5);
    backend.fail('save', unavailable);
    await session.save();
    set(limitPath, 6);
    await session.save();
    assert.equal(new Set(backend.saves.map(({ idempotencyKey }) => idempotencyKey)).size, 2);
  });

  it('fails with whatever a backend throws', async () => {
    const { session, set, ready, backend } = await loadedSession();
    set(limitPath, 5);
    backend.fail('save', new TypeError('undefined is not a function'));
    assert.equal(await session.save(), false);
    assert.deepEqual(ready().save, {
      status: 'failed',
      failure: { code: 'unknown', message: 'undefined is not a function' },
    });
  });

  it('lists what the server finds wrong, until it is edited', async () => {
    const { session, set, ready, idle, backend } = await loadedSession();
    const problem: Problem = { code: 'label_taken', path: labelPath, severity: 'error' };
    set(labelPath, 'Subject');
    backend.fail('save', new BackendError('invalid', 'HTTP 422', { problems: [problem] }));
    assert.equal(await session.save(), false);
    assert.equal(ready().save.status, 'blocked');
    assert.deepEqual(ready().blocking, [problem]);
    backend.fail('save');
    set(labelPath, 'Subject of the call');
    await idle();
    assert.deepEqual(ready().blocking, []);
    assert.equal(await session.save(), true);
  });

  it('forgets a save that a new loading overtook', async () => {
    const { session, set, ready, backend } = await loadedSession();
    set(limitPath, 5);
    const release = backend.hold('save');
    const saving = session.save();
    while (ready().save.status !== 'saving') await new Promise(setImmediate);
    await session.load();
    release();
    assert.equal(await saving, false);
    assert.deepEqual(ready().save, { status: 'idle' });
    set(limitPath, 6);
    assert.equal(ready().changes.length, 1);
  });
});

describe('saving when somebody else saved meanwhile', () => {
  it('lays the draft on theirs and saves nothing', async () => {
    const { session, set, ready, backend, colleagueSaves } = await loadedSession();
    await colleagueSaves({ limit: 9 });
    set(labelPath, 'Subject');
    assert.equal(await session.save(), false);
    const { save, saved, draft, changes } = ready();
    assert.ok(save.status === 'merged');
    assert.equal(save.saved?.by, 'Yurii');
    assert.deepEqual(save.collisions, []);
    assert.equal(saved.assignment.limit, 9);
    assert.equal(draft.assignment.limit, 9);
    assert.deepEqual(
      changes.map(({ path }) => formatPath(path)),
      ['fields/topic/label/en'],
    );
    assert.equal(((await backend.load()).document as typeof saved).fields[0]?.label['en'], 'Topic');
    assert.equal(await session.save(), true);
    assert.equal(ready().saved.assignment.limit, 9);
  });

  it('names what both changed', async () => {
    const { session, set, ready, colleagueSaves } = await loadedSession();
    await colleagueSaves({ limit: 9 });
    set(limitPath, 5);
    set(labelPath, 'Subject');
    await session.save();
    const { save, changes } = ready();
    assert.ok(save.status === 'merged');
    assert.deepEqual(
      save.collisions.map(({ path }) => formatPath(path)),
      ['assignment/limit'],
    );
    assert.deepEqual(
      changes.find(({ path }) => path[0] === 'assignment'),
      {
        kind: 'changed',
        path: limitPath,
        before: 9,
        after: 5,
      },
    );
  });

  it('is at one with them about what both changed alike', async () => {
    const { session, set, ready, colleagueSaves } = await loadedSession();
    await colleagueSaves({ limit: 9 });
    set(limitPath, 9);
    set(labelPath, 'Subject');
    await session.save();
    const { save, changes } = ready();
    assert.ok(save.status === 'merged');
    assert.deepEqual(save.collisions, []);
    assert.equal(changes.length, 1);
  });

  it('lays on theirs what was edited while saving too', async () => {
    const { session, set, ready, backend, colleagueSaves } = await loadedSession();
    await colleagueSaves({ limit: 9 });
    set(labelPath, 'Subject');
    const release = backend.hold('save');
    const saving = session.save();
    while (ready().save.status !== 'saving') await new Promise(setImmediate);
    set(['fields', 'topic', 'help', 'en'], 'Why they call');
    release();
    await saving;
    assert.deepEqual(
      ready().changes.map(({ path }) => formatPath(path)),
      ['fields/topic/label/en', 'fields/topic/help/en'],
    );
  });

  it('stops saying so when nothing of the draft is left', async () => {
    const { session, set, ready, colleagueSaves } = await loadedSession();
    await colleagueSaves({ limit: 9 });
    set(labelPath, 'Subject');
    await session.save();
    session.dispatch({ type: 'discard' });
    assert.deepEqual(ready().save, { status: 'idle' });
  });

  it('fails when the backend doesn’t say what is stored', async () => {
    const { session, set, ready, backend } = await loadedSession();
    set(limitPath, 5);
    backend.fail('save', new BackendError('conflict', 'HTTP 412'));
    await session.save();
    assert.deepEqual(ready().save, { status: 'failed', failure: { code: 'conflict', message: 'HTTP 412' } });
    assert.equal(ready().changes.length, 1);
  });
});
