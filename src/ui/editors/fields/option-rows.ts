import { isChoiceField, type ChoiceField } from '../../../domain/fields/options.ts';
import type { ListedOption } from '../../../domain/fields/option-tree.ts';
import type { Field } from '../../../domain/settings/field.ts';
import { indexOf } from '../../../domain/settings/path.ts';

/** The field with this id, when it has options. */
export function choiceFieldIn(fields: readonly Field[], id: string): ChoiceField | undefined {
  const field = fields[indexOf(fields, id)];
  return field && isChoiceField(field) ? field : undefined;
}

/** What can be seen of a tree: without the levels below folded options. */
export function unfolded(all: readonly ListedOption[], folded: ReadonlySet<string>): readonly ListedOption[] {
  let foldedAt = Number.POSITIVE_INFINITY;
  return all.filter(({ option, level }) => {
    if (level > foldedAt) return false;
    foldedAt = folded.has(option.value) ? level : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** Keys of rows: their values, with a number where a damaged document has one twice. */
export function distinct(values: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const times = seen.get(value) ?? 0;
    seen.set(value, times + 1);
    return times === 0 ? value : `${value} ${times}`;
  });
}
