import { isInside } from '../settings/path.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { apply } from './apply.ts';
import { commandFor } from './change-commands.ts';
import { diff, type Change } from './diff.ts';
import { equal } from './equal.ts';

/** A draft laid on what somebody else saved meanwhile. */
export interface Rebased {
  /** Theirs, with every change of the draft made on top. */
  readonly draft: TicketSettings;
  /** Changes of the draft at places that they changed too, otherwise: the administrator must look at them before saving. */
  readonly clashes: readonly Change[];
}

/** Lays what `draft` changed against `base` on `theirs`, which was saved from the same `base`. Nothing is saved by it. */
export function rebase(base: TicketSettings, draft: TicketSettings, theirs: TicketSettings): Rebased {
  const theirChanges = diff(base, theirs);
  const mine = diff(base, draft);
  const clashes = mine.filter(
    (change) =>
      theirChanges.some(({ path }) => isInside(path, change.path) || isInside(change.path, path)) &&
      // What both changed alike is settled.
      !theirChanges.some((other) => equal(other, change)),
  );
  return { draft: mine.reduce((document, change) => apply(document, commandFor(change)), theirs), clashes };
}
