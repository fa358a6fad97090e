import { sections, type Section } from '../../adapters/backend.ts';
import type { Path } from '../../domain/settings/path.ts';
import type { Ready } from '../../state/session-state.ts';

/** The tabs there are: what the backend can do, and Other only when it describes parameters. */
export function visibleSections({ capabilities }: Ready): readonly Section[] {
  const supported = capabilities.sections ?? sections;
  const hasParameters = (capabilities.parameters?.length ?? 0) > 0;
  return sections.filter((section) => supported.includes(section) && (section !== 'other' || hasParameters));
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
export function changesIn(section: Section, { changes }: Ready): number {
  return changes.filter((change) => sectionOf(change.path) === section).length;
}

/** Whether a tab has a problem that keeps the draft from being saved. */
export function hasProblems(section: Section, { blocking }: Ready): boolean {
  return blocking.some((problem) => sectionOf(problem.path) === section);
}
