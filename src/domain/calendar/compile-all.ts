import type { Directory } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { compileCalendar, type CompiledCalendar } from './compile.ts';

/**
 * All calendars of a document and a directory by id, compiled; of two with one id the document's. Throws a `RangeError`, as
 * `compileCalendar` does, if one is malformed.
 */
export function compileCalendars(settings: TicketSettings, directory: Directory): Map<string, CompiledCalendar> {
  return new Map(
    [...directory.calendars, ...settings.calendars].map((calendar) => [calendar.id, compileCalendar(calendar)]),
  );
}
