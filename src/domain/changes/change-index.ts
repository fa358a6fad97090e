import { formatPath, type Path } from '../settings/path.ts';
import type { Change } from './diff.ts';

/** Answers, for any place of a document, whether and how it differs from what is saved. */
export interface ChangeIndex {
  /** The change of exactly this value or element; an element that moved and changed gives its move last. */
  at(path: Path): Change | undefined;
  /** How many changes lie at or inside `path`. */
  countInside(path: Path): number;
  /** Whether the element at `path`, or one it is in, is new. */
  isNew(path: Path): boolean;
}

/** Indexes a diff; O(changes), then O(depth) a question. */
export function indexChanges(changes: readonly Change[]): ChangeIndex {
  const exact = new Map<string, Change>();
  const counts = new Map<string, number>();
  for (const change of changes) {
    exact.set(formatPath(change.path), change);
    for (let depth = 0; depth <= change.path.length; depth++) {
      const key = formatPath(change.path.slice(0, depth));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return {
    at: (path) => exact.get(formatPath(path)),
    countInside: (path) => counts.get(formatPath(path)) ?? 0,
    isNew: (path) => path.some((_step, depth) => exact.get(formatPath(path.slice(0, depth + 1)))?.kind === 'added'),
  };
}
