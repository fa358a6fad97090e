import type { Field, FieldType } from '../settings/field.ts';

/** The properties that fields of every type have. */
const commonKeys = [
  'id',
  'key',
  'label',
  'help',
  'placeholder',
  'required',
  'access',
  'archived',
  'topics',
  'conditions',
] as const satisfies readonly (keyof Field)[];

type CommonField = Pick<Field, (typeof commonKeys)[number]>;

/** A field nobody has described yet: operators fill it in, clients don't see it. */
export function newField(id: string, key: string): Field {
  return {
    type: 'short_text',
    id,
    key,
    label: {},
    required: { create: false, solve: false },
    access: { operator: 'edit', client: 'hidden' },
    topics: 'all',
  };
}

/** `field` as one of another type: what all types share stays, and so do the options of a list that becomes another list. */
export function retype(field: Field, type: FieldType): Field {
  const common = Object.fromEntries(
    commonKeys.flatMap((key) => (key in field ? [[key, field[key]]] : [])),
  ) as CommonField;
  const options = 'options' in field ? field.options : [];
  switch (type) {
    case 'list':
    case 'multiple_list':
      return { ...common, type, options: options.map(({ options: _levels, ...option }) => option) };
    case 'nested_list':
      return { ...common, type, options, lastLevelOnly: true };
    case 'pattern':
      return { ...common, type, pattern: '' };
    default:
      return { ...common, type };
  }
}

/** A copy with an id and key of its own; options come along, tickets don't. */
export function copyField(field: Field, id: string, key: string): Field {
  const { system: _system, ...copy } = field;
  return { ...copy, id, key };
}
