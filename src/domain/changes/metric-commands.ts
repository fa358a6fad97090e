import type { TicketSettings } from '../settings/settings.ts';
import type { CustomMetric } from '../settings/sla.ts';
import { commandAgainst } from './change-commands.ts';
import type { Command } from './command.ts';
import type { Change } from './diff.ts';

/** A metric that nobody has described yet: one that runs from creation until the ticket is solved. */
export function newMetric(id: string): CustomMetric {
  return { id, type: 'custom', name: {}, start: [{ event: 'created' }], stop: [{ event: 'solved' }], repeats: false };
}

/** The command that takes a metric out, together with what policies ask of it. */
export function removeMetric({ sla }: TicketSettings, metric: string): Command {
  const rows = sla.policies
    .filter(({ targets }) => targets.some((row) => row.metric === metric))
    .map((policy): Command => ({ type: 'remove', path: ['sla', 'policies', policy.id, 'targets', metric] }));
  return { type: 'batch', commands: [...rows, { type: 'remove', path: ['sla', 'metrics', metric] }] };
}

/** The command that puts a metric back which the draft took out, together with what policies asked of it. */
export function restoreMetric(
  changes: readonly Change[],
  metric: string,
  saved: TicketSettings,
  draft: TicketSettings,
): Command {
  const isPart = ({ kind, path }: Change) =>
    kind === 'removed' &&
    path.at(-1) === metric &&
    ((path[1] === 'metrics' && path.length === 3) || (path[3] === 'targets' && path.length === 5));
  return {
    type: 'batch',
    commands: changes.filter(isPart).map((change) => commandAgainst(change, saved, draft)),
  };
}
