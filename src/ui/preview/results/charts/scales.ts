import { scaleLinear, type ScaleLinear } from 'd3-scale';

/** More lines than this make a grid louder than what it is for. */
const mostLines = 5;

/** A scale from 0 to a round number not below `largest`, onto `height` px from the bottom up, and the values of its grid lines. */
export function valueScale(
  largest: number,
  height: number,
): { readonly y: ScaleLinear<number, number>; readonly lines: readonly number[] } {
  for (let wanted = mostLines - 1; wanted > 1; wanted -= 1) {
    const y = scaleLinear([0, Math.max(1, largest)], [height, 0]).nice(wanted);
    const lines = y.ticks(wanted);
    if (lines.length <= mostLines) return { y, lines };
  }
  const y = scaleLinear([0, Math.max(1, largest)], [height, 0]);
  return { y, lines: [0, Math.max(1, largest)] };
}

/** A scale onto 0 to 100, as parts of a width: from `lowest`, rounded down to tens and 60 at most, to 1. */
export function shareScale(lowest: number): {
  readonly x: (share: number) => number;
  readonly lines: readonly number[];
} {
  const from = Math.min(60, Math.floor(Math.max(0, lowest) * 10) * 10);
  const step = from >= 60 ? 10 : from >= 20 ? 20 : 25;
  const lines: number[] = [];
  for (let line = 100; line >= from && lines.length < mostLines; line -= step) lines.unshift(line);
  const first = Math.min(from, lines[0] ?? from);
  return { x: (share) => px((100 * (100 * share - first)) / (100 - first)), lines };
}

/** A length for an attribute: hundredths are enough. */
export const px = (value: number): number => Math.round(value * 100) / 100;
