import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import type { TicketSettingsBackend } from '../../src/adapters/backend.ts';
import { conformanceCases } from '../../src/adapters/conformance.ts';
import { BackendError } from '../../src/adapters/errors.ts';
import { createIndexedDbBackend } from '../../src/adapters/indexeddb.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';

let databases: string[] = [];

/** A name that no other test uses; the database is deleted after the test. */
function newDatabase(): string {
  const name = `test-${crypto.randomUUID()}`;
  databases.push(name);
  return name;
}

afterEach(async () => {
  for (const name of databases) await deleteDB(name);
  databases = [];
});

async function refusal(promise: Promise<unknown>): Promise<BackendError> {
  const error: unknown = await promise.then(
    (result) => result,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(BackendError);
  return error as BackendError;
}

function save(backend: TicketSettingsBackend, revision: string, idempotencyKey = 'first') {
  return backend.save({ document: defaultSettings(), revision, idempotencyKey });
}

/** Puts something in the place of a property of the page for as long as `work` takes. */
async function withGlobal(name: 'indexedDB', value: unknown, work: () => Promise<void>): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true });
  try {
    await work();
  } finally {
    if (before) Object.defineProperty(globalThis, name, before);
    else Reflect.deleteProperty(globalThis, name);
  }
}

describe('the IndexedDB adapter', () => {
  for (const { name, run } of conformanceCases(() => createIndexedDbBackend({ database: newDatabase() }))) {
    it(name, run);
  }

  it('keeps what is saved for the next page, and knows a retried save there', async () => {
    const database = newDatabase();
    const answer = await save(createIndexedDbBackend({ database, user: 'Larysa Moroz' }), '0');
    const next = createIndexedDbBackend({ database });
    expect(await next.load()).to.deep.equal({ document: defaultSettings(), ...answer });
    expect(await save(next, '0')).to.deep.equal(answer);
    expect(answer.saved.by).to.equal('Larysa Moroz');
  });

  it('lets two pages save on one revision only once', async () => {
    const database = newDatabase();
    const pages = [createIndexedDbBackend({ database }), createIndexedDbBackend({ database })];
    const results = await Promise.allSettled(pages.map((page, at) => save(page, '0', `page ${at}`)));
    expect(results.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
  });

  it('refuses a save on a revision from before the data was deleted', async () => {
    const database = newDatabase();
    const first = await save(createIndexedDbBackend({ database, now: () => 1000 }), '0');
    await deleteDB(database);
    const backend = createIndexedDbBackend({ database, now: () => 2000 });
    await save(backend, '0', 'second');
    expect((await refusal(save(backend, first.revision, 'third'))).code).to.equal('conflict');
  });

  it('loads the document it is given until something is saved', async () => {
    const document = { ...defaultSettings(), parameters: { given: true } };
    const backend = createIndexedDbBackend({ database: newDatabase(), document });
    const { revision } = await backend.load();
    expect((await backend.load()).document).to.deep.equal(document);
    await save(backend, revision);
    expect((await backend.load()).document).to.deep.equal(defaultSettings());
  });

  it('leaves no connection open that would hold up another page', async () => {
    const database = newDatabase();
    const backend = createIndexedDbBackend({ database });
    await save(backend, '0');
    let blocked = false;
    await deleteDB(database, { blocked: () => (blocked = true) });
    expect(blocked).to.equal(false);
    expect((await backend.load()).document).to.equal(null);
  });

  it('is unavailable where the browser has no database, and says why', async () => {
    const backend = createIndexedDbBackend({ database: newDatabase() });
    const forbidden = {
      open() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    await withGlobal('indexedDB', forbidden, async () => {
      for (const call of [backend.load(), save(backend, '0')]) {
        const { code, cause, message } = await refusal(call);
        expect(code).to.equal('unavailable');
        expect(cause).to.be.instanceOf(DOMException);
        expect(message).to.include('The operation is insecure.');
      }
    });
    await withGlobal('indexedDB', undefined, async () => {
      expect((await refusal(backend.load())).code).to.equal('unavailable');
    });
  });

  it('is unavailable when there is no space, and keeps what was stored', async () => {
    const backend = createIndexedDbBackend({ database: newDatabase() });
    const { revision } = await save(backend, '0');
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    try {
      const { code, cause } = await refusal(save(backend, revision, 'second'));
      expect(code).to.equal('unavailable');
      expect((cause as DOMException).name).to.equal('QuotaExceededError');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect((await backend.load()).revision).to.equal(revision);
    await save(backend, revision, 'third');
  });

  it('is unavailable, not silent, while another page holds up the database', async () => {
    const database = newDatabase();
    const other = await openDB(database);
    const deletion = deleteDB(database);
    const { code, message } = await refusal(createIndexedDbBackend({ database, patience: 50 }).load());
    expect(code).to.equal('unavailable');
    expect(message).to.include('50 ms');
    other.close();
    await deletion;
    expect((await createIndexedDbBackend({ database }).load()).document).to.equal(null);
  });

  it('is unavailable when a newer version of itself was here', async () => {
    const database = newDatabase();
    (await openDB(database, 99)).close();
    const { code, cause } = await refusal(createIndexedDbBackend({ database }).load());
    expect(code).to.equal('unavailable');
    expect((cause as DOMException).name).to.equal('VersionError');
  });

  it('is unavailable when what is stored is damaged', async () => {
    const database = newDatabase();
    const backend = createIndexedDbBackend({ database });
    await save(backend, '0');
    const raw = await openDB(database);
    await raw.put('settings', { ...(await raw.get('settings', 'current')), text: '{"cut off' }, 'current');
    raw.close();
    expect((await refusal(backend.load())).code).to.equal('unavailable');
  });

  it('keeps the last 100 revisions, and no text of others', async () => {
    const database = newDatabase();
    const backend = createIndexedDbBackend({ database });
    let { revision } = await backend.load();
    for (let count = 1; count <= 102; count += 1) ({ revision } = await save(backend, revision, `${count}`));
    const page = await backend.revisions?.({ limit: 1000 });
    expect(page?.revisions).to.have.length(100);
    expect(page?.more).to.equal(false);
    const raw = await openDB(database);
    expect(await raw.count('past')).to.equal(99);
    raw.close();
  });

  it('goes on with what an earlier version stored, and keeps it as the oldest revision', async () => {
    const database = newDatabase();
    const saved = { at: 1_763_131_320_000 };
    const earlier = await openDB(database, 1, { upgrade: (raw) => void raw.createObjectStore('settings') });
    const text = JSON.stringify(defaultSettings());
    await earlier.put('settings', { text, saves: 7, revision: '7-x', saved, applied: [] }, 'current');
    earlier.close();
    const backend = createIndexedDbBackend({ database });
    const { revision } = await save(backend, '7-x');
    const page = await backend.revisions?.({ limit: 10 });
    expect(page?.revisions.map((listed) => listed.revision)).to.deep.equal([revision, '7-x']);
    expect(await backend.revision?.('7-x')).to.deep.equal({ document: defaultSettings(), revision: '7-x', saved });
  });

  it('tells a save to pages with the same database, and to no other', async () => {
    const database = newDatabase();
    const told: unknown[] = [];
    const elsewhere: unknown[] = [];
    const heard = new Promise<void>((resolve) => {
      const stop = createIndexedDbBackend({ database }).watch?.((saved) => {
        told.push(saved);
        stop?.();
        resolve();
      });
    });
    const stopElsewhere = createIndexedDbBackend({ database: newDatabase() }).watch?.((saved) => elsewhere.push(saved));
    const answer = await save(createIndexedDbBackend({ database }), '0');
    await heard;
    stopElsewhere?.();
    expect(told).to.deep.equal([answer]);
    expect(elsewhere).to.deep.equal([]);
  });
});
