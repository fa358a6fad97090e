import { isChoiceField, placedOptions } from '../../domain/fields/options.ts';
import type { Field } from '../../domain/settings/field.ts';
import type { HistoryMapping } from './mapping.ts';
import { readNumber } from './numbers.ts';
import type { Column } from './table.ts';

type FieldMapping = HistoryMapping['fields'][string];

const folded = (text: string): string => text.trim().toLowerCase();

/** How the values of a column become those of a field: options by value or label, numbers, yes or no, else text. */
export function fieldValues(field: Field, { name, values }: Pick<Column, 'name' | 'values'>): FieldMapping {
  if (field.type === 'integer' || field.type === 'decimal') return { column: name, kind: 'number' };
  if (field.type === 'yes_no') return { column: name, kind: 'yes_no' };
  if (!isChoiceField(field)) return { column: name, kind: 'text' };
  const known = new Map<string, string>();
  for (const { option } of placedOptions(field)) {
    for (const text of [option.value, ...Object.values(option.label)]) {
      if (!known.has(folded(text))) known.set(folded(text), option.value);
    }
  }
  const options = [...values.keys()].flatMap((value) => {
    const option = known.get(folded(value));
    return option === undefined ? [] : [[value, option] as const];
  });
  return { column: name, kind: 'option', values: Object.fromEntries(options) };
}

const yes = new Set(['true', 'yes', 'y', '1', 'так', 'on']);
const no = new Set(['false', 'no', 'n', '0', 'ні', 'off']);

/** The value of a field that a cell stands for; `undefined`: none, or nothing that the field can have. */
export function readFieldValue(cell: string, { kind, values }: FieldMapping, decimal: ',' | '.'): unknown {
  const text = cell.trim();
  if (kind === 'number') return readNumber(text, decimal);
  if (kind === 'yes_no') return yes.has(folded(text)) ? true : no.has(folded(text)) ? false : undefined;
  if (kind === 'option') return values && Object.hasOwn(values, text) ? (values[text] ?? undefined) : undefined;
  return text;
}
