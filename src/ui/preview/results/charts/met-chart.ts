import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { MetricFigures } from '../../../../simulator/report/report.ts';
import { plainControl } from '../../../editors/assignment/probe/plain-control.ts';
import { segments } from '../../../parts/inputs.ts';
import { differenceText, lastSide, sidesText } from '../figure-words.ts';
import { isComparison, type Results } from '../result-words.ts';
import { ChartPart, markedValue, type Chart } from './chart-part.ts';
import { legend, sideEntries } from './legend.ts';
import { groupName, grouped, metRows, type Group, type Grouping } from './met-rows.ts';
import { metTable } from './met-table.ts';
import { chartRows, rowsFoot, sideNumbers, type ChartRow } from './rows.ts';
import { shareScale } from './scales.ts';

/** Rows of one metric that are shown; a help-desk may have hundreds of topics, and the table has them all. */
const mostRows = { priority: 12, topic: 6 } as const satisfies Record<Grouping, number>;

/** The share of deadlines met, a row for each metric and priority, or topic. */
export class MetChart extends ChartPart {
  @state() private by: Grouping = 'priority';

  protected readonly name = 'met';

  protected chart(results: Results): Chart {
    const words = results.messages.met;
    const all = metRows(results, this.by);
    const groups = grouped(all).map(({ metric, rows }) => ({ metric, rows: mostTelling(rows, this.by) }));
    const shown = groups.flatMap(({ rows }) => rows);
    const hidden = all.length - shown.length;
    return {
      title: words.title,
      finding: finding(all, results, this.by),
      legend: legend(sideEntries('saved-dot', 'draft-dot', results)),
      controls: segments<Grouping>({
        control: plainControl('met-by'),
        label: words.by,
        value: this.by,
        choices: [
          { value: 'priority', label: words.byPriority },
          { value: 'topic', label: words.byTopic },
        ],
        onChoose: (by) => {
          this.by = by;
          this.pointed = undefined;
        },
      }),
      values: shown.length,
      valueAt: (index) => valueText(shown[index], results, this.by),
      plot: this.plot(groups, shown, results),
      foot: rowsFoot(hidden > 0 ? results.messages.moreInTable(hidden) : undefined),
      table: () => metTable(results, this.by),
    };
  }

  private plot(groups: readonly Group[], shown: readonly MetricFigures[], results: Results): TemplateResult {
    const scale = shareScale(Math.min(1, ...shown.flatMap(({ met }) => met.sides.map((side) => side?.mean ?? 1))));
    let first = 0;
    return html`<div class="rows dots">
      ${groups.map(({ metric, rows }) => {
        const from = first;
        first += rows.length;
        return html`<b class="group">${results.names.metric(metric)}</b> ${chartRows(
            rows.map((row) => chartRow(row, scale, results, this.by)),
            this.pointed,
            from,
          )}`;
      })}
      ${
        shown.length > 0
          ? html`<div class="chart-row axis">
              <span></span>
              <svg class="marks" height="16" aria-hidden="true">
                ${scale.lines.map(
                  (line) => svg`<text class="middle" x="${scale.x(line / 100)}%" y="12">${line}</text>`,
                )}
              </svg>
              <span></span>
            </div>`
          : nothing
      }
    </div>`;
  }

  protected indexUnder(event: PointerEvent): number | undefined {
    return markedValue(event);
  }
}

/** Priorities have an order of their own; of topics those come first that change most, or else are met least. */
function mostTelling(rows: readonly MetricFigures[], by: Grouping): readonly MetricFigures[] {
  const rank = ({ met }: MetricFigures) =>
    met.difference ? -Math.abs(met.difference.mean) : (lastSide(met)?.mean ?? 1);
  const ordered = by === 'topic' ? rows.toSorted((one, other) => rank(one) - rank(other)) : rows;
  return ordered.slice(0, mostRows[by]);
}

function rowName(row: MetricFigures, by: Grouping, results: Results): string {
  return results.messages.met.row(results.names.metric(row.metric), groupName(row, by, results));
}

function chartRow(row: MetricFigures, scale: ReturnType<typeof shareScale>, results: Results, by: Grouping): ChartRow {
  const { sides } = row.met;
  const [saved, draft] = isComparison(results) ? sides : [null, sides[0]];
  const { difference } = row.met;
  const worse = difference?.verdict === 'less';
  return {
    name: groupName(row, by, results),
    marks: svg`${scale.lines.map((line) => gridLine(scale.x(line / 100)))}
      ${
        saved && draft
          ? svg`<line class="between ${worse ? 'worse' : ''}" x1="${scale.x(saved.mean)}%" x2="${scale.x(draft.mean)}%" y1="11" y2="11"/>`
          : nothing
      }
      ${saved ? svg`<circle class="dot saved" cx="${scale.x(saved.mean)}%" cy="11" r="4"/>` : nothing}
      ${draft ? svg`<circle class="dot draft" cx="${scale.x(draft.mean)}%" cy="11" r="4"/>` : nothing}`,
    value: sideNumbers(
      sides.map((side, index) =>
        side
          ? index === sides.length - 1
            ? results.format.percent(side.mean)
            : results.format.points(side.mean)
          : results.messages.none,
      ),
    ),
  };
}

function gridLine(x: number): SVGTemplateResult {
  return svg`<line class="grid" x1="${x}%" x2="${x}%" y1="0" y2="22"/>`;
}

function valueText(row: MetricFigures | undefined, results: Results, by: Grouping): string {
  if (!row) return '';
  const { met: words } = results.messages;
  const values = sidesText('met', row.met, results);
  const name = rowName(row, by, results);
  return isComparison(results)
    ? words.value(name, values, differenceText('met', row.met.difference, results))
    : words.valueAlone(name, values);
}

/** How many rows change clearly, and the largest change; of one side, the lowest row. */
function finding(rows: readonly MetricFigures[], results: Results, by: Grouping): string {
  const { met: words } = results.messages;
  if (rows.length === 0) return words.noneMeasured;
  const told = (row: MetricFigures) => [rowName(row, by, results), sidesText('met', row.met, results)] as const;
  if (!isComparison(results)) {
    const [lowest] = rows.toSorted((one, other) => (lastSide(one.met)?.mean ?? 1) - (lastSide(other.met)?.mean ?? 1));
    return lowest ? words.lowest(...told(lowest)) : words.noneMeasured;
  }
  const clear = rows.filter(({ met }) => met.difference && met.difference.verdict !== 'unclear');
  const size = ({ met }: MetricFigures) => Math.abs(met.difference?.mean ?? 0);
  const [largest] = clear.toSorted((one, other) => size(other) - size(one));
  if (!largest) return words.unclear;
  const better = clear.filter(({ met }) => met.difference?.verdict === 'more').length;
  return `${words.finding(better, clear.length - better, rows.length)} ${words.largest(...told(largest))}`;
}
