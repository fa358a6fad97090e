import type { Problem } from '../domain/settings/problem.ts';
import type { History, ProblemCount } from '../simulator/history/history.ts';
import type { MappingFault } from '../simulator/history/mapping-faults.ts';
import type { SimulationError } from '../simulator/simulation-error.ts';
import type { WorkloadProblem, WorkloadProblemDetails } from '../simulator/workload/workload-problem.ts';
import { createFormat } from './format.ts';
import { pluralIn } from './plural.ts';
import { messages as preview } from './preview.en.ts';
import { messages as problems } from './problems.en.ts';

const count = pluralIn('en');
const { number, alternatives } = createFormat('en-GB');
const quoted = (names: readonly string[]) => alternatives(names.slice(0, 12).map((name) => `“${name}”`));
const sentences: Readonly<Record<string, (details: never) => string>> = problems;
const known = (names: readonly string[]) => (names.length === 0 ? 'There are none.' : `There is ${quoted(names)}.`);

const tooBroken: Readonly<Record<string, string>> = {
  empty: 'There is nothing in it.',
  too_large: 'It is too large. Leave out what is older.',
  too_many_rows: 'It has too many rows. Leave out what is older.',
  broken_quotes: 'A quotation mark in it is never closed.',
  no_table: 'It is no table: a row for each ticket or event, columns separated by commas, semicolons or tabs.',
  workbook: 'It is a workbook of a spreadsheet program. Save it as CSV.',
  no_text: 'It is no text.',
};

const rowProblems: Readonly<Record<ProblemCount['code'], (column: string) => string>> = {
  no_table_row: () => 'a quotation isn’t closed, or there are more cells than headings',
  short_row: () => 'the row ends too early',
  missing: (column) => `nothing in “${column}”`,
  no_date: (column) => `no date that can be read in “${column}”`,
  no_number: (column) => `no number that can be read in “${column}”`,
  same_id: () => 'a ticket of the same id was read before',
  before_creation: (column) => `“${column}” is before the creation`,
};

const workloadProblems: {
  readonly [Code in keyof WorkloadProblemDetails]: (details: WorkloadProblemDetails[Code]) => string;
} = {
  no_streams: () => 'There are no streams, so no tickets. Add one.',
  no_volume: () => 'No stream has tickets. Set “perWeek” of one above 0.',
  profile_empty: () => 'No hour of the week has a weight above 0. Set one.',
  unknown_time_zone: ({ timeZone }) => `There is no time zone “${timeZone}”. Use an IANA name, as Europe/Kyiv.`,
  no_tickets: () => 'There are no tickets.',
  duplicate_ticket: ({ ticket }) => `The id “${ticket}” is there twice. Remove one of the two.`,
  instant_out_of_range: ({ ticket }) => `Ticket “${ticket}” is of no year from 1900 to 2199.`,
  unknown_topic: ({ name }) => `The help-desk has no topic “${name}”, so no skill group has it.`,
  unknown_priority: ({ name }) => `The help-desk has no priority “${name}”; it is below all others.`,
  unknown_channel: ({ name }) => `The help-desk has no channel “${name}”.`,
  unknown_field: ({ name }) => `The settings have no field “${name}”, so no policy can ask for it.`,
  tickets_out_of_order: () => 'Tickets are not in order of creation; they were sorted.',
  work_never_called_for: ({ ticket }) =>
    `Ticket “${ticket}” has work after an end at which the client never writes; left out.`,
  reply_after_work: ({ ticket }) =>
    `The reply to ticket “${ticket}” is later than its work; it is given when the work ends.`,
};

export const workloadProblem = ({ code, path, details = {} }: WorkloadProblem): string =>
  `${path.join('/')}: ${(workloadProblems[code] as (details: object) => string)(details)}`;

const mappingFault = ({ code, role, name = '' }: MappingFault, columns: readonly string[]): string => {
  switch (code) {
    case 'needed':
      return `columns/${role ?? ''}: name the column with it. ${known(columns)}`;
    case 'no_column':
      return `columns/${role ?? ''}: there is no column “${name}”. ${known(columns)}`;
    case 'no_dates':
      return `dates/${name}: say how the dates are written, as ["d-m-y"]; --print-mapping shows what was found.`;
    case 'unknown_zone':
      return `timeZone: there is no time zone “${name}”. Use an IANA name, as Europe/Kyiv.`;
    case 'unknown_calendar':
      return `calendar: there is no calendar “${name}” in the settings or the directory.`;
  }
};

const lines = (first: string, items: readonly string[], more = 0): string =>
  [first, ...items.map((item) => `  ${item}`), ...(more > 0 ? [`  and ${number(more)} more`] : [])].join('\n');

const fails: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'It may not be read.',
  EISDIR: 'It is a folder.',
};

/** Which rows of a history could not be used, or not wholly. */
export function leftOut({ problemCounts }: History): string[] {
  return problemCounts.map(
    ({ code, column = '', leftOut: left, rows }) =>
      `${count(rows, { one: '# row', other: '# rows' })} ${left ? 'left out' : 'used without it'}: ${rowProblems[code](column)}.`,
  );
}

