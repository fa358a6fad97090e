/** Milliseconds of a date without a clock change. */
export const millisecondsPerDay = 86_400_000;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The number of a local date `YYYY-MM-DD`: whole days since 1970-01-01, in no zone. `undefined` for anything that is not
 * a date of the Gregorian calendar, as 2026-02-31.
 */
export function parseDate(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const midnight = new Date(0);
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  midnight.setUTCFullYear(year, month - 1, date);
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== date) return undefined;
  return midnight.getTime() / millisecondsPerDay;
}

/** Whether the text is `YYYY-MM-DD` and that date exists. */
export function isDate(text: string): boolean {
  return parseDate(text) !== undefined;
}

/** The date of a day number as `YYYY-MM-DD`, for the years 0 to 9999. */
export function formatDate(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The weekday of a day number: 0 for Monday to 6 for Sunday, the order of `weekdays` in the settings. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Month and day as one number that sorts as the dates of a year do: 101 for 1 January, 1231 for 31 December. */
export function monthAndDay(day: number): number {
  const midnight = new Date(day * millisecondsPerDay);
  return (midnight.getUTCMonth() + 1) * 100 + midnight.getUTCDate();
}
