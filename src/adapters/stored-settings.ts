import type { LoadedSettings, Revision, SavedSettings, SaveRequest, SaveStamp } from './backend.ts';
import { BackendError } from './errors.ts';

/** What a store in this page keeps of the settings: all that answering a load or a save takes. */
export interface StoredSettings {
  /** The document as JSON: text is neither shared with anybody nor changed by being stored. */
  readonly text: string;
  /** How many saves there were. */
  readonly saves: number;
  readonly revision: string;
  readonly saved: SaveStamp;
  /** The latest saves by their idempotency key, oldest first. */
  readonly applied: readonly AppliedSave[];
  /** The saves before whose documents are kept, oldest first. Absent in what an earlier version stored. */
  readonly past?: readonly SavedSettings[];
}

interface AppliedSave {
  readonly key: string;
  readonly answer: SavedSettings;
}

/** Where stored settings are. Every step is atomic: nobody sees half of it. */
export interface SettingsStore {
  /** `undefined`: nothing was ever saved. */
  read(signal: AbortSignal | undefined): Promise<StoredSettings | undefined>;
  /**
   * Replaces what is stored by what `change` makes of it, and gives that back; writes nothing when it is the same object,
   * or when `change` throws, which is passed on.
   */
  update(
    change: (stored: StoredSettings | undefined) => StoredSettings,
    signal: AbortSignal | undefined,
  ): Promise<StoredSettings>;
  /** The text of a revision in {@link StoredSettings.past}; `undefined`: it is kept no more. */
  readPast(revision: string): Promise<string | undefined>;
  /** Tells of each save from now on, until the returned function is called. */
  watch(listener: (saved: SavedSettings) => void): () => void;
}

/** The revision of settings that were never saved. */
export const firstRevision = '0';

/** How many saves are remembered by their key. A retry follows its save within minutes. */
const rememberedSaves = 100;

/** How many documents are kept, the current one among them. */
export const keptRevisions = 100;

/**
 * What is stored after a save: the same object when this save was applied before.
 * @param text the request's document as JSON
 * @throws {BackendError} `conflict`, when somebody else saved since the request's revision
 */
export function applySave(
  stored: StoredSettings | undefined,
  request: SaveRequest,
  { text, stamp, initial }: { text: string; stamp: SaveStamp; initial: LoadedSettings },
): StoredSettings {
  if (stored && answerTo(stored, request)) return stored;
  const current = stored ? loadedFrom(stored) : initial;
  if (request.revision !== current.revision) {
    throw new BackendError('conflict', `Stored is revision ${current.revision}, not ${request.revision}`, { current });
  }
  const saves = (stored?.saves ?? 0) + 1;
  // With the instant, because counting starts anew where stored data was deleted while a page was open.
  const revision = `${saves}-${stamp.at.toString(36)}`;
  const applied = [...(stored?.applied ?? []), { key: request.idempotencyKey, answer: { revision, saved: stamp } }];
  const past = stored ? [...(stored.past ?? []), { revision: stored.revision, saved: stored.saved }] : [];
  return {
    text,
    saves,
    revision,
    saved: stamp,
    applied: applied.slice(-rememberedSaves),
    past: past.slice(1 - keptRevisions),
  };
}

/** The past revisions of `before` that are not kept any more after a save. */
export function droppedRevisions(before: StoredSettings, after: StoredSettings): readonly string[] {
  const kept = new Set(after.past?.map(({ revision }) => revision));
  return (before.past ?? []).map(({ revision }) => revision).filter((revision) => !kept.has(revision));
}

/** What a save was answered when it was applied; `undefined`: it was not, or very long ago. */
export function answerTo(stored: StoredSettings, request: SaveRequest): SavedSettings | undefined {
  return stored.applied.find(({ key }) => key === request.idempotencyKey)?.answer;
}

/** @throws {BackendError} `unavailable`, when what is stored is no JSON */
export function loadedFrom({ text, revision, saved }: SavedSettings & { readonly text: string }): Revision {
  try {
    return { document: JSON.parse(text), revision, saved };
  } catch (cause) {
    throw new BackendError('unavailable', 'The stored settings can’t be read', { cause });
  }
}
