import { isDate } from '../calendar/local-date.ts';
import type { Field, FieldOf } from '../settings/field.ts';
import type { Directory } from '../settings/directory.ts';
import { checkChoice, checkChosen } from './check-choice.ts';
import { checkDay } from './check-day.ts';
import { checkFiles } from './check-files.ts';
import { checkNumber } from './check-number.ts';
import { isEmail, isLink, isPhone } from './contact.ts';
import { isEmptyValue } from './conditions.ts';
import { valueProblem, type ValueProblem } from './value-problem.ts';
import { hasShape, isDateTime, type FieldValues } from './values.ts';

/** What a value is judged by besides its field. What is absent is not judged. */
export interface ValueContext {
  /** The day the form is filled in, `YYYY-MM-DD`, for limits relative to it. */
  readonly today?: string | undefined;
  /** What the ticket carried before: a retired option may stay. */
  readonly stored?: unknown;
  /** The topics, statuses, operators and others there are. */
  readonly directory?: Directory | undefined;
}

/** The longest value of a pattern field, in characters: with the limit on patterns it bounds the time of a check. */
export const longestPatternValue = 1000;

/**
 * What is wrong with a field's value, apart from its pattern: that takes a library, see `validateValues`. An empty value
 * has nothing wrong here; whether it is required is the form's to say.
 */
export function checkValue(field: Field, value: unknown, context: ValueContext = {}): readonly ValueProblem[] {
  if (isEmptyValue(value)) return [];
  if (!hasShape(field.type, value)) return [misshapen(field)];
  const values = value as FieldValues[keyof FieldValues];
  switch (field.type) {
    case 'short_text':
    case 'long_text':
      return checkLength(field, values as string);
    case 'pattern':
      return checkLength({ maximumLength: longestPatternValue }, values as string);
    case 'integer':
    case 'decimal':
      return checkNumber(field, values as number);
    case 'yes_no':
      return [];
    case 'date':
      return isDate(values as string) ? checkDay(field, values as string, context.today) : [misshapen(field)];
    case 'date_time':
      return isDateTime(values as string) ? checkDay(field, values as string, context.today) : [misshapen(field)];
    case 'list':
    case 'nested_list':
      return checkChoice(field, values as string, context.stored);
    case 'multiple_list':
      return checkChosen(field, values as readonly string[], context.stored);
    case 'email':
      return isEmail(values as string) ? [] : [valueProblem('not_an_email')];
    case 'phone':
      return isPhone(values as string) ? [] : [valueProblem('not_a_phone')];
    case 'link':
      return isLink(values as string) ? [] : [valueProblem('not_a_link')];
    case 'file':
      return checkFiles(field, values as FieldValues['file']);
    default:
      return checkKnown(field, values as string, context.directory);
  }
}

function misshapen(field: Field): ValueProblem {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return valueProblem('not_a_number');
    case 'date':
      return valueProblem('not_a_date');
    case 'date_time':
      return valueProblem('not_a_date_time');
    default:
      return valueProblem('value_unreadable');
  }
}

/** Lengths count characters as people do, not UTF-16 units: an emoji is one. */
function checkLength(
  limits: Pick<FieldOf<'short_text'>, 'maximumLength'> & Partial<Pick<FieldOf<'short_text'>, 'minimumLength'>>,
  value: string,
): readonly ValueProblem[] {
  const { minimumLength, maximumLength } = limits;
  const length = (value: string) => Array.from(value).length;
  if (maximumLength !== undefined && value.length > maximumLength && length(value) > maximumLength) {
    return [valueProblem('too_long', { maximum: maximumLength })];
  }
  if (minimumLength !== undefined && length(value) < minimumLength) {
    return [valueProblem('too_short', { minimum: minimumLength })];
  }
  return [];
}

/** Values that name somebody or something of the help-desk. Clients are too many for a directory to list. */
function checkKnown(
  field: FieldOf<'topic' | 'status' | 'priority' | 'channel' | 'operator' | 'client'>,
  value: string,
  directory: Directory | undefined,
): readonly ValueProblem[] {
  if (!directory || field.type === 'client') return [];
  const known =
    field.type === 'topic'
      ? directory.topics.some(({ alias }) => alias === value)
      : {
          status: directory.statuses,
          priority: directory.priorities,
          channel: directory.channels,
          operator: directory.operators,
        }[field.type].some(({ id }) => id === value);
  return known ? [] : [valueProblem('option_unknown', { value })];
}
