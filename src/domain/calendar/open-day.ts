import { firstAtLeast } from './search.ts';

/** Open time from `start` to before `end`, in milliseconds after the first instant of a date. */
export interface Opening {
  readonly start: number;
  readonly end: number;
}

/**
 * The open time of one local date: openings in milliseconds after its first instant, sorted, apart from each other, and
 * summed up. Dates that are alike share one.
 */
export interface OpenDay {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Open milliseconds of the date up to the end of each opening. */
  readonly sums: Float64Array;
  /** Open milliseconds of the whole date. */
  readonly total: number;
}

/** Sorts, merges what overlaps or touches, leaves out what is empty, and sums up. */
export function openDay(openings: readonly Opening[]): OpenDay {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of openings.toSorted((a, b) => a.start - b.start)) {
    const previous = merged.at(-1);
    if (end <= start) continue;
    if (previous === undefined || start > previous.end) merged.push({ start, end });
    else previous.end = Math.max(previous.end, end);
  }
  let total = 0;
  return {
    starts: Float64Array.from(merged, ({ start }) => start),
    ends: Float64Array.from(merged, ({ end }) => end),
    sums: Float64Array.from(merged, ({ start, end }) => (total += end - start)),
    total,
  };
}

/** Whether the date is open at a time of it. */
export function isOpenAt({ starts, ends }: OpenDay, time: number): boolean {
  const index = firstAtLeast(ends, time);
  return (starts[index] ?? Infinity) <= time && time < (ends[index] ?? NaN);
}

/** Open milliseconds of the date before a time of it. */
export function openBefore({ starts, ends, sums, total }: OpenDay, time: number): number {
  const index = firstAtLeast(ends, time);
  const end = ends[index];
  if (end === undefined) return total;
  return (sums[index] ?? NaN) - (end - Math.max(time, starts[index] ?? NaN));
}

/** The earliest time of the date by which it has been open for `open` milliseconds: more than 0, at most its total. */
export function timeOfOpen({ ends, sums }: OpenDay, open: number): number {
  const index = firstAtLeast(sums, open);
  return (ends[index] ?? NaN) - ((sums[index] ?? NaN) - open);
}
