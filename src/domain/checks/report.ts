import type { Path } from '../settings/path.ts';
import type { Problem, ProblemDetails, Severity } from '../settings/problem.ts';
import type { ValueProblem } from '../fields/value-problem.ts';
import type { CheckCode, CheckDetails } from './codes.ts';

type DetailsOf<Code extends CheckCode> = CheckDetails[Code] extends infer Details
  ? keyof Details extends never
    ? []
    : [details: Details]
  : never;

/** Collects the problems of one part of a document, each with its place. */
export class Report {
  readonly problems: Problem[] = [];

  error<Code extends CheckCode>(path: Path, code: Code, ...args: DetailsOf<Code>): void {
    this.#add(path, 'error', code, args);
  }

  warning<Code extends CheckCode>(path: Path, code: Code, ...args: DetailsOf<Code>): void {
    this.#add(path, 'warning', code, args);
  }

  add(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  /** Takes over what is wrong with the value at `path`. */
  values(path: Path, problems: readonly ValueProblem[]): void {
    for (const problem of problems) this.problems.push({ ...problem, path });
  }

  #add(path: Path, severity: Severity, code: CheckCode, [details]: readonly ProblemDetails[]): void {
    this.problems.push(details ? { code, path, severity, details } : { code, path, severity });
  }
}
