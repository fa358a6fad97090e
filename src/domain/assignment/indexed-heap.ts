/** Something that sits in at most one heap and knows where, so that it can be moved or taken out without a search. */
export interface HeapItem {
  /** Place in its heap; −1 outside. Written by the heap only. */
  heapIndex: number;
}

/** A binary heap of items that know their place: the first item at once, every change in O(log n). */
export class IndexedHeap<Item extends HeapItem> {
  /** With nothing from {@link #size} on: a heap that is emptied all the time keeps its room. */
  readonly #items: (Item | undefined)[] = [];
  #size = 0;
  readonly #before: (one: Item, other: Item) => boolean;

  /** `before` must be a strict order that holds while the item is inside; after a change call {@link moved}. */
  constructor(before: (one: Item, other: Item) => boolean) {
    this.#before = before;
  }

  get size(): number {
    return this.#size;
  }

  first(): Item | undefined {
    return this.#items[0];
  }

  add(item: Item): void {
    this.#rise(item, this.#size++);
  }

  remove(item: Item): void {
    const index = item.heapIndex;
    const last = this.#items[--this.#size];
    this.#items[this.#size] = undefined;
    item.heapIndex = -1;
    if (last === undefined || last === item) return;
    this.#sink(last, index);
    this.#rise(last, last.heapIndex);
  }

  /** Puts an item whose rank has changed where it belongs now. */
  moved(item: Item): void {
    this.#sink(item, item.heapIndex);
    this.#rise(item, item.heapIndex);
  }

  /** All items, in no particular order. */
  values(): Item[] {
    return this.#items.slice(0, this.#size).filter((item) => item !== undefined);
  }

  #rise(item: Item, from: number): void {
    const items = this.#items;
    let index = from;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || !this.#before(item, parent)) break;
      items[index] = parent;
      parent.heapIndex = index;
      index = above;
    }
    items[index] = item;
    item.heapIndex = index;
  }

  #sink(item: Item, from: number): void {
    const items = this.#items;
    let index = from;
    for (;;) {
      let below = 2 * index + 1;
      let child = items[below];
      if (child === undefined) break;
      const sibling = items[below + 1];
      if (sibling !== undefined && this.#before(sibling, child)) {
        child = sibling;
        below++;
      }
      if (!this.#before(child, item)) break;
      items[index] = child;
      child.heapIndex = index;
      index = below;
    }
    items[index] = item;
    item.heapIndex = index;
  }
}
