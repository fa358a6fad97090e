import type { HistoryAssumption, RowProblemCode } from '../simulator/history/history.ts';
import type { DateFormat } from '../simulator/history/dates.ts';
import type { HistoryRole, MatchedRole } from '../simulator/history/mapping.ts';
import type { StatusCategory } from '../domain/settings/vocabulary.ts';
import { pluralIn } from './plural.ts';

const count = pluralIn('en');
const tickets = (number: number) => count(number, { one: '# ticket', other: '# tickets' });

/** The dialog in which a file of past tickets is read. */
export const messages = {
  title: 'Tickets from a file',
  reading: (done: string) => `Reading the file: ${done}`,
  stays: 'The file stays in this browser.',
  faults: {
    empty: 'There are no tickets in this file.',
    too_large: 'The file is larger than 100 MB. Leave out what is older, and choose it again.',
    too_many_rows: 'The file has more than 1,000,000 rows. Leave out what is older, and choose it again.',
    broken_quotes: 'Quotation marks in this file are never closed. Export it again as CSV.',
    no_table: 'This is no table. Export tickets as CSV: a row for each ticket, a column for each value.',
    workbook: 'This is a workbook. Save its sheet as CSV, and choose that file.',
    no_text: 'This is no text file. Export tickets as CSV, and choose that file.',
    not_read: 'The file could not be read. Choose it again.',
  },

  layout: 'A row of the file is',
  layouts: { tickets: 'A ticket', events: 'An event of a ticket' },
  columns: 'Columns',
  moreColumns: 'More columns',
  roles: {
    id: 'Ticket number',
    time: 'Time of the event',
    created: 'Created',
    status: 'Status',
    topic: 'Topic',
    group: 'Group',
    priority: 'Priority',
    channel: 'Channel',
    assignee: 'Operator',
    firstReply: 'First reply',
    solved: 'Solved',
    closed: 'Closed',
    handling: 'Handling time',
    reopened: 'Times reopened',
  } satisfies Record<HistoryRole, string>,
  noColumn: 'Not in the file',
  needed: 'needed',
  chooseColumn: 'Choose the column that tells it.',
  noDates: 'There are no dates in this column. Choose another one.',

  dates: 'Dates are written',
  severalWays: 'In several ways, as found',
  dateFormats: {
    'y-m-d': '2026-12-31',
    'd.m.y': '31.12.2026',
    'd/m/y': '31/12/2026',
    'm/d/y': '12/31/2026',
    'd-m-y': '31-12-2026',
    'm-d-y': '12-31-2026',
    named: '31 Dec 2026',
    seconds: 'As seconds since 1970',
    milliseconds: 'As milliseconds since 1970',
  } satisfies Record<DateFormat, string>,
  eitherOrder: (example: string) => `“${example}” could have the day or the month first. Choose which.`,
  timeZone: 'Time zone of the dates',
  unit: 'Handling time is in',
  units: { seconds: 'Seconds', minutes: 'Minutes', hours: 'Hours' },
  calendar: 'Time counts as work',
  calendarHelp: 'A log tells when somebody wrote, not how long they worked: between two entries 30 min at most count.',
  roundTheClock: 'Round the clock',
  inHours: (calendar: string) => `In the hours of ${calendar}`,

  values: {
    topic: (values: number) =>
      count(values, { one: '# topic that isn’t known here', other: '# topics that aren’t known here' }),
    priority: (values: number) =>
      count(values, { one: '# priority that isn’t known here', other: '# priorities that aren’t known here' }),
    channel: (values: number) =>
      count(values, { one: '# channel that isn’t known here', other: '# channels that aren’t known here' }),
    status: (values: number) =>
      count(values, { one: '# status that isn’t known here', other: '# statuses that aren’t known here' }),
  } satisfies Record<MatchedRole, (values: number) => string>,
  valueInRows: (value: string, rows: number) => count(rows, { one: `${value}, # row`, other: `${value}, # rows` }),
  unmatched: {
    topic: 'Keep as it is',
    priority: 'No priority',
    channel: 'No channel',
    status: 'Status as before',
  } satisfies Record<MatchedRole, string>,
  moreValues: (values: number) =>
    count(values, { one: '# more, in fewer rows, stays so.', other: '# more, in fewer rows, stay so.' }),
  categories: {
    new: 'New',
    open: 'Open',
    pending: 'Pending',
    on_hold: 'On hold',
    solved: 'Solved',
    closed: 'Closed',
  } satisfies Record<StatusCategory, string>,

  asRead: 'The first tickets, as read',
  work: 'Work',
  drawn: 'drawn',
  summary: (number: number, rows: string) => `${tickets(number)} from ${rows}.`,
  rows: (rows: number) => count(rows, { one: '# row', other: '# rows' }),
  leftOut: (rows: number) => count(rows, { one: '# row is left out', other: '# rows are left out' }),
  valueUnused: (rows: number) =>
    count(rows, { one: 'In # row a value isn’t used', other: 'In # rows a value isn’t used' }),
  problem: (rows: string, why: string) => `${rows}: ${why}.`,
  reasons: {
    no_table_row: () => 'a quotation isn’t closed, or there are more cells than headings',
    short_row: () => 'the row ends too early',
    missing: (column) => `nothing in “${column}”`,
    no_date: (column) => `no date in “${column}” that can be read`,
    no_number: (column) => `no number in “${column}” that can be read`,
    same_id: (column) => `a ticket of that number in “${column}” was read before`,
    before_creation: (column) => `“${column}” is before the ticket was created`,
  } satisfies Record<RowProblemCode, (column: string) => string>,
  inRow: (row: string, value: string) => (value === '' ? `row ${row}` : `row ${row}: ${value}`),
  assumed: {
    drawn: (number) => `Of ${tickets(number)} the file doesn’t tell the work. It is drawn.`,
    unfinished: (number) => `${tickets(number)} not solved when the file ends: with the work known so far.`,
    returned_later: (number) => `${tickets(number)} reopened, the file doesn’t tell when: a day after.`,
    reply_at_end: (number) => `Of ${tickets(number)} the first reply isn’t known: at the end of the work.`,
  } satisfies Record<HistoryAssumption, (number: number) => string>,
  nothingUsable: 'No row can be used as it is read now. See below why.',
  chooseFirst: 'Say first what is needed above.',
  import: (number: number) => count(number, { one: 'Import # ticket', other: 'Import # tickets' }),
  importNothing: 'Nothing to import yet',
  imported: (number: number, file: string) => `${tickets(number)} read from ${file}`,
  dropHere: 'Or drop it here.',
};

export type ImportMessages = typeof messages;
