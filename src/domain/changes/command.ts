import type { Path } from '../settings/path.ts';
import type { TicketSettings } from '../settings/settings.ts';

/** An edit of a settings document. Serialisable, and addressed by identity, so that it means the same on a newer document. */
export type Command =
  /** Puts `value` at `path`, making missing objects on the way; `undefined` takes the property away. */
  | { readonly type: 'set'; readonly path: Path; readonly value: unknown }
  /** Puts `element` into the list at `path`, at place `at` or at its end, making the list when it's missing. */
  | { readonly type: 'insert'; readonly path: Path; readonly at: number; readonly element: unknown }
  /** Takes the element at `path` out of its list. */
  | { readonly type: 'remove'; readonly path: Path }
  /** Moves the element at `path` to place `to` of its own list. */
  | { readonly type: 'move'; readonly path: Path; readonly to: number }
  /** Puts a whole document in place of this one: an import, or a discarded draft. */
  | { readonly type: 'replace'; readonly settings: TicketSettings }
  /** Several edits that are one for undo. */
  | { readonly type: 'batch'; readonly commands: readonly Command[] };
