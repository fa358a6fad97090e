import type { Directory } from '../settings/directory.ts';
import type { Problem } from '../settings/problem.ts';
import type { CustomMetric, Metric, MetricEvent, MetricTrigger } from '../settings/sla.ts';
import { checkIds, checkLengths, isBlank } from './check-scalars.ts';
import { knownIn, unknownAmong, type Known } from './known.ts';
import { limits } from './limits.ts';
import { remember } from './remember.ts';
import { Report } from './report.ts';

/** What is wrong with the metrics. (docs/semantics.md, section 5.) */
export const checkMetrics = remember(
  (metrics: readonly Metric[], directory: Directory | undefined): readonly Problem[] => {
    const report = new Report();
    checkIds(report, ['sla', 'metrics'], metrics);
    checkTwice(report, metrics);
    return [...report.problems, ...metrics.flatMap((metric) => checkMetric(metric, directory))];
  },
);

const checkMetric = remember((metric: Metric, directory: Directory | undefined): readonly Problem[] => {
  const report = new Report();
  const path = ['sla', 'metrics', metric.id];
  const known = knownIn(directory);
  checkStatuses(report, [...path, 'defaultPauseStatuses'], metric.defaultPauseStatuses, known);
  if (metric.type === 'time_in_status') {
    checkStatuses(report, [...path, 'statuses'], metric.statuses, known);
    // Without statuses nobody has set it yet; what a policy wants of it then is checked there.
    if (metric.statuses.length > 0 && !canStartIn(metric.statuses, known)) {
      report.error([...path, 'statuses'], 'metric_never_starts');
    }
  }
  if (metric.type === 'custom') {
    checkCustom(report, metric, known);
    checkLengths(report, [...path, 'name'], metric.name, limits.name);
    checkLengths(report, [...path, 'description'], metric.description, limits.text);
  }
  return report.problems;
});

/** Whether a clock can start on entering one of these: solved and closed end every clock and start nothing. */
export function canStartIn(statuses: readonly string[], known: Known | undefined): boolean {
  return known ? statuses.some((id) => known.statuses.has(id) && !known.finished.has(id)) : statuses.length > 0;
}

function checkCustom(report: Report, metric: CustomMetric, known: Known | undefined): void {
  const { id, name, start, stop, pause } = metric;
  const path = ['sla', 'metrics', id];
  if (isBlank(name)) report.error([...path, 'name'], 'metric_name_empty');
  for (const [place, triggers] of [
    [['start'], start],
    [['stop'], stop],
    [['pause', 'begin'], pause?.begin],
    [['pause', 'end'], pause?.end],
  ] as const) {
    checkStatuses(
      report,
      [...path, ...place],
      triggers?.flatMap((trigger) => trigger.statuses ?? []),
      known,
    );
  }
  const starting = start.filter((trigger) => canStart(trigger, known));
  if (starting.length === 0) report.error([...path, 'start'], 'metric_never_starts');
  if (!stop.some((trigger) => canFollow(trigger, known) && trigger.event !== 'reopened')) {
    report.error([...path, 'stop'], 'metric_never_stops');
  }
  const begin = pause?.begin.filter((trigger) => canHappen(trigger, known)) ?? [];
  if (begin.length === 0 || pause?.end.some((trigger) => canFollow(trigger, known))) return;
  const alwaysPaused =
    starting.length > 0 && starting.every((trigger) => begin.some((pauses) => covers(pauses, trigger)));
  if (alwaysPaused) report.error([...path, 'pause'], 'metric_starts_paused');
  else report.warning([...path, 'pause', 'end'], 'pause_never_ends');
}

function canHappen({ event, statuses }: MetricTrigger, known: Known | undefined): boolean {
  if (event !== 'status_entered') return true;
  return statuses !== undefined && statuses.some((id) => known?.statuses.has(id) ?? true);
}

function canStart(trigger: MetricTrigger, known: Known | undefined): boolean {
  if (trigger.event === 'solved') return false;
  return trigger.event === 'status_entered' ? canStartIn(trigger.statuses ?? [], known) : true;
}

/** Whether the event can come while the clock runs: a ticket is created once, before everything else. */
function canFollow(trigger: MetricTrigger, known: Known | undefined): boolean {
  return trigger.event !== 'created' && canHappen(trigger, known);
}

const withAuthor: readonly MetricEvent[] = ['public_reply', 'internal_note'];

/** Whether every event that sets off `trigger` also sets off `wide`. */
function covers(wide: MetricTrigger, trigger: MetricTrigger): boolean {
  if (wide.event !== trigger.event) return false;
  if (wide.event === 'status_entered') return trigger.statuses?.every((id) => wide.statuses?.includes(id)) ?? false;
  return !withAuthor.includes(wide.event) || wide.includeBots === true || trigger.includeBots !== true;
}

function checkTwice(report: Report, metrics: readonly Metric[]): void {
  const types = new Map<string, string>();
  const names = new Map<string, string>();
  for (const metric of metrics) {
    const path = ['sla', 'metrics', metric.id];
    if (metric.type === 'custom') {
      const name = Object.entries(metric.name).join('\n').toLowerCase();
      const other = names.get(name);
      if (other !== undefined && !isBlank(metric.name)) {
        report.warning([...path, 'name'], 'metric_name_duplicate', { metric: other });
      }
      names.set(name, metric.id);
    } else if (metric.type !== 'time_in_status') {
      // Time in status is worth having once per status.
      const other = types.get(metric.type);
      if (other !== undefined) report.warning(path, 'metric_twice', { metric: other });
      types.set(metric.type, metric.id);
    }
  }
}

export function checkStatuses(
  report: Report,
  path: readonly string[],
  ids: readonly string[] | undefined,
  known: Known | undefined,
): void {
  const statuses = unknownAmong(ids, known?.statuses);
  if (statuses.length > 0) report.warning(path, 'unknown_status', { statuses });
}
