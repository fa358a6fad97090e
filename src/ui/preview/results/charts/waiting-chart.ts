import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Band } from '../../../../simulator/report/report.ts';
import { isComparison, type Results } from '../result-words.ts';
import type { Cell, Table } from '../table.ts';
import type { Period } from '../../../../simulator/simulation.ts';
import { ChartPart, type Chart } from './chart-part.ts';
import { legend, sideEntries } from './legend.ts';
import { peakOf } from './peaks.ts';
import { waitingPlot } from './waiting-plot.ts';

/** How many tickets have no operator, over time: a line and a band a side. */
export class WaitingChart extends ChartPart {
  /** When nobody works; absent: not known. */
  @property({ attribute: false }) closed: readonly Period[] = [];

  protected readonly name = 'waiting';

  protected chart(results: Results): Chart {
    const { report, messages } = results;
    const { at, over } = report.waiting;
    const words = messages.waiting;
    const many = report.replications.done > 1;
    return {
      title: words.title,
      finding: finding(results),
      legend: legend([
        ...sideEntries('saved-line', 'draft-line', results),
        ...(many ? ([['band', words.band]] as const) : []),
        ...(this.closed.length > 0 ? ([['closed', words.closed]] as const) : []),
      ]),
      values: at.length,
      valueAt: (index) => words.value(results.times.moment(at[index] ?? 0), this.sidesAt(over, index, results)),
      plot: this.plot(results),
      table: () => tableOf(results),
    };
  }

  private plot(results: Results): TemplateResult {
    return waitingPlot({ results, closed: this.closed, width: this.width, pointed: this.pointed });
  }

  private sidesAt(over: readonly Band[], index: number, results: Results): string {
    const { messages, format, report } = results;
    const { of, ofWithBand } = messages.waiting;
    return over
      .map(({ mean, low, high }, side) => {
        const name = results.sides[side] ?? '';
        const value = format.amount(mean[index] ?? 0);
        return report.replications.done > 1
          ? ofWithBand(name, value, format.amount(low[index] ?? 0), format.amount(high[index] ?? 0))
          : of(name, value);
      })
      .join(', ');
  }

  protected indexUnder(event: PointerEvent, frame: Element): number | undefined {
    const plot = frame.querySelector('[data-plot]')?.getBoundingClientRect();
    const { at } = this.results?.report.waiting ?? { at: [] };
    if (!plot || plot.width === 0 || at.length === 0) return undefined;
    const place = Math.round(((event.clientX - plot.left) / plot.width) * (at.length - 1));
    return Math.max(0, Math.min(at.length - 1, place));
  }
}

function finding(results: Results): string {
  const { report, messages, format, times } = results;
  const { at, over } = report.waiting;
  const words = messages.waiting;
  const peaks = over.map(peakOf);
  if (peaks.every(({ value }) => value === 0)) return words.nobody;
  const [first, second] = peaks.map(
    ({ index, value }) => [format.amount(value), times.moment(at[index] ?? 0)] as const,
  );
  if (first && second) return words.finding(...second, ...first);
  return first ? words.findingAlone(...first) : words.nobody;
}

function tableOf(results: Results): Table {
  const { report, messages, sides, times, format } = results;
  const { at, over } = report.waiting;
  const { columns: words } = messages;
  const named = (column: string, side: string) => (isComparison(results) ? words.ofSide(column, side) : column);
  const cell = (value: number): Cell => ({ text: format.amount(value), value });
  return {
    columns: [
      { label: words.time },
      ...sides.flatMap((side) =>
        [words.waiting, words.low, words.high].map((column) => ({ label: named(column, side), numeric: true })),
      ),
    ],
    rows: at.map((instant, index) => [
      { text: times.moment(instant) },
      ...over.flatMap(({ mean, low, high }) => [mean, low, high].map((values) => cell(values[index] ?? 0))),
    ]),
  };
}
