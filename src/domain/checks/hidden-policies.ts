import type { Condition, ConditionRule } from '../settings/condition.ts';
import type { Field } from '../settings/field.ts';
import type { Policy } from '../settings/sla.ts';
import { implies } from './implication.ts';
import { createMemory } from './remember.ts';

type Fields = ReadonlyMap<string, Field>;

/** Whether a policy applies to every ticket that comes to it. */
export function takesAll({ conditions }: Pick<Policy, 'conditions'>): boolean {
  return conditions === null || conditions.rules.length === 0;
}

/**
 * The policies that no ticket can reach, each with the earlier ones that take all its tickets: one whose conditions
 * follow from its own, or several that do so value by value (`Priority is High or Low` after one for each). Certain: a
 * policy is named only if it can't be reached. Not the last, which has no conditions of its own to compare.
 */
export function hidingPolicies(policies: readonly Policy[], fields: Fields): ReadonlyMap<Policy, readonly Policy[]> {
  const conditions = policies.map((policy) => (takesAll(policy) ? null : policy.conditions));
  const covers = kept([...conditions.map((one) => one ?? undefined), ...namedFields(conditions, fields)], () =>
    coversOf(conditions, fields),
  );
  const hidden = new Map<Policy, readonly Policy[]>();
  policies.forEach((policy, index) => {
    const cover = covers[index];
    if (cover)
      hidden.set(
        policy,
        cover.flatMap((at) => policies[at] ?? []),
      );
  });
  return hidden;
}

/** Places of the policies that hide the one at the same place. */
type Covers = readonly (readonly number[] | undefined)[];

/** Kept with the conditions in their order, and the fields they name, so that typing a target compares nothing again. */
const kept = createMemory<Covers>();

function namedFields(conditions: readonly (Condition | null)[], fields: Fields): readonly (Field | undefined)[] {
  const ids = new Set(conditions.flatMap((condition) => condition?.rules.map((rule) => rule.field) ?? []));
  return [...ids].map((id) => fields.get(id));
}

function coversOf(conditions: readonly (Condition | null)[], fields: Fields): Covers {
  const earlier: Earlier[] = [];
  return conditions.map((condition, at) => {
    if (at === conditions.length - 1) return undefined;
    const cover = coverOf(condition, earlier, fields);
    // A policy that is never reached itself hides nothing that others don't.
    if (!cover) earlier.push({ at, condition });
    return cover;
  });
}

interface Earlier {
  readonly at: number;
  /** `null`: takes all. */
  readonly condition: Condition | null;
}

/** The places of earlier policies that together take every ticket of a condition: one, or one for each of its parts. */
function coverOf(
  condition: Condition | null,
  earlier: readonly Earlier[],
  fields: Fields,
): readonly number[] | undefined {
  const one = earlier.find((policy) => takes(policy, condition, fields));
  if (one) return [one.at];
  if (!condition) return undefined;
  for (const rule of condition.match === 'all' ? condition.rules : []) {
    if (rule.operator !== 'is_any_of' || rule.values.length < 2) continue;
    const cover = coverParts(narrowed(condition, rule), helpful(condition, rule, earlier, fields), fields);
    if (cover) return cover;
  }
  const alternatives = condition.rules.map((rule): Condition => ({ match: 'all', rules: [rule] }));
  return condition.match === 'any' ? coverParts(alternatives, earlier, fields) : undefined;
}

function takes({ condition: taken }: Earlier, condition: Condition | null, fields: Fields): boolean {
  return taken === null || (condition !== null && implies(condition, taken, fields));
}

function coverParts(
  parts: readonly Condition[],
  earlier: readonly Earlier[],
  fields: Fields,
): readonly number[] | undefined {
  const cover = new Set<number>();
  for (const part of parts) {
    const one = earlier.find((policy) => takes(policy, part, fields));
    if (!one) return undefined;
    cover.add(one.at);
  }
  return [...cover];
}

/** A condition once for each value of one of its rules: a ticket that meets it meets one of these. */
function narrowed(condition: Condition, rule: ConditionRule): readonly Condition[] {
  return rule.values.map((value) => ({
    match: 'all',
    rules: condition.rules.map((other) => (other === rule ? { ...rule, values: [value] } : other)),
  }));
}

/** Those that may take a part although not the whole: all they ask besides the narrowed rule's field follows anyway. */
function helpful(
  condition: Condition,
  { field }: ConditionRule,
  earlier: readonly Earlier[],
  fields: Fields,
): readonly Earlier[] {
  return earlier.filter(({ condition: taken }) => {
    if (!taken || !taken.rules.some((rule) => rule.field === field)) return false;
    if (taken.match === 'any') return true;
    return implies(condition, { match: 'all', rules: taken.rules.filter((rule) => rule.field !== field) }, fields);
  });
}
