import type { Calendar } from '../../../domain/settings/calendar.ts';
import { currentName } from './time-zones.ts';

/** A calendar as it is added: Monday to Friday in the zone of those there are, or the reader's. */
export function newCalendar(id: string, name: string, others: readonly Calendar[]): Calendar {
  const day = [{ start: '09:00', end: '18:00' }];
  return {
    id,
    name: freeName(name, others),
    timeZone: currentName(others[0]?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
    holidays: [],
    specialDays: [],
  };
}

/** The name, with a number where another calendar has it. */
export function freeName(name: string, others: readonly Calendar[]): string {
  const taken = new Set(others.map((calendar) => calendar.name));
  if (!taken.has(name)) return name;
  let place = 2;
  while (taken.has(`${name} ${place}`)) place += 1;
  return `${name} ${place}`;
}
