import type { TicketSettingsBackend } from './backend.ts';
import { abortCases } from './conformance/abort-cases.ts';
import type { BackendCase } from './conformance/backend-case.ts';
import { conflictCases } from './conformance/conflict-cases.ts';
import { descriptionCases } from './conformance/description-cases.ts';
import { historyCases } from './conformance/history-cases.ts';
import { retryCases } from './conformance/retry-cases.ts';
import { saveCases } from './conformance/save-cases.ts';
import { sharingCases } from './conformance/sharing-cases.ts';

/** One thing that every backend must do, to be run by any test runner. */
export interface ConformanceCase {
  /** What is expected, as a sentence. */
  readonly name: string;
  /** Rejects with an error whose message says in words what is wrong with the backend. */
  run(): Promise<void>;
}

/**
 * What a backend must do to be relied on, as cases to run one after the other:
 * `for (const { name, run } of conformanceCases(create)) it(name, run)`.
 * @param createBackend called once a case; gives a backend in which nothing was ever saved and whose user may save
 */
export function conformanceCases(
  createBackend: () => TicketSettingsBackend | Promise<TicketSettingsBackend>,
): readonly ConformanceCase[] {
  const cases: readonly BackendCase[] = [
    ...descriptionCases,
    ...historyCases,
    ...saveCases,
    ...conflictCases,
    ...retryCases,
    ...abortCases,
    ...sharingCases,
  ];
  return cases.map(({ name, check }) => ({ name, run: async () => check(await createBackend()) }));
}
