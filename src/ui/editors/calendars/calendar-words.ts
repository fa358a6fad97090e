import { millisecondsPerDay, parseDate } from '../../../domain/calendar/local-date.ts';
import { formatTimeOfDay, minutesPerDay } from '../../../domain/calendar/time-of-day.ts';
import { weekdays, type Calendar, type Weekday } from '../../../domain/settings/calendar.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { isAlways, summarise } from './calendar-summary.ts';

/** How one language writes days, hours and dates of calendars. Made once for each localisation. */
export interface CalendarWords {
  /** Days of the week in the locale's order. */
  readonly weekOrder: readonly Weekday[];
  /** Monday */
  dayName(day: Weekday): string;
  /** Mon */
  shortDay(day: Weekday): string;
  /** Jan, by 0 to 11. */
  month(index: number): string;
  /** `YYYY-MM-DD` as Mon, August 24 */
  weekDate(date: string): string;
  /** Aug 24; with the year when it is another than `year`. */
  shortDate(date: string, year: number): string;
  /** Aug 24, 2026: what a date field shows. */
  fullDate(date: string): string;
  /** 7 h 20 min */
  amount(minutes: number): string;
  /** +1 h or −30 min, of milliseconds. */
  shift(by: number): string;
  /** 10:00 to 16:00, 18:00 to 20:00 */
  spans(hours: readonly { readonly start: number; readonly end: number }[]): string;
  /** Mon–Fri 08–20, 60 h */
  summary(calendar: Calendar): string;
}

const made = new WeakMap<Localisation, CalendarWords>();

export function calendarWords(localisation: Localisation): CalendarWords {
  const known = made.get(localisation);
  if (known) return known;
  const words = createWords(localisation);
  made.set(localisation, words);
  return words;
}

function createWords(localisation: Localisation): CalendarWords {
  const { format, locale } = localisation;
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(localeOrEnglish(locale), { ...options, timeZone: 'UTC' });
    // The platform writes п’ятниця with the letter apostrophe; everything around it has the typographic one.
    return (at: number) => formatter.format(at).replaceAll('ʼ', '’');
  };
  const [long, short, month] = [dates({ weekday: 'long' }), dates({ weekday: 'short' }), dates({ month: 'short' })];
  const weekDate = dates({ weekday: 'short', day: 'numeric', month: 'long' });
  const dayMonth = dates({ day: 'numeric', month: 'short' });
  const full = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  // 1 January 2024 was a Monday.
  const monday = (day: Weekday) => Date.UTC(2024, 0, 1 + weekdays.indexOf(day));
  const unit = (value: number, name: 'hours' | 'minutes') => `${format.number(value)}\u00a0${format.unit(name)}`;
  const amount = (minutes: number) => {
    const rest = minutes % 60;
    if (rest === 0) return unit(minutes / 60, 'hours');
    return minutes < 60 ? unit(rest, 'minutes') : `${unit((minutes - rest) / 60, 'hours')} ${unit(rest, 'minutes')}`;
  };
  const ifDate = (write: (at: number) => string) => (date: string) => {
    const day = parseDate(date);
    return day === undefined ? date : write(day * millisecondsPerDay);
  };
  const words = localisation.messages('calendars');
  const shortDay = (day: Weekday) => short(monday(day));
  return {
    weekOrder: weekOrder(locale),
    dayName: (day) => capitalised(long(monday(day)), locale),
    shortDay,
    month: (index) => month(Date.UTC(2024, index, 15)),
    weekDate: ifDate(weekDate),
    shortDate: (date, year) => ifDate(date.startsWith(String(year)) ? dayMonth : full)(date),
    fullDate: ifDate(full),
    amount,
    shift: (by) => `${by < 0 ? '−' : '+'}${amount(Math.abs(by) / 60_000)}`,
    spans: (hours) =>
      hours.map(({ start, end }) => words.fromTo(formatTimeOfDay(start), formatTimeOfDay(end))).join(', '),
    summary: (calendar) => {
      const summary = summarise(calendar);
      if (isAlways(summary)) return words.roundTheClock;
      const [first, ...others] = summary.runs;
      if (!first) return words.noHours;
      const daily = others.length === 0 && first[0] === 'mon' && first[1] === 'sun';
      const days = daily
        ? words.daily
        : summary.runs
            .map(([from, to]) => (from === to ? shortDay(from) : `${shortDay(from)}–${shortDay(to)}`))
            .join(', ');
      return words.summary(days, shortSpan(summary.hours), amount(Math.round(summary.total)));
    },
  };
}

/** 08–20, or 08:30–20:00 where there are minutes. */
function shortSpan(hours: { readonly start: number; readonly end: number } | undefined): string {
  if (!hours) return '';
  const ends = [hours.start, hours.end > minutesPerDay ? hours.end - minutesPerDay : hours.end].map(formatTimeOfDay);
  const whole = ends.every((time) => time.endsWith(':00'));
  return ends.map((time) => (whole ? time.slice(0, 2) : time)).join('–');
}

function capitalised(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(localeOrEnglish(locale)) + rest.join('');
}

/** A wrong tag in an attribute must not take the editor down. */
function localeOrEnglish(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

interface WeekInfo {
  /** 1 for Monday to 7 for Sunday. */
  readonly firstDay: number;
}

/** From the locale's first day on; Monday first for a language without a region, or where the platform can't tell. */
function weekOrder(locale: string): readonly Weekday[] {
  const region = new Intl.Locale(localeOrEnglish(locale)) as Intl.Locale & {
    getWeekInfo?: () => WeekInfo;
    weekInfo?: WeekInfo;
  };
  const first = region.region ? ((region.getWeekInfo?.() ?? region.weekInfo)?.firstDay ?? 1) - 1 : 0;
  return [...weekdays.slice(first), ...weekdays.slice(0, first)];
}
