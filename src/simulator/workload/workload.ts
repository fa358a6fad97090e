import * as z from 'zod/mini';
import { distributionSchema } from './distribution.ts';

const share = z.number().check(z.minimum(0), z.maximum(1));
const nullableId = z.nullable(z.string());
const instant = z.number();
const milliseconds = z.number().check(z.nonnegative());

/** Values of fields by id, beside topic, priority and channel: what conditions of policies may name. */
const valuesSchema = z.optional(z.record(z.string(), z.unknown()));

/** Tickets of one kind, that come independently of all others (a Poisson process). */
export const streamSchema = z.object({
  /** Alias of the topic. */
  topic: nullableId,
  priority: nullableId,
  channel: nullableId,
  values: valuesSchema,
  /** Tickets a week, on average. */
  perWeek: z.number().check(z.nonnegative()),
  /** Work of this kind of ticket, where it differs from {@link MadeWorkload.handling}. */
  handling: z.optional(distributionSchema),
});
export type Stream = z.infer<typeof streamSchema>;

/** What people do with a ticket. Shares are of all tickets, from 0 to 1. */
export const behaviourSchema = z.object({
  /** Work until a ticket is solved for the first time. */
  handling: distributionSchema,
  /** Work from when somebody begins (or comes back to it) until a public reply; never more than the work there is. */
  reply: distributionSchema,
  /** How many wait for the client once, half-way through the work. */
  pendingShare: share,
  /** How long the client takes to answer. */
  clientReply: distributionSchema,
  /** How many are reopened once after they were solved. */
  reopenedShare: share,
  /** How long after it was solved. */
  reopenAfter: distributionSchema,
  /** Work on a reopened ticket. */
  rework: distributionSchema,
});
export type Behaviour = z.infer<typeof behaviourSchema>;

/** Tickets that are made up, by how many come when, and of which kind. */
export const madeWorkloadSchema = z.extend(behaviourSchema, {
  kind: z.literal('made'),
  /** IANA name of the zone in which the hours of `profile` are read. */
  timeZone: z.string(),
  streams: z.array(streamSchema),
  /** How the tickets of a week spread over its 168 hours, Monday 00:00 first: weights, of any sum above 0. */
  profile: z.array(z.number().check(z.nonnegative())).check(z.length(168)),
});
export type MadeWorkload = z.infer<typeof madeWorkloadSchema>;

/**
 * A stretch of work on a ticket, and how it ends: the ticket waits for the client, or is solved. The client may write after
 * either, which calls for the next stint; a ticket whose last stint leaves it waiting stays so.
 */
export const stintSchema = z.object({
  /** Milliseconds of work. */
  work: milliseconds,
  /** Milliseconds of work until the public reply; `null`: none is given. */
  replyAfter: z.nullable(milliseconds),
  end: z.enum(['solved', 'pending']),
  /** Milliseconds (of real time) from the end until the client writes; `null`: never. The last stint has `null`. */
  clientAfter: z.nullable(milliseconds),
});
export type Stint = z.infer<typeof stintSchema>;

/** A real ticket, with as much of its story as is known. */
export const replayedTicketSchema = z.object({
  id: z.string(),
  /** Epoch milliseconds. */
  createdAt: instant,
  topic: nullableId,
  priority: nullableId,
  channel: nullableId,
  values: valuesSchema,
  /** What was done with it. Absent: drawn from the workload's behaviour. */
  stints: z.optional(z.array(stintSchema).check(z.minLength(1))),
});
export type ReplayedTicket = z.infer<typeof replayedTicketSchema>;

/** Tickets as they came; what is not known of them is drawn. */
export const replayedWorkloadSchema = z.extend(behaviourSchema, {
  kind: z.literal('replayed'),
  /** In order of creation. */
  tickets: z.array(replayedTicketSchema),
});
export type ReplayedWorkload = z.infer<typeof replayedWorkloadSchema>;

export const workloadSchema = z.discriminatedUnion('kind', [madeWorkloadSchema, replayedWorkloadSchema]);
/** What a simulation is given to do. (docs/semantics.md, section 6.) */
export type Workload = z.infer<typeof workloadSchema>;
