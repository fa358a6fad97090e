import type { Calendar } from '../settings/calendar.ts';
import { weekdays } from '../settings/weekday.ts';

/** Whether a calendar has any hours at all, in its week or on a special day. */
export function hasHours({ weekly, specialDays }: Calendar): boolean {
  return weekdays.some((day) => (weekly[day] ?? []).length > 0) || specialDays.some(({ hours }) => hours.length > 0);
}
