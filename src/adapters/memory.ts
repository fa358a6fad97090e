import type { SavedSettings, TicketSettingsBackend } from './backend.ts';
import { createLocalBackend, type LocalBackendOptions } from './local-backend.ts';
import { droppedRevisions, type SettingsStore, type StoredSettings } from './stored-settings.ts';

export interface MemoryBackendOptions extends LocalBackendOptions {
  /** Shared by backends that stand for several people at one help-desk. Absent: a store of its own. */
  readonly store?: SettingsStore;
}

/** A backend that forgets everything when the page is left: for tests, examples and trying things out. */
export function createMemoryBackend({ store, ...options }: MemoryBackendOptions = {}): TicketSettingsBackend {
  return createLocalBackend(store ?? createMemoryStore(), options);
}

/** A place for settings that nothing was saved in. */
export function createMemoryStore(): SettingsStore {
  let stored: StoredSettings | undefined;
  const pastTexts = new Map<string, string>();
  const listeners = new Set<(saved: SavedSettings) => void>();
  return {
    read: async () => stored,
    async update(change) {
      const before = stored;
      const after = change(before);
      if (after === before) return after;
      stored = after;
      if (before) {
        pastTexts.set(before.revision, before.text);
        for (const revision of droppedRevisions(before, after)) pastTexts.delete(revision);
      }
      const { revision, saved } = after;
      // Later, as from a server: whoever saves has its answer first, and no listener can harm the save.
      for (const tell of listeners)
        queueMicrotask(() => listeners.has(tell) && tell({ revision, saved: { ...saved } }));
      return after;
    },
    readPast: async (revision) => pastTexts.get(revision),
    watch(listener) {
      // Its own function, so that one listener can be given twice.
      const tell = (saved: SavedSettings): void => listener(saved);
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  };
}
