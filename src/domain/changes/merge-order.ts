import { equal } from './equal.ts';

type Order = readonly string[];

/** One order of all elements that either side has. */
export interface MergedOrder {
  readonly merged: Order;
  /** Both put what they share in another order, each in one of their own; `merged` follows mine. */
  readonly collision?: { readonly base: Order; readonly mine: Order; readonly theirs: Order };
}

/**
 * Merges two orders of elements that were in order `base`: who moved something is followed, and what only one side has
 * stands behind the element it stands behind there. The same when the sides are swapped, unless they collide.
 */
export function mergeOrder(base: Order, mine: Order, theirs: Order): MergedOrder {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)];
  const isShared = (identity: string) => inMine.has(identity) && inTheirs.has(identity);
  const [before, own, other] = [base.filter(isShared), mine.filter(isShared), theirs.filter(isShared)];
  const known = new Set(before);
  const stays = (order: Order) =>
    equal(
      order.filter((identity) => known.has(identity)),
      before,
    );
  const collides = !equal(own, other) && stays(own) === stays(other);
  const shared = !collides && stays(own) ? other : own;
  const mineBehind = runsBehind(mine, isShared);
  const theirsBehind = runsBehind(theirs, isShared);
  const behind = (identity: string | undefined) => {
    const runs = [mineBehind.get(identity) ?? [], theirsBehind.get(identity) ?? []];
    // Whoever is asked first, new elements at one place come in one order.
    return runs.toSorted(([left = ''], [right = '']) => (left < right ? -1 : 1)).flat();
  };
  const merged = [...behind(undefined), ...shared.flatMap((identity) => [identity, ...behind(identity)])];
  return collides ? { merged, collision: { base: before, mine: own, theirs: other } } : { merged };
}

/** What isn't shared, by the shared element it follows; `undefined` for the beginning. */
function runsBehind(order: Order, isShared: (identity: string) => boolean): ReadonlyMap<string | undefined, Order> {
  const runs = new Map<string | undefined, string[]>();
  let predecessor: string | undefined;
  for (const identity of order) {
    if (isShared(identity)) predecessor = identity;
    else runs.set(predecessor, [...(runs.get(predecessor) ?? []), identity]);
  }
  return runs;
}
