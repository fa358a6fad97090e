import type { Command } from '../domain/changes/command.ts';
import type { Change } from '../domain/changes/diff.ts';
import type { Path } from '../domain/settings/path.ts';
import type { Problem } from '../domain/settings/problem.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import type { MergeResult } from './session-state.ts';

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
  /** Lays a draft that was kept on this device on the one there is; absent: one was kept that can't be read. */
  | { readonly type: 'recover'; readonly recovered: Recovered | undefined }
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

/** A kept draft, laid on what is saved now. */
interface Recovered {
  readonly settings: TicketSettings;
  /** When it was kept, epoch ms. */
  readonly at: number;
  readonly result: MergeResult;
}
