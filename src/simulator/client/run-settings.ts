import * as z from 'zod/mini';
import { isDate } from '../../domain/calendar/local-date.ts';
import { runChangeSchema } from '../run-changes.ts';

/** Where the tickets of a run come from: made up, the help-desk's past, or a file of the user's. */
export const ticketSources = ['typical', 'history', 'file'] as const;
export type TicketSource = (typeof ticketSources)[number];

/** Largest seed: 2³² − 1. */
export const largestSeed = 4_294_967_295;
export const mostReplications = 1000;
export const mostDays = 92;
export const mostVolume = 100;

const seconds = z.optional(z.number().check(z.positive()));
const share = z.optional(z.number().check(z.minimum(0), z.maximum(1)));

/** What the user says of the work in place of what is known of it. Times in seconds, typical ones (medians). */
const workSchema = z.object({
  handling: seconds,
  reply: seconds,
  clientReply: seconds,
  pendingShare: share,
  reopenedShare: share,
});
export type WorkOverrides = z.infer<typeof workSchema>;

export const runSettingsSchema = z.object({
  source: z.enum(ticketSources),
  /** First local date, `YYYY-MM-DD`; `null`: the one that suits the source. */
  from: z.nullable(z.string().check(z.refine(isDate))),
  /** `null`: a week, or all of a file. */
  days: z.nullable(z.int().check(z.minimum(1), z.maximum(mostDays))),
  seed: z.int().check(z.minimum(0), z.maximum(largestSeed)),
  replications: z.int().check(z.minimum(1), z.maximum(mostReplications)),
  /** Made tickets times this. */
  volume: z.number().check(z.positive(), z.maximum(mostVolume)),
  /** With nobody at work and a week to get going, or with the tickets that operators have now. */
  start: z.enum(['warm_up', 'directory']),
  work: workSchema,
  /** What the run changes in the directory for itself. */
  changes: z.array(runChangeSchema),
});

/** How a run is to be made. Kept with the draft, never in the document. */
export type RunSettings = z.infer<typeof runSettingsSchema>;

export const usualRun: RunSettings = {
  source: 'typical',
  from: null,
  days: null,
  seed: 1,
  replications: 30,
  volume: 1,
  start: 'warm_up',
  work: {},
  changes: [],
};
