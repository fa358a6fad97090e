import * as z from 'zod/mini';
import { assignmentSchema } from './assignment.ts';
import { calendarSchema } from './calendar.ts';
import { fieldSchema } from './field.ts';
import { entity } from './schema-tools.ts';
import { currentSchemaVersion } from './schema-version.ts';
import { slaSchema } from './sla.ts';

export { currentSchemaVersion };

/**
 * The settings document: what the administrator decides. Every entity has a stable `id`, order in a list is meaning,
 * and unknown keys survive a load, an edit and a save.
 */
export const settingsSchema = entity({
  schemaVersion: z.literal(currentSchemaVersion),
  fields: z.array(fieldSchema),
  assignment: assignmentSchema,
  sla: slaSchema,
  calendars: z.array(calendarSchema),
  /** Values of the parameters that the backend describes, by their id. */
  parameters: z.record(z.string(), z.unknown()),
});
export type TicketSettings = z.infer<typeof settingsSchema>;
