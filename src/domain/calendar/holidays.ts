import type { Holiday } from '../settings/calendar.ts';
import { monthAndDay, parseDate } from './local-date.ts';

/** First and last, both included: day numbers for dates, `monthAndDay` for yearly ones. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * The dates that holidays close, as a question about a day number (docs/semantics.md, section 4).
 * @throws RangeError naming the holiday whose dates don't exist or end before they start.
 */
export function compileHolidays(holidays: readonly Holiday[]): (day: number) => boolean {
  const once: Range[] = [];
  const yearly: Range[] = [];
  for (const [index, holiday] of holidays.entries()) {
    const first = dateOf(holiday.from, `holidays[${index}].from`);
    const last = holiday.to === undefined ? first : dateOf(holiday.to, `holidays[${index}].to`);
    if (holiday.everyYear === true) {
      yearly.push(...withinYear({ first: monthAndDay(first), last: monthAndDay(last) }));
    } else if (last < first) {
      throw new RangeError(`holidays[${index}].to: ${holiday.to} is before ${holiday.from}`);
    } else {
      once.push({ first, last });
    }
  }
  const isOnce = membership(once);
  if (yearly.length === 0) return isOnce;
  const isYearly = membership(yearly);
  return (day) => isOnce(day) || isYearly(monthAndDay(day));
}

function dateOf(text: string, where: string): number {
  const day = parseDate(text);
  if (day === undefined) throw new RangeError(`${where}: "${text}" is not a date YYYY-MM-DD`);
  return day;
}

/** A range over New Year is two ranges of the same year. */
function withinYear({ first, last }: Range): readonly Range[] {
  if (first <= last) return [{ first, last }];
  return [
    { first, last: 1231 },
    { first: 101, last },
  ];
}

/** Whether a number lies in any of the ranges, in O(log n). */
function membership(ranges: readonly Range[]): (value: number) => boolean {
  const merged: { first: number; last: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const previous = merged.at(-1);
    if (previous !== undefined && range.first <= previous.last) previous.last = Math.max(previous.last, range.last);
    else merged.push({ ...range });
  }
  return (value) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.last ?? Infinity) < value) low = middle + 1;
      else high = middle;
    }
    return (merged[low]?.first ?? Infinity) <= value;
  };
}
