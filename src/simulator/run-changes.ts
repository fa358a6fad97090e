import * as z from 'zod/mini';

const ids = z.array(z.string());
const limit = z.nullable(z.number().check(z.minimum(1)));

/** What a run changes in the directory for itself. It is kept with the run's settings, never in the document. */
export const runChangeSchema = z.discriminatedUnion('kind', [
  /** So many operators more. `calendar` `null`: round the clock; `limit` `null`: the general one. */
  z.object({
    kind: z.literal('add_operators'),
    count: z.number().check(z.minimum(1), z.maximum(1000)),
    calendar: z.nullable(z.string()),
    skillGroups: ids,
    limit,
  }),
  z.object({ kind: z.literal('remove_operator'), operator: z.string() }),
  z.object({ kind: z.literal('set_calendar'), operator: z.string(), calendar: z.nullable(z.string()) }),
  z.object({ kind: z.literal('set_skill_groups'), operator: z.string(), skillGroups: ids }),
  z.object({ kind: z.literal('set_limit'), operator: z.string(), limit }),
]);
export type RunChange = z.infer<typeof runChangeSchema>;
