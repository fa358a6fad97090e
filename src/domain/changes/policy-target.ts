import { newPolicyTarget } from '../settings/defaults.ts';
import type { Directory } from '../settings/directory.ts';
import type { Duration } from '../settings/duration.ts';
import { indexOf } from '../settings/path.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { Metric, Policy, PolicyTarget } from '../settings/sla.ts';
import type { Command } from './command.ts';

/** The row of `metric` in a policy, if the policy has one. */
export function targetOf(policy: Policy, metric: string): PolicyTarget | undefined {
  return policy.targets[indexOf(policy.targets, metric)];
}

/** Where a target is set: for one priority, or (`null`) for all. */
export type TargetPriority = string | null;

/** What one cell of the target matrix edits. */
export interface TargetEdit {
  readonly policy: Policy;
  readonly metric: Metric;
  readonly priority: TargetPriority;
  /** `null`: no target. */
  readonly value: Duration | null;
}

/**
 * The command that sets or clears one target. The policy's row of the metric is made when it's missing, with the policy's
 * calendar and the metric's default pause; a row that isn't saved and lost its last target goes again.
 */
export function setTarget(edit: TargetEdit, saved: TicketSettings, directory: Directory): Command {
  const { policy, metric } = edit;
  const rows = ['sla', 'policies', policy.id, 'targets'];
  const row = targetOf(policy, metric.id);
  const next = withTarget(row ?? newPolicyTarget(metric, policy.calendar, directory), edit);
  const savedPolicy = saved.sla.policies[indexOf(saved.sla.policies, policy.id)];
  const isSaved = savedPolicy !== undefined && targetOf(savedPolicy, metric.id) !== undefined;
  if (!hasTargets(next) && !isSaved) {
    return row ? { type: 'remove', path: [...rows, metric.id] } : { type: 'batch', commands: [] };
  }
  return row
    ? { type: 'set', path: [...rows, metric.id], value: next }
    : { type: 'insert', path: rows, at: policy.targets.length, element: next };
}

function withTarget(row: PolicyTarget, { priority, value }: TargetEdit): PolicyTarget {
  if (priority === null) {
    const { all: _all, ...rest } = row;
    return value ? { ...rest, all: value } : rest;
  }
  const { [priority]: _own, ...others } = row.byPriority ?? {};
  // With a target for all, a priority that has none must say so; without, its absence says it.
  const byPriority = value || row.all ? { ...others, [priority]: value } : others;
  return { ...row, byPriority };
}

function hasTargets({ all, byPriority }: PolicyTarget): boolean {
  return all !== undefined || Object.values(byPriority ?? {}).some((target) => target !== null);
}
