import { formatDate, millisecondsPerDay } from '../../../domain/calendar/local-date.ts';
import { localTimeAt } from '../../../domain/calendar/zone-clock.ts';
import type { Holiday } from '../../../domain/settings/calendar.ts';
import { identityOf } from '../../../domain/settings/path.ts';
import { icalendarEvents, plainText, type EventProperties, type Property } from './icalendar-lines.ts';
import { dayNumber, isEveryYear, occurrences, parseYearlyRule } from './yearly-rule.ts';

/** Why entries of a file are not offered as closed days. */
export type LeftOutReason = 'timed' | 'repeated' | 'broken' | 'long';

export type ReadCalendar =
  | { readonly days: readonly Holiday[]; readonly leftOut: Readonly<Record<LeftOutReason, number>> }
  | { readonly fault: 'too_many' | 'not_a_calendar' };

export interface ReadOptions {
  /** Of the calendar that gets the days: entries that are given by instants are whole days there, or none. */
  readonly timeZone: string;
  /** Days outside of these years are not offered. */
  readonly firstYear: number;
  readonly lastYear: number;
}

const maximumEntries = 2000;
const longestDays = 31;

/**
 * Reads the whole days of an iCalendar file as closed days, in order. Alarms, zones and everything else in it are passed
 * over; each entry is read by itself, so that a broken one costs only itself. Only yearly rules are followed, and only
 * as far as the years asked for: docs/decisions/0007-icalendar.md.
 */
export function readIcalendar(text: string, options: ReadOptions): ReadCalendar {
  const events = icalendarEvents(text);
  if (!events) return { fault: 'not_a_calendar' };
  if (events.length > maximumEntries) return { fault: 'too_many' };
  const leftOut = { timed: 0, repeated: 0, broken: 0, long: 0 };
  const days = new Map<string, Holiday>();
  for (const event of events) {
    const found = readEvent(event, options);
    if (typeof found === 'string') leftOut[found] += 1;
    else for (const day of found) days.set(identityOf(day) ?? '', day);
  }
  const order = (day: Holiday) => (day.everyYear ? `${options.firstYear}${day.from.slice(4)}` : day.from);
  return { days: [...days.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1)), leftOut };
}

function readEvent(properties: EventProperties, options: ReadOptions): readonly Holiday[] | LeftOutReason {
  const find = (name: string) => properties?.find((property) => property.name === name);
  const start = find('DTSTART');
  if (!start) return 'broken';
  if (find('STATUS')?.value.toUpperCase() === 'CANCELLED') return [];
  const first = dayOf(start, options.timeZone);
  if (typeof first === 'string') return first;
  const length = lengthOf(first, find('DTEND'), find('DURATION'), options.timeZone);
  if (typeof length === 'string') return length;
  if (length > longestDays) return 'long';
  const name = plainText(find('SUMMARY')?.value ?? '')
    .trim()
    .slice(0, 200);
  const rule = find('RRULE');
  if (!rule) return inYears([first], length, name, options);
  const excluded = (properties ?? []).filter((property) => property.name === 'EXDATE');
  return readRule(rule, { first, length, name, excluded }, options);
}

/** A date as a day number; instants only where they are midnights: as written, or in the calendar's zone for UTC. */
function dayOf({ value }: Property, timeZone: string): number | LeftOutReason {
  const [, date = '', time, utc] = /^(\d{8})(?:T(\d{6})(Z)?)?$/.exec(value.trim()) ?? [];
  const day = dayNumber(date);
  if (day === undefined) return 'broken';
  if (time === undefined) return day;
  if (utc === undefined) return time === '000000' ? day : 'timed';
  const seconds = Number(time.slice(0, 2)) * 3600 + Number(time.slice(2, 4)) * 60 + Number(time.slice(4));
  const local = localTimeAt(timeZone, day * millisecondsPerDay + seconds * 1000);
  return local.milliseconds === 0 ? (dayNumber(local.date) ?? 'broken') : 'timed';
}

/** How many days it lasts; an end is the day after the last. */
function lengthOf(
  first: number,
  end: Property | undefined,
  duration: Property | undefined,
  timeZone: string,
): number | LeftOutReason {
  if (end) {
    const last = dayOf(end, timeZone);
    return typeof last === 'string' ? last : Math.max(1, last - first);
  }
  if (!duration) return 1;
  const [matched, weeks = '0', days = '0'] = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/.exec(duration.value.trim()) ?? [];
  return matched === undefined ? 'timed' : Math.max(1, Number(weeks) * 7 + Number(days));
}

interface Repeated {
  readonly first: number;
  readonly length: number;
  readonly name: string;
  readonly excluded: readonly Property[];
}

function readRule(
  { value }: Property,
  { first, length, name, excluded }: Repeated,
  options: ReadOptions,
): readonly Holiday[] | LeftOutReason {
  const rule = parseYearlyRule(value.trim());
  if (!rule) return 'repeated';
  if (isEveryYear(rule, first) && excluded.length === 0) return [{ ...holiday(first, length, name), everyYear: true }];
  const from = (dayNumber(`${options.firstYear}0101`) ?? first) - length + 1;
  const found = occurrences(rule, first, from, dayNumber(`${options.lastYear}1231`) ?? first);
  if (!found) return 'repeated';
  const without = new Set(
    excluded.flatMap((property) => property.value.split(',').map((date) => dayNumber(date.slice(0, 8)))),
  );
  const days = found.filter((day) => !without.has(day));
  return inYears(days, length, name, options);
}

function inYears(
  firsts: readonly number[],
  length: number,
  name: string,
  { firstYear, lastYear }: ReadOptions,
): readonly Holiday[] {
  return firsts
    .filter((first) => yearOf(first + length - 1) >= firstYear && yearOf(first) <= lastYear)
    .map((first) => holiday(first, length, name));
}

const yearOf = (day: number): number => Number(formatDate(day).slice(0, 4));

function holiday(first: number, length: number, name: string): Holiday {
  return { name, from: formatDate(first), ...(length > 1 ? { to: formatDate(first + length - 1) } : {}) };
}
