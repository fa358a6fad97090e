import * as z from 'zod/mini';

const seconds = z.number().check(z.nonnegative());
const positiveSeconds = z.number().check(z.positive());

/**
 * How a time varies from ticket to ticket. All parameters are in seconds, `spread` apart.
 *
 * - `constant`: always the same.
 * - `exponential`: no memory; the one for which formulas of queues are known.
 * - `log_normal`: many short, a few very long, as work on tickets is. `spread` is the standard deviation of the logarithm:
 *   0 is constant; at 1 the 90th percentile is 3.6 times the median.
 * - `observed`: one of the values seen, each as likely as another.
 */
export const distributionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), value: seconds }),
  z.object({ kind: z.literal('exponential'), mean: positiveSeconds }),
  z.object({ kind: z.literal('log_normal'), median: positiveSeconds, spread: z.number().check(z.nonnegative()) }),
  z.object({ kind: z.literal('observed'), values: z.array(seconds).check(z.minLength(1)) }),
]);
export type Distribution = z.infer<typeof distributionSchema>;
