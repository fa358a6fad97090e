import { minutesPerDay } from '../../../domain/calendar/time-of-day.ts';
import type { WallHours } from '../../../domain/calendar/wall-hours.ts';

/** To what ends snap, and the shortest hours there are; minutes. */
export const step = 15;

/** Which end of a bar is moved. */
export type Edge = 'start' | 'end';

/** How far an end may go, in minutes after the day's midnight: up to its neighbours, and at most 24 hours long. */
export function edgeLimits(bars: readonly WallHours[], index: number, edge: Edge): { min: number; max: number } {
  const bar = bars[index] ?? { start: 0, end: 0 };
  if (edge === 'start') {
    return {
      min: Math.max(0, bars[index - 1]?.end ?? 0, bar.end - minutesPerDay),
      max: Math.min(bar.end, minutesPerDay) - step,
    };
  }
  return { min: bar.start + step, max: Math.min(bar.start + minutesPerDay, bars[index + 1]?.start ?? Infinity) };
}

/** The bars with one end moved to `to`, snapped and kept within its limits. Ends that come to touch are not merged yet. */
export function moveEdge(bars: readonly WallHours[], index: number, edge: Edge, to: number): readonly WallHours[] {
  const { min, max } = edgeLimits(bars, index, edge);
  const bar = bars[index];
  if (!bar || max < min) return bars;
  return bars.with(index, { ...bar, [edge]: Math.min(max, Math.max(min, snap(to))) });
}

export const snap = (minutes: number): number => Math.round(minutes / step) * step;

/**
 * Hours to add to a day: from `at` on the whole hour, or after those it has; as long as `length` where there is room.
 * `undefined` when the day is full.
 */
export function freeHours(
  bars: readonly WallHours[],
  nightUntil: number,
  at: number | undefined,
  length = 240,
): WallHours | undefined {
  const taken = [...(nightUntil > 0 ? [{ start: 0, end: nightUntil }] : []), ...bars];
  const wanted = at === undefined ? defaultStart(bars) : Math.floor(at / 60) * 60;
  const gaps = gapsBetween(taken);
  const gap = gaps.find(({ end }) => end > wanted) ?? gaps.at(-1);
  if (!gap) return undefined;
  const start = Math.max(gap.start, Math.min(wanted, gap.end - step));
  return { start, end: Math.min(gap.end, start + length) };
}

function defaultStart(bars: readonly WallHours[]): number {
  const last = bars.at(-1);
  return last ? last.end + 60 : 9 * 60;
}

/** Room between the spans within the 24 hours of a day, each at least a step long. */
function gapsBetween(spans: readonly WallHours[]): readonly WallHours[] {
  const gaps: WallHours[] = [];
  let until = 0;
  for (const { start, end } of [...spans, { start: minutesPerDay, end: minutesPerDay }]) {
    if (start - until >= step) gaps.push({ start: until, end: start });
    until = Math.max(until, end);
  }
  return gaps;
}
