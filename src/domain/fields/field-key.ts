import type { Field } from '../settings/field.ts';
import { keyFromLabel, uniqueKey } from './key-from-label.ts';
import { reservedKeys } from './reserved-keys.ts';

/** A key for a label, unlike those of the other fields and those that are reserved. */
export function keyForLabel(label: string, others: readonly Field[]): string {
  return uniqueKey(keyFromLabel(label), new Set([...others.map(({ key }) => key.toLowerCase()), ...reservedKeys]));
}
