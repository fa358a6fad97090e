import { html, nothing, type TemplateResult } from 'lit';
import { historyAssumptions, type History, type ProblemCount } from '../../../simulator/history/history.ts';
import type { ReplayedTicket } from '../../../simulator/workload/workload.ts';
import { icon } from '../../parts/icon.ts';
import type { ReadRows } from './history-reader.ts';
import type { ImportBody } from './import-body.ts';

const shownTickets = 5;
/** So many rows of each problem are named. */
const shownRows = 3;

/** What comes of the file: how many tickets, the first of them, what was left out and why, what was supposed. */
export function readingResult(body: ImportBody, rows: ReadRows): TemplateResult {
  const { localisation, draft } = body;
  const words = localisation.messages('import');
  if ('faults' in rows) return html`<p class="note warning">${icon('warning')}<span>${words.chooseFirst}</span></p>`;
  const { format } = localisation;
  const summary =
    draft.done === 1
      ? words.summary(rows.tickets.length, words.rows(rows.rows.read))
      : words.reading(format.percent(draft.done ?? 0));
  return html`<section>
    ${
      rows.tickets.length === 0
        ? html`<p class="note warning">${icon('warning')}<span>${words.nothingUsable}</span></p>`
        : html`<h4 class="subtitle">${words.asRead}</h4>
            ${firstTickets(body, rows.tickets)}`
    }
    <p role="status">${summary}</p>
    ${
      rows.problemCounts.length > 0
        ? html`<ul class="problems">
            ${rows.problemCounts.map((count) => problemLine(body, rows, count))}
          </ul>`
        : nothing
    }
    ${historyAssumptions.map((assumption) =>
      rows.assumed[assumption] > 0
        ? html`<p class="secondary">${words.assumed[assumption](rows.assumed[assumption])}</p>`
        : nothing,
    )}
  </section>`;
}

/** In the zone of the file, so that they can be compared with it. */
function firstTickets({ localisation, desk, draft }: ImportBody, tickets: readonly ReplayedTicket[]): TemplateResult {
  const words = localisation.messages('import');
  const { text, format } = localisation;
  const { directory } = desk;
  const time = new Intl.DateTimeFormat(localisation.locale, {
    timeZone: draft.mapping.timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const topics = new Map(directory.topics.map(({ alias, name }) => [alias, text(name)]));
  const priorities = new Map(directory.priorities.map(({ id, name }) => [id, text(name)]));
  const channels = new Map(directory.channels.map(({ id, name }) => [id, text(name)]));
  const named = (names: ReadonlyMap<string, string>, id: string | null) => (id === null ? '–' : (names.get(id) ?? id));
  const work = ({ stints }: ReplayedTicket): string =>
    stints
      ? format.duration({ seconds: stints.reduce((sum, stint) => sum + stint.work, 0) / 1000, unit: 'minutes' })
      : words.drawn;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.asRead}>
    <table>
      <thead>
        <tr>
          ${[
            words.roles.id,
            words.roles.created,
            words.roles.topic,
            words.roles.priority,
            words.roles.channel,
            words.work,
          ].map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${tickets.slice(0, shownTickets).map(
          (ticket) =>
            html`<tr>
              <th scope="row">${ticket.id}</th>
              <td>${time.format(ticket.createdAt)}</td>
              <td>${named(topics, ticket.topic)}</td>
              <td>${named(priorities, ticket.priority)}</td>
              <td>${named(channels, ticket.channel)}</td>
              <td>${work(ticket)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function problemLine({ localisation }: ImportBody, { problems }: History, problem: ProblemCount): TemplateResult {
  const words = localisation.messages('import');
  const { code, column, leftOut, rows } = problem;
  const examples = problems.filter((each) => each.code === code && each.column === column && each.leftOut === leftOut);
  const count = leftOut ? words.leftOut(rows) : words.valueUnused(rows);
  return html`<li>
    ${words.problem(count, words.reasons[code](column ?? ''))}
    <span class="secondary"
      >${examples
        .slice(0, shownRows)
        .map(({ row, value }) => words.inRow(localisation.format.number(row), value))
        .join(' · ')}</span
    >
  </li>`;
}
