import { identityOf, indexOf, type Path } from '../settings/path.ts';
import { equal } from './equal.ts';
import { outOfOrder } from './order.ts';

/** One difference between two documents, as small as an administrator would name it. */
export type Change =
  /** A value; `undefined` on either side: it was, or is, absent. */
  | { readonly kind: 'changed'; readonly path: Path; readonly before: unknown; readonly after: unknown }
  /** An element that is new, at place `at` of its list. */
  | { readonly kind: 'added'; readonly path: Path; readonly element: unknown; readonly at: number }
  /** An element that is gone, from place `at` of its list. */
  | { readonly kind: 'removed'; readonly path: Path; readonly element: unknown; readonly at: number }
  /** An element that stands elsewhere among those that both documents have. */
  | { readonly kind: 'moved'; readonly path: Path; readonly from: number; readonly to: number };

/**
 * What is different in `after`, in document order. Parts that the two share are skipped unread, so the cost follows what
 * was edited. An absent object and an empty one are the same.
 */
export function diff(before: unknown, after: unknown): readonly Change[] {
  const changes: Change[] = [];
  compare(before, after, [], changes);
  return changes;
}

function compare(before: unknown, after: unknown, path: Path, changes: Change[]): void {
  if (before === after) return;
  if (isEntityList(before ?? after) && isEntityList(after ?? before)) {
    compareLists((before ?? []) as readonly unknown[], (after ?? []) as readonly unknown[], path, changes);
  } else if (isComposite(before ?? after) && isComposite(after ?? before)) {
    compareObjects((before ?? {}) as Record<string, unknown>, (after ?? {}) as Record<string, unknown>, path, changes);
  } else if (!equal(before, after)) {
    changes.push({ kind: 'changed', path, before, after });
  }
}

function compareObjects(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: Path,
  changes: Change[],
): void {
  for (const key of Object.keys(before)) compare(before[key], own(after, key), [...path, key], changes);
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key)) compare(undefined, after[key], [...path, key], changes);
  }
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: Path, changes: Change[]): void {
  const kept: number[] = [];
  before.forEach((element, at) => {
    const index = indexOf(after, identityOf(element) ?? '');
    if (index < 0) changes.push({ kind: 'removed', path: [...path, identityOf(element) ?? ''], element, at });
    else kept.push(index);
  });
  const moved = outOfOrder(kept);
  after.forEach((element, at) => {
    if (element === before[at] && !moved.has(at)) return;
    const identity = identityOf(element) ?? '';
    const from = indexOf(before, identity);
    const elementPath = [...path, identity];
    if (from < 0) changes.push({ kind: 'added', path: elementPath, element, at });
    else {
      if (moved.has(at)) changes.push({ kind: 'moved', path: elementPath, from, to: at });
      compare(before[from], element, elementPath, changes);
    }
  });
}

const own = (record: Record<string, unknown>, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined);

/** A list whose elements have identity, and which is therefore compared element by element. */
export function isEntityList(value: unknown): boolean {
  return Array.isArray(value) && value.every((element) => identityOf(element) !== undefined);
}

/** An object whose properties are values of their own; a duration or a condition is one value. */
export function isComposite(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !('seconds' in value && 'unit' in value) && !('match' in value && 'rules' in value);
}
