import { isDate } from '../../../domain/calendar/local-date.ts';

/** What typed text is: a date `YYYY-MM-DD`; one that no calendar has, as 31 February; or no date. */
export type TypedDate = { readonly date: string } | { readonly fault: 'no_such_date' | 'not_a_date' };

/**
 * Reads a date as people of a locale write it: `24.08.2026`, `24 Aug 2026`, `24 серпня`, `2026-08-24`, `8/24/2026` in the
 * locale's own order. Without a year it is one of `year`.
 */
export function parseDateText(text: string, locale: string, year: number): TypedDate {
  const trimmed = text.trim().toLocaleLowerCase(locale);
  const numbers = (/^\d{4}-\d{1,2}-\d{1,2}$/.test(trimmed) ? trimmed : '').split('-').map(Number);
  if (numbers.length === 3) return checked(numbers[0], numbers[1], numbers[2]);
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4})?)?$/.exec(trimmed);
  if (dotted) return checked(Number(dotted[3] ?? year), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(trimmed);
  if (slashed) {
    const [one, other] = [Number(slashed[1]), Number(slashed[2])];
    const [month, day] = monthComesFirst(locale) ? [one, other] : [other, one];
    return checked(Number(slashed[3] ?? year), month, day);
  }
  return parseWords(trimmed, locale, year);
}

function checked(year: number | undefined, month: number | undefined, day: number | undefined): TypedDate {
  const two = (value: number | undefined) => String(value).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isDate(date) ? { date } : { fault: 'no_such_date' };
}

/** A day, a month by its name or the beginning of it, and perhaps a year, in any order. */
function parseWords(text: string, locale: string, year: number): TypedDate {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const names = words.filter((word) => !/^\d+$/.test(word) && !yearWords.has(word));
  const day = numbers.find((word) => word.length <= 2);
  const typedYear = numbers.find((word) => word.length === 4);
  const month = names[0] === undefined ? -1 : monthNamed(names[0], locale);
  if (names.length !== 1 || month < 0 || day === undefined || numbers.length !== (typedYear ? 2 : 1)) {
    return { fault: 'not_a_date' };
  }
  return checked(Number(typedYear ?? year), month + 1, Number(day));
}

/** `24 серпня 2026 р.` */
const yearWords: ReadonlySet<string> = new Set(['р', 'року']);

function monthNamed(name: string, locale: string): number {
  if (name.length < 3) return -1;
  const names = [...monthNames(locale, 'long'), ...monthNames(locale, 'short'), ...monthNames('en', 'long')];
  return names.findIndex((month) => month.startsWith(name)) % 12;
}

/** Names as they stand in a date: `серпня`, not `серпень`. */
function monthNames(locale: string, month: 'long' | 'short'): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2026, index, 1));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLocaleLowerCase(locale).replace('.', '');
  });
}

function monthComesFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' }).formatToParts(0);
  const types = parts.map(({ type }) => type);
  return types.indexOf('month') < types.indexOf('day');
}
