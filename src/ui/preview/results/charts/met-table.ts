import type { Estimate, Figure, MetricFigures } from '../../../../simulator/report/report.ts';
import { differenceText } from '../figure-words.ts';
import { isComparison, minute, type Results } from '../result-words.ts';
import type { Cell, Column, Table } from '../table.ts';
import { groupName, metRows, type Grouping } from './met-rows.ts';

type Measured = 'cycles' | 'breached' | 'cancelled' | 'unfinished';
const counted: readonly Measured[] = ['cycles', 'breached', 'cancelled', 'unfinished'];
const percentiles = ['p50', 'p90', 'p99'] as const;

/** Everything that is measured of each row: shares met, their difference, how many, and the times used. */
export function metTable(results: Results, by: Grouping): Table {
  const { messages, sides, format, report } = results;
  const { columns: words, units } = messages;
  const comparison = isComparison(results);
  const named = (column: string) => sides.map((side) => (comparison ? words.ofSide(column, side) : column));
  const columns: Column[] = [
    { label: words.metric },
    { label: by === 'priority' ? words.priority : words.topic },
    ...named(words.met).map((label) => ({ label, unit: units.percent, numeric: true })),
    ...(comparison
      ? [
          { label: words.difference },
          { label: words.low, unit: units.points, numeric: true },
          { label: words.high, unit: units.points, numeric: true },
        ]
      : []),
    ...counted.flatMap((key) => named(words[key]).map((label) => ({ label, numeric: true }))),
    ...percentiles.flatMap((key) => named(words[key]).map((label) => ({ label, unit: units.minutes, numeric: true }))),
  ];
  const each = ({ sides: of }: Figure, cell: (side: Estimate) => Cell): Cell[] =>
    of.map((side) => (side ? cell(side) : { text: messages.none, value: null }));
  const end = (value: number | null): Cell =>
    value === null ? { text: messages.none, value } : { text: format.signedPoints(value), value: 100 * value };
  const rowOf = (row: MetricFigures): Cell[] => {
    const { difference } = row.met;
    return [
      { text: results.names.metric(row.metric) },
      { text: groupName(row, by, results) },
      ...each(row.met, ({ mean }) => ({ text: format.percent(mean), value: 100 * mean })),
      ...(comparison
        ? [
            { text: differenceText('met', difference, results) },
            end(difference?.low ?? null),
            end(difference?.high ?? null),
          ]
        : []),
      ...counted.flatMap((key) => each(row[key], ({ mean }) => ({ text: format.amount(mean), value: mean }))),
      ...percentiles.flatMap((key) =>
        each(row.used[key], ({ mean }) => ({ text: format.duration(mean), value: mean / minute })),
      ),
    ];
  };
  const whole = report.metrics.filter(({ priority, topic }) => priority === null && topic === null);
  const all = by === 'priority' ? messages.allPriorities : messages.allTopics;
  return {
    columns,
    rows: [
      ...whole.map((row) => rowOf(row).map((cell, index) => (index === 1 ? { text: all } : cell))),
      ...metRows(results, by).map(rowOf),
    ],
  };
}
