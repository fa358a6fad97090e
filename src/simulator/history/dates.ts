import { askable } from '../../domain/calendar/instants.ts';
import { millisecondsPerDay } from '../../domain/calendar/local-date.ts';
import { zoneNamed, type ZoneClock } from '../../domain/calendar/zone.ts';

/**
 * Orders in which dates are written in numbers; the letters between them tell formats apart. `named`: the month is a word
 * (29 Feb 2016, Feb 29, 2016, 29/Feb/16). `seconds` and `milliseconds` are counted from 1970 in UTC. All but the last two
 * may have a time with 24 or 12 hours after them, and a zone after that.
 */
export const dateFormats = [
  'y-m-d',
  'd.m.y',
  'd/m/y',
  'm/d/y',
  'd-m-y',
  'm-d-y',
  'named',
  'seconds',
  'milliseconds',
] as const;
export type DateFormat = (typeof dateFormats)[number];

/** What a text written as a date says, before the order of its parts is settled. */
export interface WrittenDate {
  readonly shape: 'y-m-d' | '.' | '/' | '-' | 'named' | 'seconds' | 'milliseconds';
  /** The parts in the order written; of `y-m-d` and `named` put into year, month, day; of the last two the instant alone. */
  readonly parts: readonly [number, number, number];
  /** After midnight, milliseconds. */
  readonly time: number;
  readonly twelveHours: boolean;
  /** Milliseconds east of UTC; `undefined`: none is written. */
  readonly offset: number | undefined;
}

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T\s,]\s*(.*))?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T\s,]\s*(.*))?$/;
const dayAndWord =
  /^(?:\p{L}+\.?,\s*)?(\d{1,2})[-\s/.]+(\p{L}{3,})\.?[-\s/.,]+(\d{4}|\d{2})(?:\s*р\.?)?(?:[T\s,]\s*(.*))?$/u;
const wordAndDay = /^(?:\p{L}+\.?,\s*)?(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})(?:[T\s,]\s*(.*))?$/u;
const timeOfDay =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?\s?m\.?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
    ['січ', 'лют', 'бер', 'кві', 'тра', 'чер', 'лип', 'сер', 'вер', 'жов', 'лис', 'гру'],
  ].flatMap((names) => names.map((name, index) => [name, index + 1] as const)),
);

const monthNamed = (word: string): number | undefined => months[word.slice(0, 3).toLowerCase()];

/** Two digits are the years 1970 to 2069. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);

/** Reads the numbers of a date; `undefined` for what isn't written as one. Whether the date exists is not looked at. */
export function readWritten(cell: string): WrittenDate | undefined {
  const text = cell.trim();
  if (text.length < 6 || text.length > 60) return undefined;
  let match = yearFirst.exec(text);
  if (match) return withTime('y-m-d', [Number(match[1]), Number(match[3]), Number(match[4])], match[5]);
  match = yearLast.exec(text);
  if (match) {
    const [, first = '', shape = '.', second = '', year = '', time] = match;
    return withTime(shape as '.' | '/' | '-', [Number(first), Number(second), fullYear(year)], time);
  }
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const seconds = text.length === 10;
    const parts = [Number(text) * (seconds ? 1000 : 1), 0, 0] as const;
    return { shape: seconds ? 'seconds' : 'milliseconds', parts, time: 0, twelveHours: false, offset: 0 };
  }
  match = dayAndWord.exec(text);
  let month = match && monthNamed(match[2] ?? '');
  if (match && month) return withTime('named', [fullYear(match[3] ?? ''), month, Number(match[1])], match[4]);
  match = wordAndDay.exec(text);
  month = match && monthNamed(match[1] ?? '');
  if (match && month) return withTime('named', [Number(match[3]), month, Number(match[2])], match[4]);
  return undefined;
}

function withTime(
  shape: WrittenDate['shape'],
  parts: readonly [number, number, number],
  written: string | undefined,
): WrittenDate | undefined {
  if (!written) return { shape, parts, time: 0, twelveHours: false, offset: undefined };
  const match = timeOfDay.exec(written.trim());
  if (!match) return undefined;
  const [, hours = '', minutes = '', seconds = '0', fraction = '0', half, zone] = match;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half[0]?.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  const time = ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + milliseconds;
  return {
    shape,
    parts,
    time,
    twelveHours: half !== undefined,
    offset: zone === undefined ? undefined : offsetOf(zone),
  };
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

/** Whether a date written in this shape can be in this format. */
export const hasShape = (shape: WrittenDate['shape'], format: DateFormat): boolean =>
  format === shape || (shape.length === 1 && format[1] === shape && format !== 'y-m-d');

/**
 * A function that reads the instant, epoch milliseconds, of a date in one of the formats (one for each way to write dates);
 * `undefined` for any other text, for a date that doesn't exist, and for what is not in the years 1900 to 2199. A time
 * without zone is one of `timeZone`: one that occurs twice means the first, one that is skipped moves forward by the gap
 * (docs/semantics.md, section 4).
 * @throws RangeError for an unknown zone.
 */
export function dateReader(formats: readonly DateFormat[], timeZone: string): (cell: string) => number | undefined {
  const zone = zoneNamed(timeZone);
  const clocks = new Map<number, ZoneClock>();
  const wallInstant = (day: number, time: number): number => {
    let clock = clocks.get(day);
    if (!clock) {
      clock = zone.clockOf(day);
      clocks.set(day, clock);
    }
    return time === 0 ? clock.instantAt(0) : Math.round(clock.instantAt(time / 60_000));
  };
  return (cell) => {
    const written = readWritten(cell);
    const format = written && formats.find((candidate) => hasShape(written.shape, candidate));
    if (!written || !format) return undefined;
    const instant = instantOf(written, format, wallInstant);
    return instant !== undefined && instant >= askable.first && instant < askable.end ? instant : undefined;
  };
}

function instantOf(
  { parts, time, offset }: WrittenDate,
  format: DateFormat,
  wallInstant: (day: number, time: number) => number,
): number | undefined {
  const [first, second, third] = parts;
  if (format === 'seconds' || format === 'milliseconds') return first;
  const day =
    format === 'y-m-d' || format === 'named'
      ? dayNumber(first, second, third)
      : format.startsWith('d')
        ? dayNumber(third, second, first)
        : dayNumber(third, first, second);
  if (day === undefined) return undefined;
  return offset === undefined ? wallInstant(day, time) : day * millisecondsPerDay + time - offset;
}

/** Whole days since 1970-01-01; `undefined` for a date that doesn't exist or lies before 1900. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  return new Date(midnight).getUTCDate() === day ? midnight / millisecondsPerDay : undefined;
}
