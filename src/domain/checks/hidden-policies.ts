import type { Condition } from '../settings/condition.ts';
import type { Field } from '../settings/field.ts';
import type { Policy } from '../settings/sla.ts';
import { implies } from './implication.ts';

type Fields = ReadonlyMap<string, Field>;

/** Whether a policy applies to every ticket that comes to it. */
export function takesAll({ conditions }: Policy): boolean {
  return conditions === null || conditions.rules.length === 0;
}

/**
 * The policies that no ticket can reach, each with the earlier ones that take all its tickets: one whose conditions
 * follow from its own, or several that do so value by value (`Priority is High or Low` after one for each). Certain: a
 * policy is named only if it can't be reached. Not the last, which has no conditions of its own to compare.
 */
export function hidingPolicies(policies: readonly Policy[], fields: Fields): ReadonlyMap<Policy, readonly Policy[]> {
  const hidden = new Map<Policy, readonly Policy[]>();
  const earlier = new Earlier(fields);
  policies.forEach((policy, index) => {
    const { conditions } = policy;
    if (index < policies.length - 1) {
      const hiding = conditions ? earlier.coverOf(conditions) : earlier.all;
      if (hiding) hidden.set(policy, hiding);
    }
    // A policy that is never reached itself hides nothing that others don't.
    if (!hidden.has(policy)) earlier.add(policy);
  });
  return hidden;
}

/** The policies before one, found by the fields they name. */
class Earlier {
  readonly #fields: Fields;
  readonly #byField = new Map<string, Policy[]>();
  /** The first that takes all. */
  all: readonly Policy[] | undefined;

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  add(policy: Policy): void {
    if (takesAll(policy)) this.all ??= [policy];
    for (const field of new Set(policy.conditions?.rules.map((rule) => rule.field))) {
      const list = this.#byField.get(field);
      if (list) list.push(policy);
      else this.#byField.set(field, [policy]);
    }
  }

  /** Policies that together take every ticket of a condition: one, or one for each of its parts. */
  coverOf(condition: Condition): readonly Policy[] | undefined {
    const one = this.#one(condition);
    if (one) return [one];
    for (const parts of partitions(condition)) {
      const covers = parts.map((part) => this.#one(part));
      if (covers.every((cover) => cover !== undefined)) return [...new Set(covers)];
    }
    return undefined;
  }

  #one(condition: Condition): Policy | undefined {
    if (this.all) return this.all[0];
    const fields = new Set(condition.rules.map((rule) => rule.field));
    for (const field of fields) {
      for (const policy of this.#byField.get(field) ?? []) {
        if (policy.conditions && implies(condition, policy.conditions, this.#fields)) return policy;
      }
    }
    return undefined;
  }
}

/** Ways to take a condition apart into ones of which a ticket that meets it always meets one. */
function partitions(condition: Condition): readonly (readonly Condition[])[] {
  const { match, rules } = condition;
  if (match === 'any' && rules.length > 1) {
    return [rules.map((rule): Condition => ({ match: 'all', rules: [rule] }))];
  }
  return rules.flatMap((rule, index) =>
    rule.operator === 'is_any_of' && rule.values.length > 1
      ? [
          rule.values.map((value): Condition => {
            const narrowed = { ...rule, values: [value] };
            return { match: 'all', rules: rules.map((other, at) => (at === index ? narrowed : other)) };
          }),
        ]
      : [],
  );
}
