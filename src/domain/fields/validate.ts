import type { Directory } from '../settings/directory.ts';
import type { Field, FieldOf } from '../settings/field.ts';
import type { Problem } from '../settings/problem.ts';
import { checkValue } from './check-value.ts';
import { isEmptyValue, valueOf, type TicketValues } from './conditions.ts';
import { evaluateForm, type FormContext } from './form.ts';
import { compilePattern, type BrokenPattern, type CompiledPattern } from './patterns.ts';
import { valueProblem, type ValueProblem } from './value-problem.ts';

export interface ValidationContext extends FormContext {
  /** The day the form is filled in, `YYYY-MM-DD`; absent: limits relative to it are not judged. */
  readonly today?: string | undefined;
  /** The ticket's values before this act: what it carried already may stay although its option is retired. */
  readonly stored?: TicketValues | undefined;
  /** Absent: values that name somebody or something of the help-desk are taken to be right. */
  readonly directory?: Directory | undefined;
}

/**
 * What keeps a ticket's values from being accepted, in the order of the form; each problem's path is the field's id.
 * Only what its audience can edit is judged: a hidden or viewed field is neither required nor validated.
 * (docs/semantics.md, section 2.)
 *
 * The pattern engine is loaded only when a pattern has a value to judge. A pattern that can't be compiled judges
 * nothing: that is a problem of the settings (`checkPatterns`), not of the ticket.
 */
export async function validateValues(
  fields: readonly Field[],
  values: TicketValues,
  context: ValidationContext,
): Promise<readonly Problem[]> {
  const judged = evaluateForm(fields, values, context).map(async ({ field, state, required }) => {
    if (state !== 'edit') return [];
    const value = valueOf(values, field.id);
    if (isEmptyValue(value)) return required ? [valueProblem('required')] : [];
    const stored = context.stored && valueOf(context.stored, field.id);
    const problems = checkValue(field, value, { today: context.today, stored, directory: context.directory });
    if (problems.length > 0 || field.type !== 'pattern') return problems;
    return checkPatternValue(field, value);
  });
  const fieldIds = fields.map(({ id }) => id);
  return (await Promise.all(judged)).flatMap((problems, index) =>
    problems.map((problem): Problem => ({ ...problem, path: [fieldIds[index] ?? ''] })),
  );
}

/** Whether the whole of a value fits its field's pattern; the value is otherwise as `checkValue` wants it. */
export async function checkPatternValue(field: FieldOf<'pattern'>, value: unknown): Promise<readonly ValueProblem[]> {
  if (typeof value !== 'string' || isEmptyValue(value)) return [];
  const pattern = await patternOf(field);
  return pattern.status === 'broken' || pattern.matches(value) ? [] : [valueProblem('pattern_mismatch')];
}

const compiled = new WeakMap<FieldOf<'pattern'>, Promise<CompiledPattern | BrokenPattern>>();

/** A field's pattern, compiled once. An engine that did not load is asked for again. */
export function patternOf(field: FieldOf<'pattern'>): Promise<CompiledPattern | BrokenPattern> {
  const known = compiled.get(field);
  if (known) return known;
  const pattern = compilePattern(field.pattern).catch((error: unknown) => {
    compiled.delete(field);
    throw error;
  });
  compiled.set(field, pattern);
  return pattern;
}
