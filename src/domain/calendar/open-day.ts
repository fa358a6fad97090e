/** Open time from `start` to before `end`, in milliseconds after the first instant of a date. */
export interface Opening {
  readonly start: number;
  readonly end: number;
}

/** The open time of one local date: openings in order and apart from each other. Dates that are alike share one. */
export type OpenDay = readonly Opening[];

/** Sorts, merges what overlaps or touches, and leaves out what is empty. */
export function openDay(openings: readonly Opening[]): OpenDay {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of openings.toSorted((a, b) => a.start - b.start)) {
    const previous = merged.at(-1);
    if (end <= start) continue;
    if (previous === undefined || start > previous.end) merged.push({ start, end });
    else previous.end = Math.max(previous.end, end);
  }
  return merged;
}

/** Open milliseconds of a date. */
export function openTime(day: OpenDay): number {
  return day.reduce((sum, { start, end }) => sum + end - start, 0);
}
