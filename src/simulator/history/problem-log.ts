import { problemsKept, type ProblemCount, type RowProblem } from './history.ts';

/** Keeps the first problems and counts all. */
export class ProblemLog {
  readonly kept: RowProblem[] = [];
  readonly #counts = new Map<string, { -readonly [Key in keyof ProblemCount]: ProblemCount[Key] }>();

  add(problem: RowProblem): void {
    const { code, column, leftOut } = problem;
    if (this.kept.length < problemsKept) this.kept.push({ ...problem, value: problem.value.slice(0, 100) });
    const key = JSON.stringify([code, column, leftOut]);
    const count = this.#counts.get(key);
    if (count) count.rows += 1;
    else this.#counts.set(key, { code, column, leftOut, rows: 1 });
  }

  /** Most frequent first. */
  get counts(): readonly ProblemCount[] {
    return [...this.#counts.values()].sort((left, right) => right.rows - left.rows);
  }
}
