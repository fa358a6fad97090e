import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Estimate, Figure, OperatorFigures } from '../../../../simulator/report/report.ts';
import { lastSide, sidesText } from '../figure-words.ts';
import { equalShare } from '../headline.ts';
import { isComparison, minute, type Results } from '../result-words.ts';
import type { Cell, Table } from '../table.ts';
import { ChartPart, markedValue, type Chart } from './chart-part.ts';
import { legend, sideEntries } from './legend.ts';
import { barMarks, chartRows, rowsFoot, sideNumbers, type ChartRow } from './rows.ts';
import { px } from './scales.ts';

/** Operators that are drawn; the table has all. */
const mostRows = 20;

/** Who gets how much of all tickets, most first. The table also tells how busy they are. */
export class ShareChart extends ChartPart {
  protected readonly name = 'shares';

  protected chart(results: Results): Chart {
    const { messages, report } = results;
    const words = messages.shares;
    const rows = report.operators.toSorted((one, other) => shareOf(other) - shareOf(one));
    const shown = rows.slice(0, mostRows);
    const equal = equalShare(report.operators);
    return {
      title: words.title,
      finding: finding(rows, equal, results),
      legend: legend([
        ...sideEntries('saved-tick', 'draft-bar', results),
        ...(equal === null ? [] : ([['equal', words.equal]] as const)),
      ]),
      values: shown.length,
      valueAt: (index) => valueText(shown[index], results),
      plot: this.plot(shown, equal, results),
      foot: rowsFoot(rows.length > shown.length ? messages.moreInTable(rows.length - shown.length) : undefined),
      table: () => tableOf(rows, results),
    };
  }

  private plot(shown: readonly OperatorFigures[], equal: number | null, results: Results): TemplateResult {
    const shares = shown.flatMap(({ share }) => share.sides.map((side) => side?.mean ?? 0));
    const largest = Math.max(equal ?? 0, 0.01, ...shares) * 1.05;
    const x = (share: number) => px((100 * share) / largest);
    const rows = shown.map(({ operator, share }): ChartRow => ({
      name: results.names.operator(operator),
      marks: svg`${barMarks(share, x, results)}${
        equal === null ? nothing : svg`<line class="equal" x1="${x(equal)}%" x2="${x(equal)}%" y1="0" y2="22"/>`
      }`,
      value: sideNumbers(share.sides.map((side) => (side ? results.format.percent(side.mean) : '–'))),
    }));
    return html`<div class="rows">${chartRows(rows, this.pointed)}</div>`;
  }

  protected indexUnder(event: PointerEvent): number | undefined {
    return markedValue(event);
  }
}

const shareOf = ({ share }: OperatorFigures) => lastSide(share)?.mean ?? -1;

function valueText(row: OperatorFigures | undefined, results: Results): string {
  if (!row) return '';
  const { shares: words } = results.messages;
  const text = words.value(results.names.operator(row.operator), sidesText('share', row.share, results));
  const [utilisation, idle] = [lastSide(row.utilisation), lastSide(row.longestIdle)];
  if (!utilisation || !idle) return text;
  return `${text}, ${words.busy(results.format.percent(utilisation.mean), results.format.duration(idle.mean))}`;
}

function finding(rows: readonly OperatorFigures[], equal: number | null, results: Results): string {
  const { shares: words } = results.messages;
  const { format, names } = results;
  const [most] = rows;
  const share = most && lastSide(most.share);
  if (!most || !share || equal === null || share.mean === 0) return words.nobody;
  const told = [names.operator(most.operator), format.percent(share.mean)] as const;
  const savedShare = ({ share: of }: OperatorFigures) => of.sides[0]?.mean ?? -1;
  const [savedMost] = rows.toSorted((one, other) => savedShare(other) - savedShare(one));
  if (!isComparison(results) || !savedMost || savedShare(savedMost) < 0) {
    return words.finding(...told, format.percent(equal));
  }
  return words.findingBoth(
    ...told,
    names.operator(savedMost.operator),
    format.percent(savedShare(savedMost)),
    format.percent(equal),
  );
}

function tableOf(rows: readonly OperatorFigures[], results: Results): Table {
  const { messages, sides, format } = results;
  const { columns: words, units } = messages;
  const named = (column: string) => sides.map((side) => (isComparison(results) ? words.ofSide(column, side) : column));
  const each = ({ sides: of }: Figure, cell: (side: Estimate) => Cell): Cell[] =>
    of.map((side) => (side ? cell(side) : { text: messages.shares.notWorking, value: null }));
  const percent = ({ mean }: Estimate): Cell => ({ text: format.percent(mean), value: 100 * mean });
  return {
    columns: [
      { label: words.operator },
      ...named(words.share).map((label) => ({ label, unit: units.percent, numeric: true })),
      ...named(words.tickets).map((label) => ({ label, numeric: true })),
      ...named(words.utilisation).map((label) => ({ label, unit: units.percent, numeric: true })),
      ...named(words.longestIdle).map((label) => ({ label, unit: units.minutes, numeric: true })),
    ],
    rows: rows.map((row) => [
      { text: results.names.operator(row.operator) },
      ...each(row.share, percent),
      ...each(row.tickets, ({ mean }) => ({ text: format.amount(mean), value: mean })),
      ...each(row.utilisation, percent),
      ...each(row.longestIdle, ({ mean }) => ({ text: format.duration(mean), value: mean / minute })),
    ]),
  };
}
