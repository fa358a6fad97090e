/** A list that is filled and emptied over and over. It keeps its room, which an array that is emptied gives away each time. */
export class ReusedList<Item> {
  readonly #items: Item[] = [];
  #size = 0;

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  add(item: Item): void {
    this.#items[this.#size++] = item;
  }

  /** Gives all items in the order in which they were added, also those that are added meanwhile, and is empty then. */
  drain(take: (item: Item) => void): void {
    for (let index = 0; index < this.#size; index++) {
      const item = this.#items[index];
      if (item !== undefined) take(item);
    }
    this.#size = 0;
  }

  clear(): void {
    this.#size = 0;
  }
}
