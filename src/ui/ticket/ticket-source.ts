import type { Capabilities, TicketSettingsBackend } from '../../adapters/backend.ts';
import type { Directory } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import { failureOf } from '../../state/failure.ts';
import { loadSettings } from '../../state/loading.ts';
import type { Failure, SessionState } from '../../state/session-state.ts';

type LoadFailed = Extract<SessionState, { phase: 'failed' }>;

/** What a ticket is shown by. */
export interface ReadySource {
  readonly phase: 'ready';
  readonly settings: TicketSettings;
  readonly revision: string;
  /** Absent when the help-desk couldn't tell, for the reason beside it. */
  readonly directory: Directory | undefined;
  readonly directoryFailure?: Failure | undefined;
  readonly capabilities: Capabilities;
}

export type TicketSource = { readonly phase: 'loading' } | LoadFailed | ReadySource;

/** The saved settings, checked for their shape before anything of them is shown, and the directory. Never rejects. */
export async function loadSource(
  backend: TicketSettingsBackend,
  signal: AbortSignal,
  { needsDirectory }: { readonly needsDirectory: boolean },
): Promise<TicketSource> {
  const loaded = await loadSettings(backend, signal);
  if (loaded.phase === 'failed') return loaded;
  try {
    const [damaged, { directory, directoryFailure }] = await Promise.all([loaded.verify(), loaded.directory]);
    if (damaged) return damaged;
    if (needsDirectory && directoryFailure) return { phase: 'failed', failure: directoryFailure };
    const { settings, revision, capabilities } = loaded;
    return { phase: 'ready', settings, revision, capabilities, directory, directoryFailure };
  } catch (error) {
    return { phase: 'failed', failure: failureOf(error) };
  }
}
