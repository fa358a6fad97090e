import type { Localisation } from '../../../locales/localisation.ts';
import { hoursAndMinutes } from '../../../locales/reasons/sla-words.ts';
import type { ResultsMessages } from '../../../locales/results.en.ts';
import type { SimulationReport } from '../../../simulator/report/report.ts';
import { timeWords, type TimeWords } from '../../editors/sla/strip/strip-words.ts';
import type { ResultNames } from './result-names.ts';

/** How figures of a report are written. */
export interface ResultFormat {
  /** `0.931` as 93.1%. */
  percent(fraction: number): string;
  /** `0.931` as 93.1. */
  points(fraction: number): string;
  /** The same with its sign: +0.5, −1.3, 0.0. */
  signedPoints(fraction: number): string;
  /** A length of time in milliseconds, never in days: 35 s, 4.6 min, 17 min, 1 h 31 min. */
  duration(milliseconds: number): string;
  /** The same with its sign. */
  signedDuration(milliseconds: number): string;
  /** A number of tickets, the mean of some runs perhaps: 12.3, 126. */
  amount(value: number): string;
}

/** A report, and all that it takes to tell what is in it. */
export interface Results {
  readonly report: SimulationReport;
  readonly names: ResultNames;
  readonly messages: ResultsMessages;
  readonly localisation: Localisation;
  readonly format: ResultFormat;
  /** Instants as the period needs them. */
  readonly times: TimeWords;
  readonly timeZone: string;
  /** What the sides are called: what is saved and the draft, or the only one. */
  readonly sides: readonly string[];
}

/** Of more tickets than this, tenths are noise. */
const mostTenths = 20;

export const minute = 60_000;
export const hour = 60 * minute;

export function resultFormat({ locale, format, messages }: Localisation): ResultFormat {
  const write = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(locale, options);
    return (value: number) => formatter.format(value);
  };
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const percent = write({ ...one, style: 'percent' });
  const points = write(one);
  const signed = write({ ...one, signDisplay: 'exceptZero' });
  const whole = write({ maximumFractionDigits: 0 });
  const tenths = write({ maximumFractionDigits: 1 });
  const amount = (value: number): string => (value < mostTenths ? tenths(value) : whole(value));
  const units = {
    hours: format.unit('hours'),
    minutes: format.unit('minutes'),
    seconds: messages('results').second,
  };
  const duration = (milliseconds: number): string => {
    if (milliseconds < minute) return `${whole(milliseconds / 1000)}\u00a0${units.seconds}`;
    // Below ten minutes a whole minute is too coarse to compare; above, tenths are noise.
    if (milliseconds < 10 * minute - 3000) return `${tenths(milliseconds / minute)}\u00a0${units.minutes}`;
    return hoursAndMinutes(Math.round(milliseconds / minute) * minute, units);
  };
  return {
    percent,
    points: (fraction) => points(100 * fraction),
    signedPoints: (fraction) => signed(100 * fraction).replace('-', '−'),
    duration: (milliseconds) => (milliseconds === 0 ? `0\u00a0${units.minutes}` : duration(milliseconds)),
    signedDuration: (milliseconds) =>
      milliseconds === 0
        ? `0\u00a0${units.minutes}`
        : `${milliseconds < 0 ? '−' : '+'}${duration(Math.abs(milliseconds))}`,
    amount,
  };
}

/** Gathers what the parts of the results share. `localisation` has the words of `results`. */
export function resultsOf(
  report: SimulationReport,
  names: ResultNames,
  localisation: Localisation,
  timeZone: string,
): Results {
  const messages = localisation.messages('results');
  const { saved, draft, alone } = messages.sides;
  return {
    report,
    names,
    messages,
    localisation,
    timeZone,
    format: resultFormat(localisation),
    times: timeWords(localisation, timeZone, report.period),
    sides: report.counts.length > 1 ? [saved, draft] : [alone],
  };
}

/** Whether what is saved and a draft are compared. */
export const isComparison = ({ sides }: Pick<Results, 'sides'>): boolean => sides.length > 1;

/** A side as its class: what is saved is grey, the draft is accent, and so is what stands alone. */
export const sideClass = (side: number, results: Pick<Results, 'sides'>): 'saved' | 'draft' =>
  isComparison(results) && side === 0 ? 'saved' : 'draft';
