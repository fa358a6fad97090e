import type { FieldOf } from '../settings/field.ts';
import { optionsByValue, type ChoiceField } from './options.ts';
import { valueProblem, type ValueProblem } from './value-problem.ts';

/**
 * Judges one chosen option. What the ticket carried before (`stored`) may stay although it is retired, or is no longer
 * of the last level.
 */
export function checkChoice(field: ChoiceField, value: string, stored: unknown): readonly ValueProblem[] {
  const placed = optionsByValue(field).get(value);
  if (!placed) return [valueProblem('option_unknown', { value })];
  const carried = Array.isArray(stored) ? stored.includes(value) : stored === value;
  if (carried) return [];
  if (placed.retired) return [valueProblem('option_retired', { value })];
  if (field.type === 'nested_list' && field.lastLevelOnly && !placed.last) {
    return [valueProblem('option_not_last_level', { value })];
  }
  return [];
}

/** Judges all chosen options and how many they are. One chosen twice counts once. */
export function checkChosen(
  field: FieldOf<'multiple_list'>,
  values: readonly string[],
  stored: unknown,
): readonly ValueProblem[] {
  const chosen = new Set(values);
  const problems = [...chosen].flatMap((value) => checkChoice(field, value, stored));
  const { minimumChosen, maximumChosen } = field;
  if (minimumChosen !== undefined && chosen.size < minimumChosen) {
    problems.push(valueProblem('too_few_chosen', { minimum: minimumChosen }));
  }
  if (maximumChosen !== undefined && chosen.size > maximumChosen) {
    problems.push(valueProblem('too_many_chosen', { maximum: maximumChosen }));
  }
  return problems;
}
