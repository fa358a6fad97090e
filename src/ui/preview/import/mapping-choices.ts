import {
  dateRoles,
  rolesOf,
  valuesOf,
  type HistoryMapping,
  type MatchedRole,
} from '../../../simulator/history/mapping.ts';
import type { DateFormat } from '../../../simulator/history/dates.ts';
import type { Column, HistoryTable } from '../../../simulator/history/table.ts';

/** The columns of dates that a mapping reads, in the order of the table. */
export function dateColumns(table: HistoryTable, { layout, columns }: HistoryMapping): readonly Column[] {
  const read = new Set(
    dateRoles.filter((role) => rolesOf[layout].some((each) => each === role)).map((role) => columns[role]),
  );
  return table.columns.filter(({ name }) => read.has(name));
}

/** The one way in which all these columns write dates; `undefined`: there are several, or none is known. */
export function commonFormat(columns: readonly Column[], { dates }: HistoryMapping): DateFormat | undefined {
  const formats = new Set(columns.flatMap(({ name }) => dates[name] ?? []));
  const [format] = formats;
  return formats.size === 1 ? format : undefined;
}

/** All these columns are written in one way. */
export function withFormat(mapping: HistoryMapping, columns: readonly Column[], format: DateFormat): HistoryMapping {
  const chosen = Object.fromEntries(columns.map(({ name }) => [name, [format]]));
  return { ...mapping, dates: { ...mapping.dates, ...chosen } };
}

/** Every column as it was found. */
export function withFoundFormats(mapping: HistoryMapping, columns: readonly Column[]): HistoryMapping {
  const found = Object.fromEntries(columns.map(({ name, dates }) => [name, [...(dates?.formats ?? [])]]));
  return { ...mapping, dates: { ...mapping.dates, ...found } };
}

export interface ForeignValue {
  readonly value: string;
  readonly rows: number;
}

/** Values of a role that the suggestion has no word for, most frequent first. */
export function foreignValues(
  table: HistoryTable,
  { columns }: HistoryMapping,
  suggested: HistoryMapping,
  role: MatchedRole,
): readonly ForeignValue[] {
  const column = table.columns.find(({ name }) => name === columns[role]);
  const known = suggested[valuesOf[role]];
  return [...(column?.values ?? [])]
    .filter(([value]) => !Object.hasOwn(known, value))
    .map(([value, rows]) => ({ value, rows }))
    .sort((left, right) => right.rows - left.rows);
}

/** The mapping with another meaning for a value; `undefined`: none. */
export function withMeaning(
  mapping: HistoryMapping,
  role: MatchedRole,
  value: string,
  meaning: string | undefined,
): HistoryMapping {
  const meanings = Object.entries(mapping[valuesOf[role]]).filter(([each]) => each !== value);
  if (meaning !== undefined) meanings.push([value, meaning]);
  return { ...mapping, [valuesOf[role]]: Object.fromEntries(meanings) };
}
