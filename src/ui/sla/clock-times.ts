import { millisecondsPerDay } from '../../domain/calendar/local-date.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { hoursAndMinutes } from '../../locales/reasons/sla-words.ts';

/** Instants and durations (milliseconds) in words, as they are read at one instant. */
export interface ClockTimes {
  /** 18:20 today, Mon 09:00 in the next days, else with the date. */
  moment(at: number): string;
  /** 5 h 20 min; never days. */
  duration(milliseconds: number): string;
}

/** Weekdays alone are clear this far from now. */
const clearDays = 6 * millisecondsPerDay;

const formats = new WeakMap<Localisation, (readAt: number) => ClockTimes>();

/** The formats of a language are made once; they cost more than all clocks of a ticket. */
export function clockTimes(localisation: Localisation, readAt: number): ClockTimes {
  let times = formats.get(localisation);
  if (!times) formats.set(localisation, (times = timesOf(localisation)));
  return times(readAt);
}

function timesOf(localisation: Localisation): (readAt: number) => ClockTimes {
  const { locale, timeZone, format } = localisation;
  const write = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at: number) => formatter.format(at);
  };
  const weekday = write({ weekday: 'short' });
  const date = write({ day: 'numeric', month: 'short' });
  const longDate = write({ day: 'numeric', month: 'short', year: 'numeric' });
  const day = write({ dateStyle: 'short' });
  const year = write({ year: 'numeric' });
  const units = {
    hours: format.unit('hours'),
    minutes: format.unit('minutes'),
    seconds: localisation.messages('clocks').second,
  };
  return (readAt) => ({
    moment: (at) => {
      if (day(at) === day(readAt)) return format.time(at);
      if (Math.abs(at - readAt) < clearDays) return `${weekday(at)} ${format.time(at)}`;
      return `${year(at) === year(readAt) ? date(at) : longDate(at)}, ${format.time(at)}`;
    },
    duration: (milliseconds) => hoursAndMinutes(milliseconds, units),
  });
}
