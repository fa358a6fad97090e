import { identityOf, indexOf, valueAt, type Path } from '../settings/path.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { Command } from './command.ts';
import type { Change } from './diff.ts';

/** The command that makes `change` on a document that hasn't got it. */
export function commandFor(change: Change): Command {
  switch (change.kind) {
    case 'changed':
      return { type: 'set', path: change.path, value: change.after };
    case 'added':
      return { type: 'insert', path: listOf(change.path), at: change.at, element: change.element };
    case 'removed':
      return { type: 'remove', path: change.path };
    case 'moved':
      return { type: 'move', path: change.path, to: change.to };
  }
}

/**
 * The command that takes `change`, one of the differences of `draft` from `saved`, back and leaves everything else as it
 * is. What was removed or moved goes behind the nearest saved predecessor that the draft still has. Changes taken back
 * one after the other, by their saved places, end at `saved`.
 */
export function commandAgainst(change: Change, saved: TicketSettings, draft: TicketSettings): Command {
  switch (change.kind) {
    case 'changed':
      return { type: 'set', path: change.path, value: change.before };
    case 'added':
      return { type: 'remove', path: change.path };
    case 'removed': {
      const at = placeBehindPredecessor(change.path, change.at, saved, draft);
      return { type: 'insert', path: listOf(change.path), at, element: change.element };
    }
    case 'moved': {
      const to = placeBehindPredecessor(change.path, change.from, saved, draft);
      const now = indexOf(listAt(draft, change.path), change.path.at(-1) ?? '');
      return { type: 'move', path: change.path, to: now < to ? to - 1 : to };
    }
  }
}

const listOf = (path: Path) => path.slice(0, -1);

function listAt(settings: TicketSettings, path: Path): readonly unknown[] {
  const list = valueAt(settings, listOf(path));
  return Array.isArray(list) ? list : [];
}

function placeBehindPredecessor(path: Path, savedAt: number, saved: TicketSettings, draft: TicketSettings): number {
  const savedList = listAt(saved, path);
  const draftList = listAt(draft, path);
  for (let at = savedAt - 1; at >= 0; at--) {
    const predecessor = indexOf(draftList, identityOf(savedList[at]) ?? '');
    if (predecessor >= 0) return predecessor + 1;
  }
  return 0;
}
