import type { SaveRequest, SaveStamp, TicketSettingsBackend } from '../adapters/backend.ts';
import { BackendError } from '../adapters/errors.ts';
import { rebase, type Rebased } from '../domain/changes/rebase.ts';
import type { Problem } from '../domain/settings/problem.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import { failureOf } from './failure.ts';
import type { Failure } from './session-state.ts';

/** How a save ended. */
export type SaveOutcome =
  | { readonly status: 'saved'; readonly revision: string; readonly stamp: SaveStamp }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** The server found errors, and named them. */
  | { readonly status: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly status: 'conflict';
      readonly theirs: TicketSettings;
      readonly revision: string;
      readonly stamp: SaveStamp | undefined;
      /** Lays a draft, as it is by now, on theirs. */
      readonly rebase: (draft: TicketSettings) => Rebased;
    };

/** Saves once. Never rejects. `saved` is the document that the request's revision stands for. */
export async function saveDraft(
  backend: TicketSettingsBackend,
  request: SaveRequest,
  { saved, signal }: { saved: TicketSettings; signal: AbortSignal },
): Promise<SaveOutcome> {
  try {
    const { revision, saved: stamp } = await backend.save(request, { signal });
    return { status: 'saved', revision, stamp };
  } catch (error) {
    if (!(error instanceof BackendError)) return { status: 'failed', failure: failureOf(error) };
    if (error.code === 'invalid' && error.problems.length > 0) return { status: 'refused', problems: error.problems };
    const current = error.code === 'conflict' ? error.current : undefined;
    const parsed = current && (await import('../domain/settings/parse.ts')).parseSettings(current.document);
    if (!current || parsed?.status !== 'valid') return { status: 'failed', failure: failureOf(error) };
    const theirs = parsed.settings;
    return {
      status: 'conflict',
      theirs,
      revision: current.revision,
      stamp: current.saved,
      rebase: (draft) => rebase(saved, draft, theirs),
    };
  }
}
