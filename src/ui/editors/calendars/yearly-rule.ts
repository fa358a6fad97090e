import { formatDate, millisecondsPerDay, parseDate, weekdayIndex } from '../../../domain/calendar/local-date.ts';

/** A yearly recurrence rule (RFC 5545, section 3.3.10), as far as holidays need it. */
export interface YearlyRule {
  readonly interval: number;
  readonly count: number;
  /** Last day, as a day number. */
  readonly until: number;
  /** 1 to 12; none: the month of the start. */
  readonly months: readonly number[];
  /** 1 to 31, or −1 for the last of the month; none: the day of the start. */
  readonly dates: readonly number[];
  /** Weekdays, 0 for Monday, with the how manieth of the month they are: −1 for the last; 0: each of them. */
  readonly weekdays: readonly { readonly weekday: number; readonly place: number }[];
}

/** Further back than this no occurrence is counted. */
const maximumYears = 60;
const maximumPerYear = 12;

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads `FREQ=YEARLY;BYMONTH=11;BYDAY=4TH`; `undefined` for rules of any other kind, which no closed day follows. */
export function parseYearlyRule(text: string): YearlyRule | undefined {
  const parts = new Map(text.split(';').map((part) => part.toUpperCase().split('=') as [string, string | undefined]));
  if (parts.get('FREQ') !== 'YEARLY') return undefined;
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYDAY'];
  if ([...parts.keys()].some((name) => !known.includes(name))) return undefined;
  const months = numbersOf(parts.get('BYMONTH'), 1, 12);
  const dates = numbersOf(parts.get('BYMONTHDAY'), -31, 31);
  const weekdays = weekdaysOf(parts.get('BYDAY'));
  const interval = numbersOf(parts.get('INTERVAL') ?? '1', 1, 1000)?.[0];
  const count = parts.has('COUNT') ? numbersOf(parts.get('COUNT'), 1, 100_000)?.[0] : Infinity;
  const until = parts.has('UNTIL') ? dayNumber(parts.get('UNTIL')?.slice(0, 8) ?? '') : Infinity;
  if (!months || !dates || !weekdays || !interval || !count || until === undefined) return undefined;
  // Without a month the weekdays would be those of the whole year.
  if (weekdays.length > 0 && months.length === 0) return undefined;
  return { interval, count, until, months, dates, weekdays };
}

/** `20260824` as a day number; `undefined` where there is no such date. */
export function dayNumber(text: string): number | undefined {
  return parseDate(text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}

/** Whether it means the start's own month and day every year for ever. */
export function isEveryYear({ interval, count, until, months, dates, weekdays }: YearlyRule, start: number): boolean {
  const [, month, date] = partsOf(start);
  const only = (values: readonly number[], value: number) => values.every((each) => each === value);
  const endless = interval === 1 && count === Infinity && until === Infinity;
  return endless && weekdays.length === 0 && only(months, month) && only(dates, date);
}

/**
 * The days on which it falls from `from` to `last`, as day numbers; `undefined` when it would have to be counted from too
 * long ago, or falls on more than 12 days of a year: no holiday does.
 */
export function occurrences(
  rule: YearlyRule,
  start: number,
  from: number,
  last: number,
): readonly number[] | undefined {
  const [startYear, month, date] = partsOf(start);
  const [lastYear] = partsOf(Math.min(last, rule.until));
  const months = rule.months.length > 0 ? rule.months : [month];
  const dates = rule.dates.length > 0 || rule.weekdays.length > 0 ? rule.dates : [date];
  const isCounted = rule.count !== Infinity;
  if (isCounted && lastYear - startYear > maximumYears) return undefined;
  const skipped = isCounted ? 0 : Math.max(0, Math.floor((partsOf(from)[0] - startYear) / rule.interval));
  const found: number[] = [];
  for (let year = startYear + skipped * rule.interval; year <= lastYear; year += rule.interval) {
    const days = months.flatMap((each) => daysIn(year, each, dates, rule));
    if (days.length > maximumPerYear) return undefined;
    found.push(...days.filter((day) => day >= start));
  }
  return found.slice(0, rule.count).filter((day) => day >= from && day <= last && day <= rule.until);
}

/** The days of one month that fit both dates and weekdays, where given. */
function daysIn(year: number, month: number, dates: readonly number[], { weekdays }: YearlyRule): readonly number[] {
  const first = Date.UTC(year, month - 1, 1) / millisecondsPerDay;
  const length = Date.UTC(year, month, 1) / millisecondsPerDay - first;
  return Array.from({ length }, (_, index) => index + 1)
    .filter(
      (date) =>
        (dates.length === 0 || dates.includes(date) || dates.includes(date - length - 1)) &&
        (weekdays.length === 0 ||
          weekdays.some(
            ({ weekday, place }) =>
              weekdayIndex(first + date - 1) === weekday &&
              (place === 0 || place === Math.ceil(date / 7) || place === -Math.ceil((length - date + 1) / 7)),
          )),
    )
    .map((date) => first + date - 1);
}

/** Numbers from `min` to `max`, none without text; `undefined` when one is something else. */
function numbersOf(text: string | undefined, min: number, max: number): readonly number[] | undefined {
  if (text === undefined) return [];
  const values = text.split(',').map((each) => (/^[+-]?\d{1,6}$/.test(each) ? Number(each) : NaN));
  const isGood = values.every((value) => value >= min && value <= max && value !== 0);
  return isGood ? [...new Set(values)].sort((one, other) => one - other) : undefined;
}

function weekdaysOf(text: string | undefined): YearlyRule['weekdays'] | undefined {
  if (text === undefined) return [];
  const found = [...new Set(text.split(','))].map((each) => {
    const [, place = '0', code = ''] = /^([+-]?[1-5])?([A-Z]{2})$/.exec(each) ?? [];
    return { weekday: weekdayCodes.indexOf(code), place: Number(place) };
  });
  return found.every(({ weekday }) => weekday >= 0) ? found : undefined;
}

function partsOf(day: number): readonly [number, number, number] {
  const [year = 0, month = 0, date = 0] = formatDate(day).split('-').map(Number);
  return [year, month, date];
}
