import type { Field } from '../settings/field.ts';

/** Whether tickets with this topic use the field. A ticket without topic uses what all topics use. */
export function usesField(field: Field, topic: string | null): boolean {
  return field.topics === 'all' || (topic !== null && field.topics.includes(topic));
}
