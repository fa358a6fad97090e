import { isTimeZone } from '../../domain/calendar/zone-clock.ts';
import { dateRoles, neededRoles, rolesOf, type HistoryMapping, type HistoryRole } from './mapping.ts';
import type { HistoryTable } from './table.ts';

/**
 * Why a table can't be read by a mapping.
 *
 * - `needed`: no column has been chosen for something that can't be done without.
 * - `no_column`: the table has no column of the name chosen.
 * - `no_dates`: how the dates of a column are written is not told, and can't be seen.
 * - `unknown_zone`, `unknown_calendar`: there is no such thing.
 */
export interface MappingFault {
  readonly code: 'needed' | 'no_column' | 'no_dates' | 'unknown_zone' | 'unknown_calendar';
  readonly role?: HistoryRole;
  /** The column, zone or calendar that was named. */
  readonly name?: string;
}

/** What must be put right in a mapping before a table can be read by it. */
export function mappingFaults(
  table: HistoryTable,
  mapping: HistoryMapping,
  calendars: { has(id: string): boolean },
): readonly MappingFault[] {
  const faults: MappingFault[] = [];
  const needed: readonly HistoryRole[] = neededRoles[mapping.layout];
  const roles: readonly HistoryRole[] = rolesOf[mapping.layout];
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  for (const role of roles) {
    const name = mapping.columns[role];
    if (name === undefined) {
      if (needed.includes(role)) faults.push({ code: 'needed', role });
      continue;
    }
    const column = columns.get(name);
    if (!column) faults.push({ code: 'no_column', role, name });
    else if (dateRoles.some((dates) => dates === role) && !mapping.dates[name]?.length && column.filled > 0)
      faults.push({ code: 'no_dates', role, name });
  }
  for (const { column } of Object.values(mapping.fields)) {
    if (!columns.has(column)) faults.push({ code: 'no_column', name: column });
  }
  if (!isTimeZone(mapping.timeZone)) faults.push({ code: 'unknown_zone', name: mapping.timeZone });
  if (mapping.calendar !== null && !calendars.has(mapping.calendar)) {
    faults.push({ code: 'unknown_calendar', name: mapping.calendar });
  }
  return faults;
}
