import { defaultPauseStatuses, newPolicyTarget } from '../settings/defaults.ts';
import type { Directory } from '../settings/directory.ts';
import type { Duration } from '../settings/duration.ts';
import { indexOf } from '../settings/path.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { Metric, Policy, PolicyTarget } from '../settings/sla.ts';
import type { Command } from './command.ts';
import { equal } from './equal.ts';

/** The row of `metric` in a policy, if the policy has one. */
export function targetOf(policy: Policy, metric: string): PolicyTarget | undefined {
  return policy.targets[indexOf(policy.targets, metric)];
}

/** Where a target is set: for one priority, or (`null`) for all. */
export type TargetPriority = string | null;

/** A target, `null` for none, or `undefined` for a priority that has none of its own and follows the one for all. */
export type TargetValue = Duration | null | undefined;

/** What one cell of the target matrix is to hold. */
export interface TargetEdit {
  readonly metric: Metric;
  readonly priority: TargetPriority;
  readonly value: TargetValue;
}

/** What a cell holds itself. */
export function ownTarget(row: PolicyTarget | undefined, priority: TargetPriority): TargetValue {
  if (priority === null) return row?.all;
  return row?.byPriority && Object.hasOwn(row.byPriority, priority) ? row.byPriority[priority] : undefined;
}

/** The target that a cell stands for: its own, else the one for all. */
export function effectiveTarget(row: PolicyTarget | undefined, priority: TargetPriority): Duration | null {
  const own = ownTarget(row, priority);
  return own === undefined ? (row?.all ?? null) : own;
}

/** The parts of a policy's row that are set for the metric as a whole. */
export type RowSettings = Partial<Pick<PolicyTarget, 'calendar' | 'pauseStatuses'>>;

/**
 * The command that sets and clears targets of one policy, as one step. A metric's row is made when it's missing, with
 * the policy's calendar and the metric's default pause; a row that isn't saved and has nothing of its own goes again.
 */
export function setTargets(
  policy: Policy,
  edits: readonly TargetEdit[],
  saved: TicketSettings,
  directory: Directory,
): Command {
  const metrics = new Map(edits.map(({ metric }) => [metric.id, metric]));
  const savedPolicy = saved.sla.policies[indexOf(saved.sla.policies, policy.id)];
  const commands = [...metrics.values()].flatMap((metric) => {
    const savedRow = savedPolicy && targetOf(savedPolicy, metric.id);
    const row = targetOf(policy, metric.id) ?? newPolicyTarget(metric, policy.calendar, directory);
    const next = edits
      .filter((edit) => edit.metric.id === metric.id)
      .reduce((changed, edit) => withTarget(changed, edit, savedRow), row);
    return putRow(policy, metric, next, savedRow !== undefined, directory);
  });
  return { type: 'batch', commands };
}

/** The command that sets the calendar or the pause of a metric in a policy. */
export function setRow(
  policy: Policy,
  metric: Metric,
  settings: RowSettings,
  saved: TicketSettings,
  directory: Directory,
): Command {
  const row = targetOf(policy, metric.id) ?? newPolicyTarget(metric, policy.calendar, directory);
  const savedPolicy = saved.sla.policies[indexOf(saved.sla.policies, policy.id)];
  const isSaved = savedPolicy !== undefined && targetOf(savedPolicy, metric.id) !== undefined;
  return { type: 'batch', commands: putRow(policy, metric, { ...row, ...settings }, isSaved, directory) };
}

function putRow(
  policy: Policy,
  metric: Metric,
  next: PolicyTarget,
  isSaved: boolean,
  directory: Directory,
): readonly Command[] {
  const rows = ['sla', 'policies', policy.id, 'targets'];
  const row = targetOf(policy, metric.id);
  const needed = isSaved || hasTargets(next) || hasSettings(next, policy, metric, directory);
  if (!needed) return row ? [{ type: 'remove', path: [...rows, metric.id] }] : [];
  if (row) return [{ type: 'set', path: [...rows, metric.id], value: next }];
  return [{ type: 'insert', path: rows, at: Number.MAX_SAFE_INTEGER, element: next }];
}

function withTarget(
  row: PolicyTarget,
  { priority, value }: TargetEdit,
  savedRow: PolicyTarget | undefined,
): PolicyTarget {
  if (priority === null) {
    const { all: _all, ...rest } = row;
    return value ? { ...rest, all: value } : rest;
  }
  const { [priority]: _own, ...others } = row.byPriority ?? {};
  // Without a target for all, "none" and "as for all" are the same: it is written as it is saved, else not at all.
  const own = value || row.all ? value : ownTarget(savedRow, priority) === null ? null : undefined;
  return { ...row, byPriority: own === undefined ? others : { ...others, [priority]: own } };
}

function hasTargets({ all, byPriority }: PolicyTarget): boolean {
  return all !== undefined || Object.values(byPriority ?? {}).some((target) => target !== null);
}

/** Whether somebody chose its calendar or pause. */
function hasSettings(row: PolicyTarget, policy: Policy, metric: Metric, directory: Directory): boolean {
  return row.calendar !== policy.calendar || !equal(row.pauseStatuses, defaultPauseStatuses(metric, directory));
}
