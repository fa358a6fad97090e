import { firstAtLeast } from './search.ts';

/**
 * The running total over a list of amounts, and the way back from a total to its place: as many buckets of equal size as
 * there are amounts say where to begin, so that a search takes a step or two however long the list is.
 */
export class RunningTotal {
  /** All amounts together. */
  readonly total: number;
  /** The total before each amount and, last, after all. */
  readonly #before: Float64Array;
  readonly #bucketsPerUnit: number;
  /** For each bucket, the first index of `#before` that isn't below it. */
  readonly #buckets: Int32Array;

  constructor(amounts: readonly number[]) {
    const { length } = amounts;
    this.#before = new Float64Array(length + 1);
    let total = 0;
    for (const [index, amount] of amounts.entries()) {
      total += amount;
      this.#before[index + 1] = total;
    }
    this.total = total;
    this.#bucketsPerUnit = length / Math.max(total, 1);
    this.#buckets = new Int32Array(length + 2);
    let index = 0;
    for (let bucket = 0; bucket < this.#buckets.length; bucket += 1) {
      while (index < length && this.before(index) * this.#bucketsPerUnit < bucket) index += 1;
      this.#buckets[bucket] = index;
    }
  }

  /** The amounts before an index, together. */
  before(index: number): number {
    return this.#before[index] ?? NaN;
  }

  /** The index of the amount with which a total, more than 0 and at most `this.total`, is reached. */
  indexReaching(total: number): number {
    const bucket = (total * this.#bucketsPerUnit) | 0;
    return firstAtLeast(this.#before, total, this.#buckets[bucket], this.#buckets[bucket + 1]) - 1;
  }
}
