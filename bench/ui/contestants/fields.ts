/** A simple field, in no editor's own form: each contestant is given the same ones. */
export interface SimpleField {
  readonly id: string;
  readonly label: string;
  readonly type: 'text' | 'long text' | 'number' | 'yes or no';
  readonly required: boolean;
}

const types = ['text', 'long text', 'number', 'yes or no'] as const;

/** So many fields, of the four types that every editor has, in turn. */
export function simpleFields(count: number): readonly SimpleField[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `field_${at + 1}`,
    label: `Field ${at + 1}`,
    type: types[at % types.length] ?? 'text',
    required: at % 5 === 0,
  }));
}
