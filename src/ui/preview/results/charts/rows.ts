import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Figure } from '../../../../simulator/report/report.ts';
import { icon } from '../../../parts/icon.ts';
import { lastSide } from '../figure-words.ts';
import { isComparison, type Results } from '../result-words.ts';

/** A row of a chart: its name, its marks on a ground as wide as there is room, and its numbers. */
export interface ChartRow {
  readonly name: string;
  /** Drawn in a box of 22 px height; widths in percent. */
  readonly marks: TemplateResult | SVGTemplateResult;
  readonly value: TemplateResult | string;
}

/** Rows under each other; `pointed` is the place of the one that is told. `first` is the place of the first of them. */
export function chartRows(rows: readonly ChartRow[], pointed: number | undefined, first = 0): TemplateResult[] {
  return rows.map(
    ({ name, marks, value }, index) =>
      html`<div
        class=${classMap({ 'chart-row': true, pointed: first + index === pointed })}
        data-value=${first + index}
      >
        <span class="clip row-name">${name}</span>
        <svg class="marks" height="22" aria-hidden="true">${marks}</svg>
        <span class="row-value">${value}</span>
      </div>`,
  );
}

/** What was in grey, an arrow, what is in bold. */
export function sideNumbers(values: readonly string[]): TemplateResult {
  const [first = '', second] = values;
  return second === undefined ? html`<b>${first}</b>` : html`${first}${icon('arrow-right', 'small')}<b>${second}</b>`;
}

/** Under the rows: that there are more than are shown. */
export function rowsFoot(text: string | undefined): TemplateResult | typeof nothing {
  return text === undefined ? nothing : html`<p class="tiny">${text}</p>`;
}

/** A bar for the draft (or what stands alone), and a tick for what is saved, on a track. `x` gives percent. */
export function barMarks(figure: Figure, x: (value: number) => number, results: Results): SVGTemplateResult {
  const last = lastSide(figure);
  const saved = isComparison(results) ? figure.sides[0] : null;
  return svg`<rect class="track" width="100%" y="4" height="14" rx="2"/>
    ${last ? svg`<rect class="bar" width="${x(last.mean)}%" y="6.5" height="9" rx="2"/>` : nothing}
    ${saved ? svg`<line class="tick" x1="${x(saved.mean)}%" x2="${x(saved.mean)}%" y1="1" y2="21"/>` : nothing}`;
}
