import type { CheckDetails } from '../../../domain/checks/codes.ts';
import { indexOf } from '../../../domain/settings/path.ts';
import type { Policy } from '../../../domain/settings/sla.ts';
import type { ChangeContext } from '../../../locales/changes/context.ts';
import { describeCondition } from '../../../locales/describe-condition.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { problemsAt } from '../../../state/problem-index.ts';
import type { Ready } from '../../../state/session-state.ts';

export function policyName(policy: Policy, localisation: Localisation): string {
  const words = localisation.messages('sla');
  return policy.name.trim() || (policy.conditions === null ? words.otherTickets : words.untitledPolicy);
}

/** That no ticket gets to a policy, and which ones above take them; `undefined` when some may. */
export function neverReached(
  policy: Policy,
  { problems, draft }: Ready,
  localisation: Localisation,
): string | undefined {
  const found = problemsAt(problems, ['sla', 'policies', policy.id]);
  const problem = found.find(({ code }) => code === 'policy_never_reached');
  if (!problem) return undefined;
  const { policies } = draft.sla;
  const { policies: hiding } = problem.details as CheckDetails['policy_never_reached'];
  const names = hiding
    .flatMap((id) => policies[indexOf(policies, id)] ?? [])
    .map((one) => policyName(one, localisation));
  return localisation.messages('sla').neverReached(localisation.format.list(names));
}

/** Which tickets policies are for, in words. A condition is described once while nothing it may name changes. */
export class PolicyConditions {
  private texts = new Map<object, string>();
  private names: readonly unknown[] = [];

  describe({ conditions }: Policy, context: ChangeContext): string {
    const { localisation, directory, before, after } = context;
    const words = localisation.messages('sla');
    if (conditions === null) return after.sla.policies.length > 1 ? words.otherTicketsWhen : words.allTicketsWhen;
    if (conditions.rules.length === 0) return words.noConditions;
    const names = [localisation, directory, before.fields, after.fields];
    if (names.some((name, index) => name !== this.names[index])) {
      this.names = names;
      this.texts = new Map();
    }
    const text = this.texts.get(conditions) ?? describeCondition(conditions, context);
    this.texts.set(conditions, text);
    return text;
  }
}
