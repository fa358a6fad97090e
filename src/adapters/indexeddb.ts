import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SavedSettings, TicketSettingsBackend } from './backend.ts';
import { BackendError } from './errors.ts';
import { createLocalBackend, type LocalBackendOptions } from './local-backend.ts';
import { droppedRevisions, type SettingsStore, type StoredSettings } from './stored-settings.ts';

export interface IndexedDbBackendOptions extends LocalBackendOptions {
  /** Name of the database; elements with the same one share their settings. Absent: `ticket-settings`. */
  readonly database?: string;
  /** Milliseconds the database may take to open; absent: 10,000. A page that deletes it can hold up all others. */
  readonly patience?: number;
}

/** Which database, and the milliseconds it may take to open. */
interface Place {
  readonly name: string;
  readonly patience: number;
}

interface Schema extends DBSchema {
  settings: { key: string; value: StoredSettings };
  /** Documents as JSON, by the revision they had; of past saves only. */
  past: { key: string; value: string };
}

/** The one record of the `settings` store. */
const currentKey = 'current';

/** A backend in the browser's own database: what the element uses when it is given no other. */
export function createIndexedDbBackend(options: IndexedDbBackendOptions = {}): TicketSettingsBackend {
  const { database: name = 'ticket-settings', patience = 10_000, ...local } = options;
  return createLocalBackend(indexedDbStore({ name, patience }), local);
}

function indexedDbStore(place: Place): SettingsStore {
  return {
    read: () => withDatabase(place, (database) => database.get('settings', currentKey)),
    update: (change, signal) =>
      withDatabase(place, async (database) => {
        // `strict`: on disk before the save is called done.
        const transaction = database.transaction(['settings', 'past'], 'readwrite', { durability: 'strict' });
        const [settings, past] = [transaction.objectStore('settings'), transaction.objectStore('past')];
        try {
          const stored = await settings.get(currentKey);
          // Once the write is asked for it may happen, so this is the last moment to give up.
          signal?.throwIfAborted();
          const changed = change(stored);
          if (changed !== stored) {
            await settings.put(changed, currentKey);
            if (stored) {
              await past.put(stored.text, stored.revision);
              for (const revision of droppedRevisions(stored, changed)) await past.delete(revision);
            }
          }
          await transaction.done;
          if (changed !== stored) announce(place, { revision: changed.revision, saved: changed.saved });
          return changed;
        } catch (error) {
          await abort(transaction);
          throw error;
        }
      }),
    readPast: (revision) => withDatabase(place, (database) => database.get('past', revision)),
    watch(listener) {
      const channel = channelOf(place);
      channel.onmessage = ({ data }: MessageEvent<SavedSettings>) => listener(data);
      return () => channel.close();
    },
  };
}

/** Tells all pages of this origin, this one too: a channel doesn't hear itself, but it hears one that was just made. */
function announce(place: Place, saved: SavedSettings): void {
  const channel = channelOf(place);
  channel.postMessage(saved);
  channel.close();
}

function channelOf({ name }: Place): BroadcastChannel {
  return new BroadcastChannel(`ticket-settings:${name}`);
}

/** Ends a transaction so that nothing of it is kept, even if it has already failed by itself. */
async function abort(transaction: { abort(): void; readonly done: Promise<void> }): Promise<void> {
  const ended = transaction.done.then(
    () => undefined,
    () => undefined,
  );
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
  await ended;
}

/**
 * Does one piece of work on the database. It is opened for each: calls are rare, and a connection that isn't held never
 * stands in the way of another page's upgrade, nor goes stale when the user deletes the data of this site.
 * @throws {BackendError} `unavailable` with its cause, when the browser refuses (private mode, no space, a frame without
 *   storage) or the database doesn't open in time
 */
async function withDatabase<Result>(
  place: Place,
  work: (database: IDBPDatabase<Schema>) => Promise<Result>,
): Promise<Result> {
  try {
    const database = await open(place);
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } catch (cause) {
    if (cause instanceof BackendError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new BackendError('unavailable', `The browser’s database doesn’t answer: ${message}`, { cause });
  }
}

function open({ name, patience }: Place): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    const opening = openDB<Schema>(name, 2, {
      upgrade(database, from) {
        if (from < 1) database.createObjectStore('settings');
        if (from < 2) database.createObjectStore('past');
      },
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new BackendError('unavailable', `The browser’s database didn’t open within ${patience} ms`));
    }, patience);
    // One that opens after all is not needed any more.
    opening
      .then((database) => (late ? database.close() : resolve(database)), reject)
      .finally(() => clearTimeout(timer));
  });
}
