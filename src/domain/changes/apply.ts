import { indexOf, type Path } from '../settings/path.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { Command } from './command.ts';
import { equal } from './equal.ts';

/**
 * The document after `command`. What the command doesn't touch is shared with the document before, and a command that
 * changes nothing (same value, nothing at the path) gives back that very document.
 */
export function apply(settings: TicketSettings, command: Command): TicketSettings {
  switch (command.type) {
    case 'batch':
      return command.commands.reduce(apply, settings);
    case 'replace':
      return equal(settings, command.settings) ? settings : command.settings;
    case 'set':
      return update(settings, command.path, (value) => (equal(value, command.value) ? value : command.value));
    case 'insert':
      return update(settings, command.path, (list = []) =>
        Array.isArray(list) ? list.toSpliced(clamp(command.at, list.length), 0, command.element) : list,
      );
    case 'remove':
      return updateList(settings, command.path, (list, index) => list.toSpliced(index, 1));
    case 'move':
      return updateList(settings, command.path, (list, index) => {
        const to = clamp(command.to, list.length - 1);
        return to === index ? list : list.toSpliced(index, 1).toSpliced(to, 0, list[index]);
      });
  }
}

const clamp = (place: number, length: number) => Math.max(0, Math.min(place, length));

/** Applies `change` to the list that the element at `path` is in, if it is in one. */
function updateList(
  settings: TicketSettings,
  path: Path,
  change: (list: readonly unknown[], index: number) => readonly unknown[],
): TicketSettings {
  return update(settings, path.slice(0, -1), (list) => {
    if (!Array.isArray(list)) return list;
    const index = indexOf(list, path[path.length - 1] ?? '');
    return index < 0 ? list : change(list, index);
  });
}

function update(settings: TicketSettings, path: Path, change: (value: unknown) => unknown): TicketSettings {
  return updateAt(settings, path, 0, change) as TicketSettings;
}

function updateAt(value: unknown, path: Path, depth: number, change: (value: unknown) => unknown): unknown {
  const step = path[depth];
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    const index = indexOf(value, step);
    if (index < 0) return value;
    const next = updateAt(value[index], path, depth + 1, change);
    return next === value[index] ? value : value.with(index, next);
  }
  if (value !== undefined && (typeof value !== 'object' || value === null)) return value;
  const record = (value ?? {}) as Record<string, unknown>;
  const before = Object.hasOwn(record, step) ? record[step] : undefined;
  const next = updateAt(before, path, depth + 1, change);
  if (next === before) return value;
  if (next !== undefined) return defined(record, step, next);
  const { [step]: _removed, ...rest } = record;
  return rest;
}

/** `record` with `key` set as its own property, whatever it is called: `__proto__` is a key like any other here. */
function defined(record: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> {
  const copy = { ...record };
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}
