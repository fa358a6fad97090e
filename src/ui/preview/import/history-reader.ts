import { compileCalendars } from '../../../domain/calendar/compile-all.ts';
import type { Directory } from '../../../domain/settings/directory.ts';
import type { TicketSettings } from '../../../domain/settings/settings.ts';
import { pagePace } from '../../../simulator/client/pace.ts';
import { decodeText, type NoText } from '../../../simulator/history/decode.ts';
import type { History } from '../../../simulator/history/history.ts';
import { historyLimits } from '../../../simulator/history/limits.ts';
import { matchedRoles, valuesOf, type HistoryMapping, type HistoryRole } from '../../../simulator/history/mapping.ts';
import type { MappingFault } from '../../../simulator/history/mapping-faults.ts';
import { readHistory } from '../../../simulator/history/read-history.ts';
import { suggestMapping, withMatchedValues } from '../../../simulator/history/suggest.ts';
import { scanTable, type HistoryTable, type Steps, type TableFault } from '../../../simulator/history/table.ts';
import { estimateWorkload } from '../../../simulator/workload/estimate-workload.ts';
import type { FileTickets } from '../run-tickets.ts';

/** The help-desk that a file is read for. */
export interface Desk {
  readonly settings: TicketSettings;
  readonly directory: Directory;
}

/** How far it is, and whether it is still wanted. */
export interface Watch {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

export type FileFault = TableFault['fault'] | NoText['fault'];
/** What became of the rows, or why they can't be read by the mapping. */
export type ReadRows = History | { readonly faults: readonly MappingFault[] };

/**
 * The table in a file. Gives way to the page every few milliseconds.
 * @throws DOMException `AbortError`, or when the file can't be read any more
 */
export async function openTable(file: File, watch: Watch): Promise<HistoryTable | { readonly fault: FileFault }> {
  if (file.size > historyLimits.size) return { fault: 'too_large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  watch.signal.throwIfAborted();
  const decoded = decodeText(bytes, (all, encoding) => new TextDecoder(encoding).decode(all));
  return 'fault' in decoded ? decoded : inSlices(scanTable(decoded.text), watch);
}

/** How the table is to be read, as its headings and values suggest. */
export function suggestFor(
  table: HistoryTable,
  { settings, directory }: Desk,
  said: { readonly timeZone: string; readonly layout?: HistoryMapping['layout'] },
): HistoryMapping {
  return suggestMapping(table, directory, { fields: settings.fields, ...said });
}

/** The mapping with another column for a role, `undefined` for none, and its values matched anew. */
export function withColumn(
  mapping: HistoryMapping,
  role: HistoryRole,
  name: string | undefined,
  table: HistoryTable,
  { directory }: Desk,
): HistoryMapping {
  const changed = { ...mapping, columns: { ...mapping.columns, [role]: name } };
  if (role === 'handling') {
    return { ...changed, decimal: table.columns.find((column) => column.name === name)?.decimal ?? '.' };
  }
  const matched = matchedRoles.find((each) => each === role);
  if (!matched) return changed;
  return { ...changed, [valuesOf[matched]]: withMatchedValues(changed, table, directory)[valuesOf[matched]] };
}

/**
 * The tickets of the table. Gives way to the page every few milliseconds.
 * @throws DOMException `AbortError`
 * @throws RangeError for a calendar of the settings that can't be read
 */
export function readRows(
  table: HistoryTable,
  mapping: HistoryMapping,
  { settings, directory }: Desk,
  watch: Watch,
): Promise<ReadRows> {
  const calendars = mapping.calendar === null ? undefined : compileCalendars(settings, directory);
  return inSlices(readHistory(table, mapping, calendars), watch);
}

/** Tickets as a run takes them; what the file doesn't tell of their work is drawn like what it does tell. */
export function asFileTickets(name: string, { tickets }: History, timeZone: string): FileTickets {
  return { name, tickets, behaviour: estimateWorkload(tickets, timeZone) };
}

async function inSlices<Result>(steps: Steps<Result>, { signal, onProgress }: Watch): Promise<Result> {
  let began = pagePace.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pagePace.now() - began < pagePace.slice) continue;
    onProgress(step.value);
    await pagePace.turn();
    signal.throwIfAborted();
    began = pagePace.now();
  }
}
