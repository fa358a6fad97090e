import type { Directory } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { PolicyTarget } from '../../domain/settings/sla.ts';
import { compileSla, type SlaRules } from '../../domain/sla/rules.ts';

/** The clocks that a run follows: those of metrics for which some policy has a target. Of others nothing is measured. */
export interface FollowedSla {
  readonly rules: SlaRules;
  /** Index in the settings' metrics, of each metric that is followed. */
  readonly metrics: readonly number[];
}

/** `null`: no policy has any target. Throws a `RangeError` for a calendar that can't be compiled. */
export function followedSla(settings: TicketSettings, directory: Directory): FollowedSla | null {
  const { sla } = settings;
  const aimedAt = new Set(sla.policies.flatMap(({ targets }) => targets.filter(hasTarget).map(({ metric }) => metric)));
  const metrics = [...sla.metrics.keys()].filter((index) => aimedAt.has(sla.metrics[index]?.id ?? ''));
  if (metrics.length === 0) return null;
  const followed = { ...settings, sla: { ...sla, metrics: sla.metrics.filter(({ id }) => aimedAt.has(id)) } };
  return { rules: compileSla(followed, directory), metrics };
}

function hasTarget({ all, byPriority }: PolicyTarget): boolean {
  return all !== undefined || Object.values(byPriority ?? {}).some((duration) => duration !== null);
}
