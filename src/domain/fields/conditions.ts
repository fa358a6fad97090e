import type { Condition, ConditionRule, ConditionValue } from '../settings/condition.ts';

/** A ticket's values by field id; the shape of each is that of its field's type (see `values.ts`). */
export type TicketValues = Readonly<Record<string, unknown>>;

/**
 * The values above an option of a nested list, by field id and option value. A rule that names an option then also
 * means everything below it: "Category is Phones" holds for a ticket about one model. See `ancestorsIn` in `options.ts`.
 */
export type Ancestors = (field: string, value: string) => readonly string[];

/**
 * Whether a ticket's values meet a condition. No condition, or one without rules, always holds. (docs/semantics.md,
 * sections 2 and 5: conditions of fields and of policies are one thing.)
 *
 * An empty value is none of any values, and neither at least nor at most nor containing anything. Of several chosen
 * values, one that fits is enough for `is_any_of`, and one is too many for `is_none_of`.
 */
export function matches(condition: Condition | null | undefined, values: TicketValues, ancestors?: Ancestors): boolean {
  if (!condition || condition.rules.length === 0) return true;
  const holds = (rule: ConditionRule) => ruleHolds(rule, values, ancestors);
  return condition.match === 'all' ? condition.rules.every(holds) : condition.rules.some(holds);
}

/** The value of a field, `undefined` where there is none. */
export function valueOf(values: TicketValues, field: string): unknown {
  return Object.hasOwn(values, field) ? values[field] : undefined;
}

/** Whether a value says nothing: absent, blank text, or nothing chosen. `false` and 0 say something. */
export function isEmptyValue(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function ruleHolds(rule: ConditionRule, values: TicketValues, ancestors: Ancestors | undefined): boolean {
  const value = valueOf(values, rule.field);
  const [first] = rule.values;
  switch (rule.operator) {
    case 'is_empty':
      return isEmptyValue(value);
    case 'is_not_empty':
      return !isEmptyValue(value);
    case 'is_any_of':
      return isAmong(value, rule, ancestors);
    case 'is_none_of':
      return !isAmong(value, rule, ancestors);
    case 'at_least':
      return compare(value, first, (difference) => difference >= 0);
    case 'at_most':
      return compare(value, first, (difference) => difference <= 0);
    case 'contains':
      return contains(value, first);
  }
}

function isAmong(value: unknown, rule: ConditionRule, ancestors: Ancestors | undefined): boolean {
  const wanted: readonly unknown[] = rule.values;
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  return chosen.some(
    (one) =>
      wanted.includes(one) ||
      (ancestors !== undefined &&
        typeof one === 'string' &&
        ancestors(rule.field, one).some((above) => wanted.includes(above))),
  );
}

/** Numbers by size; dates as text, as far as the limit goes, so that "at most 1 May" includes all of that day. */
function compare(value: unknown, limit: ConditionValue | undefined, accepts: (difference: number) => boolean): boolean {
  if (typeof value === 'number' && typeof limit === 'number') return accepts(value - limit);
  if (typeof value !== 'string' || typeof limit !== 'string' || isEmptyValue(value)) return false;
  const start = value.slice(0, limit.length);
  return accepts(start < limit ? -1 : start > limit ? 1 : 0);
}

function contains(value: unknown, part: ConditionValue | undefined): boolean {
  if (typeof part !== 'string' || part === '') return false;
  const wanted = part.toLowerCase();
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.some((text) => typeof text === 'string' && text.toLowerCase().includes(wanted));
}
