import type { TicketSettingsBackend } from './backend.ts';
import { abortCases } from './conformance/abort-cases.ts';
import type { BackendCase } from './conformance/backend-case.ts';
import { conflictCases } from './conformance/conflict-cases.ts';
import { descriptionCases } from './conformance/description-cases.ts';
import { historyCases } from './conformance/history-cases.ts';
import { retryCases } from './conformance/retry-cases.ts';
import { revisionCases } from './conformance/revision-cases.ts';
import { saveCases } from './conformance/save-cases.ts';
import { sharingCases } from './conformance/sharing-cases.ts';
import { watchCases } from './conformance/watch-cases.ts';

/** What a runner may give a case, to be told that it is skipped. */
export interface CaseRunner {
  skip(reason: string): void;
}

export interface ConformanceOptions {
  /** Milliseconds within which a save must be told to those who watch. Absent: 5,000. */
  readonly patience?: number;
}

/** One thing that every backend must do, to be run by any test runner. */
export interface ConformanceCase {
  /** What is expected, as a sentence. */
  readonly name: string;
  /**
   * Rejects with an error whose message says in words what is wrong with the backend. A case about what the backend lacks
   * is told as skipped, with the reason, to a runner that gives a way to (`node:test` does), and resolves.
   */
  run(runner?: CaseRunner): Promise<void>;
}

/**
 * What a backend must do to be relied on, as cases to run one after the other:
 * `for (const { name, run } of conformanceCases(create)) it(name, run)`.
 * @param createBackend called once a case; gives a backend in which nothing was ever saved and whose user may save
 */
export function conformanceCases(
  createBackend: () => TicketSettingsBackend | Promise<TicketSettingsBackend>,
  { patience = 5_000 }: ConformanceOptions = {},
): readonly ConformanceCase[] {
  const cases: readonly BackendCase[] = [
    ...descriptionCases,
    ...historyCases,
    ...saveCases,
    ...conflictCases,
    ...retryCases,
    ...abortCases,
    ...sharingCases,
    ...revisionCases,
    ...watchCases(patience),
  ];
  return cases.map(({ name, check }) => ({
    name,
    // As a rest: a function with a parameter is one that some runners wait for in another way.
    async run(...[runner]) {
      const result = await check(await createBackend());
      if (result) runner?.skip(result.skipped);
    },
  }));
}
