import { currentSchemaVersion } from './schema-version.ts';
import type { TicketSettings } from './settings.ts';

type Shape = { readonly [key: string]: 'object' | 'array' | 'string' };

const fieldShape: Shape = {
  id: 'string',
  key: 'string',
  type: 'string',
  label: 'object',
  required: 'object',
  access: 'object',
};

/**
 * Whether a document has the outline of one of this version: the parts, and of each field what a list of fields shows.
 * It takes well under a millisecond for a thousand fields, so that something can be shown while `parseSettings`, which
 * alone decides, has yet to be loaded and run.
 */
export function hasOutline(document: unknown): document is TicketSettings {
  if (
    !fits(document, { fields: 'array', assignment: 'object', sla: 'object', calendars: 'array', parameters: 'object' })
  )
    return false;
  const { schemaVersion, fields, sla } = document;
  return (
    schemaVersion === currentSchemaVersion &&
    fits(sla, { metrics: 'array', policies: 'array' }) &&
    (fields as readonly unknown[]).every((field) => fits(field, fieldShape))
  );
}

function fits(value: unknown, shape: Shape): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(shape).every(([key, kind]) => {
    const part = (value as Record<string, unknown>)[key];
    if (kind === 'array') return Array.isArray(part);
    return typeof part === kind && part !== null;
  });
}
