/** Minutes of a date without a clock change. */
export const minutesPerDay = 1440;

const pattern = /^(\d{2}):(\d{2})$/;

/** Minutes after midnight of a wall-clock time `HH:MM`, 00:00 to 24:00; `undefined` for anything else. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const minutes = Number(match[2]);
  const total = Number(match[1]) * 60 + minutes;
  return minutes < 60 && total <= minutesPerDay ? total : undefined;
}

/** Minutes after midnight, 0 to 1440, as `HH:MM`. */
export function formatTimeOfDay(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
