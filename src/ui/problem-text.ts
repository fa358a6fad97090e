import type { Directory } from '../domain/settings/directory.ts';
import type { Problem } from '../domain/settings/problem.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import type { CatalogueName } from '../locales/catalogues.ts';
import type { Localisation } from '../locales/localisation.ts';
import { namedDetails } from '../locales/problem-names.ts';

/** The words that {@link problemText} needs to be loaded. */
export const problemWords = ['problems', 'sla'] as const satisfies readonly CatalogueName[];

/** Whether there are words for problems yet. */
export const canTellProblems = (localisation: Localisation): boolean =>
  problemWords.every((name) => localisation.has(name));

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
  const details = settings
    ? namedDetails(problem, { settings, directory, locale: localisation.locale, metricName: (type) => metrics[type] })
    : (problem.details ?? {});
  return sentences[problem.code]?.(details) ?? problem.code;
}
