import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allowed, lift, type Lifted, type Place, type Sortable } from '../../src/ui/parts/sort-order.ts';

/** `a`, `.b`, `..c`: dots are the level. */
const tree = (...names: string[]): Sortable[] =>
  names.map((name) => {
    const id = name.replace(/^\.+/, '');
    return { id, label: id, level: name.length - id.length };
  });

function lifted(items: readonly Sortable[], id: string): Lifted {
  const found = lift(items, id);
  assert.ok(found);
  return found;
}

const phones = tree('phones', '.samsung', '..a55', '.xiaomi', 'routers', '.archer');

test('an item is lifted with all that is under it', () => {
  const { from, rest, depth } = lifted(phones, 'samsung');
  assert.deepEqual(from, { index: 1, level: 1 });
  assert.deepEqual(
    rest.map(({ id }) => id),
    ['phones', 'xiaomi', 'routers', 'archer'],
  );
  assert.equal(depth, 1);
});

test('what is not in the list is not lifted', () => {
  assert.equal(lift(phones, 'tv'), undefined);
});

test('a place outside the list is its end', () => {
  const item = lifted(tree('a', 'b', 'c'), 'b');
  assert.deepEqual(allowed(item, { index: -3, level: 0 }, 0), { index: 0, level: 0 });
  assert.deepEqual(allowed(item, { index: 9, level: 0 }, 0), { index: 2, level: 0 });
});

test('a plain list has one level', () => {
  assert.deepEqual(allowed(lifted(tree('a', 'b'), 'b'), { index: 1, level: 1 }, 0), { index: 1, level: 0 });
});

test('the first item has no item to be under', () => {
  assert.deepEqual(allowed(lifted(tree('a', 'b'), 'b'), { index: 0, level: 2 }, 3), { index: 0, level: 0 });
});

test('an item goes one level under the item before it, not deeper', () => {
  assert.deepEqual(allowed(lifted(tree('a', 'b'), 'b'), { index: 1, level: 3 }, 3), { index: 1, level: 1 });
});

test('what is under an item keeps within the deepest level too', () => {
  const items = tree('a', 'b', '.c');
  assert.equal(allowed(lifted(items, 'b'), { index: 1, level: 1 }, 1).level, 0);
  assert.equal(allowed(lifted(items, 'b'), { index: 1, level: 1 }, 2).level, 1);
});

test('an item dropped before a deeper one stands beside it instead of taking it over', () => {
  assert.deepEqual(allowed(lifted(phones, 'routers'), { index: 1, level: 0 }, 2), { index: 1, level: 1 });
});

test('a place too deep for what is under an item is passed over, both ways', () => {
  const items = tree('a', '.b', '.c', 'd', '.e');
  const down = lifted(items, 'd');
  assert.deepEqual(allowed(down, { index: 2, level: 0 }, 1), { index: 0, level: 0 });
  const up = lifted(tree('d', '.e', 'a', '.b', '.c'), 'd');
  assert.deepEqual(allowed(up, { index: 1, level: 0 }, 1), { index: 3, level: 0 });
});

/** Trees as a document may have them: no item more than one level under the one before. */
const anyTree = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }).map((levels) => {
  let before = -1;
  return levels.map((level, index) => {
    before = Math.min(level, before + 1);
    return { id: `i${index}`, label: `Item ${index}`, level: before };
  });
});

/** The list after a drop: the item and what is under it, moved and shifted together. */
function dropped(items: readonly Sortable[], { item, rest, from }: Lifted, place: Place): Sortable[] {
  const moved = items.slice(from.index, from.index + items.length - rest.length);
  const shift = place.level - (item.level ?? 0);
  const shifted = moved.map((each) => ({ ...each, level: (each.level ?? 0) + shift }));
  return [...rest.slice(0, place.index), ...shifted, ...rest.slice(place.index)];
}

test('wherever an item is dropped, the tree stays whole and no other item changes its parent', () => {
  const parents = (items: readonly Sortable[]) =>
    items.map((item, index) => {
      const above = items.slice(0, index).reverse();
      return [item.id, above.find((other) => (other.level ?? 0) < (item.level ?? 0))?.id] as const;
    });
  fc.assert(
    fc.property(anyTree, fc.nat(11), fc.integer({ min: -2, max: 14 }), fc.nat(5), (items, pick, index, level) => {
      const item = items[pick % items.length];
      assert.ok(item);
      const up = lifted(items, item.id);
      const place = allowed(up, { index, level }, 3);
      const after = dropped(items, up, place);
      after.forEach(({ level = 0 }, at) => assert.ok(level <= 3 && level <= (after[at - 1]?.level ?? -1) + 1));
      const before = new Map(parents(items));
      for (const [id, parent] of parents(after)) if (id !== item.id) assert.equal(parent, before.get(id));
    }),
    { numRuns: 1000 },
  );
});
