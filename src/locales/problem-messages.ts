import type { CheckDetails } from '../domain/checks/codes.ts';
import type { ValueProblemDetails } from '../domain/fields/value-problem.ts';

/** One sentence a code, which says what is wrong and how to mend it. Ids in its details are replaced by names before. */
type Sentences<Details> = { readonly [Code in keyof Details]: (details: Details[Code]) => string };

/** What a ticket form needs. */
export type ValueProblemMessages = Sentences<ValueProblemDetails>;

/** Those, and what the settings themselves need. A code without a sentence is a type error. */
export type ProblemMessages = Sentences<CheckDetails>;
