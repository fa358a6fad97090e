import type { Path } from './path.ts';

/** Errors block Save, when the draft brings them in or touches them; warnings never do. */
export type Severity = 'error' | 'warning';

/** What fills the places in a problem's sentence: names, numbers, lists of names. Never a sentence. */
export type ProblemDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** Something wrong or pointless in a document: a code and where it is. Words for it are in `locales`. */
export interface Problem {
  readonly code: string;
  readonly path: Path;
  readonly severity: Severity;
  readonly details?: ProblemDetails;
}
