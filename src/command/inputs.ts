import { directorySchema, type Directory } from '../domain/settings/directory.ts';
import { importSettings } from '../domain/settings/file.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import { applyRunChanges } from '../simulator/apply-run-changes.ts';
import type { RunChange } from '../simulator/run-changes.ts';
import { InputError } from './input-error.ts';
import { badDocument, readDocument, readText } from './read-file.ts';

/**
 * Reads a settings document, of an older version too.
 * @throws {InputError} that says what is wrong, and where
 */
export async function readSettings(file: string, option: string): Promise<TicketSettings> {
  const read = importSettings(await readText(file, option));
  switch (read.status) {
    case 'valid':
      return read.settings;
    case 'newer':
      throw new InputError((words) => words.newerDocument(file, read.schemaVersion));
    case 'not_json':
      throw new InputError((words) => words.notJson(file, read.line, read.column, read.found));
    case 'too_large':
      throw new InputError((words) => words.fileTooLarge(file));
    case 'damaged':
      throw badDocument(file, read.problems);
  }
}

export function readDirectory(file: string): Promise<Directory> {
  return readDocument<Directory>(file, '--directory', directorySchema);
}

/**
 * Refuses changes that name what isn't there: in a pipeline nobody would notice that they changed nothing.
 * @throws {InputError}
 */
export function checkChanges(
  changes: readonly RunChange[],
  directory: Directory,
  settings: readonly TicketSettings[],
): void {
  const calendars = [...directory.calendars, ...settings.flatMap((each) => each.calendars)].map(({ id }) => id);
  const groups = directory.skillGroups.map(({ id }) => id);
  for (const [index, change] of changes.entries()) {
    const operators = applyRunChanges(directory, changes.slice(0, index)).operators.map(({ id }) => id);
    if ('operator' in change) known('operator', change.operator, operators);
    if ('calendar' in change && change.calendar !== null) known('calendar', change.calendar, calendars);
    if ('skillGroups' in change) for (const group of change.skillGroups) known('skillGroup', group, groups);
  }
}

function known(what: 'operator' | 'calendar' | 'skillGroup', id: string, ids: readonly string[]): void {
  if (!ids.includes(id)) throw new InputError((words) => words.unknownId(what, id, ids));
}
