import type { Condition, ConditionRule } from '../../../src/domain/settings/condition.ts';
import type { Field, FieldOf, FieldType, Option } from '../../../src/domain/settings/field.ts';

type Own<Type extends FieldType> = Partial<Omit<FieldOf<Type>, 'type' | 'id'>>;

/** What types can't do without. */
const needed: Partial<Record<FieldType, object>> = {
  list: { options: [] },
  multiple_list: { options: [] },
  nested_list: { options: [], lastLevelOnly: false },
  pattern: { pattern: '.*' },
};

/** A field that operators and clients can edit, required by nobody, with whatever the test is about. */
export function field<Type extends FieldType>(type: Type, id: string, own: Own<Type> = {}): FieldOf<Type> {
  const common = {
    id,
    key: id,
    label: { en: id },
    required: { create: false, solve: false },
    access: { operator: 'edit', client: 'edit' },
    topics: 'all',
  };
  return { ...common, ...needed[type], ...own, type } as unknown as FieldOf<Type>;
}

export function option(value: string, own: Partial<Option> = {}): Option {
  return { value, label: { en: value }, ...own };
}

export function when(match: Condition['match'], ...rules: readonly ConditionRule[]): Condition {
  return { match, rules: [...rules] };
}

export function rule(
  id: string,
  operator: ConditionRule['operator'],
  ...values: ConditionRule['values']
): ConditionRule {
  return { field: id, operator, values };
}

export const topicField: Field = field('topic', 'topic', { system: 'topic' });
