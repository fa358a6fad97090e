import { reservedKeys } from '../fields/reserved-keys.ts';
import type { Field } from '../settings/field.ts';
import { limits } from './limits.ts';
import type { Report } from './report.ts';

/** Latin letters, digits and underscores, a letter first; system fields keep the reserved ones. */
export function checkKey(report: Report, { id, key, system }: Field): void {
  const path = ['fields', id, 'key'];
  if (key.trim() === '') report.error(path, 'key_empty');
  else if (!/^[a-z][a-z0-9_]*$/iu.test(key)) report.error(path, 'key_not_latin');
  else if (key.length > limits.key) report.error(path, 'key_too_long', { maximum: limits.key });
  else if (system === undefined && reservedKeys.has(key.toLowerCase())) report.error(path, 'key_reserved', { key });
}

/** Keys differ by more than upper and lower case; those of archived fields count, as old tickets carry them. */
export function checkKeysDiffer(report: Report, fields: readonly Field[]): void {
  const holders = new Map<string, Field[]>();
  for (const field of fields) {
    const key = field.key.trim().toLowerCase();
    const sharing = holders.get(key);
    if (sharing) sharing.push(field);
    else holders.set(key, [field]);
  }
  for (const [key, sharing] of holders) {
    if (key === '' || sharing.length < 2) continue;
    for (const field of sharing) {
      const others = sharing.filter((other) => other !== field).map((other) => other.id);
      // Of a system field and another the key is the system field's; `key_reserved` says so at the other.
      if (field.system === undefined && !reservedKeys.has(key)) {
        report.error(['fields', field.id, 'key'], 'key_duplicate', { fields: others });
      }
    }
  }
}
