import { CalendarPart } from './calendar-part.ts';
import { defineOnce } from '../../define-once.ts';
export class ImportHolidays extends CalendarPart {}
export function defineImportHolidays(): void {
  defineOnce('ticket-settings-import-holidays', ImportHolidays);
}
