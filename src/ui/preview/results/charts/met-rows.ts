import type { MetricFigures } from '../../../../simulator/report/report.ts';
import type { Results } from '../result-words.ts';

/** What the rows of a metric are told apart by. */
export type Grouping = 'priority' | 'topic';

/** The rows of one metric. */
export interface Group {
  readonly metric: string;
  readonly rows: readonly MetricFigures[];
}

/** Rows of the report with a share on either side, by metric, highest priority first or in the order of the report. */
export function metRows({ report, names }: Results, by: Grouping): readonly MetricFigures[] {
  const other = by === 'priority' ? 'topic' : 'priority';
  const rows = report.metrics.filter((row) => row[by] !== null && row[other] === null && row.met.sides.some(Boolean));
  const metrics = [...new Set(report.metrics.map(({ metric }) => metric))];
  const place = (row: MetricFigures) => (by === 'priority' ? names.priorities.indexOf(row.priority ?? '') : 0);
  return metrics.flatMap((metric) =>
    rows.filter((row) => row.metric === metric).toSorted((one, another) => place(another) - place(one)),
  );
}

export function grouped(rows: readonly MetricFigures[]): readonly Group[] {
  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  return metrics.map((metric) => ({ metric, rows: rows.filter((row) => row.metric === metric) }));
}

export function groupName(row: MetricFigures, by: Grouping, { names }: Results): string {
  return by === 'priority' ? names.priority(row.priority) : names.topic(row.topic);
}
