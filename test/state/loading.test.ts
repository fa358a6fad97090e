import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '../../src/adapters/errors.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import { formatPath } from '../../src/domain/settings/path.ts';
import { canEdit, type SessionState } from '../../src/state/session-state.ts';
import { createSession } from '../../src/state/session.ts';
import { labelPath, limitPath, loadedSession, openSession } from './open-session.ts';

const unavailable = new BackendError('unavailable', 'HTTP 503');

describe('loading', () => {
  it('starts with a draft that is what is saved', async () => {
    const { session, ready } = openSession({ saved: { at: 5, by: 'Olha' } });
    assert.equal(session.getState().phase, 'loading');
    await session.load();
    const { saved, draft, changes, stamp, save, directory } = ready();
    assert.deepEqual(saved, defaultSettings());
    assert.equal(draft, saved);
    assert.deepEqual(changes, []);
    assert.deepEqual(stamp, { at: 5, by: 'Olha' });
    assert.deepEqual(save, { status: 'idle' });
    assert.equal(directory?.priorities.length, 4);
  });

  it('starts with the defaults where nothing was ever saved', async () => {
    const { session, ready, backend } = openSession();
    backend.load = async () => ({ document: null, revision: '0' });
    await session.load();
    assert.deepEqual(ready().draft, defaultSettings());
    assert.equal(ready().stamp, undefined);
  });

  it('shows the editors before the directory is there, and checks again when it is', async () => {
    const { session, backend, ready, idle } = openSession({
      document: { ...defaultSettings(), assignment: { ...defaultSettings().assignment, activeStatuses: ['gone'] } },
    });
    const release = backend.hold('directory');
    const loading = session.load();
    await session.check();
    while (session.getState().phase === 'loading') await new Promise(setImmediate);
    assert.equal(ready().directory, undefined);
    await idle();
    assert.deepEqual(
      ready().problems.filter(({ code }) => code === 'unknown_status'),
      [],
    );
    release();
    await loading;
    await idle();
    assert.equal(ready().problems.filter(({ code }) => code === 'unknown_status').length, 1);
  });

  it('leaves the rest usable when the directory fails, and asks for it again', async () => {
    const { session, backend, ready, set } = openSession();
    backend.fail('directory', unavailable);
    await session.load();
    assert.equal(ready().directory, undefined);
    assert.deepEqual(ready().directoryFailure, { code: 'unavailable', message: 'HTTP 503' });
    set(limitPath, 7);
    assert.equal(await session.save(), true);
    backend.fail('directory');
    await session.loadDirectory();
    assert.equal(ready().directoryFailure, undefined);
    assert.equal(ready().directory?.priorities.length, 4);
  });

  it('tells why it failed, and works when tried again', async () => {
    const { session, backend, ready } = openSession();
    backend.fail('load', unavailable);
    await session.load();
    assert.deepEqual(session.getState(), { phase: 'failed', failure: { code: 'unavailable', message: 'HTTP 503' } });
    backend.fail('load');
    await session.load();
    assert.equal(ready().phase, 'ready');
  });

  it('fails with a backend that rejects with anything, or throws at once', async () => {
    for (const call of ['load', 'capabilities', 'permissions', 'directory'] as const) {
      const { backend, session } = openSession();
      Object.assign(backend, {
        [call]: () => {
          throw new TypeError('not a function');
        },
      });
      await session.load();
      const state = session.getState();
      const failure = state.phase === 'failed' ? state.failure : state.phase === 'ready' && state.directoryFailure;
      assert.deepEqual(failure, { code: 'unknown', message: 'not a function' }, call);
    }
  });

  it('opens a damaged document not at all, and says at which paths', async () => {
    const { session } = openSession({ document: { ...defaultSettings(), calendars: 'always' } });
    await session.load();
    const state = session.getState();
    assert.ok(state.phase === 'failed' && state.failure.code === 'damaged');
    assert.deepEqual(
      state.failure.problems.map(({ path }) => formatPath(path)),
      ['calendars'],
    );
  });

  it('refuses a document that is damaged inside with the first check, before anything of it is saved', async () => {
    const [first, ...others] = defaultSettings().fields;
    const document = { ...defaultSettings(), fields: [{ ...first, required: { create: 'yes' } }, ...others] };
    const { session, set, backend } = openSession({ document });
    await session.load();
    set(labelPath, 'Subject');
    assert.equal(await session.save(), false);
    assert.deepEqual(backend.saves, []);
    const state = session.getState();
    assert.ok(state.phase === 'failed' && state.failure.code === 'damaged');
    assert.deepEqual(
      state.failure.problems.map(({ path }) => formatPath(path)),
      ['fields/0/required/create', 'fields/0/required/solve'],
    );
  });

  it('opens a newer document read-only, and changes nothing of it', async () => {
    const document = { ...defaultSettings(), schemaVersion: 99, robots: true };
    const { session, ready, set, backend } = await loadedSession({ document });
    assert.deepEqual(ready().readOnly, { code: 'newer_version', schemaVersion: 99 });
    set(labelPath, 'Subject');
    assert.deepEqual(ready().changes, []);
    assert.equal(await session.save(), false);
    assert.deepEqual(backend.saves, []);
  });

  it('opens read-only without the right to save, with the reason', async () => {
    const { ready, set } = await loadedSession({ permissions: { canSave: false, reason: { en: 'Ask Larysa' } } });
    assert.deepEqual(ready().readOnly, { code: 'no_permission', reason: { en: 'Ask Larysa' } });
    set(labelPath, 'Subject');
    assert.deepEqual(ready().changes, []);
    assert.equal(canEdit(ready(), 'fields'), false);
  });

  it('knows the sections that the backend doesn’t let be changed', async () => {
    const { ready } = await loadedSession({ capabilities: { readOnlySections: { sla: { en: 'Set by contract' } } } });
    assert.equal(canEdit(ready(), 'sla'), false);
    assert.equal(canEdit(ready(), 'fields'), true);
  });

  it('gives up a draft when loading again', async () => {
    const { session, ready, set, colleagueSaves } = await loadedSession();
    set(labelPath, 'Subject');
    await colleagueSaves({ limit: 9 });
    await session.load();
    assert.equal(ready().draft.assignment.limit, 9);
    assert.deepEqual(ready().changes, []);
    assert.equal(ready().undoStep, undefined);
  });

  it('takes the answer of the last of two loads', async () => {
    const { session, backend, ready } = openSession();
    const release = backend.hold('load');
    const first = session.load();
    const second = session.load();
    release();
    await Promise.all([first, second]);
    assert.equal(ready().phase, 'ready');
    assert.equal(backend.calls.filter((call) => call === 'load').length, 2);
  });

  it('tells nobody anything once it is disposed of', async () => {
    const { session, backend } = openSession();
    const release = backend.hold('load');
    const states: SessionState[] = [];
    const loading = session.load();
    session.subscribe(() => states.push(session.getState()));
    session.dispose();
    release();
    await loading;
    assert.deepEqual(states, []);
  });

  it('aborts its calls when it is disposed of', async () => {
    const { backend } = openSession();
    let signal: AbortSignal | undefined;
    const session = createSession(
      {
        ...backend,
        load: (options) => {
          signal = options?.signal;
          return new Promise(() => {});
        },
      },
      { newKey: () => 'key', schedule: () => () => {} },
    );
    void session.load();
    assert.equal(signal?.aborted, false);
    session.dispose();
    assert.equal(signal.aborted, true);
  });
});
