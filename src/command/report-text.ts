import type { ReportNames } from '../simulator/report/export.ts';
import type { Figure, MetricFigures, SimulationReport } from '../simulator/report/report.ts';
import { headlineOf, type HeadlineSubject, type Verdict } from '../simulator/report/verdicts.ts';
import type { Metric } from '../domain/settings/sla.ts';
import { FigureText, type Measure } from './figure-text.ts';
import { textTable } from './text-table.ts';
import type { ReportWords } from './words.ts';

const mostOperators = 20;
const mostTopics = 20;

/** What the text report is made of. */
export interface TextReport {
  readonly report: SimulationReport;
  readonly names: ReportNames;
  /** Of the settings, for which metric is which. */
  readonly metrics: readonly Metric[];
  readonly words: ReportWords;
  /** What the columns of figures are called. */
  readonly sides: readonly string[];
  /** Sentences about what was simulated, on which tickets. */
  readonly about: readonly string[];
  /** Sentences about what is taken for granted. */
  readonly assumptions: readonly string[];
}

/** The report for people to read: what matters first, then tables, then what was never assigned and what is assumed. */
export function reportText(given: TextReport): string {
  const { report, words, about, assumptions } = given;
  const { text } = words;
  const sections = [
    [null, about.join('\n')],
    [text.headline, headline(given)],
    [text.met, metTable(given, ({ topic }) => topic === null)],
    [text.metByTopic, topicTable(given)],
    [text.used, usedTable(given)],
    [text.waiting, waitingTable(given)],
    [text.operators, operatorTable(given)],
    [text.changed, changedTable(given)],
    [text.neverAssigned, neverAssigned(given)],
    [text.assumes, assumptions.map((sentence) => `  - ${sentence}`).join('\n')],
  ] as const;
  const shown = report.counts.length === 1 ? sections.filter(([title]) => title !== text.changed) : sections;
  return `${shown
    .filter(([, body]) => body !== '')
    .map(([title, body]) => (title === null ? body : `${title}\n${body}`))
    .join('\n\n')}\n`;
}

/** What a figure of the headline or of a warning is about, in words. */
export function subjectText(subject: HeadlineSubject, names: ReportNames, { text }: ReportWords): string {
  switch (subject.code) {
    case 'met': {
      const met = text.metricMet(names.metric(subject.metric));
      return subject.priority === null ? met : `${met}, ${names.priority(subject.priority)}`;
    }
    case 'median_wait':
      return text.wait.median;
    case 'p90_wait':
      return text.wait.p90;
    case 'busiest':
      return text.busiest;
  }
}

/** In what such a figure is measured. */
export function measureOf({ code }: HeadlineSubject): Measure {
  return code === 'median_wait' || code === 'p90_wait' ? 'time' : 'share';
}

/** A verdict's difference in words: how much, its range, and whether that is good. */
export function differenceText({ subject, figure, effect }: Verdict, words: ReportWords): string {
  const figures = new FigureText(words);
  const { difference } = figure;
  if (!difference) return words.text.nothing;
  const told = figures.difference(difference, measureOf(subject));
  return effect === 'unclear' ? told : `${told}, ${words.text.verdicts[effect]}`;
}

/** Figures of each side, and of two how they differ. */
function table(given: TextReport, rows: readonly (readonly string[])[]): string {
  return textTable(head(given, ''), rows, given.sides.length - 1);
}

function head({ sides, words: { text } }: TextReport, first: string): string[] {
  return sides.length === 2 ? [first, ...sides, text.sides.difference] : [first, ...sides];
}

function row({ words }: TextReport, name: string, figure: Figure, measure: Measure): string[] {
  const figures = new FigureText(words);
  const sides = figure.sides.map((side) => figures.value(side?.mean ?? null, measure));
  const difference = figure.difference;
  if (sides.length === 1) return [name, ...sides];
  return [name, ...sides, difference ? figures.difference(difference, measure) : words.text.nothing];
}

function headline(given: TextReport): string {
  const { report, names, metrics, words } = given;
  const rows = headlineOf(report, metrics).map((verdict) => {
    const cells = row(given, subjectText(verdict.subject, names, words), verdict.figure, measureOf(verdict.subject));
    return verdict.figure.difference ? [...cells.slice(0, -1), differenceText(verdict, words)] : cells;
  });
  return table(given, rows);
}

function metTable(given: TextReport, wanted: (row: MetricFigures) => boolean): string {
  return metRows(given, given.report.metrics.filter(wanted));
}

