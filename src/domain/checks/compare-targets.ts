import type { Directory } from '../settings/directory.ts';
import type { Duration } from '../settings/duration.ts';
import type { Path } from '../settings/path.ts';
import type { Metric, MetricType, Policy, PolicyTarget } from '../settings/sla.ts';
import type { Report } from './report.ts';

/** The target of tickets of a priority: its own, which may be none, else the one for all. */
function targetOf(row: PolicyTarget, priority: string): Duration | null {
  const own = row.byPriority && Object.hasOwn(row.byPriority, priority) ? row.byPriority[priority] : undefined;
  return own === undefined ? (row.all ?? null) : own;
}

function hasOwn(row: PolicyTarget, priority: string): boolean {
  return row.byPriority !== undefined && Object.hasOwn(row.byPriority, priority);
}

/**
 * A first response that may take longer than the resolution: an error, unless their calendars or pauses differ, when the
 * two times can't be compared for sure. One problem for each cell that would have to change.
 */
export function compareResponse(
  report: Report,
  policy: Policy,
  metrics: readonly Metric[],
  directory: Directory | undefined,
): void {
  const rowOf = (type: MetricType) => {
    const ids = metrics.filter((metric) => metric.type === type).map(({ id }) => id);
    return policy.targets.find((row) => ids.includes(row.metric));
  };
  const response = rowOf('first_response');
  const resolution = rowOf('resolution');
  if (!response || !resolution) return;
  const alike = response.calendar === resolution.calendar && sameSet(response.pauseStatuses, resolution.pauseStatuses);
  const path = ['sla', 'policies', policy.id, 'targets', response.metric];
  const compare = (place: Path, priority: string, first: Duration | null, last: Duration | null) => {
    if (!first || !last || first.seconds <= last.seconds) return;
    const details = { priority, seconds: first.seconds, resolution: last.seconds };
    if (alike) report.error(place, 'first_response_longer', details);
    else report.warning(place, 'first_response_longer', details);
  };
  compare([...path, 'all'], '', response.all ?? null, resolution.all ?? null);
  for (const priority of prioritiesOf([response, resolution], directory)) {
    // A priority with no target of its own in either row is told by the one for all.
    if (!hasOwn(response, priority) && !hasOwn(resolution, priority)) continue;
    const place = [...path, 'byPriority', priority];
    compare(place, priority, targetOf(response, priority), targetOf(resolution, priority));
  }
}

/** A higher priority that may take longer than the next lower one that has a target. */
export function comparePriorities(
  report: Report,
  path: Path,
  row: PolicyTarget,
  directory: Directory | undefined,
): void {
  let lower: { readonly priority: string; readonly seconds: number } | undefined;
  for (const { id: priority } of directory?.priorities ?? []) {
    const seconds = targetOf(row, priority)?.seconds;
    if (seconds === undefined) continue;
    if (lower && seconds > lower.seconds) {
      const details = { metric: row.metric, priority, than: lower.priority, seconds, faster: lower.seconds };
      report.warning([...path, 'byPriority', priority], 'higher_priority_slower', details);
    }
    lower = { priority, seconds };
  }
}

/** The directory's priorities, else those that the rows name. */
function prioritiesOf(rows: readonly PolicyTarget[], directory: Directory | undefined): readonly string[] {
  if (directory) return directory.priorities.map(({ id }) => id);
  return [...new Set(rows.flatMap((row) => Object.keys(row.byPriority ?? {})))];
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(others);
  return set.size === new Set(some).size && some.every((one) => set.has(one));
}
