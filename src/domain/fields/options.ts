import type { Field, FieldOf, Option } from '../settings/field.ts';
import type { Ancestors } from './conditions.ts';

/** A field whose values are chosen from its own options. */
export type ChoiceField = FieldOf<'list' | 'multiple_list' | 'nested_list'>;

export function isChoiceField(field: Field): field is ChoiceField {
  return field.type === 'list' || field.type === 'multiple_list' || field.type === 'nested_list';
}

/** An option with its place in the field. */
export interface PlacedOption {
  readonly option: Option;
  /** Values of the options it is under, outermost first. */
  readonly above: readonly string[];
  /** Retired itself, or under a retired option: not offered. */
  readonly retired: boolean;
  /** Has no further level. */
  readonly last: boolean;
}

const none: readonly string[] = [];
const indexes = new WeakMap<ChoiceField, ReadonlyMap<string, PlacedOption>>();

/** A field's options of all levels by value; of two with one value (an error that checks report) the first. Kept with the field. */
export function optionsByValue(field: ChoiceField): ReadonlyMap<string, PlacedOption> {
  const known = indexes.get(field);
  if (known) return known;
  const index = new Map<string, PlacedOption>();
  for (const placed of placedOptions(field)) {
    if (!index.has(placed.option.value)) index.set(placed.option.value, placed);
  }
  indexes.set(field, index);
  return index;
}

/** A field's options of all levels in display order. Deeper levels count in nested lists only. */
export function placedOptions(field: ChoiceField): readonly PlacedOption[] {
  const found: PlacedOption[] = [];
  const visit = (options: readonly Option[], above: readonly string[], retiredAbove: boolean) => {
    for (const option of options) {
      const below = field.type === 'nested_list' ? (option.options ?? []) : [];
      const retired = retiredAbove || option.retired === true;
      found.push({ option, above, retired, last: below.length === 0 });
      if (below.length > 0) visit(below, [...above, option.value], retired);
    }
  };
  visit(field.options, none, false);
  return found;
}

/**
 * The options a form offers: those not retired, and of the retired ones what the ticket carries now (`present`: the
 * field's value). The field's own list when nothing is left out. (docs/semantics.md, section 2.)
 */
export function offeredOptions(field: ChoiceField, present: unknown): readonly Option[] {
  const index = optionsByValue(field);
  const kept = new Set<string>();
  for (const value of Array.isArray(present) ? present : [present]) {
    const placed = typeof value === 'string' ? index.get(value) : undefined;
    if (placed) for (const one of [...placed.above, placed.option.value]) kept.add(one);
  }
  return offered(field.options, kept, false);
}

function offered(options: readonly Option[], kept: ReadonlySet<string>, retiredAbove: boolean): readonly Option[] {
  let changed = false;
  const result: Option[] = [];
  for (const option of options) {
    const retired = retiredAbove || option.retired === true;
    if (retired && !kept.has(option.value)) {
      changed = true;
      continue;
    }
    const below = option.options && offered(option.options, kept, retired);
    if (below === option.options) result.push(option);
    else {
      changed = true;
      result.push({ ...option, options: [...(below ?? [])] });
    }
  }
  return changed ? result : options;
}

const ancestorsByFields = new WeakMap<readonly Field[], Ancestors>();

/** What lies above each option of these fields' nested lists, for {@link matches}. Kept with the list of fields. */
export function ancestorsIn(fields: readonly Field[]): Ancestors {
  const known = ancestorsByFields.get(fields);
  if (known) return known;
  const nested = new Map<string, ChoiceField>();
  for (const field of fields) if (field.type === 'nested_list') nested.set(field.id, field);
  const ancestors: Ancestors = (id, value) => {
    const field = nested.get(id);
    return (field && optionsByValue(field).get(value)?.above) ?? none;
  };
  ancestorsByFields.set(fields, ancestors);
  return ancestors;
}
