import type { Calendar } from '../settings/calendar.ts';
import type { Directory } from '../settings/directory.ts';
import type { Path } from '../settings/path.ts';
import type { Problem } from '../settings/problem.ts';
import type { Metric, Policy, PolicyTarget } from '../settings/sla.ts';
import { hasHours } from './calendar-hours.ts';
import { canStartIn, checkStatuses } from './check-metrics.ts';
import { checkDuration } from './check-scalars.ts';
import { comparePriorities, compareResponse } from './compare-targets.ts';
import { knownIn, type Known } from './known.ts';
import { remember } from './remember.ts';
import { Report } from './report.ts';

/** What is wrong with what one policy asks of each metric. (docs/semantics.md, section 5.) */
export const checkTargets = remember(
  (
    policy: Policy,
    metrics: readonly Metric[],
    calendars: readonly Calendar[],
    directory: Directory | undefined,
  ): readonly Problem[] => {
    const report = new Report();
    const path = ['sla', 'policies', policy.id];
    checkCalendar(report, [...path, 'calendar'], policy.calendar, calendars, directory);
    const seen = new Set<string>();
    for (const row of policy.targets) {
      const place = [...path, 'targets', row.metric];
      const metric = metrics.find(({ id }) => id === row.metric);
      if (!metric) report.error(place, 'unknown_metric', { metric: row.metric });
      if (seen.has(row.metric)) report.error(place, 'target_twice', { metric: row.metric });
      seen.add(row.metric);
      checkCalendar(report, [...place, 'calendar'], row.calendar, calendars, directory);
      checkRow(report, place, row, metric, directory);
    }
    compareResponse(report, policy, metrics, directory);
    return report.problems;
  },
);

function checkRow(
  report: Report,
  path: Path,
  row: PolicyTarget,
  metric: Metric | undefined,
  directory: Directory | undefined,
): void {
  const known = knownIn(directory);
  checkDuration(report, [...path, 'all'], row.all);
  for (const [priority, target] of Object.entries(row.byPriority ?? {})) {
    checkDuration(report, [...path, 'byPriority', priority], target);
    if (known && !known.priorities.has(priority)) {
      report.warning([...path, 'byPriority', priority], 'unknown_priority', { priority });
    }
  }
  checkStatuses(report, [...path, 'pauseStatuses'], row.pauseStatuses, known);
  comparePriorities(report, path, row, directory);
  if (metric && hasTarget(row)) checkRuns(report, path, row, metric, known);
}

/** Whether the clock of a row with targets ever runs. */
function checkRuns(report: Report, path: Path, row: PolicyTarget, metric: Metric, known: Known | undefined): void {
  const paused = new Set(row.pauseStatuses);
  if (metric.type === 'time_in_status') {
    if (metric.statuses.length === 0) report.error(path, 'metric_never_starts');
    else if (canStartIn(metric.statuses, known) && metric.statuses.every((id) => paused.has(id))) {
      report.error([...path, 'pauseStatuses'], 'always_paused', { metric: metric.id });
    }
    return;
  }
  const unfinished = [...(known?.statuses ?? [])].filter((id) => !known?.finished.has(id));
  if (unfinished.length > 0 && unfinished.every((id) => paused.has(id))) {
    report.error([...path, 'pauseStatuses'], 'always_paused', { metric: metric.id });
  }
}

function hasTarget(row: PolicyTarget): boolean {
  return row.all !== undefined || Object.values(row.byPriority ?? {}).some((target) => target !== null);
}

/** An id found in neither place is a problem, not "always on" (docs/semantics.md, section 1). */
function checkCalendar(
  report: Report,
  path: Path,
  id: string | null,
  calendars: readonly Calendar[],
  directory: Directory | undefined,
): void {
  if (id === null || calendars.some((calendar) => calendar.id === id)) return;
  const shared = directory?.calendars.find((calendar) => calendar.id === id);
  if (directory && !shared) report.error(path, 'unknown_calendar', { calendar: id });
  // One of the document's own is told where it is edited; this one can only be changed for another.
  if (shared && !hasHours(shared)) report.error(path, 'used_calendar_without_hours', { calendar: id });
}
