/** Apart from the schema of calendars, so that the engine, which needs only these, is bundled without the schema library. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
