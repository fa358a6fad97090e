import type { Capabilities, Permissions, SaveStamp, TicketSettingsBackend } from '../adapters/backend.ts';
import { defaultSettings } from '../domain/settings/defaults.ts';
import { parseSettings } from '../domain/settings/parse.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import { failureOf } from './failure.ts';
import type { Ready, ReadOnlyReason, SessionState } from './session-state.ts';

/** A document that was got and read, with what it takes to show it. */
export interface Loaded {
  readonly phase: 'loaded';
  readonly settings: TicketSettings;
  readonly revision: string;
  readonly stamp: SaveStamp | undefined;
  readonly readOnly: ReadOnlyReason | undefined;
  readonly capabilities: Capabilities;
  readonly permissions: Permissions;
  /** What the help-desk knows, or that it can't be told now: the editors work without it. Never rejects. */
  readonly directory: Promise<Pick<Ready, 'directory' | 'directoryFailure'>>;
}

/** Asks the backend for everything at once. Never rejects. */
export async function loadSettings(
  backend: TicketSettingsBackend,
  signal: AbortSignal,
): Promise<Loaded | Extract<SessionState, { phase: 'failed' }>> {
  const directory = backend.directory({ signal }).then(
    (found) => ({ directory: found, directoryFailure: undefined }),
    (error: unknown) => ({ directory: undefined, directoryFailure: failureOf(error) }),
  );
  try {
    const [loaded, capabilities, permissions] = await Promise.all([
      backend.load({ signal }),
      backend.capabilities({ signal }),
      backend.permissions({ signal }),
    ]);
    const parsed = parseSettings(loaded.document ?? defaultSettings());
    if (parsed.status === 'damaged') {
      return { phase: 'failed', failure: { code: 'damaged', problems: parsed.problems } };
    }
    const readOnly: ReadOnlyReason | undefined =
      parsed.status === 'newer'
        ? { code: 'newer_version', schemaVersion: parsed.schemaVersion }
        : permissions.canSave
          ? undefined
          : { code: 'no_permission', ...(permissions.reason === undefined ? {} : { reason: permissions.reason }) };
    const { revision, saved: stamp } = loaded;
    const { settings } = parsed;
    return { phase: 'loaded', settings, revision, stamp, readOnly, capabilities, permissions, directory };
  } catch (error) {
    return { phase: 'failed', failure: failureOf(error) };
  }
}
