import type { TargetPriority } from '../../../domain/changes/policy-target.ts';
import type { Directory } from '../../../domain/settings/directory.ts';
import type { Policy } from '../../../domain/settings/sla.ts';
import type { Localisation } from '../../../locales/localisation.ts';

/** A column of targets: a priority, or (`null`) all of them. */
export interface Column {
  readonly id: TargetPriority;
  readonly name: string;
  /** How many of the four bars of its icon are dark; 0: it has none. */
  readonly level: number;
}

export interface ColumnsSource {
  /** The policy in the draft, and as it is saved. */
  readonly versions: readonly (Policy | undefined)[];
  readonly directory: Directory | undefined;
  /** The column for all is asked for, though no row has such a target yet. */
  readonly withAll: boolean;
  readonly localisation: Localisation;
}

/**
 * Highest priority first; then those that the policy names and the help-desk doesn't know, so that none of its targets
 * is out of sight; then the one for all, when it is used or there is no other.
 */
export function columnsOf({ versions, directory, withAll, localisation }: ColumnsSource): readonly Column[] {
  const priorities = (directory?.priorities ?? []).map(({ id, name }, index, all) => ({
    id,
    name: localisation.text(name),
    level: Math.ceil(((index + 1) / all.length) * 4),
  }));
  const rows = versions.flatMap((policy) => policy?.targets ?? []);
  const named = new Set(rows.flatMap((row) => Object.keys(row.byPriority ?? {})));
  const unknown = [...named]
    .filter((id) => !priorities.some((priority) => priority.id === id))
    .map((id) => ({ id, name: id, level: 0 }));
  const columns = [...priorities.toReversed(), ...unknown];
  const all = { id: null, name: localisation.messages('sla').allPriorities, level: 0 };
  return withAll || columns.length === 0 || rows.some((row) => row.all !== undefined) ? [...columns, all] : columns;
}
