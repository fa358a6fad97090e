import * as z from 'zod/mini';
import { entity, nonEmpty } from './schema-tools.ts';

export { weekdays, type Weekday } from './weekday.ts';

/** Local wall-clock times `HH:MM`, half open. `24:00` ends a day; an end before the start runs past midnight. */
export const hoursSchema = entity({ start: z.string(), end: z.string() });
export type Hours = z.infer<typeof hoursSchema>;

const hoursList = z.optional(z.array(hoursSchema));

/** Closed local dates `YYYY-MM-DD`, from `from` to `to`, both included; `to` absent: one date. */
export const holidaySchema = entity({
  name: z.string(),
  from: z.string(),
  to: z.optional(z.string()),
  /** Month and day of `from` and `to` every year, over New Year when `to` is earlier. */
  everyYear: z.optional(z.boolean()),
});
export type Holiday = z.infer<typeof holidaySchema>;

/** A date whose hours replace the weekly ones. Without hours: a closed date. */
export const specialDaySchema = entity({ name: z.string(), date: z.string(), hours: z.array(hoursSchema) });
export type SpecialDay = z.infer<typeof specialDaySchema>;

export const calendarSchema = entity({
  id: nonEmpty,
  name: z.string(),
  /** IANA name. */
  timeZone: z.string(),
  weekly: entity({
    mon: hoursList,
    tue: hoursList,
    wed: hoursList,
    thu: hoursList,
    fri: hoursList,
    sat: hoursList,
    sun: hoursList,
  }),
  holidays: z.array(holidaySchema),
  specialDays: z.array(specialDaySchema),
});
export type Calendar = z.infer<typeof calendarSchema>;
