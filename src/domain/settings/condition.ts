import * as z from 'zod/mini';
import { entity, nonEmpty } from './schema-tools.ts';
import { conditionOperators } from './vocabulary.ts';

export { conditionOperators, type ConditionOperator } from './vocabulary.ts';

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
