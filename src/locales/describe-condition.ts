import type { Condition, ConditionRule } from '../domain/settings/condition.ts';
import { wordsOf, type ChangeContext } from './changes/context.ts';
import { fieldName, fieldOf } from './changes/names.ts';
import { fieldValue, namesOf } from './changes/values.ts';

/**
 * A condition in words: "Topic is Device repair or Internet outage, and Priority is High". One without rules always
 * holds, and says so. Names come from `context`; a field that is gone is called by its id.
 */
export function describeCondition(condition: Condition, context: ChangeContext): string {
  const words = wordsOf(context);
  const rules = condition.rules.map((rule) => describeRule(rule, context));
  if (rules.length === 0) return words.always;
  return condition.match === 'any' ? words.anyOf(rules) : words.allOf(rules);
}

function describeRule(rule: ConditionRule, context: ChangeContext): string {
  const words = wordsOf(context).rules;
  const field = fieldName(rule.field, context);
  const type = fieldOf(rule.field, context)?.type;
  const isDate = type === 'date' || type === 'date_time';
  const values = rule.values.map((value) => fieldValue(rule.field, value, context));
  const first = values[0] ?? wordsOf(context).nothing;
  switch (rule.operator) {
    case 'is_any_of':
      return words.isAnyOf(field, values.length > 0 ? namesOf(values, context, 'alternatives') : first);
    case 'is_none_of':
      return words.isNoneOf(field, values.length > 0 ? namesOf(values, context, 'alternatives') : first);
    case 'is_empty':
      return words.isEmpty(field);
    case 'is_not_empty':
      return words.isNotEmpty(field);
    case 'at_least':
      return isDate ? words.notBefore(field, first) : words.atLeast(field, first);
    case 'at_most':
      return isDate ? words.notAfter(field, first) : words.atMost(field, first);
    case 'contains':
      return words.contains(field, wordsOf(context).quote(first));
  }
}
