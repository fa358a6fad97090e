import { placeOfPercentile, selectPlace } from './select.ts';

/** For each cell the group it belongs to. */
export interface Grouping {
  readonly groups: number;
  readonly groupOf: Int32Array;
}

/** Values in cells: value `i` is in cell `cells[i]`; `cellCount`: it is left out. None is `NaN` or below 0. */
export interface CellValues {
  readonly count: number;
  readonly values: Float64Array;
  readonly cells: Int32Array;
  readonly cellCount: number;
}

/** Powers of two told apart: from 1 ms to 2⁴⁰ ms, 35 years. Beyond, all share a bucket, which is slower and no less exact. */
const powers = 40;
const firstPower = 1023;
/** Where the half with sign, exponent and first digits lies in the 8 bytes of a number on this machine. */
const highHalf = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;
/** Counters there may be before buckets get coarser: so many, or so many for each value, as they cost as much as values do. */
const mostCounters = 1 << 20;
const countersPerValue = 2;

/**
 * Exact percentiles (by nearest rank) of many groups of the same values at once, some finer, some coarser, without putting
 * anything in order. A first pass counts values by cell and by bucket: power of two and first binary digits, which a number
 * has in its upper bits. Counts of cells add up to those of groups, and tell in which bucket each percentile lies. A second
 * pass collects the values of those buckets alone, a few in a hundred, and the percentiles are selected from them.
 * @returns for each grouping, for each group, its percentiles one after the other; `NaN` where a group has no values
 */
export function groupedPercentiles(
  data: CellValues,
  groupings: readonly Grouping[],
  percents: readonly number[],
): Float64Array[] {
  const { count, values, cells, cellCount } = data;
  const most = Math.min(mostCounters, countersPerValue * count);
  let digits = 4;
  while (digits > 0 && cellCount * (powers << digits) > most) digits--;
  const buckets = powers << digits;
  const shift = 20 - digits;
  const offset = firstPower << digits;

  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * count);
  const keys = new Int32Array(count);
  const counts = new Uint32Array((cellCount + 1) * buckets);
  for (let index = 0; index < count; index++) {
    const bucket = ((halves[2 * index + highHalf] ?? 0) >>> shift) - offset;
    const key = (cells[index] ?? 0) * buckets + Math.max(0, Math.min(bucket, buckets - 1));
    keys[index] = key;
    counts[key] = (counts[key] ?? 0) + 1;
  }

  const searches = groupings.map((grouping) => new Search(grouping, percents, counts, buckets));
  const wanted = new Uint8Array(counts.length);
  for (const search of searches) search.mark(wanted);
  for (let index = 0; index < count; index++) {
    const key = keys[index] ?? 0;
    if (wanted[key] === 0) continue;
    const cell = cells[index] ?? 0;
    const value = values[index] ?? 0;
    for (const search of searches) search.collect(cell, key - cell * buckets, value);
  }
  return searches.map((search) => search.select());
}

/** The percentiles of one grouping. */
class Search {
  readonly #groupOf: Int32Array;
  readonly #percents: readonly number[];
  readonly #buckets: number;
  /** By group and bucket: one more than the place in `#collected` for the next value; 0: not wanted. */
  readonly #next: Uint32Array;
  readonly #collected: Float64Array;
  /** By group and percentile: the place in `#collected` that will hold it, and the bounds of its bucket there; −1: no values. */
  readonly #found: { place: number; from: number; to: number }[] = [];

  constructor(grouping: Grouping, percents: readonly number[], counts: Uint32Array, buckets: number) {
    this.#groupOf = grouping.groupOf;
    this.#percents = percents;
    this.#buckets = buckets;
    const sums = new Uint32Array(grouping.groups * buckets);
    for (let cell = 0; cell < grouping.groupOf.length; cell++) {
      const group = (grouping.groupOf[cell] ?? 0) * buckets;
      for (let bucket = 0; bucket < buckets; bucket++) {
        const more = counts[cell * buckets + bucket] ?? 0;
        if (more > 0) sums[group + bucket] = (sums[group + bucket] ?? 0) + more;
      }
    }
    this.#next = new Uint32Array(sums.length);
    let collected = 0;
    for (let group = 0; group < grouping.groups; group++) collected = this.#place(group, sums, collected);
    this.#collected = new Float64Array(collected);
  }

  /** Finds the buckets of a group's percentiles, and gives each as much room as it has values. */
  #place(group: number, sums: Uint32Array, collected: number): number {
    const start = group * this.#buckets;
    let total = 0;
    for (let bucket = 0; bucket < this.#buckets; bucket++) total += sums[start + bucket] ?? 0;
    let room = collected;
    let bucket = 0;
    let before = 0;
    for (const percent of this.#percents) {
      if (total === 0) {
        this.#found.push({ place: -1, from: 0, to: 0 });
        continue;
      }
      const place = placeOfPercentile(percent, total);
      while (before + (sums[start + bucket] ?? 0) <= place) before += sums[start + bucket++] ?? 0;
      const size = sums[start + bucket] ?? 0;
      if (this.#next[start + bucket] === 0) {
        this.#next[start + bucket] = room + 1;
        room += size;
      }
      const from = (this.#next[start + bucket] ?? 0) - 1;
      this.#found.push({ place: from + place - before, from, to: from + size });
    }
    return room;
  }

  /** Marks the buckets of cells that this grouping wants to see the values of. */
  mark(wanted: Uint8Array): void {
    for (let cell = 0; cell < this.#groupOf.length; cell++) {
      const group = (this.#groupOf[cell] ?? 0) * this.#buckets;
      const start = cell * this.#buckets;
      for (let bucket = 0; bucket < this.#buckets; bucket++) {
        if (this.#next[group + bucket] !== 0) wanted[start + bucket] = 1;
      }
    }
  }

  collect(cell: number, bucket: number, value: number): void {
    const at = (this.#groupOf[cell] ?? 0) * this.#buckets + bucket;
    const next = this.#next[at] ?? 0;
    if (next === 0) return;
    this.#collected[next - 1] = value;
    this.#next[at] = next + 1;
  }

  select(): Float64Array {
    return Float64Array.from(this.#found, ({ place, from, to }) =>
      place < 0 ? NaN : selectPlace(this.#collected, place, from, to),
    );
  }
}
