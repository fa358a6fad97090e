import { compileCalendars } from '../domain/calendar/compile-all.ts';
import { isTimeZone } from '../domain/calendar/zone-clock.ts';
import type { Directory } from '../domain/settings/directory.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import { decodeText } from '../simulator/history/decode.ts';
import type { History } from '../simulator/history/history.ts';
import { historyMappingSchema, type HistoryMapping } from '../simulator/history/mapping.ts';
import { readHistory } from '../simulator/history/read-history.ts';
import { suggestMapping } from '../simulator/history/suggest.ts';
import { finish, scanTable, type HistoryTable } from '../simulator/history/table.ts';
import { checkWorkload } from '../simulator/workload/check-workload.ts';
import { estimateWorkload } from '../simulator/workload/estimate-workload.ts';
import { typicalWeek } from '../simulator/workload/typical-week.ts';
import type { WorkloadProblem } from '../simulator/workload/workload-problem.ts';
import { workloadSchema, type MadeWorkload, type Workload } from '../simulator/workload/workload.ts';
import { InputError } from './input-error.ts';
import type { Options } from './options.ts';
import { readBytes, readDocument } from './read-file.ts';

/** The tickets of a run and what is to be said of them. */
export interface Tickets {
  readonly workload: Workload;
  /** The zone in which days begin. */
  readonly timeZone: string;
  readonly warnings: readonly WorkloadProblem[];
  /** What became of a file's rows. */
  readonly history?: { readonly file: string; readonly read: History; readonly mapping: HistoryMapping };
}

/** What a file of tickets is read with. */
export interface HelpDesk {
  readonly directory: Directory;
  /** What is saved, then the draft if there is one. */
  readonly settings: readonly [TicketSettings, ...TicketSettings[]];
}

/**
 * The tickets that the options ask for: of a workload file, of a history, or a typical week.
 * @throws {InputError} for files that can't be used
 */
export async function readTickets(options: Options, desk: HelpDesk): Promise<Tickets> {
  const { timeZone } = options;
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new InputError((words) => words.unknownTimeZone(timeZone));
  const tickets = await ticketsOf(options, desk);
  return { ...tickets, warnings: checked(tickets.workload, options, desk) };
}

async function ticketsOf(options: Options, desk: HelpDesk): Promise<Omit<Tickets, 'warnings'>> {
  const usual = usualWeek(desk);
  const timeZone = options.timeZone ?? usual.timeZone;
  if (options.workload !== undefined) {
    const workload = await readDocument<Workload>(options.workload, '--workload', workloadSchema);
    const own = workload.kind === 'made' && isTimeZone(workload.timeZone) ? workload.timeZone : timeZone;
    return { workload, timeZone: options.timeZone ?? own };
  }
  if (options.history === undefined) return { workload: usual, timeZone };
  const { table, mapping } = await readMapping(options.history, options.mapping, timeZone, desk);
  const read = readRows(options.history, table, mapping, desk);
  const { handling, reply, pendingShare, clientReply, reopenedShare, reopenAfter, rework } = estimateWorkload(
    read.tickets,
    mapping.timeZone,
  );
  const behaviour = { handling, reply, pendingShare, clientReply, reopenedShare, reopenAfter, rework };
  return {
    workload: { ...behaviour, kind: 'replayed', tickets: [...read.tickets] },
    timeZone: options.timeZone ?? mapping.timeZone,
    history: { file: options.history, read, mapping },
  };
}

function usualWeek({ directory, settings: [saved, ...others] }: HelpDesk): MadeWorkload {
  try {
    return typicalWeek(saved, directory, others);
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError((words) => words.badCalendar(error.message), { cause: error });
    throw error;
  }
}

function checked(workload: Workload, options: Options, { directory, settings: [saved] }: HelpDesk): WorkloadProblem[] {
  const problems = checkWorkload(workload, directory, saved);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const file = options.workload ?? options.history;
  if (errors.length > 0) throw new InputError((words) => words.badWorkload(file, errors));
  return problems;
}

/**
 * The table in a file, and how it is read: as a mapping says, or as its headings and values suggest.
 * @throws {InputError}
 */
export async function readMapping(
  file: string,
  mappingFile: string | undefined,
  timeZone: string,
  { directory, settings: [{ fields }] }: HelpDesk,
): Promise<{ readonly table: HistoryTable; readonly mapping: HistoryMapping }> {
  const decoded = decodeText(await readBytes(file, '--history'), (bytes, encoding) =>
    new TextDecoder(encoding).decode(bytes),
  );
  if ('fault' in decoded) throw new InputError((words) => words.noTable(file, decoded.fault));
  const table = finish(scanTable(decoded.text));
  if ('fault' in table) throw new InputError((words) => words.noTable(file, table.fault));
  const mapping =
    mappingFile === undefined
      ? suggestMapping(table, directory, { timeZone, fields })
      : await readDocument<HistoryMapping>(mappingFile, '--mapping', historyMappingSchema);
  return { table, mapping };
}

function readRows(
  file: string,
  table: HistoryTable,
  mapping: HistoryMapping,
  { directory, settings }: HelpDesk,
): History {
  const read = finish(readHistory(table, mapping, compileCalendars(settings[0], directory)));
  const columns = table.columns.map(({ name }) => name);
  if ('faults' in read) throw new InputError((words) => words.badMapping(file, read.faults, columns));
  if (read.tickets.length === 0) throw new InputError((words) => words.noTickets(file, read));
  return read;
}
