import type { Calendar } from '../../../domain/settings/calendar.ts';
import type { Path } from '../../../domain/settings/path.ts';
import type { Metric } from '../../../domain/settings/sla.ts';
import type { ChangeContext } from '../../../locales/changes/context.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { Ready } from '../../../state/session-state.ts';
import type { Session } from '../../../state/session.ts';

/** The metrics that the backend tracks. */
export function trackedMetrics({ draft, capabilities: { metrics: supported } }: Ready): readonly Metric[] {
  const { metrics } = draft.sla;
  return supported ? metrics.filter(({ type }) => supported.includes(type)) : metrics;
}

/** The document's own calendars and the help-desk's. */
export function usableCalendars({ draft, directory }: Ready): readonly Calendar[] {
  return [...draft.calendars, ...(directory?.calendars ?? [])];
}

/** Forgets texts that are no values, in places that are gone: nobody could correct them there. */
export function forgetTyped(session: Session, { invalidInputs }: Ready, isGone: (path: Path) => boolean): void {
  for (const { path } of invalidInputs.values()) {
    if (isGone(path)) session.dispatch({ type: 'invalid_input', path, input: undefined });
  }
}

/** What gives the ids in conditions and metrics a name. */
export function changeContext({ saved, draft, directory }: Ready, localisation: Localisation): ChangeContext {
  return { before: saved, after: draft, directory, localisation };
}
