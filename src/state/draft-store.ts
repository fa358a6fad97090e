import type { TicketSettings } from '../domain/settings/settings.ts';

/** A draft as it is kept on the device. */
export interface KeptDraft {
  /** What was saved when it was made: what it changes is what differs from this. */
  readonly base: TicketSettings;
  readonly draft: TicketSettings;
  /** When it was last changed, epoch ms. */
  readonly at: number;
}

/** Where the draft of one user of one help-desk outlives the page. Each call rejects when the browser refuses. */
export interface DraftStore {
  /** What was written last, whatever wrote it; `undefined`: nothing. */
  read(): Promise<unknown>;
  write(draft: KeptDraft): Promise<void>;
  remove(): Promise<void>;
}

const databaseName = 'ticket-settings-drafts';
const storeName = 'drafts';

/** The store of drafts in the browser's database; `key` says whose of which help-desk this one is. */
export function createDraftStore(key: string): DraftStore {
  let opening: Promise<IDBDatabase> | undefined;

  /** Stays open, so that a page that is being left only has to write. */
  function database(): Promise<IDBDatabase> {
    opening ??= open(() => (opening = undefined));
    return opening;
  }

  async function ask<Result>(
    mode: IDBTransactionMode,
    request: (drafts: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    const transaction = (await database()).transaction(storeName, mode);
    const asked = request(transaction.objectStore(storeName));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('The draft was not kept'));
    });
  }

  return {
    read: () => ask<unknown>('readonly', (drafts) => drafts.get(key)),
    write: (draft) => ask('readwrite', (drafts) => drafts.put(draft, key)).then(() => undefined),
    remove: () => ask('readwrite', (drafts) => drafts.delete(key)),
  };
}

/** Opens the database. `onClosed`: it is open no longer, or never was; a later call opens it again. */
function open(onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(storeName);
    request.onerror = () => {
      onClosed();
      reject(request.error ?? new Error('The browser’s database did not open'));
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = onClosed;
      // Another page upgrades or deletes it: not to stand in its way.
      database.onversionchange = () => {
        database.close();
        onClosed();
      };
      resolve(database);
    };
  });
}
