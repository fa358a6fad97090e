import * as z from 'zod/mini';
import { entity } from './schema-tools.ts';
import { durationUnits } from './vocabulary.ts';

export { durationUnits, secondsPer, type DurationUnit } from './vocabulary.ts';

/** A duration in whole seconds, with the unit it was typed in. */
export const durationSchema = entity({ seconds: z.number(), unit: z.enum(durationUnits) });
export type Duration = z.infer<typeof durationSchema>;
