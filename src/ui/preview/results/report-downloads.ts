import { html, nothing, type TemplateResult } from 'lit';
import { changedCsv, reportCsv, reportJson } from '../../../simulator/report/export.ts';
import type { ChangedTicket } from '../../../simulator/report/report.ts';
import { icon } from '../../parts/icon.ts';
import { saveFile } from './downloads.ts';
import type { Results } from './result-words.ts';

/**
 * Takes what was found along: figures and tickets for spreadsheets, and the report as it is.
 * @param allChanged gives the tickets whose outcome differs, those too that the report only counts
 */
export function reportDownloads(
  { report, names, messages }: Results,
  allChanged: () => Promise<readonly ChangedTicket[]>,
): TemplateResult {
  const { downloads: words } = messages;
  const button = (text: string, save: () => void) =>
    html`<button class="button small" @click=${save}>${icon('download')}${text}</button>`;
  const saveTickets = async (): Promise<void> =>
    saveFile('tickets.csv', 'text/csv', changedCsv(await allChanged(), names));
  return html`<section class="downloads" aria-labelledby="downloads-title">
    <h3 class="subtitle" id="downloads-title">${words.title}</h3>
    <p class="row wrap">
      ${button(words.csv, () => saveFile('figures.csv', 'text/csv', reportCsv(report, names)))}
      ${report.changed.counts.length > 0 ? button(words.tickets, () => void saveTickets()) : nothing}
      ${button(words.json, () => saveFile('report.json', 'application/json', reportJson(report)))}
    </p>
  </section>`;
}
