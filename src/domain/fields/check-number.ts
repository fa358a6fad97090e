import type { FieldOf } from '../settings/field.ts';
import { valueProblem, type ValueProblem } from './value-problem.ts';

/** What a number is judged by; of a decimal, `decimals` is the most digits after the point. */
type NumberLimits =
  | Pick<FieldOf<'integer'>, 'type' | 'minimum' | 'maximum'>
  | Pick<FieldOf<'decimal'>, 'type' | 'minimum' | 'maximum' | 'decimals'>;

/** What is wrong with a number: first its form, then its size. */
export function checkNumber(limits: NumberLimits, value: number): readonly ValueProblem[] {
  const { minimum, maximum } = limits;
  if (limits.type === 'integer' && !Number.isInteger(value)) return [valueProblem('not_whole')];
  if (limits.type === 'decimal' && limits.decimals !== undefined && decimalsOf(value) > limits.decimals) {
    return [
      limits.decimals === 0
        ? valueProblem('not_whole')
        : valueProblem('too_many_decimals', { decimals: limits.decimals }),
    ];
  }
  if (minimum !== undefined && value < minimum) return [valueProblem('number_too_small', { minimum })];
  if (maximum !== undefined && value > maximum) return [valueProblem('number_too_large', { maximum })];
  return [];
}

/** Digits after the decimal point in a number's shortest decimal form: 2 for 1.25, 7 for 1e-7. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, digits - Number(exponent));
}
