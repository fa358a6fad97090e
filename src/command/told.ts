import type { Calendar } from '../domain/settings/calendar.ts';
import { localTimeAt } from '../domain/calendar/zone-clock.ts';
import { describeAssumption, type RunNames } from '../locales/describe-run.ts';
import type { ReportNames } from '../simulator/report/export.ts';
import type { SimulationReport } from '../simulator/report/report.ts';
import { FigureText } from './figure-text.ts';
import type { Tickets } from './tickets.ts';
import type { ReportWords } from './words.ts';

/** What the tickets of a run are, and what of them could not be used. */
export function ticketsTold(
  { history, warnings }: Tickets,
  workloadFile: string | undefined,
  words: ReportWords,
): string[] {
  const { text } = words;
  if (history) {
    const { read, file, mapping } = history;
    const columns = Object.entries(mapping.columns).flatMap(([role, column]) =>
      column ? [`${role}: “${column}”`] : [],
    );
    const told = [text.history.read(read, file), text.history.columns(columns)];
    // Names that the help-desk doesn't know are told with the rows that have them.
    const others = warnings.filter(({ code }) => code !== 'unknown_topic');
    const unmatched = first(text.history.unmatched(read), text.moreLines);
    return [
      ...told,
      ...text.history.leftOut(read),
      ...unmatched,
      ...text.history.assumed(read),
      ...warningsTold(others, words),
    ];
  }
  return [
    workloadFile === undefined ? text.typicalWeek : text.workloadFile(workloadFile),
    ...warningsTold(warnings, words),
  ];
}

const mostTold = 10;

function warningsTold(warnings: Tickets['warnings'], { text }: ReportWords): string[] {
  return first(warnings.map(text.warning), text.moreLines);
}

/** The first lines, and how many more there are. */
function first(lines: readonly string[], more: (lines: number) => string): string[] {
  const rest = lines.length - mostTold;
  return rest > 0 ? [...lines.slice(0, mostTold), more(rest)] : [...lines];
}

/** Which days, how many tickets and runs, how it begins. */
export function runTold(report: SimulationReport, words: ReportWords): string[] {
  const { run } = words.text;
  const { format, timeZone } = words;
  const day = (at: number): string => format.localDate(localTimeAt(timeZone, at).date);
  const tickets = format.number(report.tickets, { maximumFractionDigits: 0 });
  const [from, to] = [day(report.period.from), `${day(report.period.to - 1)} (${timeZone})`];
  const { done } = report.replications;
  const { start } = report;
  const begins =
    start.kind === 'directory'
      ? start.waiting
        ? run.startWaiting(start.waiting)
        : run.startDirectory
      : start.warmUp > 0
        ? run.startEmpty(new FigureText(words).value(start.warmUp, 'time'))
        : run.startEmptyAtOnce;
  return [
    report.exact ? run.coversExact(tickets, from, to) : run.covers(tickets, from, to, done),
    ...(report.exact ? [] : [run.seed(report.seed)]),
    begins,
  ];
}

/** What became of all tickets, on each side. */
export function countsTold(
  { counts }: SimulationReport,
  sides: readonly string[],
  { text, format }: ReportWords,
): string[] {
  const { run } = text;
  return counts.map(({ created, takenOver, solved, open, waiting }, side) => {
    const { number } = format;
    const sentence = run.count(number(created + takenOver), number(solved), number(open), number(waiting));
    return sides.length === 2 ? run.assumptions.onlySide(sides[side] ?? '', sentence) : sentence;
  });
}

/** What is taken for granted, and what a help-desk may do beside it. */
export function assumptionsTold(
  report: SimulationReport,
  names: ReportNames,
  calendars: readonly Calendar[],
  sides: readonly string[],
  words: ReportWords,
): string[] {
  const { run } = words.text;
  const runNames: RunNames = {
    operator: (id) => names.operator(id),
    calendar: (id) => calendars.find((calendar) => calendar.id === id)?.name || id,
    skillGroup: (id) => id,
  };
  const told = report.assumptions.map((assumption) => {
    const sentence = describeAssumption(assumption, run, runNames, words.format);
    return 'side' in assumption && sides.length === 2
      ? run.assumptions.onlySide(sides[assumption.side] ?? '', sentence)
      : sentence;
  });
  const ranges = report.exact ? [] : [run.ranges];
  return [...ranges, ...told, ...run.notSimulated];
}
