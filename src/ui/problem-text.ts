import type { Directory } from '../domain/settings/directory.ts';
import type { Problem } from '../domain/settings/problem.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import type { CatalogueName } from '../locales/catalogues.ts';
import type { Localisation } from '../locales/localisation.ts';

/** The words that {@link problemText} needs to be loaded. */
export const problemWords = ['problems', 'sla'] as const satisfies readonly CatalogueName[];

let names: typeof import('../locales/problem-names.ts') | undefined;

/** Loads what finds the names in a problem; goes with {@link problemWords}. Resolves to whether it wasn't there before. */
export async function loadProblemNames(): Promise<boolean> {
  if (names) return false;
  names = await import('../locales/problem-names.ts');
  return true;
}

/** Whether there are words for problems yet. */
export const canTellProblems = (localisation: Localisation): boolean =>
  names !== undefined && problemWords.every((name) => localisation.has(name));

/**
 * The sentence for a problem of `settings`, with names in place of ids; for a code that this version has no words for (a
 * newer server's), the code itself.
 */
export function problemText(
  problem: Problem,
  localisation: Localisation,
  settings?: TicketSettings,
  directory?: Directory,
): string {
  const sentences = localisation.messages('problems') as unknown as Readonly<
    Record<string, ((details: object) => string) | undefined>
  >;
  const { metrics } = localisation.messages('sla');
  const { locale } = localisation;
  const details =
    settings && names
      ? names.namedDetails(problem, { settings, directory, locale, metricName: (type) => metrics[type] })
      : (problem.details ?? {});
  return sentences[problem.code]?.(details) ?? problem.code;
}
