import type { TicketSettingsBackend } from './backend.ts';
import { createLocalBackend, type LocalBackendOptions } from './local-backend.ts';
import type { StoredSettings } from './stored-settings.ts';

/** A backend that forgets everything when the page is left: for tests, examples and trying things out. */
export function createMemoryBackend(options: LocalBackendOptions = {}): TicketSettingsBackend {
  let stored: StoredSettings | undefined;
  return createLocalBackend(
    {
      read: async () => stored,
      update: async (change) => (stored = change(stored)),
    },
    options,
  );
}
