import { csvText, type Cell } from './csv.ts';
import type { ChangedTicket, Figure, MetricFigures, SimulationReport } from './report.ts';

/** What things are called: words for ids, which are all that a report has. */
export interface ReportNames {
  metric(id: string): string;
  /** `''`: tickets without one. */
  priority(id: string): string;
  /** `''`: tickets without one. */
  topic(alias: string): string;
  operator(id: string): string;
}

/** What a figure is about. `null`: it is not about one; `'*'`: all of them. */
interface About {
  readonly metric?: string;
  readonly priority?: string;
  readonly topic?: string;
  readonly operator?: string;
  /** Upper end of a class of waiting times in milliseconds, `''` for the last; or an instant. */
  readonly at?: Cell;
}

const columns = ['figure', 'metric', 'priority', 'topic', 'operator', 'at', 'side', 'mean', 'low', 'high', 'verdict'];
const all = '*';

/**
 * All figures of a report, a line for each side and one for the difference. `priority` and `topic` are `*` for all of them. Times
 * are in milliseconds, instants in UTC, shares from 0 to 1. `low` and `high` are the middle 90 % of runs; of a difference the
 * 95 % confidence interval. `at` is the upper end of a class of waiting times (0: at once; empty: the longest), or an instant.
 */
export function reportCsv(report: SimulationReport, names: ReportNames): string {
  return csvText([columns, ...figureRows(report, names)]);
}

/** The report as a JSON document; the same simulation gives the same one, to the byte. */
export function reportJson(report: SimulationReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

function figureRows(report: SimulationReport, names: ReportNames): Cell[][] {
  const { waiting } = report;
  const row = (name: string, figure: Figure, about: About = {}): Cell[][] => rowsOf(name, figure, about);
  return [
    ...report.metrics.flatMap((figures) => metricRows(figures, names)),
    ...row('wait_mean', waiting.mean),
    ...row('wait_median', waiting.median),
    ...row('wait_p90', waiting.p90),
    ...row('wait_longest', waiting.longest),
    ...waiting.shares.flatMap(({ under, share }) => row('wait_share', share, { at: under })),
    ...row('waiting_peak', waiting.peak),
    ...waiting.at.flatMap((at, place) =>
      waiting.over.map((band, side) => {
        const [mean = null, low = null, high = null] = [band.mean[place], band.low[place], band.high[place]];
        return line('waiting', { at: instant(at) }, String(side + 1), [mean, low, high]);
      }),
    ),
    ...report.operators.flatMap(({ operator, tickets, share, utilisation, longestIdle }) => {
      const about = { operator: names.operator(operator) };
      return [
        ...row('operator_tickets', tickets, about),
        ...row('operator_share', share, about),
        ...row('operator_utilisation', utilisation, about),
        ...row('operator_longest_idle', longestIdle, about),
      ];
    }),
    ...row('busiest', report.busiest),
    ...row('fairness', report.fairness),
  ];
}

function metricRows(figures: MetricFigures, names: ReportNames): Cell[][] {
  const { metric, priority, topic, used } = figures;
  const about = {
    metric: names.metric(metric),
    priority: priority === null ? all : names.priority(priority),
    topic: topic === null ? all : names.topic(topic),
  };
  return [
    ...rowsOf('cycles', figures.cycles, about),
    ...rowsOf('met', figures.met, about),
    ...rowsOf('breached', figures.breached, about),
    ...rowsOf('cancelled', figures.cancelled, about),
    ...rowsOf('unfinished', figures.unfinished, about),
    ...rowsOf('used_p50', used.p50, about),
    ...rowsOf('used_p90', used.p90, about),
    ...rowsOf('used_p99', used.p99, about),
  ];
}

function rowsOf(name: string, { sides, difference }: Figure, about: About): Cell[][] {
  const rows = sides.flatMap((estimate, side) =>
    estimate ? [line(name, about, String(side + 1), [estimate.mean, estimate.low, estimate.high])] : [],
  );
  if (difference) {
    const { mean, low, high, verdict } = difference;
    rows.push(line(name, about, 'difference', [mean, low, high], verdict));
  }
  return rows;
}

function line(name: string, about: About, side: string, values: readonly Cell[], verdict: Cell = null): Cell[] {
  const { metric = null, priority = null, topic = null, operator = null, at = null } = about;
  return [name, metric, priority, topic, operator, at, side, ...values, verdict];
}

/** Tickets whose outcome differs, a line each; of every side who had it, when, and how each clock came out. Instants in UTC. */
export function changedCsv(tickets: readonly ChangedTicket[], names: ReportNames): string {
  const metrics = [0, 1].map((side) => [
    ...new Set(tickets.flatMap((ticket) => ticket.sides[side]?.clocks.map(({ metric }) => metric) ?? [])),
  ]);
  const head = metrics.flatMap((ids, side) => {
    const of = (name: string): string => `${name} ${side + 1}`;
    const clocks = ids.flatMap((id) => [names.metric(id), `${names.metric(id)} due`, `${names.metric(id)} stopped`]);
    return [...['operator', 'assigned', 'first_reply', 'solved'].map(of), ...clocks.map(of)];
  });
  const rows = tickets.map((ticket): Cell[] => [
    ticket.ticket,
    instant(ticket.createdAt),
    names.topic(ticket.topic ?? ''),
    names.priority(ticket.priority ?? ''),
    ticket.change,
    ticket.metric === null ? null : names.metric(ticket.metric),
    ...metrics.flatMap((ids, side) => sideCells(ticket, side, ids, names)),
  ]);
  return csvText([['ticket', 'created', 'topic', 'priority', 'change', 'metric', ...head], ...rows]);
}

function sideCells(ticket: ChangedTicket, side: number, metrics: readonly string[], names: ReportNames): Cell[] {
  const outcome = ticket.sides[side];
  const clocks = metrics.flatMap((id): Cell[] => {
    const clock = outcome?.clocks.find(({ metric }) => metric === id);
    return [clock?.outcome ?? null, instant(clock?.dueAt), instant(clock?.stoppedAt)];
  });
  const operator = outcome?.operator ?? null;
  return [
    operator === null ? null : names.operator(operator),
    instant(outcome?.assignedAt),
    instant(outcome?.firstReplyAt),
    instant(outcome?.solvedAt),
    ...clocks,
  ];
}

function instant(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : new Date(at).toISOString();
}
