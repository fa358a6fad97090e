import type { Bar, Lane } from './lanes.ts';

/** Place of a bar: lane, then bar in it. */
export type Place = readonly [lane: number, bar: number];

/** A bar with its lane. */
export interface Placed {
  readonly bar: Bar;
  readonly lane: Lane;
}

/** The bar at a place. */
export function barAt(lanes: readonly Lane[], [lane, bar]: Place): Placed | undefined {
  const row = lanes[lane];
  const found = row?.bars[bar];
  return row && found && { bar: found, lane: row };
}

/** `place` while there is a bar, else the first bar there is. */
export function reachable(lanes: readonly Lane[], place: Place): Place {
  if (barAt(lanes, place)) return place;
  return [
    Math.max(
      0,
      lanes.findIndex(({ bars }) => bars.length > 0),
    ),
    0,
  ];
}

/** Where a key leads: along the lane, or to the bar nearest in time in the next lane that has any; `undefined`: nowhere. */
export function placeAfter(key: string, lanes: readonly Lane[], [lane, bar]: Place): Place | undefined {
  const last = (lanes[lane]?.bars.length ?? 1) - 1;
  switch (key) {
    case 'ArrowRight':
      return [lane, Math.min(last, bar + 1)];
    case 'ArrowLeft':
      return [lane, Math.max(0, bar - 1)];
    case 'Home':
      return [lane, 0];
    case 'End':
      return [lane, last];
    case 'ArrowDown':
      return inLane(lanes, [lane, bar], 1);
    case 'ArrowUp':
      return inLane(lanes, [lane, bar], -1);
    default:
      return undefined;
  }
}

function inLane(lanes: readonly Lane[], place: Place, step: 1 | -1): Place {
  const from = barAt(lanes, place)?.bar.from ?? 0;
  for (let lane = place[0] + step; lane >= 0 && lane < lanes.length; lane += step) {
    const bars = lanes[lane]?.bars ?? [];
    if (bars.length === 0) continue;
    const distances = bars.map((bar) => Math.abs(bar.from - from));
    return [lane, distances.indexOf(Math.min(...distances))];
  }
  return place;
}
