import { indexOf, valueAt } from '../settings/path.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { diff, type Change } from './diff.ts';

/** One undoable edit. Documents share what the edit didn't touch, so a step costs about as much as what it changed. */
export interface Step {
  readonly before: TicketSettings;
  readonly after: TicketSettings;
  /** What it changed, for its label. Never empty. */
  readonly changes: readonly Change[];
  /** Edits in a row with the same key are one step: the letters typed into one control. */
  readonly mergeKey?: string | undefined;
}

/** A draft with the way it was made; undo and redo have no limit. */
export interface History {
  readonly draft: TicketSettings;
  /** Oldest first. */
  readonly past: readonly Step[];
  /** The step that redo makes next is the last. */
  readonly future: readonly Step[];
}

export const startHistory = (draft: TicketSettings): History => ({ draft, past: [], future: [] });

/** `history` after an edit. An edit that changes nothing is no step, and keeps what redo would bring back. */
export function edit(history: History, command: Command, mergeKey?: string): History {
  const after = apply(history.draft, command);
  if (after === history.draft) return history;
  const last = history.past.at(-1);
  const merges = mergeKey !== undefined && last?.mergeKey === mergeKey && history.future.length === 0;
  const before = merges ? last.before : history.draft;
  const changes = changesOf(command, before, after, merges);
  const past = merges ? history.past.slice(0, -1) : history.past;
  // Typing a value back to where the step began leaves no step behind.
  if (changes.length === 0) return { draft: merges ? before : after, past, future: [] };
  return { draft: after, past: [...past, { before, after, changes, mergeKey }], future: [] };
}

/**
 * What a step changed. To a diff one up is the same as the neighbour's one down: a moved element is named by its command.
 */
function changesOf(
  command: Command,
  before: TicketSettings,
  after: TicketSettings,
  merged: boolean,
): readonly Change[] {
  const changes = diff(before, after);
  const identity = command.type === 'move' && !merged ? command.path.at(-1) : undefined;
  if (command.type !== 'move' || identity === undefined) return changes;
  const placeIn = (settings: TicketSettings) => {
    const list = valueAt(settings, command.path.slice(0, -1));
    return Array.isArray(list) ? indexOf(list, identity) : -1;
  };
  return [{ kind: 'moved', path: command.path, from: placeIn(before), to: placeIn(after) }];
}

/** `history` one step back; unchanged when there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return { draft: step.before, past: history.past.slice(0, -1), future: [...history.future, step] };
}

/** `history` one step forward again; unchanged when there is none. */
export function redo(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  return { draft: step.after, past: [...history.past, step], future: history.future.slice(0, -1) };
}

/** Ends merging: the next edit is a step of its own, even with the same key. */
export function sealStep(history: History): History {
  const last = history.past.at(-1);
  if (last?.mergeKey === undefined) return history;
  return { ...history, past: history.past.with(-1, { ...last, mergeKey: undefined }) };
}
