import type { Directory } from '../../domain/settings/directory.ts';
import type { Metric } from '../../domain/settings/sla.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { hoursAndMinutes } from '../../locales/reasons/sla-words.ts';
import type { SimulationReport } from '../../simulator/report/report.ts';
import { headlineOf, type HeadlineSubject, type Verdict } from '../../simulator/report/verdicts.ts';

/** What ids in a verdict are names of. */
export interface VerdictNames {
  readonly metrics: readonly Metric[];
  readonly directory: Pick<Directory, 'priorities'>;
  /** Has the words of `preview` and `sla`. */
  readonly localisation: Localisation;
}

/** What a figure is called: "First response met". */
export function figureName(subject: HeadlineSubject, names: VerdictNames): string {
  const { metrics, directory, localisation } = names;
  const words = localisation.messages('preview');
  if (subject.code !== 'met') return words.figures[subject.code];
  const metric = metrics.find(({ id }) => id === subject.metric);
  const name = words.figures.met(metric ? metricName(metric, localisation) : subject.metric);
  if (subject.priority === null) return name;
  const priority = directory.priorities.find(({ id }) => id === subject.priority);
  return words.ofPriority(name, localisation.text(priority?.name) || subject.priority);
}

/** Its values: "93.1% instead of 86.4%", or the only one. */
export function figureValues({ subject, figure }: Verdict, { localisation }: VerdictNames): string {
  const { format } = localisation;
  const isShare = subject.code === 'met' || subject.code === 'busiest';
  const units = { hours: format.unit('hours'), minutes: format.unit('minutes'), seconds: 's' };
  const values = figure.sides.map((side) => {
    if (!side) return '–';
    return isShare ? format.percent(side.mean) : hoursAndMinutes(Math.round(side.mean / 60_000) * 60_000, units);
  });
  const [saved = '–', draft] = values;
  return draft === undefined ? saved : localisation.messages('preview').insteadOf(draft, saved);
}

/** What a report says first, in a line: "First response met: 93.1% instead of 86.4%". */
export function headlineText(report: SimulationReport, names: VerdictNames): string {
  const [first] = headlineOf(report, names.metrics).filter(({ figure }) => figure.sides.some((side) => side !== null));
  const words = names.localisation.messages('preview');
  return first ? words.firstFigure(figureName(first.subject, names), figureValues(first, names)) : '';
}

/** A metric's name. */
export function metricName(metric: Metric, localisation: Localisation): string {
  const words = localisation.messages('sla');
  return metric.type === 'custom' ? localisation.text(metric.name) || words.untitledMetric : words.metrics[metric.type];
}
