import { sections, type Section } from '../../adapters/backend.ts';
import type { Path } from '../../domain/settings/path.ts';
import type { Ready } from '../../state/session-state.ts';

export const tabNames = [...sections, 'preview'] as const;
/** A section of the settings, or the preview of what they do. */
export type Tab = (typeof tabNames)[number];

/** The tabs there are: what the backend can do, Other only when it describes parameters, and a preview of what tickets feel. */
export function visibleTabs({ capabilities }: Ready): readonly Tab[] {
  const supported: readonly Tab[] = capabilities.sections ?? sections;
  const hasParameters = (capabilities.parameters?.length ?? 0) > 0;
  const isFelt = supported.includes('assignment') || supported.includes('sla');
  return tabNames.filter((tab) =>
    tab === 'preview' ? isFelt : supported.includes(tab) && (tab !== 'other' || hasParameters),
  );
}

/** The tab on which a place of the document is edited. */
export function sectionOf(path: Path): Section {
  switch (path[0]) {
    case 'assignment':
      return 'assignment';
    case 'sla':
      return 'sla';
    case 'calendars':
      return 'calendars';
    case 'parameters':
      return 'other';
    default:
      return 'fields';
  }
}

/** How many changes of the draft are edited on a tab. */
export function changesIn(section: Tab, { changes }: Ready): number {
  return changes.filter((change) => sectionOf(change.path) === section).length;
}

/** Whether a tab has a problem that keeps the draft from being saved. */
export function hasProblems(section: Tab, { blocking }: Ready): boolean {
  return blocking.some((problem) => sectionOf(problem.path) === section);
}
