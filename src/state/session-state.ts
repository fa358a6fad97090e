import type { Capabilities, Permissions, SaveStamp, Section } from '../adapters/backend.ts';
import type { BackendErrorCode } from '../adapters/errors.ts';
import type { ChangeIndex } from '../domain/changes/change-index.ts';
import type { Change } from '../domain/changes/diff.ts';
import type { Step } from '../domain/changes/history.ts';
import type { Collision } from '../domain/changes/merge.ts';
import type { Directory } from '../domain/settings/directory.ts';
import type { Path } from '../domain/settings/path.ts';
import type { Problem } from '../domain/settings/problem.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import type { Text } from '../domain/settings/text.ts';

/** A failed call, as it is told: the kind of failure, and the technical cause for "Copy details". */
export interface Failure {
  readonly code: BackendErrorCode | 'unknown';
  readonly message: string;
}

/** Text in a control that is no value yet (`abc` in a number field). It stays there, and Save waits for it. */
export interface InvalidInput {
  readonly path: Path;
  readonly text: string;
  readonly problem: Problem;
}

/** By the formatted path of their controls. */
export type InvalidInputs = ReadonlyMap<string, InvalidInput>;

/** Why nothing can be edited: no right to save, or a document of a newer version. */
export type ReadOnlyReason =
  | { readonly code: 'no_permission'; readonly reason?: Text }
  | { readonly code: 'newer_version'; readonly schemaVersion: number };

export type SaveState =
  | { readonly status: 'idle' }
  /** Save was asked for and problems stand in its way. */
  | { readonly status: 'blocked' }
  | { readonly status: 'saving'; readonly changeCount: number }
  | { readonly status: 'saved'; readonly at: number }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** Somebody else saved meanwhile; the draft now lies on theirs. */
  | ({ readonly status: 'merged'; readonly saved: SaveStamp | undefined } & MergeResult)
  /** The draft was kept on this device, by a page that was left at `at` (epoch ms). */
  | ({ readonly status: 'recovered'; readonly at: number } & MergeResult)
  /** One was kept, and can't be read: broken, or of a newer version. */
  | { readonly status: 'draft_unreadable' };

/** What came of laying the draft on what others saved meanwhile. */
export interface MergeResult {
  /** How many of their changes were taken in. */
  readonly taken: number;
  /** What both changed, otherwise: to be looked at before saving. */
  readonly collisions: readonly Collision[];
}

interface Loading {
  readonly phase: 'loading';
}

/** The document could not be got, or not be read. Nothing stored was changed. */
interface LoadFailed {
  readonly phase: 'failed';
  readonly failure: Failure | { readonly code: 'damaged'; readonly problems: readonly Problem[] };
}

/** The live session: the draft against what is saved, and everything the editors show. Frozen; replaced as a whole. */
export interface Ready {
  readonly phase: 'ready';
  readonly saved: TicketSettings;
  readonly draft: TicketSettings;
  readonly revision: string;
  readonly stamp?: SaveStamp | undefined;
  /** What the draft changes, in document order, and the same for look-up. */
  readonly changes: readonly Change[];
  readonly changeIndex: ChangeIndex;
  readonly undoStep?: Step | undefined;
  readonly redoStep?: Step | undefined;
  /** All problems of the draft as last checked; they follow an edit a moment later. */
  readonly problems: readonly Problem[];
  /** Those that keep it from being saved: errors that the draft brings in or touches, and texts that are no values. */
  readonly blocking: readonly Problem[];
  readonly invalidInputs: InvalidInputs;
  readonly save: SaveState;
  readonly readOnly?: ReadOnlyReason | undefined;
  /** Absent while it is not loaded, or when it could not be. */
  readonly directory?: Directory | undefined;
  readonly directoryFailure?: Failure | undefined;
  readonly capabilities: Capabilities;
  readonly permissions: Permissions;
}

export type SessionState = Loading | LoadFailed | Ready;

/** Whether the draft differs from what is saved, or holds typed text that is not a value yet. */
export const hasUnsavedWork = (state: SessionState): boolean =>
  state.phase === 'ready' && (state.changes.length > 0 || state.invalidInputs.size > 0);

/** Whether the user may change things in `section`. */
export function canEdit(state: Ready, section: Section): boolean {
  return !state.readOnly && state.capabilities.readOnlySections?.[section] === undefined;
}
