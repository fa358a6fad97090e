import { isEmptyValue } from '../fields/conditions.ts';
import type { Condition, ConditionRule, ConditionValue } from '../settings/condition.ts';
import type { Field, FieldType } from '../settings/field.ts';
import { remember } from './remember.ts';

/*
 * Reasoning about conditions without tickets. Every answer "yes" is certain for all values a ticket can carry, also such
 * as limits or options no longer allow; "no" only means that it can't be told from the rules.
 */

type Fields = ReadonlyMap<string, Field>;

/** Whether every ticket that meets `condition` also meets `other`. */
export function implies(condition: Condition, other: Condition, fields: Fields): boolean {
  if (other.rules.length === 0) return true;
  if (condition.rules.length === 0) return false;
  if (condition.match === 'any' && condition.rules.length > 1) {
    return condition.rules.every((rule) => implies({ match: 'all', rules: [rule] }, other, fields));
  }
  const follows = (wanted: ConditionRule) => condition.rules.some((rule) => ruleImplies(rule, wanted, fields));
  return other.match === 'all' ? other.rules.every(follows) : other.rules.some(follows);
}

/** Whether no ticket can meet the condition. */
export function contradicts(condition: Condition, fields: Fields): boolean {
  if (condition.match === 'any' && condition.rules.length > 1) return false;
  return condition.rules.some((rule, index) =>
    condition.rules
      .slice(index + 1)
      .some((other) => rulesExclude(rule, other, fields) || rulesExclude(other, rule, fields)),
  );
}

function ruleImplies(rule: ConditionRule, wanted: ConditionRule, fields: Fields): boolean {
  if (rule.field !== wanted.field) return false;
  switch (wanted.operator) {
    case 'is_empty':
      return rule.operator === 'is_empty';
    case 'is_not_empty':
      return speaks(rule);
    case 'is_any_of':
      return rule.operator === 'is_any_of' && isSubset(rule.values, wanted.values);
    case 'is_none_of':
      if (rule.operator === 'is_none_of') return isSubset(wanted.values, rule.values);
      if (rule.operator === 'is_empty') return wanted.values.every((value) => !isEmptyValue(value));
      return rule.operator === 'is_any_of' && isFlat(rule, fields) && areDisjoint(rule.values, wanted.values);
    case 'at_least':
    case 'at_most':
      return impliesLimit(rule, wanted);
    case 'contains':
      return rule.operator === 'contains' && includesText(rule.values[0], wanted.values[0]);
  }
}

/** Whether no value can meet both rules; looks at `rule` in the light of `other`. */
function rulesExclude(rule: ConditionRule, other: ConditionRule, fields: Fields): boolean {
  if (rule.field !== other.field) return false;
  if (rule.operator === 'is_empty') return speaks(other);
  if (rule.operator === 'is_any_of') {
    if (other.operator === 'is_none_of') return rule.values.length > 0 && isSubset(rule.values, other.values);
    if (other.operator === 'is_any_of') return isFlat(rule, fields) && areDisjoint(rule.values, other.values);
  }
  if (rule.operator === 'at_least' && other.operator === 'at_most') {
    const [from, to] = [rule.values[0], other.values[0]];
    return typeof from === 'number' && typeof to === 'number' && from > to;
  }
  return false;
}

/** Whether only a value that isn't empty meets the rule. */
function speaks({ operator, values: [first, ...more] }: ConditionRule): boolean {
  switch (operator) {
    case 'is_not_empty':
      return true;
    case 'is_any_of':
      return [first, ...more].every((value) => !isEmptyValue(value));
    case 'at_least':
    case 'at_most':
      return first !== undefined;
    case 'contains':
      return typeof first === 'string' && first.trim() !== '';
    default:
      return false;
  }
}

function impliesLimit(rule: ConditionRule, wanted: ConditionRule): boolean {
  const limit = wanted.values[0];
  if (typeof limit !== 'number') return false;
  const within = (value: ConditionValue | undefined) =>
    typeof value === 'number' && (wanted.operator === 'at_least' ? value >= limit : value <= limit);
  return rule.operator === wanted.operator && within(rule.values[0]);
}

/** Types whose ticket carries one value, which no other value includes: neither several chosen, nor levels. */
const flatTypes: readonly FieldType[] = [
  'topic',
  'status',
  'priority',
  'channel',
  'operator',
  'client',
  'list',
  'yes_no',
  'integer',
  'decimal',
];

function isFlat({ field }: ConditionRule, fields: Fields): boolean {
  const type = fields.get(field)?.type;
  return type !== undefined && flatTypes.includes(type);
}

const setOf = remember((values: readonly ConditionValue[]): ReadonlySet<ConditionValue> => new Set(values));

function isSubset(part: readonly ConditionValue[], whole: readonly ConditionValue[]): boolean {
  return part.length > 0 && part.every((value) => setOf(whole).has(value));
}

function areDisjoint(some: readonly ConditionValue[], others: readonly ConditionValue[]): boolean {
  return some.length > 0 && others.length > 0 && some.every((value) => !setOf(others).has(value));
}

function includesText(text: ConditionValue | undefined, part: ConditionValue | undefined): boolean {
  if (typeof text !== 'string' || typeof part !== 'string' || part === '') return false;
  return text.toLowerCase().includes(part.toLowerCase());
}
