import { weekdays, type Weekday } from '../domain/settings/weekday.ts';

/** How the sentences of one language write what a limit is. */
export interface ValueFormats {
  /** A date `YYYY-MM-DD` with its year. */
  day(date: string): string;
  /** A size in bytes, in the largest unit that leaves a whole number before the point: 1.5 MB. */
  size(bytes: number): string;
  /** A time of the week, `fri 18:00`, with the day's short name. */
  weekTime(time: string): string;
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Formats are made when first used. */
export function valueFormatsIn(locale: string): ValueFormats {
  let days: Intl.DateTimeFormat | undefined;
  return {
    day: (date) => {
      days ??= new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
      return days.format(new Date(`${date}T00:00:00Z`));
    },
    size: (bytes) => {
      const power = Math.min(sizes.length - 1, Math.max(0, Math.floor(Math.log2(bytes) / 10)));
      const unit = sizes[power] ?? 'byte';
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
      return format.format(bytes / 1024 ** power);
    },
    weekTime: (time) => {
      const [day = '', clock = ''] = time.split(' ');
      // 1 January 2024 was a Monday.
      const monday = Date.UTC(2024, 0, 1 + weekdays.indexOf(day as Weekday));
      return `${new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(monday)} ${clock}`;
    },
  };
}
