import type { Directory } from '../domain/settings/directory.ts';
import { delay, untilAborted } from './abort.ts';
import type {
  CallOptions,
  Capabilities,
  LoadedSettings,
  PastTicket,
  Permissions,
  SaveStamp,
  TicketSettingsBackend,
} from './backend.ts';
import { defaultDirectory } from './default-directory.ts';
import { BackendError } from './errors.ts';
import { jsonText } from './json-text.ts';
import { pageOf, readRevision } from './local-revisions.ts';
import { watchStore } from './local-watch.ts';
import { answerTo, applySave, firstRevision, loadedFrom, type SettingsStore } from './stored-settings.ts';

/** What a backend inside the page is told, since there is no help-desk to ask. */
export interface LocalBackendOptions {
  /** The document there is before the first save; absent: none. */
  readonly document?: unknown;
  /** Who saved that document, and when. */
  readonly saved?: SaveStamp;
  /** Absent: a small example. */
  readonly directory?: Directory;
  /** Absent: everything but other parameters. Past saves can be read and new ones are told, unless it says otherwise. */
  readonly capabilities?: Capabilities;
  /** Absent: the user may save. */
  readonly permissions?: Permissions;
  /** Past tickets, in order of creation; the capabilities name their range. Absent: none. */
  readonly history?: readonly PastTicket[];
  /** The name that saves carry. */
  readonly user?: string;
  /** Milliseconds that every call takes, at least. */
  readonly latency?: number;
  /** The clock by which saves are stamped: epoch milliseconds. */
  readonly now?: () => number;
}

/** The rules of the port, over any place that settings can be stored in. */
export function createLocalBackend(store: SettingsStore, options: LocalBackendOptions = {}): TicketSettingsBackend {
  const { document = null, saved, user, latency = 0, now = Date.now } = options;
  // As text, which takes less room and is faster to copy from.
  const initialText = JSON.stringify(document);
  const past = options.history ?? [];
  const given = structuredClone({
    initial: { revision: firstRevision, ...(saved && { saved }) },
    directory: options.directory ?? defaultDirectory,
    capabilities: { revisions: true, watch: true, ...rangeOf(past), ...options.capabilities },
    permissions: options.permissions ?? { canSave: true },
  });
  const initial = (): LoadedSettings => ({ ...structuredClone(given.initial), document: JSON.parse(initialText) });

  async function answer<Result>(
    { signal }: CallOptions,
    work: (signal: AbortSignal | undefined) => Promise<Result> | Result,
  ): Promise<Result> {
    signal?.throwIfAborted();
    const working = async (): Promise<Result> => {
      if (latency > 0) await delay(latency, signal);
      return work(signal);
    };
    return untilAborted(working(), signal);
  }

  return {
    load: (call = {}) =>
      answer(call, async (signal) => {
        const stored = await store.read(signal);
        return stored ? loadedFrom(stored) : initial();
      }),

    async save(request, call = {}) {
      // At once, so that the caller may go on changing its document.
      const text = jsonText(request.document);
      return answer(call, async (signal) => {
        if (!given.permissions.canSave) throw new BackendError('forbidden', 'The user may not save');
        const stamp = user === undefined ? { at: now() } : { at: now(), by: user };
        const stored = await store.update(
          (before) => applySave(before, request, { text, stamp, initial: initial() }),
          signal,
        );
        const { revision, saved } = answerTo(stored, request) ?? stored;
        return { revision, saved: { ...saved } };
      });
    },

    directory: (call = {}) => answer(call, () => structuredClone(given.directory)),
    capabilities: (call = {}) => answer(call, () => structuredClone(given.capabilities)),
    permissions: (call = {}) => answer(call, () => structuredClone(given.permissions)),
    history: ({ from, to }, call = {}) =>
      answer(call, () => structuredClone(past.filter(({ createdAt }) => createdAt >= from && createdAt < to))),
    revisions: (query, call = {}) => answer(call, async (signal) => pageOf(await store.read(signal), initial(), query)),
    revision: (id, call = {}) => answer(call, () => readRevision(store, initial(), id)),
    watch: (listener, watching) => watchStore(store, listener, watching),
  };
}

function rangeOf(past: readonly PastTicket[]): Pick<Capabilities, 'history'> {
  const [first, last] = [past.at(0), past.at(-1)];
  return first && last ? { history: { from: first.createdAt, to: last.createdAt + 1, tickets: past.length } } : {};
}
