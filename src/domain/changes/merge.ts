import { identityOf, indexOf, type Path } from '../settings/path.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { diff, isComposite, isEntityList, type Change } from './diff.ts';
import { equal } from './equal.ts';
import { mergeOrder } from './merge-order.ts';

/** A place that both changed, otherwise: somebody must say which it is to be. `undefined`: absent there. */
export interface Collision {
  /** Of the value or element; of the list itself when both put its elements in another order. */
  readonly path: Path;
  /** For an order, the elements' identities. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Two documents made from the same one, as one. */
export interface Merged {
  /** All that either changed. Until somebody chooses, a collision stands as in mine; what one removed is still there. */
  readonly settings: TicketSettings;
  /** What it has of theirs that mine hasn't. */
  readonly taken: readonly Change[];
  readonly collisions: readonly Collision[];
}

/**
 * Merges by entity and property what `mine` and `theirs` each changed against `base`. An element that one removed and the
 * other changed collides; one that neither removed stays. Swapped sides give the same document and the same collisions,
 * mirrored.
 */
export function merge(base: TicketSettings, mine: TicketSettings, theirs: TicketSettings): Merged {
  const collisions: Collision[] = [];
  const settings = mergeValues({ path: [], base, mine, theirs }, collisions) as TicketSettings;
  const isTaken = ({ path }: Change) => !collisions.some((collision) => equal(collision.path, path));
  return { settings, taken: diff(mine, settings).filter(isTaken), collisions };
}

function mergeValues(place: Collision, collisions: Collision[]): unknown {
  const { base, mine, theirs } = place;
  if (equal(mine, theirs) || equal(base, theirs)) return mine;
  if (equal(base, mine)) return theirs;
  const versions = [base ?? (Array.isArray(mine) ? [] : {}), mine, theirs];
  if (versions.every(isMergeableList)) return mergeLists(place, collisions);
  if (versions.every(isComposite) && isOfOneType(mine, theirs)) return mergeObjects(place, collisions);
  collisions.push(place);
  return mine;
}

/** Parts of different types belong to different things: such objects are one value each. */
const isOfOneType = (mine: unknown, theirs: unknown) => equal(property(mine, 'type'), property(theirs, 'type'));

function mergeObjects({ path, base, mine, theirs }: Collision, collisions: Collision[]): unknown {
  const keys = new Set([mine, theirs].flatMap((version) => Object.keys(version as object)));
  const merged = [...keys].map((key): [string, unknown] => {
    const [before, own, other] = [base, mine, theirs].map((version) => property(version, key));
    return [key, mergeValues({ path: [...path, key], base: before, mine: own, theirs: other }, collisions)];
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergeLists({ path, base, mine, theirs }: Collision, collisions: Collision[]): unknown {
  const lists = [base ?? [], mine, theirs] as readonly (readonly unknown[])[];
  const [before = [], own = [], other = []] = lists;
  const merged = new Map<string, unknown>();
  for (const identity of new Set([...own, ...other].map(identify))) {
    const [was, is, becomes] = lists.map((list) => list[indexOf(list, identity)]);
    const place = { path: [...path, identity], base: was, mine: is, theirs: becomes };
    const element = mergeValues(place, collisions);
    // Taken out here and changed there: it stays in the draft, in sight, until somebody chooses.
    const kept = element ?? (collisions.at(-1) === place ? becomes : undefined);
    if (kept !== undefined) merged.set(identity, kept);
  }
  const [baseOrder, mineOrder, theirOrder] = [before, own, other].map((list) =>
    list.map(identify).filter((identity) => merged.has(identity)),
  );
  const order = mergeOrder(baseOrder ?? [], mineOrder ?? [], theirOrder ?? []);
  if (order.collision) collisions.push({ path, ...order.collision });
  return order.merged.map((identity) => merged.get(identity));
}

const identify = (element: unknown) => identityOf(element) ?? '';

function property(value: unknown, key: string): unknown {
  return Object.hasOwn(Object(value), key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** A list of entities, each there once. */
function isMergeableList(value: unknown): boolean {
  return Array.isArray(value) && isEntityList(value) && new Set(value.map(identify)).size === value.length;
}
