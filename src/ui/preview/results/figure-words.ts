import type { Difference, Estimate, Figure } from '../../../simulator/report/report.ts';
import { isComparison, type Results } from './result-words.ts';

/** What a figure is: a share of deadlines met, a share of tickets, or a time in milliseconds. */
export type Measure = 'met' | 'share' | 'duration';

/** A value of the figure, with its unit. */
export function valueText(measure: Measure, value: number, { format }: Results): string {
  return measure === 'duration' ? format.duration(value) : format.percent(value);
}

/** "6.7 points better", "7 min shorter", "No clear change". */
export function differenceText(measure: Measure, difference: Difference | null, results: Results): string {
  const { difference: words } = results.messages;
  if (!difference) return words.gone;
  const { mean, verdict, exact } = difference;
  if (verdict === 'unclear') return exact && mean === 0 ? words.same : words.unclear;
  const { format } = results;
  const size = Math.abs(mean);
  switch (measure) {
    case 'met':
      return verdict === 'more' ? words.better(format.points(size)) : words.worse(format.points(size));
    case 'share':
      return verdict === 'more' ? words.more(format.points(size)) : words.less(format.points(size));
    case 'duration':
      return verdict === 'more' ? words.longer(format.duration(size)) : words.shorter(format.duration(size));
  }
}

/**
 * How sure the difference is: "between 5.1 and 8.2 (95% range)". The ends are sizes of what {@link differenceText} says; of an
 * unclear one they have their signs.
 */
export function rangeText(measure: Measure, { low, high, verdict, exact }: Difference, results: Results): string {
  const { messages, format } = results;
  if (exact) return messages.onThisHistory;
  if (low === null || high === null) return messages.noRangeYet;
  const signed = measure === 'duration' ? format.signedDuration : format.signedPoints;
  const size = measure === 'duration' ? format.duration : format.points;
  if (verdict === 'unclear') return messages.range(signed(low), signed(high));
  const [from = 0, to = 0] = [Math.abs(low), Math.abs(high)].toSorted((one, other) => one - other);
  return messages.range(size(from), size(to));
}

/** Of a figure that nothing is compared with: "between 84.1% and 88.2% in 9 of 10 runs". */
export function spreadText(measure: Measure, { low, high }: Estimate, results: Results): string {
  const { messages, report } = results;
  if (report.exact) return messages.onThisHistory;
  if (report.replications.done < 2) return messages.noRangeYet;
  return messages.spread(valueText(measure, low, results), valueText(measure, high, results));
}

/** The figure of the side that is looked at: the draft, or the only one. */
export const lastSide = ({ sides }: Figure): Estimate | null => sides.at(-1) ?? null;

/** "saved now 78.4%, your draft 90.8%" */
export function sidesText(measure: Measure, figure: Figure, results: Results): string {
  const told = figure.sides.map((side) => (side ? valueText(measure, side.mean, results) : results.messages.none));
  if (!isComparison(results)) return told[0] ?? results.messages.none;
  return results.messages.fromTo(told[0] ?? '', told[1] ?? '');
}
