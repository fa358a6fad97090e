import type { Command } from '../domain/changes/command.ts';
import type { Change } from '../domain/changes/diff.ts';
import type { Path } from '../domain/settings/path.ts';
import type { Problem } from '../domain/settings/problem.ts';

/** What a user can do to a session. */
export type Action =
  /** Changes the draft. Edits in a row with one `mergeKey` are one step of undo. */
  | { readonly type: 'edit'; readonly command: Command; readonly mergeKey?: string }
  /** Ends a merged step: the control was left. */
  | { readonly type: 'seal' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Takes one change of the draft back to what is saved. */
  | { readonly type: 'take_back'; readonly change: Change }
  /** Takes all of them back; one step of undo. */
  | { readonly type: 'discard' }
  /** A control holds text that is no value, or (with `undefined`) holds a value again. */
  | {
      readonly type: 'invalid_input';
      readonly path: Path;
      readonly input: { text: string; problem: Problem } | undefined;
    }
  /** Lists what stands in the way of saving, as a save would, if anything does; nothing is saved. */
  | { readonly type: 'show_problems' }
  /** Forgets how the last save ended. */
  | { readonly type: 'dismiss_save' };
