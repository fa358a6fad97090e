import * as z from 'zod/mini';
import { entity } from './schema-tools.ts';

/** Units in which an administrator types a duration. Never days: "1 day" means two things. */
export const durationUnits = ['minutes', 'hours'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** A duration in whole seconds, with the unit it was typed in. */
export const durationSchema = entity({ seconds: z.number(), unit: z.enum(durationUnits) });
export type Duration = z.infer<typeof durationSchema>;

export const secondsPer: Readonly<Record<DurationUnit, number>> = { minutes: 60, hours: 3600 };
