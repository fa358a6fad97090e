import type { TicketSettingsBackend } from './backend.ts';
import { createLocalBackend, type LocalBackendOptions } from './local-backend.ts';
import type { SettingsStore, StoredSettings } from './stored-settings.ts';

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
  return {
    read: async () => stored,
    update: async (change) => (stored = change(stored)),
  };
}
