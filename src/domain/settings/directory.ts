import * as z from 'zod/mini';
import { calendarSchema } from './calendar.ts';
import { entity, nonEmpty } from './schema-tools.ts';
import { textSchema } from './text.ts';
import { statusCategories } from './vocabulary.ts';

export { statusCategories, type StatusCategory } from './vocabulary.ts';

export const topicSchema = entity({ alias: nonEmpty, name: textSchema });
export type Topic = z.infer<typeof topicSchema>;

export const skillGroupSchema = entity({
  id: nonEmpty,
  name: textSchema,
  /** Aliases of the topics its operators work with. */
  topics: z.array(z.string()),
  /** Ids of its operators. */
  operators: z.array(z.string()),
  active: z.boolean(),
});
export type SkillGroup = z.infer<typeof skillGroupSchema>;

export const operatorSchema = entity({
  id: nonEmpty,
  name: textSchema,
  /** Id of their working calendar; `null`: always on. */
  calendar: z.nullable(z.string()),
  status: entity({ name: textSchema, canReceive: z.boolean() }),
  /** How many tickets they hold now, by status id. */
  ticketsByStatus: z.record(z.string(), z.number()),
  /** Instant of their last assignment, epoch milliseconds; `null`: never. */
  lastAssignedAt: z.nullable(z.number()),
  /** Their own limit of active tickets, before the general one; `null`: the general one. */
  limit: z.nullable(z.number()),
});
export type Operator = z.infer<typeof operatorSchema>;

export const ticketStatusSchema = entity({ id: nonEmpty, name: textSchema, category: z.enum(statusCategories) });
export type TicketStatus = z.infer<typeof ticketStatusSchema>;

export const channelSchema = entity({ id: nonEmpty, name: textSchema });
export type Channel = z.infer<typeof channelSchema>;

export const prioritySchema = entity({ id: nonEmpty, name: textSchema });
export type Priority = z.infer<typeof prioritySchema>;

/** What the help-desk already knows; read-only here. */
export const directorySchema = entity({
  topics: z.array(topicSchema),
  skillGroups: z.array(skillGroupSchema),
  operators: z.array(operatorSchema),
  statuses: z.array(ticketStatusSchema),
  channels: z.array(channelSchema),
  /** Lowest first. */
  priorities: z.array(prioritySchema),
  /** The help-desk's own working calendars. */
  calendars: z.array(calendarSchema),
  /** A few clients, for the ticket form of the Fields editor. */
  clients: z.optional(z.array(entity({ id: nonEmpty, name: textSchema }))),
});
export type Directory = z.infer<typeof directorySchema>;
