import type { Duration } from '../domain/settings/duration.ts';

/** Numbers, dates and durations as one locale writes them. Clocks have 24 hours. */
export interface Format {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** `0.931` as 93.1% / 93,1 %. */
  percent(fraction: number): string;
  /** An instant (epoch ms) as a day: 14 Nov. */
  date(at: number): string;
  /** A local date `YYYY-MM-DD` with its year: Aug 24, 2026. What is no date is given back as it is. */
  localDate(date: string): string;
  /** 16:42 */
  time(at: number): string;
  /** 14 Nov, 16:42 */
  dateTime(at: number): string;
  /** In its own unit: 30 min, 1.5 h; with a no-break space. */
  duration(duration: Duration): string;
  /** The short name of a unit: min, h. */
  unit(unit: Duration['unit']): string;
  /** a, b and c */
  list(items: readonly string[]): string;
  /** a, b or c */
  alternatives(items: readonly string[]): string;
  compare(left: string, right: string): number;
}

const units: Readonly<Record<string, Record<Duration['unit'], string>>> = {
  en: { minutes: 'min', hours: 'h' },
  uk: { minutes: 'хв', hours: 'год' },
};

/** Formats for a locale; instants are shown in `timeZone`, the reader's own when absent. */
export function createFormat(locale: string, timeZone?: string): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const lazily = <Value>(make: () => Value) => {
    let value: Value | undefined;
    return () => (value ??= make());
  };
  const date = lazily(() => new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'short' }));
  const localDate = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const time = lazily(
    () => new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  );
  const conjunction = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const disjunction = lazily(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const collator = lazily(() => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }));
  const percent = lazily(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
  const plain = lazily(() => new Intl.NumberFormat(locale));
  const unit = (name: Duration['unit']) => (units[locale.split('-')[0] ?? ''] ?? units['en'] ?? {})[name] ?? name;
  return {
    number: (value, options) => (options ? new Intl.NumberFormat(locale, options) : plain()).format(value),
    percent: (fraction) => percent().format(fraction),
    date: (at) => date().format(at),
    localDate: (text) => {
      const at = new Date(`${text}T00:00Z`);
      return at.getTime() && at.toISOString().startsWith(text) ? localDate().format(at) : text;
    },
    time: (at) => time().format(at),
    dateTime: (at) => `${date().format(at)}, ${time().format(at)}`,
    duration: ({ seconds, unit: name }) =>
      `${plain().format(seconds / (name === 'hours' ? 3600 : 60))}\u00a0${unit(name)}`,
    unit,
    list: (items) => conjunction().format(items),
    alternatives: (items) => disjunction().format(items),
    compare: (left, right) => collator().compare(left, right),
  };
}
