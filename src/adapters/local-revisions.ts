import type { LoadedSettings, Revision, RevisionPage, RevisionQuery, SavedSettings } from './backend.ts';
import { BackendError } from './errors.ts';
import { loadedFrom, type SettingsStore, type StoredSettings } from './stored-settings.ts';

/**
 * A page of the saves that are kept, newest first.
 * @param initial what there was before the first save; counts as a save when it says when it was
 * @throws {BackendError} `not_found`, when the revision to begin before is not kept
 */
export function pageOf(
  stored: StoredSettings | undefined,
  initial: LoadedSettings,
  { before, limit }: RevisionQuery,
): RevisionPage {
  const all = keptSaves(stored, initial);
  const start = before === undefined ? 0 : all.findIndex(({ revision }) => revision === before) + 1;
  if (before !== undefined && start === 0) throw notKept(before);
  const revisions = all.slice(start, start + Math.max(0, limit));
  return { revisions: structuredClone(revisions), more: start + revisions.length < all.length };
}

/** @throws {BackendError} `not_found`, when the revision is not kept; `unavailable`, when its text is damaged */
export async function readRevision(store: SettingsStore, initial: LoadedSettings, id: string): Promise<Revision> {
  const stored = await store.read(undefined);
  const found = keptSaves(stored, initial).find(({ revision }) => revision === id);
  if (!found) throw notKept(id);
  if (id === stored?.revision) return loadedFrom(stored);
  if (id === initial.revision) return { ...found, document: initial.document };
  const text = await store.readPast(id);
  if (text === undefined) throw notKept(id);
  return loadedFrom({ ...found, text });
}

function keptSaves(stored: StoredSettings | undefined, { revision, saved }: LoadedSettings): readonly SavedSettings[] {
  const first = saved ? [{ revision, saved }] : [];
  if (!stored) return first;
  const past = stored.past ?? [];
  const current = { revision: stored.revision, saved: stored.saved };
  // What there was at first is told only where no save between is missing.
  return [current, ...[...past].reverse(), ...(past.length === stored.saves - 1 ? first : [])];
}

function notKept(revision: string): BackendError {
  return new BackendError('not_found', `Revision ${revision} is not kept`);
}
