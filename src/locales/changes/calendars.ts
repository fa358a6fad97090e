import type { Change } from '../../domain/changes/diff.ts';
import type { Holiday, SpecialDay } from '../../domain/settings/calendar.ts';
import { valueAt, type Path } from '../../domain/settings/path.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import { describeElement, type ChangeDescription, type ElementChange, type Place } from './description.ts';
import { calendarName } from './names.ts';
import { describeProperty } from './property.ts';
import { shorten } from './text.ts';
import { asIs, byName, hours, localDate, orElse, type Writer } from './values.ts';

const writers: Readonly<Record<string, Writer>> = {
  timeZone: asIs,
  'weekly/mon': hours,
  'weekly/tue': hours,
  'weekly/wed': hours,
  'weekly/thu': hours,
  'weekly/fri': hours,
  'weekly/sat': hours,
  'weekly/sun': hours,
};

/** A change of the calendar with the id `path[0]`, or of something in it. */
export function describeCalendarChange(change: Change, path: Path, context: ChangeContext): ChangeDescription {
  const words = wordsOf(context);
  const place: Place = { section: 'calendars', group: words.groups.calendars };
  const [id = '', list, identity] = path;
  const calendar = calendarName(id, context);
  if (identity !== undefined && (list === 'holidays' || list === 'specialDays')) {
    return describeDay(change, place, path, context);
  }
  if (change.kind !== 'changed') {
    return describeElement(change, place, { name: calendar, isNew: words.newCalendar }, context);
  }
  return describeProperty(change, place, calendar, path.slice(1), { names: words.calendar, writers }, context);
}

const dayWriters: Readonly<Record<string, Writer>> = {
  to: orElse((words) => words.oneDay, byName(localDate)),
  everyYear: orElse((words) => words.off),
  hours,
};

/** A change of a holiday or special day; `path` is calendar, list, the day's identity, and what is in it. */
function describeDay(change: Change, place: Place, path: Path, context: ChangeContext): ChangeDescription {
  const words = wordsOf(context);
  const [id = '', list, identity = '', ...property] = path;
  const owner = calendarName(id, context);
  if (change.kind !== 'changed') {
    const isSpecial = list === 'specialDays';
    const content = contentOf(change, isSpecial, context);
    const name = dayName(change.kind === 'moved' ? undefined : change.element, identity, context);
    const isNew = isSpecial ? words.newSpecialDay : words.newHoliday;
    return describeElement(change, place, { name, owner, isNew, content }, context);
  }
  const day = [context.after, context.before]
    .map((settings) => valueAt(settings, ['calendars', ...path.slice(0, 3)]))
    .find((found) => found !== undefined);
  const name = words.of(owner, dayName(day, identity, context));
  return describeProperty(change, place, name, property, { names: words.day, writers: dayWriters }, context);
}

function contentOf(change: ElementChange, isSpecial: boolean, context: ChangeContext): string | undefined {
  if (change.kind === 'moved') return undefined;
  if (isSpecial) return hours((change.element as Partial<SpecialDay>).hours, context);
  const { from = '', to, everyYear } = change.element as Partial<Holiday>;
  const dates =
    to === undefined || to === from
      ? localDate(from, context)
      : `${localDate(from, context)} – ${localDate(to, context)}`;
  return everyYear ? wordsOf(context).everyYear(dates) : dates;
}

/** A holiday by its name; a special day by its date, and its name if it has one. */
function dayName(day: unknown, identity: string, context: ChangeContext): string {
  const { name = '', date } = (day ?? {}) as Partial<SpecialDay>;
  const called = shorten(name);
  const at = date === undefined ? '' : localDate(date, context);
  if (called && at) return wordsOf(context).of(called, at);
  return called || at || identity;
}
