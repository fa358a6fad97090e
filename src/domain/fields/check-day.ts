import { formatDate, parseDate } from '../calendar/local-date.ts';
import type { FieldOf } from '../settings/field.ts';
import { valueProblem, type ValueProblem } from './value-problem.ts';

/**
 * Judges a date, or a date and time by its date, against limits in whole days from `today` (`YYYY-MM-DD`): with
 * `earliest` −1 yesterday is still possible. Without `today` nothing is judged.
 */
export function checkDay(
  limits: Pick<FieldOf<'date'>, 'earliest' | 'latest'>,
  value: string,
  today: string | undefined,
): readonly ValueProblem[] {
  const from = today === undefined ? undefined : parseDate(today);
  const day = parseDate(value.slice(0, 10));
  if (from === undefined || day === undefined) return [];
  const { earliest, latest } = limits;
  if (earliest !== undefined && day < from + earliest) {
    return [valueProblem('date_too_early', { earliest: formatDate(from + earliest) })];
  }
  if (latest !== undefined && day > from + latest) {
    return [valueProblem('date_too_late', { latest: formatDate(from + latest) })];
  }
  return [];
}
