import { identityOf, indexOf } from '../settings/path.ts';

/** An element of a draft's list, or one that was taken out of it and stays in sight until Save. */
export interface ListedElement<Element> {
  readonly element: Element;
  readonly removed: boolean;
}

/**
 * A draft's list with the elements that are only in the saved one put back where they stood: behind the nearest saved
 * predecessor that the draft still has.
 */
export function withRemoved<Element>(
  saved: readonly Element[],
  draft: readonly Element[],
): readonly ListedElement<Element>[] {
  const listed = draft.map((element) => ({ element, removed: false }));
  if (saved === draft) return listed;
  const removedAfter = new Map<string | undefined, Element[]>();
  let predecessor: string | undefined;
  for (const element of saved) {
    const identity = identityOf(element) ?? '';
    if (indexOf(draft, identity) >= 0) predecessor = identity;
    else removedAfter.set(predecessor, [...(removedAfter.get(predecessor) ?? []), element]);
  }
  if (removedAfter.size === 0) return listed;
  const back = (after: string | undefined) =>
    (removedAfter.get(after) ?? []).map((element) => ({ element, removed: true }));
  return [...back(undefined), ...listed.flatMap((item) => [item, ...back(identityOf(item.element))])];
}
