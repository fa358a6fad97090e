import * as z from 'zod/mini';
import { entity, nonEmpty } from './schema-tools.ts';

/**
 * How a rule compares a field's value with its own `values`. `at_least` and `at_most` compare numbers and dates with
 * the first of `values`; `contains` looks for the first of `values` in a text, ignoring case.
 */
export const conditionOperators = [
  'is_any_of',
  'is_none_of',
  'is_empty',
  'is_not_empty',
  'at_least',
  'at_most',
  'contains',
] as const;
export type ConditionOperator = (typeof conditionOperators)[number];

export const conditionValueSchema = z.union([z.string(), z.number(), z.boolean()]);
export type ConditionValue = z.infer<typeof conditionValueSchema>;

/** One comparison: the id of a field, an operator, and the values it is compared with. */
export const conditionRuleSchema = entity({
  field: nonEmpty,
  operator: z.enum(conditionOperators),
  values: z.array(conditionValueSchema),
});
export type ConditionRule = z.infer<typeof conditionRuleSchema>;

/** Rules of which all, or any, must hold. Without rules it always holds. */
export const conditionSchema = entity({ match: z.enum(['all', 'any']), rules: z.array(conditionRuleSchema) });
export type Condition = z.infer<typeof conditionSchema>;
