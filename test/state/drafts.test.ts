import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TicketSettingsBackend } from '../../src/adapters/backend.ts';
import { formatPath } from '../../src/domain/settings/path.ts';
import { keepDrafts, type DraftKeeper } from '../../src/state/draft-keeping.ts';
import type { DraftStore } from '../../src/state/draft-store.ts';
import type { Session } from '../../src/state/session.ts';
import { labelPath, limitPath, loadedSession, openSession, type OpenSession } from './open-session.ts';

/** What one device keeps. */
interface Device {
  kept: unknown;
  writes: number;
  readonly store: DraftStore;
}

function device(): Device {
  const place: Device = {
    kept: undefined,
    writes: 0,
    store: {
      read: () => Promise.resolve(place.kept),
      write(draft) {
        place.kept = structuredClone(draft);
        place.writes++;
        return Promise.resolve();
      },
      remove() {
        place.kept = undefined;
        return Promise.resolve();
      },
    },
  };
  return place;
}

interface Visit extends OpenSession {
  readonly keeper: DraftKeeper;
  /** Lets the moment pass after which an edit is kept. */
  pass(): void;
}

/** The page is opened and loaded, on a device. */
async function visit(store: DraftStore, opened: OpenSession, at = 5_000): Promise<Visit> {
  const tasks = new Set<() => void>();
  const keeper = keep(opened.session);
  await opened.session.load();
  // What is kept is read and laid on in a few steps of its own.
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  return {
    ...opened,
    keeper,
    pass() {
      for (const task of [...tasks]) task();
    },
  };

  function keep(session: Session): DraftKeeper {
    return keepDrafts(session, {
      store,
      now: () => at,
      schedule(task) {
        tasks.add(task);
        return () => tasks.delete(task);
      },
    });
  }
}

const changed = ({ ready }: OpenSession) => ready().changes.map(({ path }) => formatPath(path));

/** The same help-desk, opened once more: what was saved there is there. */
async function again(before: OpenSession): Promise<OpenSession> {
  const { document, revision } = await before.backend.load();
  const opened = openSession({ document });
  const load: TicketSettingsBackend['load'] = () => Promise.resolve({ document, revision });
  return { ...opened, backend: Object.assign(opened.backend, { load }) };
}

describe('a draft that is kept on the device', () => {
  it('is there when the page is opened again, and says when it was made', async () => {
    const place = device();
    const first = await visit(place.store, openSession());
    first.set(labelPath, 'Subject');
    first.set(limitPath, 6);
    first.pass();
    assert.equal(place.writes, 1);
    const second = await visit(place.store, await again(first));
    assert.deepEqual(changed(second), ['fields/topic/label/en', 'assignment/limit']);
    assert.deepEqual(second.ready().save, { status: 'recovered', at: 5_000, taken: 0, collisions: [] });
    second.session.dispatch({ type: 'discard' });
    assert.equal(place.kept, undefined);
    assert.deepEqual(second.ready().save, { status: 'idle' });
    second.session.dispatch({ type: 'undo' });
    second.pass();
    assert.notEqual(place.kept, undefined);
  });

  it('is kept at once when the page is left, and not twice', async () => {
    const place = device();
    const { set, keeper, pass } = await visit(place.store, openSession());
    keeper.flush();
    assert.equal(place.writes, 0);
    set(limitPath, 6);
    keeper.flush();
    assert.equal(place.writes, 1);
    pass();
    assert.equal(place.writes, 1);
  });

  it('is kept no longer when it is saved, or given up by loading again', async () => {
    const place = device();
    const { session, set, pass } = await visit(place.store, openSession());
    set(limitPath, 6);
    pass();
    assert.equal(await session.save(), true);
    assert.equal(place.kept, undefined);
    set(limitPath, 7);
    pass();
    await session.load();
    assert.equal(place.kept, undefined);
  });

  it('is laid on what others saved meanwhile, which is counted; what collides is named', async () => {
    const place = device();
    const first = await visit(place.store, openSession());
    first.set(labelPath, 'Subject');
    first.pass();
    await first.colleagueSaves({ limit: 9 });
    const second = await visit(place.store, await again(first));
    assert.deepEqual(changed(second), ['fields/topic/label/en']);
    assert.deepEqual(second.ready().save, { status: 'recovered', at: 5_000, taken: 1, collisions: [] });
    second.set(limitPath, 4);
    second.pass();
    await first.colleagueSaves({ limit: 12 });
    const third = await visit(place.store, await again(first));
    assert.deepEqual(third.ready().save, {
      status: 'recovered',
      at: 5_000,
      taken: 0,
      collisions: [{ path: limitPath, base: 9, mine: 4, theirs: 12 }],
    });
    assert.equal(third.ready().draft.assignment.limit, 4);
  });

  it('leaves nothing to do when all of it was saved before the page heard so', async () => {
    const place = device();
    const first = await visit(place.store, openSession());
    first.set(limitPath, 9);
    first.pass();
    await first.colleagueSaves({ limit: 9 });
    const second = await visit(place.store, await again(first));
    assert.deepEqual(second.ready().changes, []);
    assert.deepEqual(second.ready().save, { status: 'idle' });
    assert.equal(place.kept, undefined);
  });

  it('is left out when it is broken, and forgotten; one of a newer version is left where it is', async () => {
    for (const broken of ['text', null, {}, { base: {}, draft: {}, at: 1 }]) {
      const place = device();
      place.kept = broken;
      const { ready } = await visit(place.store, openSession());
      assert.deepEqual(ready().save, { status: 'draft_unreadable' });
      assert.equal(place.kept, undefined);
    }
    const place = device();
    const document = (await loadedSession()).ready().saved;
    place.kept = { base: document, draft: { ...document, schemaVersion: 99 }, at: 1 };
    const { ready, set } = await visit(place.store, openSession());
    assert.deepEqual([ready().save.status, ready().changes], ['draft_unreadable', []]);
    assert.notEqual(place.kept, undefined);
    set(limitPath, 6);
    assert.deepEqual(ready().save, { status: 'idle' });
  });

  it('waits for somebody who may save', async () => {
    const place = device();
    const first = await visit(place.store, openSession());
    first.set(limitPath, 9);
    first.pass();
    const { ready } = await visit(place.store, openSession({ permissions: { canSave: false } }));
    assert.deepEqual(ready().changes, []);
    assert.notEqual(place.kept, undefined);
  });

  it('is brought back once the server answers', async () => {
    const place = device();
    const first = await visit(place.store, openSession());
    first.set(limitPath, 9);
    first.pass();
    const opened = await again(first);
    const { load } = opened.backend;
    opened.backend.load = () => Promise.reject(new Error('no answer'));
    const second = await visit(place.store, opened);
    assert.equal(second.session.getState().phase, 'failed');
    opened.backend.load = load;
    await second.session.load();
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    assert.deepEqual(changed(second), ['assignment/limit']);
  });
});

it('a browser that refuses to store anything is no hindrance', async () => {
  const no = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  const { session, set, pass, ready, keeper } = await visit({ read: no, write: no, remove: no }, openSession());
  set(limitPath, 6);
  pass();
  keeper.flush();
  assert.equal(await session.save(), true);
  assert.equal(ready().save.status, 'saved');
});
