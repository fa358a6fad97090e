import type { Calendar, Holiday, SpecialDay } from '../../../domain/settings/calendar.ts';
import { identityOf } from '../../../domain/settings/path.ts';
import type { CalendarWords } from './calendar-words.ts';
import { isTaken } from './closed-days.ts';
import { parseDateText } from './date-text.ts';
import { hoursText, parseHoursText, type HoursFault } from './hours-text.ts';

export type DayList = 'holidays' | 'specialDays';

/** What keeps a form from being a day, by control. */
export interface DayFaults {
  readonly from?: 'not_a_date' | 'no_such_date' | 'same_day';
  readonly to?: 'not_a_date' | 'no_such_date' | 'before_first';
  readonly hours?: HoursFault;
}

/** A closed or special day while it is being typed: texts, as they stand in the controls. */
export interface DayForm {
  readonly list: DayList;
  /** Of the day that is changed; absent for a new one. */
  readonly identity?: string;
  /** The day that is changed: what the form doesn't show of it is kept. */
  readonly day?: Holiday | SpecialDay;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly everyYear: boolean;
  readonly hours: string;
  readonly faults: DayFaults;
}

export function emptyForm(list: DayList): DayForm {
  return { list, name: '', from: '', to: '', everyYear: false, hours: '', faults: {} };
}

export function formOf(list: DayList, day: Holiday | SpecialDay, names: CalendarWords): DayForm {
  const identity = identityOf(day) ?? '';
  const common = { ...emptyForm(list), identity, day, name: day.name };
  if (!('from' in day)) return { ...common, from: names.fullDate(day.date), hours: hoursText(day.hours) };
  return {
    ...common,
    from: names.fullDate(day.from),
    to: day.to === undefined || day.to === day.from ? '' : names.fullDate(day.to),
    everyYear: day.everyYear === true,
  };
}

/** The day that a form is, or what is wrong with it. A date typed without a year is one of `year`. */
export function readForm(
  form: DayForm,
  calendar: Calendar,
  locale: string,
  year: number,
): { readonly day: Holiday | SpecialDay } | { readonly faults: DayFaults } {
  return form.list === 'holidays'
    ? readHoliday(form, calendar, locale, year)
    : readSpecialDay(form, calendar, locale, year);
}

function readHoliday(form: DayForm, calendar: Calendar, locale: string, year: number): ReturnType<typeof readForm> {
  const from = parseDateText(form.from, locale, year);
  const first = 'date' in from ? from.date : '';
  const to = form.to.trim() === '' ? undefined : parseDateText(form.to, locale, Number(first.slice(0, 4)) || year);
  if ('fault' in from) return { faults: { from: from.fault, ...(to && 'fault' in to ? { to: to.fault } : {}) } };
  if (to && 'fault' in to) return { faults: { to: to.fault } };
  if (to && to.date < first && !form.everyYear) return { faults: { to: 'before_first' } };
  const { to: _to, everyYear: _everyYear, ...kept } = (form.day ?? {}) as Partial<Holiday>;
  const holiday: Holiday = {
    ...kept,
    name: form.name.trim(),
    from: first,
    ...(to && to.date !== first ? { to: to.date } : {}),
    ...(form.everyYear ? { everyYear: true } : {}),
  };
  return isTaken(calendar, holiday, form.identity) ? { faults: { from: 'same_day' } } : { day: holiday };
}

function readSpecialDay(form: DayForm, calendar: Calendar, locale: string, year: number): ReturnType<typeof readForm> {
  const from = parseDateText(form.from, locale, year);
  const typed = parseHoursText(form.hours);
  if ('fault' in from || 'fault' in typed) {
    return {
      faults: {
        ...('fault' in from ? { from: from.fault } : {}),
        ...('fault' in typed ? { hours: typed.fault } : {}),
      },
    };
  }
  const taken = from.date !== form.identity && calendar.specialDays.some(({ date }) => date === from.date);
  if (taken) return { faults: { from: 'same_day' } };
  const kept = (form.day ?? {}) as Partial<SpecialDay>;
  return { day: { ...kept, name: form.name.trim(), date: from.date, hours: typed.hours } };
}
