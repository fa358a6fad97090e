import type { ClockReason } from '../domain/sla/reasons.ts';
import { createInstants } from './reasons/instants.ts';
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

const clockLoaders = {
  en: () => import('./reasons/sla.en.ts'),
  uk: () => import('./reasons/sla.uk.ts'),
} as const;

const noNames: Names = () => undefined;

/**
 * Reasons as sentences in order, in English or Ukrainian; any other language gets English. The words are loaded when they
 * are first asked for. Rejects with a `RangeError` for an unknown time zone.
 */
export async function describe(
  reasons: readonly ClockReason[],
  locale: string,
  { timeZone, names = noNames, readAt }: DescribeOptions,
): Promise<string[]> {
  const language = languageOf(locale);
  const { clockWords } = await clockLoaders[language]();
  const about = reasons.flatMap(instantsOf);
  const instants = createInstants(
    language === 'en' ? 'en-GB' : 'uk',
    timeZone,
    readAt === undefined ? about : [...about, readAt],
  );
  return reasons.map((reason) => clockWords(reason, { instants, names }));
}

function languageOf(locale: string): keyof typeof clockLoaders {
  return locale.toLowerCase().split('-')[0] === 'uk' ? 'uk' : 'en';
}

function instantsOf(reason: ClockReason): number[] {
  return Object.entries(reason).flatMap(([key, value]) =>
    instantKeys.has(key) && typeof value === 'number' ? [value] : [],
  );
}

const instantKeys: ReadonlySet<string> = new Set(['at', 'from', 'to', 'until']);
