import type { Path } from '../../domain/settings/path.ts';
import type { Problem } from '../../domain/settings/problem.ts';
import type { Failure } from '../../state/session-state.ts';
import type { Tab } from './sections.ts';

/** The events of `<ticket-settings>`, all bubbling and composed. */
export interface TicketSettingsEventMap {
  /** The settings are loaded and can be seen. */
  'ticket-settings-ready': CustomEvent<{ readonly revision: string }>;
  /** The draft changed: how many changes it has, and whether leaving now would lose something. */
  'ticket-settings-change': CustomEvent<{ readonly changes: number; readonly dirty: boolean }>;
  'ticket-settings-saved': CustomEvent<{ readonly revision: string; readonly at: number }>;
  /** Save was asked for and errors stand in its way. */
  'ticket-settings-invalid': CustomEvent<{ readonly problems: readonly Problem[] }>;
  /** Somebody else saved meanwhile: the draft now lies on theirs, nothing was saved. */
  'ticket-settings-conflict': CustomEvent<{ readonly clashes: readonly Path[] }>;
  /** Loading or saving failed. */
  'ticket-settings-error': CustomEvent<Failure>;
  /** Another tab was opened. */
  'ticket-settings-section': CustomEvent<{ readonly section: Tab }>;
  /** A link to the run of the preview was asked for: `run` restores it. Cancelled, the host makes the link. */
  'ticket-settings-run-link': CustomEvent<{ readonly run: string }>;
}
