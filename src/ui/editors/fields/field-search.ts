import type { ListedElement } from '../../../domain/changes/with-removed.ts';
import { usesField } from '../../../domain/fields/uses-field.ts';
import type { Field } from '../../../domain/settings/field.ts';

/** What the list is narrowed to. */
export interface FieldSearch {
  readonly text: string;
  /** Alias of a topic; empty: all. */
  readonly topic: string;
}

export const isSearching = ({ text, topic }: FieldSearch): boolean => text.trim() !== '' || topic !== '';

/** The fields whose label (in any language) or key contains the text, and which tickets with the topic use. */
export function searchFields(
  fields: readonly ListedElement<Field>[],
  { text, topic }: FieldSearch,
): readonly ListedElement<Field>[] {
  const wanted = text.trim().toLowerCase();
  return fields.filter(
    ({ element }) =>
      (topic === '' || usesField(element, topic)) &&
      (wanted === '' ||
        element.key.toLowerCase().includes(wanted) ||
        Object.values(element.label).some((label) => label.toLowerCase().includes(wanted))),
  );
}
