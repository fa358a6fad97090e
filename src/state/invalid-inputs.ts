import { diff, type Change } from '../domain/changes/diff.ts';
import { formatPath, isInside, type Path } from '../domain/settings/path.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import type { InvalidInput, InvalidInputs } from './session-state.ts';

/** With the text of one control, or without it. */
export function withInput(
  inputs: InvalidInputs,
  path: Path,
  input: Omit<InvalidInput, 'path'> | undefined,
): InvalidInputs {
  const key = formatPath(path);
  if (!input && !inputs.has(key)) return inputs;
  const next = new Map(inputs);
  if (input) next.set(key, { path, ...input });
  else next.delete(key);
  return next;
}

/**
 * Without the texts of controls that an edit gave another value, or took away with what they belong to. All others stay:
 * nothing typed is lost because something else was changed.
 */
export function withoutEdited(inputs: InvalidInputs, before: TicketSettings, after: TicketSettings): InvalidInputs {
  if (inputs.size === 0 || before === after) return inputs;
  const changes = diff(before, after);
  const left = [...inputs].filter(([, { path }]) => !changes.some((change) => replacesControl(change, path)));
  return left.length === inputs.size ? inputs : new Map(left);
}

function replacesControl({ kind, path }: Change, control: Path): boolean {
  if (kind === 'moved') return false;
  // A row of the target matrix is there without being in the document.
  if (kind !== 'changed' && path.at(-2) === 'targets') return false;
  // What is of another type has other controls.
  const place = path.at(-1) === 'type' ? path.slice(0, -1) : path;
  return isInside(control, place) || isInside(place, control);
}
