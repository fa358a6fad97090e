import type { Metric } from '../../domain/settings/sla.ts';
import type { Figure, MetricFigures, SimulationReport } from './report.ts';

/** What a difference is for those who run the help-desk; `unclear` where its range contains zero, or can't be told yet. */
export type Effect = 'better' | 'worse' | 'unclear';

/** What a figure of the headline or of a warning is about; `metric` is an id, `priority` `null` for all of them. */
export type HeadlineSubject =
  | { readonly code: 'met'; readonly metric: string; readonly priority: string | null }
  | { readonly code: 'median_wait' }
  | { readonly code: 'p90_wait' }
  | { readonly code: 'busiest' };

/** A figure that matters, and what its difference means. */
export interface Verdict {
  readonly subject: HeadlineSubject;
  readonly figure: Figure;
  readonly effect: Effect;
}

/** What a metric is called and what it measures. */
type MetricKind = Pick<Metric, 'id' | 'type'>;

/** Differences smaller than these are nothing to warn of, however clear: a hundredth of a share; a minute. */
const smallestShare = 0.01;
const smallestWait = 60_000;

/**
 * What a preview says first: first response met, resolution met (of the first metric of each of these kinds, if there is one),
 * median wait without an operator, and the share of the busiest operator.
 * @param metrics of the settings, for which metric is which
 */
export function headlineOf(report: SimulationReport, metrics: readonly MetricKind[]): Verdict[] {
  const met = (['first_response', 'resolution'] as const).flatMap((wanted) => {
    const metric = metrics.find(({ type }) => type === wanted);
    const row = report.metrics.find((figures) => figures.metric === metric?.id && isTotal(figures));
    return row ? [metVerdict(row)] : [];
  });
  return [
    ...met,
    verdictOf({ code: 'median_wait' }, report.waiting.median, 'less'),
    verdictOf({ code: 'busiest' }, report.busiest, 'less'),
  ];
}

/**
 * What got clearly worse, the most important first: met of each metric, first response and resolution before the others; where
 * a metric as a whole is not clearly worse, of the priorities for which it is; waiting; the busiest operator. Only what is
 * worse over its whole range, and by enough to matter.
 * @param metrics of the settings, for which metric is which
 */
export function clearlyWorse(report: SimulationReport, metrics: readonly MetricKind[]): Verdict[] {
  const important: readonly Metric['type'][] = ['first_response', 'resolution'];
  const isImportant = ({ type }: MetricKind): boolean => important.includes(type);
  const ordered = [...metrics.filter(isImportant), ...metrics.filter((metric) => !isImportant(metric))];
  const met = ordered.flatMap((metric) => {
    const rows = report.metrics.filter((figures) => figures.metric === metric.id && figures.topic === null);
    const total = rows.filter(isTotal).map(metVerdict).filter(matters);
    if (total.length > 0) return total;
    const highestFirst = rows.filter((row) => !isTotal(row)).reverse();
    return isImportant(metric) ? highestFirst.map(metVerdict).filter(matters) : [];
  });
  const others = [
    verdictOf({ code: 'median_wait' }, report.waiting.median, 'less'),
    verdictOf({ code: 'p90_wait' }, report.waiting.p90, 'less'),
    verdictOf({ code: 'busiest' }, report.busiest, 'less'),
  ];
  return [...met, ...others.filter(matters)];
}

const isTotal = ({ priority, topic }: MetricFigures): boolean => priority === null && topic === null;

function metVerdict({ metric, priority, met }: MetricFigures): Verdict {
  return verdictOf({ code: 'met', metric, priority }, met, 'more');
}

/** @param good the direction that is better */
function verdictOf(subject: HeadlineSubject, figure: Figure, good: 'more' | 'less'): Verdict {
  const verdict = figure.difference?.verdict ?? 'unclear';
  return { subject, figure, effect: verdict === 'unclear' ? verdict : verdict === good ? 'better' : 'worse' };
}

function matters({ subject, figure, effect }: Verdict): boolean {
  if (effect !== 'worse') return false;
  const smallest = subject.code === 'median_wait' || subject.code === 'p90_wait' ? smallestWait : smallestShare;
  return Math.abs(figure.difference?.mean ?? 0) >= smallest;
}
