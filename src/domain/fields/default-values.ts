import type { Field } from '../settings/field.ts';
import type { TicketValues } from './conditions.ts';
import { usesField } from './uses-field.ts';

/**
 * The values that a new ticket with this topic starts with: the defaults of all fields it uses, seen or not. A default
 * behind a condition is there when the field appears; an archived field gives none.
 */
export function defaultValues(fields: readonly Field[], topic: string | null): TicketValues {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.archived || !usesField(field, topic) || !('default' in field) || field.default === undefined) continue;
    // Not an assignment: a field may be called `__proto__`.
    Object.defineProperty(values, field.id, {
      value: field.default,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return values;
}
