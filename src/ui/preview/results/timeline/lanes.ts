import type { SideTimeline, Stretch } from '../../../../simulator/report/timeline.ts';
import type { Period } from '../../../../simulator/simulation.ts';
import type { Range, Scale } from '../../../editors/sla/strip/axis.ts';

/** A piece of a lane that is drawn: a ticket that is worked on, or waits. `whole`: the stretch that it is a part of. */
export interface Bar extends Stretch {
  readonly whole: Period;
}

/** How many tickets wait during a time. */
export interface Crowd extends Period {
  readonly tickets: number;
}

/** A row of the timeline. `operator` `null`: the tickets that wait. */
export interface Lane {
  readonly operator: string | null;
  readonly bars: readonly Bar[];
  readonly closed: readonly Period[];
  /** Too many wait to be drawn one by one: how many, over time. */
  readonly crowd: readonly Crowd[];
}

const hour = 3_600_000;
/** A shorter time is hard to read. */
const leastHours = 4;
/** Tickets that wait, drawn one by one; so many at once, as they cover each other. */
const mostWaiting = 120;
const mostAtOnce = 6;
/** Above that, they are counted in slots of so many px. */
const slotWidth = 4;

/** From the first opening or work of a day to the end of the last, in whole hours; the whole day when there is none. */
export function shownRange(day: Range, { operators }: SideTimeline): Range {
  const busy = operators.flatMap(({ open, work }) => [...open, ...work]).filter((each) => overlap(each, day));
  const from = Math.max(day.from, Math.min(...busy.map((each) => each.from)));
  const to = Math.min(day.to, Math.max(...busy.map((each) => each.to)));
  if (!(to > from)) return day;
  const start = day.from + Math.floor((from - day.from) / hour) * hour;
  const end = Math.min(day.to, day.from + Math.ceil((to - day.from) / hour) * hour);
  return { from: start, to: Math.max(end, Math.min(day.to, start + leastHours * hour)) };
}

/** Those that wait, then the operators in the order of the directory. */
export function lanesOf({ operators, waiting }: SideTimeline, range: Range, scale: Scale): readonly Lane[] {
  const queue = waiting.filter((each) => overlap(each, range));
  const crowd = crowdIn(queue, range, scale);
  const few = queue.length <= mostWaiting && crowd.every(({ tickets }) => tickets <= mostAtOnce);
  return [
    {
      operator: null,
      bars: few ? queue.map((each) => ({ ...each, ...clipped(each, range), whole: each })) : [],
      closed: [],
      crowd: few ? [] : crowd,
    },
    ...operators.map(({ operator, open, work }) => ({
      operator,
      closed: gapsIn(open, range),
      crowd: [],
      bars: work.filter((each) => overlap(each, range)).flatMap((each) => workBars(each, open, range)),
    })),
  ];
}

/** Work goes on over closed hours, and is drawn in open ones. */
function workBars(stretch: Stretch, open: readonly Period[], range: Range): readonly Bar[] {
  const span = clipped(stretch, range);
  return open
    .filter((each) => overlap(each, span))
    .map((each) => ({ ...stretch, ...clipped(each, span), whole: stretch }));
}

const overlap = (one: Period, other: Period) => one.to > other.from && one.from < other.to;

function clipped({ from, to }: Period, range: Range): Period {
  return { from: Math.max(from, range.from), to: Math.min(to, range.to) };
}

/** What of a range is not open. */
function gapsIn(open: readonly Period[], { from, to }: Range): readonly Period[] {
  const gaps: Period[] = [];
  let at = from;
  for (const each of open) {
    if (each.from > at) gaps.push({ from: at, to: Math.min(each.from, to) });
    at = Math.max(at, each.to);
    if (at >= to) break;
  }
  if (at < to) gaps.push({ from: at, to });
  return gaps;
}

/** How many wait in each slot of the axis; slots in a row with the same number are one. */
function crowdIn(queue: readonly Stretch[], range: Range, scale: Scale): readonly Crowd[] {
  const slots = Math.max(1, Math.ceil(scale.x(range.to) / slotWidth));
  const changes = Array.from({ length: slots + 1 }, () => 0);
  const change = (slot: number, by: number) => (changes[slot] = (changes[slot] ?? 0) + by);
  for (const each of queue) {
    const { from, to } = clipped(each, range);
    change(Math.floor(scale.x(from) / slotWidth), 1);
    change(Math.min(slots, Math.ceil(scale.x(to) / slotWidth)), -1);
  }
  const crowd: Crowd[] = [];
  let tickets = 0;
  for (let slot = 0; slot < slots; slot++) {
    tickets += changes[slot] ?? 0;
    const from = scale.at(slot * slotWidth);
    const to = Math.min(range.to, scale.at((slot + 1) * slotWidth));
    const last = crowd.at(-1);
    if (last?.tickets === tickets && last.to === from) crowd[crowd.length - 1] = { ...last, to };
    else if (tickets > 0) crowd.push({ from, to, tickets });
  }
  return crowd;
}
