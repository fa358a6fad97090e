import { offeredOptions, isChoiceField } from '../../domain/fields/options.ts';
import type { TicketValues } from '../../domain/fields/conditions.ts';
import type { Condition, ConditionRule } from '../../domain/settings/condition.ts';
import type { Field } from '../../domain/settings/field.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';

/** Fields that a stream of tickets has anyway, or that change while a ticket lives. */
const given = new Set(['topic', 'priority', 'channel', 'status', 'assignee']);

/**
 * Values of further fields with which tickets meet the conditions of policies: for each policy that asks for any, one set.
 * Without such tickets a policy for key accounts would never be seen at work.
 */
export function conditionValues(settings: TicketSettings): TicketValues[] {
  const fields = new Map(settings.fields.map((field) => [field.id, field]));
  const found = new Map<string, TicketValues>();
  for (const { conditions } of settings.sla.policies) {
    const values = conditions === null ? {} : valuesFor(conditions, fields);
    if (Object.keys(values).length > 0) found.set(JSON.stringify(values), values);
  }
  return [...found.values()];
}

function valuesFor({ match, rules }: Condition, fields: ReadonlyMap<string, Field>): TicketValues {
  const values: Record<string, unknown> = {};
  for (const rule of rules) {
    const field = fields.get(rule.field);
    if (field === undefined || given.has(rule.field)) continue;
    const value = valueFor(rule, field);
    if (value === undefined) continue;
    values[rule.field] = value;
    if (match === 'any') break;
  }
  return values;
}

/** A value that a rule holds for; `undefined`: none is needed, or none can be told. */
function valueFor({ operator, values: [first] }: ConditionRule, field: Field): unknown {
  switch (operator) {
    case 'is_any_of':
      return field.type === 'multiple_list' && first !== undefined ? [first] : first;
    case 'at_least':
    case 'at_most':
    case 'contains':
      return first;
    case 'is_not_empty':
      return someValue(field);
    case 'is_empty':
    case 'is_none_of':
      return undefined;
  }
}

function someValue(field: Field): unknown {
  if (isChoiceField(field)) {
    const option = offeredOptions(field, null)[0]?.value;
    return field.type === 'multiple_list' && option !== undefined ? [option] : option;
  }
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return 1;
    case 'yes_no':
      return true;
    case 'date':
      return '2026-01-12';
    case 'date_time':
      return '2026-01-12T09:00';
    case 'file':
      return [{ name: 'file', size: 1 }];
    default:
      return 'x';
  }
}
