import type { Policy } from '../settings/sla.ts';
import type { Command } from './command.ts';

/** A policy that nobody has described yet. Without a rule it would take every ticket, which checks tell. */
export function newPolicy(id: string, calendar: string | null): Policy {
  return { id, name: '', conditions: { match: 'all', rules: [] }, calendar, targets: [] };
}

/** A copy with an id and name of its own. That of the last policy waits for conditions: only the last has none. */
export function copyPolicy(policy: Policy, id: string, name: string): Policy {
  return { ...policy, id, name, conditions: policy.conditions ?? { match: 'all', rules: [] } };
}

/**
 * The command that puts a policy in after the one at `index`, but never after the last: that one takes all other tickets
 * and stays the last (docs/semantics.md, section 5).
 */
export function insertPolicy(policies: readonly Policy[], index: number, policy: Policy): Command {
  const at = Math.max(0, Math.min(index + 1, policies.length - 1));
  return { type: 'insert', path: ['sla', 'policies'], at, element: policy };
}

/** The command that gives a policy's calendar to each of its rows. */
export function spreadCalendar({ id, calendar, targets }: Policy): Command {
  return {
    type: 'batch',
    commands: targets.map(({ metric }) => ({
      type: 'set',
      path: ['sla', 'policies', id, 'targets', metric, 'calendar'],
      value: calendar,
    })),
  };
}
