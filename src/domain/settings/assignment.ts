import * as z from 'zod/mini';
import { durationSchema } from './duration.ts';
import { entity } from './schema-tools.ts';
import { queueOrders } from './vocabulary.ts';

export { queueOrders, type QueueOrder } from './vocabulary.ts';

export const assignmentSchema = entity({
  enabled: z.boolean(),
  considerSkillGroups: z.boolean(),
  considerWorkload: z.boolean(),
  /** Active tickets per operator; `null`: none. An operator's own limit goes before it. */
  limit: z.nullable(z.number()),
  /** Ids of the statuses that make a ticket active. Absent: those of category new, open, pending and on_hold. */
  activeStatuses: z.optional(z.array(z.string())),
  queueOrder: z.enum(queueOrders),
  /** After this long in the queue skill groups no longer apply to a ticket; `null`: never. */
  fallbackAfter: z.nullable(durationSchema),
  /** An operator who could not receive for this long gives unanswered tickets back; `null`: never. */
  returnAfter: z.nullable(durationSchema),
});
export type AssignmentSettings = z.infer<typeof assignmentSchema>;
