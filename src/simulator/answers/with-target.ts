import { newPolicyTarget } from '../../domain/settings/defaults.ts';
import type { Directory } from '../../domain/settings/directory.ts';
import type { Duration } from '../../domain/settings/duration.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { PolicyTarget } from '../../domain/settings/sla.ts';

/** For tickets of which priority a target is set; `null`: for all, whatever priorities had of their own. */
export type TargetScope = string | null;

/**
 * The settings with one target for a metric: in every policy that covers it, or, if none does, in all of them with the
 * policy's calendar and the metric's usual pauses.
 * @param metric its place in the settings
 * @param seconds a multiple of 60
 */
export function withTarget(
  settings: TicketSettings,
  directory: Directory,
  metric: number,
  scope: TargetScope,
  seconds: number,
): TicketSettings {
  const { sla } = settings;
  const measured = sla.metrics[metric];
  if (!measured) throw new RangeError(`no metric at ${metric}`);
  const target: Duration = { seconds, unit: 'minutes' };
  const isCovered = sla.policies.some(({ targets }) => targets.some((row) => row.metric === measured.id));
  const policies = sla.policies.map((policy) => {
    const targets = isCovered
      ? policy.targets
      : [...policy.targets, newPolicyTarget(measured, policy.calendar, directory)];
    return { ...policy, targets: targets.map((row) => (row.metric === measured.id ? aimed(row, scope, target) : row)) };
  });
  return { ...settings, sla: { ...sla, policies } };
}

function aimed(row: PolicyTarget, scope: TargetScope, target: Duration): PolicyTarget {
  if (scope !== null) return { ...row, byPriority: { ...row.byPriority, [scope]: target } };
  const { byPriority: _own, ...rest } = row;
  return { ...rest, all: target };
}
