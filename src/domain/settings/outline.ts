import { currentSchemaVersion } from './schema-version.ts';
import type { TicketSettings } from './settings.ts';

type Shape = readonly (readonly [key: string, kind: 'object' | 'array' | 'string'])[];

const documentShape: Shape = [
  ['fields', 'array'],
  ['assignment', 'object'],
  ['sla', 'object'],
  ['calendars', 'array'],
  ['parameters', 'object'],
];
const slaShape: Shape = [
  ['metrics', 'array'],
  ['policies', 'array'],
];
const fieldShape: Shape = [
  ['id', 'string'],
  ['key', 'string'],
  ['type', 'string'],
  ['label', 'object'],
  ['required', 'object'],
  ['access', 'object'],
];

/**
 * Whether a document has the outline of one of this version: the parts, and of each field what a list of fields shows.
 * It takes well under a millisecond for a thousand fields, so that something can be shown while `parseSettings`, which
 * alone decides, has yet to be loaded and run.
 */
export function hasOutline(document: unknown): document is TicketSettings {
  if (!fits(document, documentShape)) return false;
  const { schemaVersion, fields, sla } = document;
  return (
    schemaVersion === currentSchemaVersion &&
    fits(sla, slaShape) &&
    (fields as readonly unknown[]).every((field) => fits(field, fieldShape))
  );
}

/** With a plain loop: it runs for every field before anything is shown, when code has not been optimised yet. */
function fits(value: unknown, shape: Shape): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  for (const [key, kind] of shape) {
    const part = (value as Record<string, unknown>)[key];
    if (kind === 'array' ? !Array.isArray(part) : typeof part !== kind || part === null) return false;
  }
  return true;
}
