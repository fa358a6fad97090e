import type { CompiledCalendar } from '../../domain/calendar/compiled-calendar.ts';
import { askable } from '../../domain/calendar/instants.ts';
import type { ReplayedTicket } from '../workload/workload.ts';
import { EventRows } from './event-rows.ts';
import type { History } from './history.ts';
import type { HistoryMapping } from './mapping.ts';
import { mappingFaults, type MappingFault } from './mapping-faults.ts';
import { timeUnits } from './numbers.ts';
import { RowReader } from './row-reader.ts';
import { readRows } from './rows.ts';
import type { HistoryTable, Steps } from './table.ts';
import { TicketRows } from './ticket-rows.ts';

/** A ticket with what a file tells of it, and what had to be supposed. */
export interface ReadTicket {
  readonly ticket: ReplayedTicket;
  readonly group: string | null;
  readonly assignee: string | null;
  readonly drawn: boolean;
  readonly unfinished: boolean;
  readonly returnedLater: boolean;
  readonly replyAtEnd: boolean;
}

/** Makes tickets of rows. */
export interface TicketSource {
  /** Takes in the row that the reader is at; `false`: it can't be used, and the reader was told. */
  take(): boolean;
  tickets(): Iterable<ReadTicket>;
}

/** Tickets are put together so many at a time. */
const ticketsAStep = 5000;

/**
 * Reads a table as tickets (docs/history-files.md). Rows that can't be used are left out and told; the others count.
 * @param calendars By id, those that the mapping may name.
 */
export function* readHistory(
  table: HistoryTable,
  mapping: HistoryMapping,
  calendars: ReadonlyMap<string, CompiledCalendar> = new Map(),
): Steps<History | { readonly faults: readonly MappingFault[] }> {
  const faults = mappingFaults(table, mapping, calendars);
  if (faults.length > 0) return { faults };
  const reader = new RowReader(table, mapping);
  const calendar = mapping.calendar === null ? undefined : calendars.get(mapping.calendar);
  const openBetween = (from: number, to: number) =>
    calendar && to < askable.end ? calendar.elapsed(from, to) : Math.max(to - from, 0);
  const longestWork = mapping.longestWork * timeUnits.minutes;
  const source: TicketSource =
    mapping.layout === 'tickets'
      ? new TicketRows(reader, mapping, openBetween)
      : new EventRows(reader, (from, to) => Math.min(openBetween(from, to), longestWork));
  let read = table.headings ? -1 : 0;
  let used = 0;
  for (const { rows, progress } of readRows(table.text, table.separator, table.columns.length)) {
    for (const row of rows) {
      read += 1;
      if (read > 0 && reader.turnTo(row) && source.take()) used += 1;
    }
    yield progress * 0.9;
  }
  const found: ReadTicket[] = [];
  for (const ticket of source.tickets()) {
    found.push(ticket);
    if (found.length % ticketsAStep === 0) yield 0.95;
  }
  found.sort((left, right) => left.ticket.createdAt - right.ticket.createdAt);
  const count = (of: (ticket: ReadTicket) => boolean) => found.reduce((sum, ticket) => sum + Number(of(ticket)), 0);
  return {
    tickets: found.map(({ ticket }) => ticket),
    groups: found.map(({ group }) => group),
    assignees: found.map(({ assignee }) => assignee),
    rows: { read, used, leftOut: read - used },
    problems: reader.problems.kept,
    problemCounts: reader.problems.counts,
    unmatched: reader.unmatched,
    assumed: {
      drawn: count(({ drawn }) => drawn),
      unfinished: count(({ unfinished }) => unfinished),
      returned_later: count(({ returnedLater }) => returnedLater),
      reply_at_end: count(({ replyAtEnd }) => replyAtEnd),
    },
  };
}
