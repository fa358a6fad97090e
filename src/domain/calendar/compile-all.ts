import type { Calendar } from '../settings/calendar.ts';
import type { Directory } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { compileCalendar, type CompiledCalendar } from './compile.ts';

const compiled = new WeakMap<Calendar, CompiledCalendar>();

/**
 * A calendar of a document or directory, compiled once: documents are never changed in place, and an edit of one calendar
 * leaves the others the objects they were. Throws as `compileCalendar` does.
 */
export function compiledOnce(calendar: Calendar): CompiledCalendar {
  const known = compiled.get(calendar);
  if (known) return known;
  const fresh = compileCalendar(calendar);
  compiled.set(calendar, fresh);
  return fresh;
}

/**
 * All calendars of a document and a directory by id, compiled; of two with one id the document's. Throws a `RangeError`, as
 * `compileCalendar` does, if one is malformed.
 */
export function compileCalendars(settings: TicketSettings, directory: Directory): Map<string, CompiledCalendar> {
  return new Map(
    [...directory.calendars, ...settings.calendars].map((calendar) => [calendar.id, compiledOnce(calendar)]),
  );
}
