import { formatPath } from '../domain/settings/path.ts';
import type { Ready } from './session-state.ts';

/**
 * Checks the draft, and tells what keeps it from being saved. The rules are loaded when first needed: nobody waits for
 * them to see a field.
 */
export async function checkDraft(state: Ready): Promise<Pick<Ready, 'problems' | 'blocking'>> {
  const [{ checkSettings, blockingProblems }, { checkPatterns }, { checkWithEngine }] = await Promise.all([
    import('../domain/checks/check-settings.ts'),
    import('../domain/checks/check-patterns.ts'),
    import('../domain/checks/engine-checks.ts'),
  ]);
  const { saved, draft, directory, capabilities, changes } = state;
  const options = capabilities.parameters ? { parameters: capabilities.parameters } : {};
  const inputs = [...state.invalidInputs.values()].map((input) => input.problem);
  const typed = new Set(inputs.map((problem) => formatPath(problem.path)));
  const [patterns, savedPatterns] = await Promise.all([checkPatterns(draft), checkPatterns(saved)]);
  const warnings = directory ? checkWithEngine(draft, directory) : [];
  const found = [...checkSettings(draft, directory, options), ...patterns, ...warnings]
    // What is typed now stands in place of what the value behind it would be blamed for.
    .filter((problem) => !typed.has(formatPath(problem.path)));
  const before = [...checkSettings(saved, directory, options), ...savedPatterns];
  const paths = changes.map((change) => change.path);
  return { problems: [...inputs, ...found], blocking: [...inputs, ...blockingProblems(found, before, paths)] };
}
