import { html, nothing, type TemplateResult } from 'lit';
import { csvText } from '../../../simulator/report/csv.ts';

/** A cell: what is read, and the number behind it in the unit of its column, for spreadsheets. */
export interface Cell {
  readonly text: string;
  readonly value?: number | null;
}

export interface Column {
  readonly label: string;
  /** Unit of the values, named in the file: %, min. */
  readonly unit?: string;
  /** Numbers stand at the end of their column. */
  readonly numeric?: boolean;
}

/** The data of a chart. The first cell of a row names it. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table in a scroller of its own, which `caption` names. */
export function tableView({ columns, rows }: Table, caption: string): TemplateResult {
  const numeric = (index: number) => (columns[index]?.numeric ? 'figure' : nothing);
  return html`<div class="scroller" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ label }, index) => html`<th scope="col" class=${numeric(index)}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, index) =>
                index === 0
                  ? html`<th scope="row" class=${numeric(index)}>${cell.text}</th>`
                  : html`<td class=${numeric(index)}>${cell.text}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** As it is read, cells between tabs: what a spreadsheet takes from the clipboard. */
export function tabSeparated({ columns, rows }: Table): string {
  const plain = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ');
  return [columns.map(({ label }) => label), ...rows.map((row) => row.map(({ text }) => text))]
    .map((row) => row.map(plain).join('\t'))
    .join('\n');
}

/** The numbers behind it, as a CSV file. */
export function commaSeparated({ columns, rows }: Table): string {
  return csvText([
    columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)),
    ...rows.map((row) => row.map(({ text, value }) => (value === undefined ? text : value))),
  ]);
}
