import { merge } from '../domain/changes/merge.ts';
import type { DraftStore, KeptDraft } from './draft-store.ts';
import type { SessionState } from './session-state.ts';
import type { Session, SessionEffects } from './session.ts';

/** What keeping drafts needs from outside. */
export interface DraftEffects extends Pick<SessionEffects, 'schedule'> {
  readonly store: DraftStore;
  /** Epoch ms. */
  now(): number;
}

export interface DraftKeeper {
  /** Keeps at once what would be kept in a moment: the page is being left. */
  readonly flush: () => void;
}

/** An edit is on the device after so many milliseconds. */
const keepDelay = 300;

/**
 * Lays the kept draft on a session once it is loaded, then keeps the session's draft until it is saved or discarded. A
 * draft that is given up by loading again is kept no longer. A browser that refuses to store changes nothing else.
 */
export function keepDrafts(session: Session, { store, now, schedule }: DraftEffects): DraftKeeper {
  const stored = store.read().catch(refused);
  let seen: SessionState | undefined;
  let recovering = true;
  let cancelWrite: (() => void) | undefined;

  function follow(): void {
    const state = session.getState();
    const before = seen;
    seen = state;
    if (state.phase === 'loading' && before?.phase === 'ready' && !before.readOnly && !recovering) return forget();
    if (state.phase !== 'ready' || state.readOnly) return;
    if (recovering) {
      if (before?.phase !== 'ready') void recover();
      return;
    }
    if (before?.phase === 'ready' && before.draft === state.draft && before.saved === state.saved) return;
    if (state.changes.length > 0) cancelWrite ??= schedule(write, keepDelay);
    else if (before?.phase === 'ready') forget();
  }

  function write(): void {
    cancelWrite?.();
    cancelWrite = undefined;
    if (seen?.phase !== 'ready' || seen.changes.length === 0) return;
    void store.write({ base: seen.saved, draft: seen.draft, at: now() }).catch(refused);
  }

  function forget(): void {
    cancelWrite?.();
    cancelWrite = undefined;
    void store.remove().catch(refused);
  }

  async function recover(): Promise<void> {
    const kept = await read(await stored);
    const state = session.getState();
    if (state.phase !== 'ready' || !recovering) return;
    recovering = false;
    if (kept === 'damaged') forget();
    if (typeof kept === 'string') session.dispatch({ type: 'recover', recovered: undefined });
    else if (kept) {
      const { settings, taken, collisions } = merge(kept.base, kept.draft, state.draft);
      const result = { taken: taken.length, collisions };
      session.dispatch({ type: 'recover', recovered: { settings, at: kept.at, result } });
      // It was saved, and the page closed before it heard so.
      if (session.getState() === state) forget();
    }
    // What was edited before that, or laid on now.
    seen = undefined;
    follow();
  }

  session.subscribe(follow);
  follow();
  return {
    flush() {
      if (cancelWrite) write();
    },
  };
}

/** Private windows and frames without storage: the draft lives as long as the page, as without a key. */
const refused = (): undefined => undefined;

/** A kept draft, if it is one: nothing is known about what is stored. */
async function read(stored: unknown): Promise<KeptDraft | 'newer' | 'damaged' | undefined> {
  if (stored === undefined) return undefined;
  const { base, draft, at } = Object(stored) as Record<string, unknown>;
  const { parseSettings } = await import('../domain/settings/parse.ts');
  const [before, after] = [parseSettings(base), parseSettings(draft)];
  if (before.status === 'newer' || after.status === 'newer') return 'newer';
  if (before.status === 'damaged' || after.status === 'damaged' || typeof at !== 'number') return 'damaged';
  return { base: before.settings, draft: after.settings, at };
}
