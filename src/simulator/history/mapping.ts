import * as z from 'zod/mini';
import { statusCategories } from '../../domain/settings/vocabulary.ts';
import { dateFormats } from './dates.ts';

/** What a column can say about a ticket. docs/history-files.md tells what is read from each. */
export const historyRoles = [
  'id',
  'time',
  'created',
  'status',
  'topic',
  'group',
  'priority',
  'channel',
  'assignee',
  'firstReply',
  'solved',
  'closed',
  'handling',
  'reopened',
] as const;
export type HistoryRole = (typeof historyRoles)[number];

/** Roles whose columns hold dates. */
export const dateRoles = ['time', 'created', 'firstReply', 'solved', 'closed'] as const;
export type DateRole = (typeof dateRoles)[number];

/** Roles whose values are put into words of the help-desk. */
export const matchedRoles = ['topic', 'priority', 'channel', 'status'] as const;
export type MatchedRole = (typeof matchedRoles)[number];

/** Which roles count, by what a row is. */
export const rolesOf = {
  tickets: historyRoles.filter((role) => role !== 'time'),
  events: historyRoles.filter((role) => role !== 'handling' && role !== 'reopened'),
} as const;

/** Roles without which nothing can be read. */
export const neededRoles = { tickets: ['created'], events: ['id', 'time'] } as const satisfies Record<
  'tickets' | 'events',
  readonly HistoryRole[]
>;

const column = z.string();
const optionalColumn = z.optional(column);
/** By what is in the file; `null`: tickets with it have none. */
const valuesSchema = z.record(z.string(), z.nullable(z.string()));

/** How a table is read as tickets. Columns are told by name, so that it holds for every file with the same headings. */
export const historyMappingSchema = z.object({
  /** What a row is: a ticket, or something that happened to one (a log, several rows a ticket). */
  layout: z.enum(['tickets', 'events']),
  columns: z.object({
    id: optionalColumn,
    time: optionalColumn,
    created: optionalColumn,
    status: optionalColumn,
    topic: optionalColumn,
    group: optionalColumn,
    priority: optionalColumn,
    channel: optionalColumn,
    assignee: optionalColumn,
    firstReply: optionalColumn,
    solved: optionalColumn,
    closed: optionalColumn,
    handling: optionalColumn,
    reopened: optionalColumn,
  }),
  /** Columns that fill fields of the document, by field id. */
  fields: z.record(
    z.string(),
    z.object({ column, kind: z.enum(['text', 'number', 'yes_no', 'option']), values: z.optional(valuesSchema) }),
  ),
  /** Formats of each column that holds dates, by column. */
  dates: z.record(z.string(), z.array(z.enum(dateFormats))),
  /** IANA name, for dates without zone. */
  timeZone: z.string(),
  /** In what the column of handling times is counted, and its decimal sign. */
  handlingUnit: z.enum(['seconds', 'minutes', 'hours']),
  decimal: z.enum([',', '.']),
  /** Topics by value: an alias. A value that isn't there becomes a topic of the run as it is. */
  topics: valuesSchema,
  /** Priorities and channels by value: an id. Tickets with a value that isn't there have none. */
  priorities: valuesSchema,
  channels: valuesSchema,
  /** What a status means, by value. One that isn't there leaves a ticket as it was. */
  statuses: z.record(z.string(), z.nullable(z.enum(statusCategories))),
  /** Between two entries of a log, at most so many minutes count as work: nobody works on one ticket for days. */
  longestWork: z.number().check(z.positive()),
  /** Id of the calendar in whose hours they work; `null`: round the clock. */
  calendar: z.nullable(z.string()),
  /** How many hours after its solution a ticket came back, where a file only says that it did. */
  reopenedAfter: z.number().check(z.nonnegative()),
});
export type HistoryMapping = z.infer<typeof historyMappingSchema>;

/** Which record of {@link HistoryMapping} holds the values of a role. */
export const valuesOf = {
  topic: 'topics',
  priority: 'priorities',
  channel: 'channels',
  status: 'statuses',
} as const satisfies Record<MatchedRole, keyof HistoryMapping>;
