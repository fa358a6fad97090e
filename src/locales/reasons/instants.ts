/** An instant as a local date and time, in pieces that each language puts together in its own way. */
export interface LocalInstant {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** The day and month, in the form in which they follow a weekday: "13 November", «13 листопада». */
  readonly date: string;
  readonly year: string;
  /** 24 hours: `17:20`. */
  readonly time: string;
  /** The same for every instant of one local date. */
  readonly day: string;
}

export interface Instants {
  local(at: number): LocalInstant;
  /** Weekdays alone would be ambiguous: what is told spans a week or more. */
  readonly needDates: boolean;
  /** It spans more than one year. */
  readonly needYears: boolean;
}

const sixDays = 6 * 24 * 60 * 60 * 1000;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * Local dates and times in a zone, for sentences about these instants.
 * @throws RangeError for an unknown time zone.
 */
export function createInstants(locale: string, timeZone: string, about: readonly number[]): Instants {
  const date = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long' });
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const local = (at: number): LocalInstant => {
    const part = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
    return {
      weekday: weekdays.indexOf(part['weekday'] ?? ''),
      date: date.format(at),
      year: part['year'] ?? '',
      time: `${part['hour']}:${part['minute']}`,
      day: `${part['year']}-${part['month']}-${part['day']}`,
    };
  };
  const first = Math.min(...about);
  const last = Math.max(...about);
  const needDates = last - first >= sixDays;
  return { local, needDates, needYears: needDates && local(first).year !== local(last).year };
}
