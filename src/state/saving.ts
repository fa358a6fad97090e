import type { SaveRequest, SaveStamp, TicketSettingsBackend } from '../adapters/backend.ts';
import { BackendError } from '../adapters/errors.ts';
import type { Merged } from '../domain/changes/merge.ts';
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
      /** Merges a draft, as it is by now, with theirs. */
      readonly merge: (draft: TicketSettings) => Merged;
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
    if (!current) return { status: 'failed', failure: failureOf(error) };
    const [{ parseSettings }, { merge }] = await loadMerging();
    const parsed = parseSettings(current.document);
    if (parsed.status !== 'valid') return { status: 'failed', failure: failureOf(error) };
    const theirs = parsed.settings;
    return {
      status: 'conflict',
      theirs,
      revision: current.revision,
      stamp: current.saved,
      merge: (draft) => merge(saved, draft, theirs),
    };
  }
}

/** Nobody waits for this code who is not overtaken. */
const loadMerging = () =>
  Promise.all([import('../domain/settings/parse.ts'), import('../domain/changes/merge.ts')] as const);
