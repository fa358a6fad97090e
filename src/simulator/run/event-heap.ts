/**
 * Numbers in order of their instants (or of any other rank), in typed arrays: the first at once, each change in O(log n).
 * Numbers of one rank come out in an order that depends on nothing but what was put in and taken out before.
 */
export class EventHeap {
  /** While it is empty the first is `Infinity`. */
  #ranks: Float64Array;
  #values: Int32Array;
  #size = 0;

  constructor(capacity = 4) {
    this.#ranks = new Float64Array(capacity).fill(Infinity);
    this.#values = new Int32Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** The smallest rank; `Infinity`: empty. */
  get first(): number {
    return this.#ranks[0] ?? Infinity;
  }

  add(rank: number, value: number): void {
    if (this.#size === this.#ranks.length) this.#grow();
    const ranks = this.#ranks;
    const values = this.#values;
    let index = this.#size++;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = ranks[above] ?? NaN;
      if (parent <= rank) break;
      ranks[index] = parent;
      values[index] = values[above] ?? 0;
      index = above;
    }
    ranks[index] = rank;
    values[index] = value;
  }

  /** Takes out the value of the smallest rank. There must be one. */
  take(): number {
    const ranks = this.#ranks;
    const values = this.#values;
    const taken = values[0] ?? 0;
    const size = --this.#size;
    if (size === 0) {
      ranks[0] = Infinity;
      return taken;
    }
    const rank = ranks[size] ?? NaN;
    let index = 0;
    let below = 1;
    while (below < size) {
      if (below + 1 < size && (ranks[below + 1] ?? NaN) < (ranks[below] ?? NaN)) below++;
      const child = ranks[below] ?? NaN;
      if (rank <= child) break;
      ranks[index] = child;
      values[index] = values[below] ?? 0;
      index = below;
      below = 2 * index + 1;
    }
    ranks[index] = rank;
    values[index] = values[size] ?? 0;
    return taken;
  }

  /** All values, in no particular order. */
  values(): Int32Array {
    return this.#values.subarray(0, this.#size);
  }

  #grow(): void {
    const ranks = new Float64Array(2 * this.#ranks.length);
    const values = new Int32Array(2 * this.#values.length);
    ranks.set(this.#ranks);
    values.set(this.#values);
    this.#ranks = ranks;
    this.#values = values;
  }
}
