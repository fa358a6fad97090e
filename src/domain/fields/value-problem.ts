import type { Problem, ProblemDetails } from '../settings/problem.ts';

/** What can be wrong with a ticket's value, by code, each with what its sentence needs. */
export interface ValueProblemDetails {
  required: None;
  /** Not of the shape that its type has (see `values.ts`). */
  value_unreadable: None;
  /** Counted in characters. */
  too_short: { minimum: number };
  too_long: { maximum: number };
  not_a_number: None;
  not_whole: None;
  number_too_small: { minimum: number };
  number_too_large: { maximum: number };
  too_many_decimals: { decimals: number };
  /** Also dates that don't exist, as 31 February. */
  not_a_date: None;
  not_a_date_time: None;
  /** `earliest` and `latest` are `YYYY-MM-DD`. */
  date_too_early: { earliest: string };
  date_too_late: { latest: string };
  /** `value` is what the ticket carries. */
  option_unknown: { value: string };
  option_retired: { value: string };
  option_not_last_level: { value: string };
  too_few_chosen: { minimum: number };
  too_many_chosen: { maximum: number };
  not_an_email: None;
  not_a_phone: None;
  not_a_link: None;
  pattern_mismatch: None;
  too_many_files: { maximum: number };
  /** `maximum` in bytes. */
  file_too_large: { file: string; maximum: number };
  file_not_allowed: { file: string; extensions: readonly string[] };
}

/** A problem that needs no details. */
export type None = Readonly<Record<never, never>>;

export type ValueProblemCode = keyof ValueProblemDetails;

type DetailsOf<Code extends ValueProblemCode> = ValueProblemDetails[Code] extends infer Details
  ? keyof Details extends never
    ? []
    : [details: Details]
  : never;

/** A problem without a place. `checkValue` doesn't know where its value stands. */
export type ValueProblem = Omit<Problem, 'path'>;

/** Makes a value problem; all of them are errors. */
export function valueProblem<Code extends ValueProblemCode>(code: Code, ...args: DetailsOf<Code>): ValueProblem {
  const [details]: readonly ProblemDetails[] = args;
  return details ? { code, severity: 'error', details } : { code, severity: 'error' };
}
