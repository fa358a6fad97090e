import { formatDate, millisecondsPerDay, parseDate, weekdayIndex } from '../../domain/calendar/local-date.ts';
import type { Period } from '../../simulator/simulation.ts';
import { instantOf, localMoment } from '../editors/asked-moment.ts';
import { mostDays, type RunSettings } from '../../simulator/client/run-settings.ts';

/** Whole local days, the first as `YYYY-MM-DD`. */
export interface RunDays {
  readonly from: string;
  readonly days: number;
}

/** What the days of a run are chosen from. */
export interface DayBounds {
  /** The present, epoch milliseconds. */
  readonly now: number;
  /** The zone whose midnights count. */
  readonly timeZone: string;
  /** Instants that the tickets of the source lie between; absent: they are made up. */
  readonly range?: Period | undefined;
}

const week = 7;
/** Weeks that are offered. */
const offered = 26;
const madeOffered = 8;

/** The days that a run is about: the user's choice, or a week that suits where the tickets come from. */
export function daysOf({ from, days, source }: RunSettings, bounds: DayBounds): RunDays {
  if (from !== null) return { from, days: days ?? week };
  const choices = dayChoices(bounds);
  // A file is looked at as a whole, the past at its latest full week, a typical week at the next one.
  const usual = source === 'file' ? choices.at(0) : (choices.find((choice) => choice.days === week) ?? choices.at(0));
  return usual ?? { from: localMoment(bounds.now, bounds.timeZone).day, days: week };
}

/** The days to choose from: all that there are, then its full weeks, the latest first; of made tickets the weeks ahead. */
export function dayChoices({ now, timeZone, range }: DayBounds): readonly RunDays[] {
  if (!range) {
    const monday = mondayAfter(dayOf(now, timeZone));
    const weeks = Array.from({ length: madeOffered }, (_, at) => ({
      from: formatDate(monday + at * week),
      days: week,
    }));
    return [...weeks, { from: formatDate(monday), days: 4 * week }];
  }
  const first = dayOf(range.from, timeZone);
  const last = dayOf(range.to - 1, timeZone);
  const all = { from: formatDate(first), days: Math.min(last - first + 1, mostDays) };
  const weeks: RunDays[] = [];
  for (let monday = mondayAfter(last) - week; monday >= first && weeks.length < offered; monday -= week) {
    if (monday + week - 1 <= last) weeks.push({ from: formatDate(monday), days: week });
  }
  return [all, ...weeks];
}

/** The instants at which those days begin and end. */
export function periodOf({ from, days }: RunDays, timeZone: string): Period {
  const end = formatDate((parseDate(from) ?? 0) + days);
  return {
    from: instantOf({ day: from, time: '00:00' }, timeZone),
    to: instantOf({ day: end, time: '00:00' }, timeZone),
  };
}

/** As in 23–29 Nov. */
export function daysInWords({ from, days }: RunDays, locale: string): string {
  const first = Date.parse(`${from}T00:00Z`);
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.formatRange(first, first + (days - 1) * millisecondsPerDay);
}

function dayOf(at: number, timeZone: string): number {
  return parseDate(localMoment(at, timeZone).day) ?? 0;
}

function mondayAfter(day: number): number {
  return day - weekdayIndex(day) + week;
}
