import { isDate } from '../../../domain/calendar/local-date.ts';
import type { Calendar, Holiday, SpecialDay } from '../../../domain/settings/calendar.ts';
import { identityOf } from '../../../domain/settings/path.ts';
import type { ListedElement } from '../../../domain/changes/with-removed.ts';

/** The years in which a holiday or special day is, first and last; every year: `undefined`, as where dates are malformed. */
function yearsOf(day: Holiday | SpecialDay): readonly [number, number] | undefined {
  const { from, to } = 'from' in day ? day : { from: day.date, to: undefined };
  if (!isDate(from) || ('everyYear' in day && day.everyYear)) return undefined;
  const first = Number(from.slice(0, 4));
  return [first, to !== undefined && isDate(to) ? Number(to.slice(0, 4)) : first];
}

/** Whether a day is shown in the list of a year; malformed ones are in that of every year, so that they are seen. */
export function isInYear(day: Holiday | SpecialDay, year: number): boolean {
  const years = yearsOf(day);
  return !years || (years[0] <= year && year <= years[1]);
}

/** The other years that have days, in order. */
export function otherYears(days: readonly (Holiday | SpecialDay)[], year: number): readonly number[] {
  const found = new Set(days.flatMap((day) => yearsOf(day) ?? []));
  found.delete(year);
  return [...found].sort((one, other) => one - other);
}

/** By date; those of every year by their month and day. */
export function inOrder<Day extends Holiday | SpecialDay>(
  days: readonly ListedElement<Day>[],
  year: number,
): readonly ListedElement<Day>[] {
  const key = (day: Day) => {
    const date = 'from' in day ? day.from : day.date;
    return 'everyYear' in day && day.everyYear ? `${year}${date.slice(4)}` : date;
  };
  return days.toSorted((one, other) => {
    const [left, right] = [key(one.element), key(other.element)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** Whether another holiday has the same first day and name: the two could not be told apart. */
export function isTaken({ holidays }: Calendar, holiday: Holiday, except: string | undefined): boolean {
  const identity = identityOf(holiday);
  return identity !== except && holidays.some((each) => identityOf(each) === identity);
}
