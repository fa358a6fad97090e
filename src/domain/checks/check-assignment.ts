import type { AssignmentSettings } from '../settings/assignment.ts';
import type { Directory } from '../settings/directory.ts';
import type { Problem } from '../settings/problem.ts';
import { checkCount, checkDuration } from './check-scalars.ts';
import { knownIn, unknownAmong } from './known.ts';
import { limits } from './limits.ts';
import { remember } from './remember.ts';
import { Report } from './report.ts';

const path = (key: keyof AssignmentSettings) => ['assignment', key];

/** What is wrong or worth a warning in automatic assignment. (docs/semantics.md, section 3.) */
export const checkAssignment = remember(
  (assignment: AssignmentSettings, directory: Directory | undefined): readonly Problem[] => {
    const report = new Report();
    checkCount(report, path('limit'), assignment.limit, limits.activeTickets);
    checkDuration(report, path('fallbackAfter'), assignment.fallbackAfter);
    checkDuration(report, path('returnAfter'), assignment.returnAfter);
    checkActiveStatuses(report, assignment.activeStatuses, directory);
    if (assignment.enabled) {
      checkLimitSet(report, assignment, directory);
      if (assignment.considerSkillGroups && directory) checkSkillGroups(report, directory);
    }
    return report.problems;
  },
);

function checkActiveStatuses(
  report: Report,
  statuses: readonly string[] | undefined,
  directory: Directory | undefined,
): void {
  if (!statuses) return;
  const known = knownIn(directory);
  if (statuses.length === 0) report.error(path('activeStatuses'), 'no_active_statuses');
  const unknown = unknownAmong(statuses, known?.statuses);
  if (unknown.length > 0) report.warning(path('activeStatuses'), 'unknown_status', { statuses: unknown });
  const finished = statuses.filter((status) => known?.finished.has(status));
  if (finished.length > 0) report.warning(path('activeStatuses'), 'finished_status_is_active', { statuses: finished });
}

/** Without a limit the first operator to come online gets the whole queue, unless everybody has a limit of their own. */
function checkLimitSet(report: Report, { limit }: AssignmentSettings, directory: Directory | undefined): void {
  const operators = directory?.operators ?? [];
  const everybodyHasOne = operators.length > 0 && operators.every((operator) => operator.limit !== null);
  if (limit === null && !everybodyHasOne) report.warning(path('limit'), 'no_limit');
}

function checkSkillGroups(report: Report, directory: Directory): void {
  const active = directory.skillGroups.filter((group) => group.active);
  const served = new Set(active.flatMap((group) => group.topics));
  const topics = directory.topics.map(({ alias }) => alias).filter((alias) => !served.has(alias));
  if (topics.length > 0) report.warning(path('considerSkillGroups'), 'topic_without_skill_group', { topics });
  const operators = knownIn(directory)?.operators;
  const empty = active.filter((group) => !group.operators.some((operator) => operators?.has(operator)));
  if (empty.length > 0) {
    const groups = empty.map(({ id }) => id);
    report.warning(path('considerSkillGroups'), 'skill_group_without_operators', { groups });
  }
}
