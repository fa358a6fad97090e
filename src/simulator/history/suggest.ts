import type { Directory } from '../../domain/settings/directory.ts';
import type { Field } from '../../domain/settings/field.ts';
import { headingFits, plainHeading, unitNamed } from './headings.ts';
import { dateRoles, historyRoles, rolesOf, type HistoryMapping, type HistoryRole } from './mapping.ts';
import { matchChannels, matchPriorities, matchStatuses, matchTopics } from './match-values.ts';
import { fieldValues } from './field-values.ts';
import type { Column, HistoryTable } from './table.ts';

export interface SuggestOptions {
  /** IANA name, for dates without zone. */
  readonly timeZone: string;
  /** Fields of the document; columns with their key or label fill them. */
  readonly fields?: readonly Field[];
  /** What a row is, where somebody said so. */
  readonly layout?: HistoryMapping['layout'];
}

/** A guess of how a table is to be read, from its headings and what is in its columns. Never fails; see `mappingFaults`. */
export function suggestMapping(table: HistoryTable, directory: Directory, options: SuggestOptions): HistoryMapping {
  const { timeZone, fields = [] } = options;
  const columns = guessColumns(table, directory);
  const layout = options.layout ?? guessLayout(table, columns);
  const used = new Set(Object.values(columns));
  const column = (role: HistoryRole) => table.columns.find(({ name }) => name === columns[role]);
  const roles: readonly HistoryRole[] = rolesOf[layout];
  const mapping: HistoryMapping = {
    layout,
    columns: Object.fromEntries(Object.entries(columns).filter(([role]) => roles.some((counts) => counts === role))),
    fields: guessFields(
      table.columns.filter(({ name }) => !used.has(name)),
      fields,
    ),
    dates: Object.fromEntries(table.columns.flatMap(({ name, dates }) => (dates ? [[name, [...dates.formats]]] : []))),
    timeZone,
    handlingUnit: unitNamed(columns.handling ?? '') ?? 'minutes',
    decimal: column('handling')?.decimal ?? '.',
    topics: {},
    priorities: {},
    channels: {},
    statuses: {},
    longestWork: 30,
    calendar: null,
    reopenedAfter: 24,
  };
  return withMatchedValues(mapping, table, directory);
}

/** The same mapping with what values of the help-desk the columns chosen in it have; matches made before are dropped. */
export function withMatchedValues(mapping: HistoryMapping, table: HistoryTable, directory: Directory): HistoryMapping {
  const valuesIn = (role: HistoryRole) =>
    table.columns.find(({ name }) => name === mapping.columns[role])?.values.keys() ?? [];
  return {
    ...mapping,
    topics: matchTopics(valuesIn('topic'), directory),
    priorities: matchPriorities(valuesIn('priority'), directory),
    channels: matchChannels(valuesIn('channel'), directory),
    statuses: matchStatuses(valuesIn('status'), directory),
  };
}

const isDateRole = (role: HistoryRole): boolean => dateRoles.some((dateRole) => dateRole === role);

type Columns = Partial<Record<HistoryRole, string>>;

function guessColumns(table: HistoryTable, directory: Directory): Columns {
  const guessed: Columns = {};
  const taken = new Set<Column>();
  // The best fit of all first, so that "Priority" takes the column of that name before "Urgency" is looked at.
  const fits = historyRoles.flatMap((role) =>
    table.columns.map((column) => ({ role, column, fit: fitOf(column, role) })).filter(({ fit }) => fit > 0),
  );
  fits.sort((left, right) => right.fit - left.fit);
  for (const { role, column } of fits) {
    if (guessed[role] !== undefined || taken.has(column)) continue;
    guessed[role] = column.name;
    taken.add(column);
  }
  // Without a word in any heading, the first column of dates is when tickets came.
  guessed.created ??= table.columns.find((column) => column.dates && !taken.has(column))?.name;
  const topic = guessTopic(table, directory, guessed);
  if (topic !== undefined) guessed.topic = topic;
  return guessed;
}

function fitOf(column: Column, role: HistoryRole): number {
  if (isDateRole(role) ? !column.dates : role !== 'id' && column.dates) return 0;
  if (role === 'handling' && column.decimal === undefined && !looksLikeTimes(column)) return 0;
  if (role === 'reopened' && column.more) return 0;
  return headingFits(column.name, role);
}

const looksLikeTimes = ({ values }: Column): boolean =>
  [...values.keys()].slice(0, 20).every((value) => /^\d+(:\d\d){1,2}$/.test(value));

/**
 * A topic says who can work on a ticket. Of the columns of topics and of groups that is the one whose values the help-desk
 * knows; where it knows none of either, the groups: they say who did work on it.
 */
function guessTopic(table: HistoryTable, directory: Directory, { topic, group }: Columns): string | undefined {
  if (topic === undefined || group === undefined) return topic ?? group;
  const known = (name: string) => {
    const values = table.columns.find((column) => column.name === name)?.values ?? new Map<string, number>();
    return Object.keys(matchTopics(values.keys(), directory)).reduce((sum, value) => sum + (values.get(value) ?? 0), 0);
  };
  return known(topic) > known(group) ? topic : group;
}

/** A log has the same ticket in several rows, each with its time. */
function guessLayout(table: HistoryTable, { id, time }: Columns): 'tickets' | 'events' {
  const ids = table.columns.find(({ name }) => name === id);
  if (!ids || time === undefined) return 'tickets';
  let rows = 0;
  for (const count of ids.values.values()) rows += count;
  return rows > ids.values.size * 1.2 ? 'events' : 'tickets';
}

function guessFields(columns: readonly Column[], fields: readonly Field[]): HistoryMapping['fields'] {
  const guessed: HistoryMapping['fields'] = {};
  for (const field of fields) {
    if (field.system || field.archived) continue;
    const names = [field.key, ...Object.values(field.label)].map(plainHeading);
    const column = columns.find(({ name }) => names.includes(plainHeading(name)));
    if (column) guessed[field.id] = fieldValues(field, column);
  }
  return guessed;
}