/** What changes clearly; of one side, where the least is met. All of it would be more than anybody reads. */
function topicTable(given: TextReport): string {
  const { report, words } = given;
  const least = ({ met }: MetricFigures): number => met.sides[0]?.mean ?? 1;
  const rows = report.metrics.filter(
    ({ priority, topic, met }) => priority === null && topic !== null && met.sides.some((side) => side !== null),
  );
  const shown =
    report.counts.length === 2
      ? rows.filter(({ met }) => met.difference && met.difference.verdict !== 'unclear')
      : [...rows].sort((one, other) => least(one) - least(other)).slice(0, mostTopics);
  const rest = rows.length - shown.length;
  const more = report.counts.length === 2 ? words.text.noClearChange(rest) : words.text.more(rest);
  return [metRows(given, shown), ...(rest > 0 ? [`  ${more}`] : [])].filter((part) => part !== '').join('\n');
}

function metRows(given: TextReport, metrics: readonly MetricFigures[]): string {
  const { names, words } = given;
  const rows = metrics
    .filter(({ met }) => met.sides.some((side) => side !== null))
    .map((figures) => {
      const { metric, priority, topic } = figures;
      const group =
        topic !== null ? names.topic(topic) : priority !== null ? names.priority(priority) : words.text.allTickets;
      return row(given, `${names.metric(metric)}, ${group}`, figures.met, 'share');
    });
  return rows.length === 0 ? '' : table(given, rows);
}

function usedTable(given: TextReport): string {
  const { report, names, sides, words } = given;
  const { columns } = words.text;
  const figures = new FigureText(words);
  const rows = report.metrics
    .filter(
      ({ priority, topic, cycles }) => priority === null && topic === null && cycles.sides.some((side) => side?.mean),
    )
    .flatMap((metric) =>
      sides.map((side, place) => {
        const value = (figure: Figure, measure: Measure) => figures.value(figure.sides[place]?.mean ?? null, measure);
        const name = sides.length === 1 ? names.metric(metric.metric) : `${names.metric(metric.metric)}, ${side}`;
        const { used, cycles, breached, cancelled, unfinished } = metric;
        const counts = [cycles, breached, cancelled, unfinished].map((figure) => value(figure, 'number'));
        return [name, ...[used.p50, used.p90, used.p99].map((figure) => value(figure, 'time')), ...counts];
      }),
    );
  const { metric, p50, p90, p99, cycles, breached, cancelled, unfinished } = columns;
  return rows.length === 0 ? '' : textTable([metric, p50, p90, p99, cycles, breached, cancelled, unfinished], rows);
}

function waitingTable(given: TextReport): string {
  const { waiting } = given.report;
  const { wait } = given.words.text;
  return table(given, [
    row(given, wait.mean, waiting.mean, 'time'),
    row(given, wait.median, waiting.median, 'time'),
    row(given, wait.p90, waiting.p90, 'time'),
    row(given, wait.longest, waiting.longest, 'time'),
    row(given, wait.peak, waiting.peak, 'number'),
  ]);
}

function operatorTable(given: TextReport): string {
  const { report, names, sides, words } = given;
  const { columns } = words.text;
  const figures = new FigureText(words);
  const share = ({ share: { sides: shares } }: (typeof report.operators)[number]): number =>
    Math.max(...shares.map((side) => side?.mean ?? 0));
  const busiest = [...report.operators].sort((one, other) => share(other) - share(one));
  const rows = busiest.slice(0, mostOperators).map((operator) => {
    const cells = sides.flatMap((_, place) => {
      const value = (figure: Figure, measure: Measure) => figures.value(figure.sides[place]?.mean ?? null, measure);
      const cells = [value(operator.tickets, 'number'), value(operator.utilisation, 'share')];
      return sides.length === 1 ? [...cells, value(operator.share, 'share')] : cells;
    });
    return [names.operator(operator.operator), ...cells];
  });
  if (rows.length === 0) return '';
  const of = (column: string, side: string): string => (sides.length === 1 ? column : `${column}, ${side}`);
  const heads = sides.flatMap((side) => [of(columns.tickets, side), of(columns.busy, side)]);
  if (sides.length === 1) heads.push(columns.share);
  const more = busiest.length - rows.length;
  return [textTable([columns.operator, ...heads], rows), ...(more > 0 ? [`  ${words.text.more(more)}`] : [])].join(
    '\n',
  );
}

function changedTable({ report, words }: TextReport): string {
  const { text, format } = words;
  const { counts } = report.changed;
  if (counts.length === 0) return `  ${text.sameOutcome}`;
  const rows = counts.map(({ change, tickets }) => [text.kinds[change], format.number(tickets)]);
  return textTable([text.columns.change, text.columns.tickets], rows);
}

function neverAssigned({ report, names, sides, words }: TextReport): string {
  const { never } = words.text;
  if (report.neverAssigned.length === 0) return `  ${never.none}`;
  return report.neverAssigned
    .map(({ side, topic, tickets, reason }) => {
      const why = never.reasons[reason];
      const told = topic === null ? never.rowNoTopic(tickets, why) : never.row(tickets, names.topic(topic), why);
      return sides.length === 1 ? `  - ${told}` : `  - ${sides[side] ?? ''}: ${told}`;
    })
    .join('\n');
}
