import type { CompiledCalendar } from '../../../../domain/calendar/compile.ts';
import { formatDate, millisecondsPerDay, parseDate } from '../../../../domain/calendar/local-date.ts';
import { localTimeAt, wallTimeToInstant } from '../../../../domain/calendar/zone-clock.ts';
import { furthest, type Lane } from './follow.ts';

/** What the axis shows, in epoch milliseconds. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A linear scale: instants to pixels from the start of the plot, and back. */
export interface Scale {
  x(at: number): number;
  at(x: number): number;
}

const hour = 3_600_000;
/** At most so much open time is shown before the creation. */
const lead = 5 * hour;

export function scaleOf({ from, to }: Range, width: number): Scale {
  const perPixel = (to - from) / Math.max(1, width);
  return { x: (at) => (at - from) / perPixel, at: (x) => from + x * perPixel };
}

/**
 * From the open hours before the creation to the end of the day of the last deadline or event, `also` included; two years
 * at the most.
 */
export function rangeOf(
  createdAt: number,
  lanes: readonly Lane[],
  calendar: CompiledCalendar,
  timeZone: string,
  also: readonly number[] = [],
): Range {
  const open = calendar.intervals(createdAt - 7 * millisecondsPerDay, createdAt + 1).at(-1);
  const from = Math.max(open?.start ?? createdAt - hour, createdAt - lead);
  const dues = lanes.flatMap(({ cycles }) => cycles.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt])));
  const last = Math.min(Math.max(createdAt, ...dues, ...also), createdAt + furthest);
  return { from: Math.floor(Math.min(from, createdAt - hour) / hour) * hour, to: endOfDay(last, timeZone) };
}

/** The first instant of the next local date. */
function endOfDay(at: number, timeZone: string): number {
  return wallTimeToInstant(timeZone, localTimeAt(timeZone, at).date, 1440);
}

/** The local midnights within a range. */
export function midnights({ from, to }: Range, timeZone: string): { readonly at: number; readonly date: string }[] {
  const first = parseDate(localTimeAt(timeZone, from).date) ?? 0;
  const last = parseDate(localTimeAt(timeZone, to).date) ?? first;
  return Array.from({ length: last - first }, (_none, index) => {
    const date = formatDate(first + 1 + index);
    return { at: wallTimeToInstant(timeZone, date, 0), date };
  }).filter(({ at }) => at < to);
}

/** Steps between hours, of which the first that leaves room is taken. */
const hourSteps = [1, 2, 3, 4, 6, 12] as const;

/**
 * Whole hours by the local clock that have `room` pixels each, without midnight, which is a day's mark; none where a day is
 * too narrow for two.
 */
export function wholeHours(
  range: Range,
  timeZone: string,
  scale: Scale,
  room: number,
): { readonly at: number; readonly hour: number }[] {
  const perHour = scale.x(range.from + hour) - scale.x(range.from);
  const step = hourSteps.find((hours) => hours * perHour >= room);
  if (step === undefined) return [];
  const dates = [localTimeAt(timeZone, range.from).date, ...midnights(range, timeZone).map(({ date }) => date)];
  return dates.flatMap((date) =>
    Array.from({ length: Math.ceil(24 / step) - 1 }, (_none, index) => (index + 1) * step)
      .map((each) => ({ at: wallTimeToInstant(timeZone, date, each * 60), hour: each }))
      .filter(({ at }) => at >= range.from && at < range.to),
  );
}

/** The stretches of a range in which a calendar is closed. */
export function closedIn(calendar: CompiledCalendar, { from, to }: Range): Range[] {
  const closed: Range[] = [];
  let at = from;
  for (const { start, end } of calendar.intervals(from, to)) {
    if (start > at) closed.push({ from: at, to: start });
    at = end;
  }
  if (at < to) closed.push({ from: at, to });
  return closed;
}

/** What is too small to be seen becomes part of what is beside it, so that a year costs no more to draw than a week. */
export function visible<Stretch extends Range>(
  stretches: readonly Stretch[],
  scale: Scale,
  isSame: (one: Stretch, other: Stretch) => boolean = () => true,
): Stretch[] {
  const drawn: Stretch[] = [];
  for (const stretch of stretches) {
    const last = drawn.at(-1);
    if (last && scale.x(stretch.from) - scale.x(last.to) < 1.5 && isSame(last, stretch)) {
      drawn[drawn.length - 1] = { ...last, to: Math.max(last.to, stretch.to) };
    } else {
      drawn.push(stretch);
    }
  }
  return drawn;
}
