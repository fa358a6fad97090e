import type { Capabilities, Permissions, SaveStamp, TicketSettingsBackend } from '../adapters/backend.ts';
import { indexChanges } from '../domain/changes/change-index.ts';
import { hasOutline } from '../domain/settings/outline.ts';
import type { ParsedSettings } from '../domain/settings/parse.ts';
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
  /** Comes later, so that nobody waits for it to see the editors. */
  readonly directory: ReturnType<typeof loadDirectory>;
  /**
   * What is wrong with the document after all: it is shown as soon as its outline can be read, and checked thoroughly
   * when asked. Rejects when the code for that can't be loaded.
   */
  readonly verify: () => Promise<Extract<SessionState, { phase: 'failed' }> | undefined>;
}

/** What the help-desk knows, or that it can't be told now: the editors work without it. Never rejects. */
export async function loadDirectory(
  backend: TicketSettingsBackend,
  signal: AbortSignal,
): Promise<Pick<Ready, 'directory' | 'directoryFailure'>> {
  try {
    return { directory: await backend.directory({ signal }), directoryFailure: undefined };
  } catch (error) {
    return { directory: undefined, directoryFailure: failureOf(error) };
  }
}

/** Asks the backend for everything at once. Never rejects. */
export async function loadSettings(
  backend: TicketSettingsBackend,
  signal: AbortSignal,
): Promise<Loaded | Extract<SessionState, { phase: 'failed' }>> {
  const directory = loadDirectory(backend, signal);
  try {
    const [loaded, capabilities, permissions] = await Promise.all([
      backend.load({ signal }),
      backend.capabilities({ signal }),
      backend.permissions({ signal }),
    ]);
    const document = loaded.document ?? (await import('../domain/settings/defaults.ts')).defaultSettings();
    const { revision, saved: stamp } = loaded;
    const common = { phase: 'loaded', revision, stamp, capabilities, permissions, directory } as const;
    const allowed = readOnlyFor(permissions);
    if (hasOutline(document)) {
      const verify = async () => damaged(await parse(document));
      return { ...common, settings: document, readOnly: allowed, verify };
    }
    // Of another version, or broken: nothing is shown of it before it is known which.
    const parsed = await parse(document);
    if (parsed.status === 'damaged') return damaged(parsed);
    const readOnly: ReadOnlyReason | undefined =
      parsed.status === 'newer' ? { code: 'newer_version', schemaVersion: parsed.schemaVersion } : allowed;
    return { ...common, settings: parsed.settings, readOnly, verify: () => Promise.resolve(undefined) };
  } catch (error) {
    return { phase: 'failed', failure: failureOf(error) };
  }
}

/** The schemas are loaded when they are first needed: nobody waits for them to see a field. */
async function parse(document: unknown): Promise<ParsedSettings> {
  const { parseSettings } = await import('../domain/settings/parse.ts');
  return parseSettings(document);
}

function damaged(parsed: Extract<ParsedSettings, { status: 'damaged' }>): Extract<SessionState, { phase: 'failed' }>;
function damaged(parsed: ParsedSettings): Extract<SessionState, { phase: 'failed' }> | undefined;
function damaged(parsed: ParsedSettings): Extract<SessionState, { phase: 'failed' }> | undefined {
  if (parsed.status !== 'damaged') return undefined;
  return { phase: 'failed', failure: { code: 'damaged', problems: parsed.problems } };
}

function readOnlyFor({ canSave, reason }: Permissions): ReadOnlyReason | undefined {
  if (canSave) return undefined;
  return { code: 'no_permission', ...(reason === undefined ? {} : { reason }) };
}

/** A session right after loading: the draft is what is saved. */
export function readyState(loaded: Loaded): Ready {
  const { settings, revision, stamp, readOnly, capabilities, permissions } = loaded;
  return {
    phase: 'ready',
    saved: settings,
    draft: settings,
    revision,
    stamp,
    changes: [],
    changeIndex: indexChanges([]),
    problems: [],
    blocking: [],
    invalidInputs: new Map(),
    save: { status: 'idle' },
    readOnly,
    capabilities,
    permissions,
  };
}
