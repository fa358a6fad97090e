import type { ProblemMessages } from '../locales/problems.en.ts';
import type { Problem } from '../domain/settings/problem.ts';

/** The sentence for a problem; for a code that this version has no words for (a newer server's), the code itself. */
export function problemText(problem: Problem, words: ProblemMessages): string {
  const sentences = words as unknown as Readonly<Record<string, ((details: object) => string) | undefined>>;
  return sentences[problem.code]?.(problem.details ?? {}) ?? problem.code;
}