/** What is wrong with what the command was given, where, and how to mend it. */
export const errors = {
  missingOption: (option: string) => `${option} is missing. See --help.`,
  needsOption: (option: string, other: string) => `${option} needs ${other}.`,
  eitherOption: (one: string, other: string) => `Use either ${one} or ${other}.`,
  badOption: (why: string, options: readonly string[]) =>
    `${why}. Options are ${alternatives(options.map((option) => `--${option}`))}.`,
  notAllowed: (option: string, value: string, allowed: readonly string[]) =>
    `${option}: “${value}” is none of ${alternatives(allowed)}.`,
  noWholeNumber: (option: string, value: string, least: number, most: number) =>
    `${option}: “${value}” is no whole number from ${number(least)} to ${number(most)}.`,
  noDuration: (option: string, value: string) =>
    `${option}: “${value}” is no length of time. Write 90s, 30min, 12h or 7d.`,
  noInstant: (option: string, value: string) =>
    `${option}: “${value}” is no date. Write 2026-11-23, or an instant with its zone, 2026-11-23T09:00Z.`,
  unknownTimeZone: (zone: string) => `--time-zone: there is no time zone “${zone}”. Use an IANA name, as Europe/Kyiv.`,
  badChange: (text: string) =>
    `--change: “${text}” can’t be read. Write “add 3 calendar=<id> groups=<id>,<id> limit=5”, “remove <operator>”, “calendar <operator>=<id>”, “groups <operator>=<id>,<id>” or “limit <operator>=<number>”.`,
  badCondition: (text: string) =>
    `--fail-if: “${text}” can’t be read. Write a figure, one of < <= > >=, and a number, share or time: “first_response.met<90%”, “wait.median>5min”. See --help.`,
  nothingToCompare: (text: string) =>
    `--fail-if: “${text}” is about a change. Give a draft with --compare, or a --change.`,
  noSuchMetric: (text: string, metrics: readonly string[]) =>
    `--fail-if: “${text}” names no metric of the settings. ${known(metrics)}`,
  noSuchRow: (text: string) =>
    `--fail-if: “${text}”: no ticket of that priority and topic was counted. Ids are those of the directory.`,
  unknownId: (what: 'operator' | 'calendar' | 'skillGroup', id: string, ids: readonly string[]) =>
    `--change: there is no ${{ operator: 'operator', calendar: 'calendar', skillGroup: 'skill group' }[what]} “${id}”. ${known(ids)}`,
  noFile: (file: string, option: string, code: string) => `${option}: ${file} can’t be read. ${fails[code] ?? code}`,
  notWritten: (file: string, code: string) => `--output: ${file} can’t be written. ${fails[code] ?? code}`,
  notJson: (file: string, line: number, column: number, found: string | undefined) =>
    found === undefined
      ? `${file}: the file ends too early, in line ${line}. Perhaps it was not copied whole.`
      : `${file}:${line}:${column}: “${found}” doesn’t belong there. It has to be JSON.`,
  fileTooLarge: (file: string) => `${file} is too large to be a settings file.`,
  newerDocument: (file: string, version: number) =>
    `${file} was written by a newer version (${version}). Update ticket-settings to use it.`,
  jsonFault: (code: 'duplicate_key' | 'unsafe_key' | 'too_deep', path: string, line: number) =>
    `line ${line}, ${path}: ${{ duplicate_key: 'this key is there twice. Remove one of the two.', unsafe_key: 'this name can’t be used. Remove it.', too_deep: 'this is nested too deep. Take levels out.' }[code]}`,
  badDocument: (file: string, items: readonly string[], more = 0) => lines(`${file} can’t be used:`, items, more),
  problem: ({ path, code, details = {} }: Problem) =>
    `${path.length === 0 ? '' : `${path.join('/')}: `}${sentences[code]?.(details as never) ?? code}`,
  badCalendar: (why: string) => `A calendar in the settings or the directory can’t be used: ${why}.`,
  badWorkload: (file: string | undefined, found: readonly WorkloadProblem[]) =>
    lines(
      file === undefined ? 'This help-desk has no typical week:' : `${file} can’t be used:`,
      found.map(workloadProblem),
    ),
  noTable: (file: string, fault: string) => `${file} can’t be read as past tickets. ${tooBroken[fault] ?? fault}`,
  badMapping: (file: string, faults: readonly MappingFault[], columns: readonly string[]) =>
    lines(
      `${file} can’t be read this way. Put the mapping right (--mapping; --print-mapping gives one to begin with):`,
      faults.map((fault) => mappingFault(fault, columns)),
    ),
  noTickets: (file: string, read: History) => lines(`${file} has no ticket that can be used:`, leftOut(read)),
  simulation: ({ code, details }: SimulationError) => {
    const { why, place } = details;
    return [preview.errors[code](details), why === undefined ? '' : `(${[place, why].filter(Boolean).join(': ')})`]
      .filter((part) => part !== '')
      .join(' ');
  },
};
