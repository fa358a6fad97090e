import type { HistoryRange, TicketSettingsBackend } from '../../adapters/backend.ts';
import type { Directory } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { Ready } from '../../state/session-state.ts';

/** What is looked at: the settings, the help-desk they meet, and its past where it can tell of it. */
export interface PreviewSource {
  readonly saved: TicketSettings;
  /** The same object as `saved` when there is nothing to compare. */
  readonly draft: TicketSettings;
  /** Revision of what is saved. */
  readonly revision: string;
  /** Absent: it could not be loaded, or not yet. */
  readonly directory: Directory | undefined;
  /** Absent: the backend can't tell. */
  readonly history: PastReader | undefined;
}

/** Past tickets, and how to get them. */
export interface PastReader {
  readonly range: HistoryRange;
  readonly read: NonNullable<TicketSettingsBackend['history']>;
}

/** The source that a session is: what is saved against the draft. */
export function sourceOf(ready: Ready, read: TicketSettingsBackend['history']): PreviewSource {
  const { saved, draft, revision, directory, capabilities } = ready;
  const range = capabilities.history;
  return { saved, draft, revision, directory, history: range && read ? { range, read } : undefined };
}

/** The parts of the document that a simulation looks at. */
const parts = ['assignment', 'sla', 'calendars'] as const;

/** Whether a simulation of both could come out different. */
export function differ(saved: TicketSettings, draft: TicketSettings): boolean {
  return parts.some((part) => saved[part] !== draft[part]);
}

/** All of a source that a run is made from: it is made anew when one of these is another. */
export function ingredientsOf({ saved, draft, directory }: PreviewSource): readonly unknown[] {
  return [...parts.flatMap((part) => [saved[part], draft[part]]), directory];
}
