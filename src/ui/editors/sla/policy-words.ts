import type { Policy } from '../../../domain/settings/sla.ts';
import type { ChangeContext } from '../../../locales/changes/context.ts';
import { describeCondition } from '../../../locales/describe-condition.ts';
import type { Localisation } from '../../../locales/localisation.ts';

export function policyName(policy: Policy, localisation: Localisation): string {
  const words = localisation.messages('sla');
  return policy.name.trim() || (policy.conditions === null ? words.otherTickets : words.untitledPolicy);
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
