import { html, type TemplateResult } from 'lit';
import type { WaitingFigures } from '../../../../simulator/report/report.ts';
import { sidesText, valueText } from '../figure-words.ts';
import { isComparison, type Results } from '../result-words.ts';
import type { Table } from '../table.ts';
import { ChartPart, markedValue, type Chart } from './chart-part.ts';
import { legend, sideEntries } from './legend.ts';
import { barMarks, chartRows, sideNumbers, type ChartRow } from './rows.ts';
import { px } from './scales.ts';

type Shares = WaitingFigures['shares'];

/** How long tickets wait until somebody has them. */
export class WaitChart extends ChartPart {
  protected readonly name = 'waits';

  protected chart(results: Results): Chart {
    const { messages, report } = results;
    const { shares } = report.waiting;
    return {
      title: messages.waits.title,
      finding: finding(shares, results),
      legend: legend(sideEntries('saved-tick', 'draft-bar', results)),
      values: shares.length,
      valueAt: (index) => {
        const row = shares[index];
        return row
          ? messages.waits.value(waitName(shares, index, results), sidesText('share', row.share, results))
          : '';
      },
      plot: this.plot(shares, results),
      table: () => tableOf(shares, results),
    };
  }

  private plot(shares: Shares, results: Results): TemplateResult {
    const largest = Math.max(0.01, ...shares.flatMap(({ share }) => share.sides.map((side) => side?.mean ?? 0)));
    const x = (share: number) => px((100 * share) / (largest * 1.05));
    const rows = shares.map(({ share }, index): ChartRow => ({
      name: waitName(shares, index, results),
      marks: barMarks(share, x, results),
      value: sideNumbers(share.sides.map((side) => (side ? results.format.percent(side.mean) : '–'))),
    }));
    return html`<div class="rows">${chartRows(rows, this.pointed)}</div>`;
  }

  protected indexUnder(event: PointerEvent): number | undefined {
    return markedValue(event);
  }
}

/** "at once", "under 5 min", "5 to 15 min", "over 1 h" */
function waitName(shares: Shares, index: number, { messages, format }: Results): string {
  const { waits: words } = messages;
  const to = shares[index]?.under ?? null;
  const from = shares[index - 1]?.under ?? 0;
  if (to === 0) return words.atOnce;
  if (to === null) return words.over(format.duration(from));
  return from === 0 ? words.under(format.duration(to)) : words.between(format.duration(from), format.duration(to));
}

function finding(shares: Shares, results: Results): string {
  const { waits: words, none } = results.messages;
  const [first, second] = shares[0]?.share.sides ?? [];
  const told = (side: typeof first) => (side ? valueText('share', side.mean, results) : none);
  return isComparison(results) ? words.findingBoth(told(second), told(first)) : words.finding(told(first));
}

function tableOf(shares: Shares, results: Results): Table {
  const { messages, sides, format } = results;
  const { columns: words, units } = messages;
  return {
    columns: [
      { label: words.wait },
      ...sides.map((side) => ({
        label: isComparison(results) ? words.ofSide(words.share, side) : words.share,
        unit: units.percent,
        numeric: true,
      })),
    ],
    rows: shares.map(({ share }, index) => [
      { text: waitName(shares, index, results) },
      ...share.sides.map((side) =>
        side ? { text: format.percent(side.mean), value: 100 * side.mean } : { text: messages.none, value: null },
      ),
    ]),
  };
}
