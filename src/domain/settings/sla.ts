import * as z from 'zod/mini';
import { conditionSchema } from './condition.ts';
import { durationSchema } from './duration.ts';
import { entity, nonEmpty } from './schema-tools.ts';
import { localizedTextSchema } from './text.ts';
import { anchors, metricEvents } from './vocabulary.ts';

export {
  anchors,
  builtInMetrics,
  changeEffects,
  metricEvents,
  type Anchor,
  type ChangeEffect,
  type MetricEvent,
} from './vocabulary.ts';

/** An event a metric reacts to. */
export const metricTriggerSchema = entity({
  event: z.enum(metricEvents),
  /** For `status_entered`: the ids of the statuses meant. */
  statuses: z.optional(z.array(z.string())),
  /** Replies and notes written by a bot count too. Absent: only those of a person. */
  includeBots: z.optional(z.boolean()),
});
export type MetricTrigger = z.infer<typeof metricTriggerSchema>;

const common = {
  id: nonEmpty,
  /** Ids of the statuses that pause a new policy row of this metric. Absent: the metric's own default. */
  defaultPauseStatuses: z.optional(z.array(z.string())),
};

/** Built-in metrics carry their own name as `type` and, usually, as `id`. What each means: semantics, section 5. */
export const metricSchema = z.discriminatedUnion('type', [
  entity({ ...common, type: z.literal('first_response') }),
  entity({ ...common, type: z.literal('next_response'), anchor: z.optional(z.enum(anchors)) }),
  entity({ ...common, type: z.literal('update') }),
  entity({ ...common, type: z.literal('resolution') }),
  entity({ ...common, type: z.literal('time_in_status'), statuses: z.array(z.string()) }),
  entity({
    ...common,
    type: z.literal('custom'),
    name: localizedTextSchema,
    description: z.optional(localizedTextSchema),
    start: z.array(metricTriggerSchema),
    stop: z.array(metricTriggerSchema),
    /** Events that pause the clock and those that let it go on, beside the pause statuses of the policy. */
    pause: z.optional(entity({ begin: z.array(metricTriggerSchema), end: z.array(metricTriggerSchema) })),
    /** Starts again after it stopped: each cycle is judged for itself. */
    repeats: z.boolean(),
    /** What a further start event does while a cycle runs. Absent: `oldest`. */
    anchor: z.optional(z.enum(anchors)),
  }),
]);
export type Metric = z.infer<typeof metricSchema>;
export type MetricType = Metric['type'];
export type CustomMetric = Extract<Metric, { type: 'custom' }>;

/** What a policy asks of one metric. */
export const policyTargetSchema = entity({
  /** Id of the metric. */
  metric: nonEmpty,
  /** The target of tickets whose priority has none of its own, and of those without priority. */
  all: z.optional(durationSchema),
  /** By priority id; `null`: this priority has no target. */
  byPriority: z.optional(z.record(z.string(), z.nullable(durationSchema))),
  /** Id of the calendar whose open hours count; `null`: round the clock. */
  calendar: z.nullable(z.string()),
  /** Ids of the statuses in which the clock stands still. */
  pauseStatuses: z.array(z.string()),
});
export type PolicyTarget = z.infer<typeof policyTargetSchema>;

export const policySchema = entity({
  id: nonEmpty,
  name: z.string(),
  /** Which tickets it applies to; `null` in the last policy, which takes all others. */
  conditions: z.nullable(conditionSchema),
  /** Calendar given to new rows; `null`: round the clock. */
  calendar: z.nullable(z.string()),
  /** At most one row a metric. */
  targets: z.array(policyTargetSchema),
});
export type Policy = z.infer<typeof policySchema>;

export const slaSchema = entity({ metrics: z.array(metricSchema), policies: z.array(policySchema) });
export type SlaSettings = z.infer<typeof slaSchema>;
