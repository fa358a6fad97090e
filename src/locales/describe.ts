import type { Explanation } from '../domain/assignment/decision.ts';
import type { ClockReason } from '../domain/sla/reasons.ts';
import type { DescribedDecision } from './reasons/assignment-words.ts';
import { createInstants, type Instants } from './reasons/instants.ts';
import type { Names } from './reasons/names.ts';

export { namesFrom, type NamedKind, type Names } from './reasons/names.ts';

export interface DescribeOptions {
  /** IANA name of the zone in which times are told. */
  readonly timeZone: string;
  /** Names for ids, as `namesFrom` finds them. Absent: ids are shown. */
  readonly names?: Names;
  /**
   * The instant at which the sentences are read, epoch milliseconds. Weekdays stand alone only if everything told, and
   * this instant, lies within six days; otherwise dates are added.
   */
  readonly readAt?: number;
}

export type { DescribedDecision };

const wordLoaders = {
  en: {
    clock: () => import('./reasons/sla.en.ts'),
    assignment: () => import('./reasons/assignment.en.ts'),
  },
  uk: {
    clock: () => import('./reasons/sla.uk.ts'),
    assignment: () => import('./reasons/assignment.uk.ts'),
  },
} as const;

const noNames: Names = () => undefined;

/**
 * Reasons as sentences in order, in English or Ukrainian; any other language gets English. For the reasons of a clock, a
 * sentence each; for a decision of automatic assignment, what becomes of the ticket, then each operator by name with one
 * reason. The words are loaded when they are first asked for. Rejects with a `RangeError` for an unknown time zone.
 */
export async function describe(
  reasons: readonly ClockReason[] | Explanation,
  locale: string,
  options: DescribeOptions,
): Promise<string[]> {
  const names = options.names ?? noNames;
  if (isDecision(reasons)) {
    const { ticket, operators } = await describeDecision(reasons, locale, options);
    return [
      ticket,
      ...operators.map(({ operator, reason }) => `${names('operator', operator) ?? operator}: ${reason}`),
    ];
  }
  const { clockWords } = await wordLoaders[languageOf(locale)].clock();
  const instants = instantsFor(locale, options, reasons.flatMap(instantsOfReason));
  return reasons.map((reason) => clockWords(reason, { instants, names }));
}

/** A decision of automatic assignment in words, operator by operator, for whoever lays it out. Otherwise as {@link describe}. */
export async function describeDecision(
  explanation: Explanation,
  locale: string,
  options: DescribeOptions,
): Promise<DescribedDecision> {
  const [{ assignmentWords }, decisions] = await Promise.all([
    wordLoaders[languageOf(locale)].assignment(),
    import('./reasons/assignment-words.ts'),
  ]);
  const instants = instantsFor(locale, options, decisions.instantsOf(explanation));
  return decisions.describeDecision(explanation, assignmentWords, { instants, names: options.names ?? noNames });
}

function isDecision(reasons: readonly ClockReason[] | Explanation): reasons is Explanation {
  return !Array.isArray(reasons);
}

function languageOf(locale: string): keyof typeof wordLoaders {
  return locale.toLowerCase().split('-')[0] === 'uk' ? 'uk' : 'en';
}

function instantsFor(locale: string, { timeZone, readAt }: DescribeOptions, told: readonly number[]): Instants {
  const language = languageOf(locale) === 'en' ? 'en-GB' : 'uk';
  return createInstants(language, timeZone, readAt === undefined ? told : [...told, readAt]);
}

const instantKeys: ReadonlySet<string> = new Set(['at', 'from', 'to', 'until']);

function instantsOfReason(reason: ClockReason): number[] {
  return Object.entries(reason).flatMap(([key, value]) =>
    instantKeys.has(key) && typeof value === 'number' ? [value] : [],
  );
}
