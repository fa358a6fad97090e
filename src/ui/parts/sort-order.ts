/** An item of a list that is sorted by hand. In a tree the items are in reading order, each with its depth. */
export interface Sortable {
  readonly id: string;
  /** Its name, for announcements. */
  readonly label: string;
  /** 0 at the top. */
  readonly level?: number;
}

/** Where an item is going, together with all that is under it. */
export interface Place {
  /** Index among the other items: what is under the item is not counted, and goes along. */
  readonly index: number;
  readonly level: number;
}

/** An item that is lifted, and the list without it and what is under it. */
export interface Lifted {
  readonly item: Sortable;
  readonly from: Place;
  readonly rest: readonly Sortable[];
  /** How many levels hang under it. */
  readonly depth: number;
}

const levelOf = (item: Sortable | undefined) => item?.level ?? 0;

/** Takes an item out of the list; `undefined` when it isn't there. */
export function lift(items: readonly Sortable[], id: string): Lifted | undefined {
  const index = items.findIndex((item) => item.id === id);
  const item = items[index];
  if (!item) return undefined;
  const level = levelOf(item);
  let end = index + 1;
  let depth = 0;
  while (end < items.length && levelOf(items[end]) > level) {
    depth = Math.max(depth, levelOf(items[end]) - level);
    end += 1;
  }
  const rest = [...items.slice(0, index), ...items.slice(end)];
  return { item, from: { index, level }, rest, depth };
}

/**
 * The place that a lifted item gets when `wanted` is asked for: not outside the list, not deeper than `maxLevel` with
 * all that is under it, at most one level under the item before, and never taking the items after it under itself.
 * Places too deep for it are passed over, in the direction it goes from the index `current`.
 */
export function allowed(lifted: Lifted, wanted: Place, maxLevel: number, current = lifted.from.index): Place {
  const { rest, depth } = lifted;
  const step = wanted.index < current ? -1 : 1;
  let index = Math.max(0, Math.min(wanted.index, rest.length));
  // Before the first item and after the last there is always a place, at the top.
  while (levelOf(rest[index]) > maxLevel - depth) index += step;
  const before = rest[index - 1];
  const deepest = Math.min(before ? levelOf(before) + 1 : 0, maxLevel - depth);
  return { index, level: Math.max(levelOf(rest[index]), Math.min(wanted.level, deepest)) };
}
