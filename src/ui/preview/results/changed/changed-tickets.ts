import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChangedTicket, OutcomeChange } from '../../../../simulator/report/report.ts';
import { plainControl } from '../../../editors/assignment/probe/plain-control.ts';
import { icon } from '../../../parts/icon.ts';
import { segments } from '../../../parts/inputs.ts';
import { isComparison, type Results } from '../result-words.ts';
import { kindsOf, listed, type Kind } from './changed-rows.ts';
import { metricOf, outcomeText } from './outcome-text.ts';
import type { AskStory } from './ticket-story.ts';

/** Tickets whose outcome differs, of one kind of change or of all (`null`): the first `count`, in order of creation. */
export type AskChanged = (change: OutcomeChange | null, count: number) => Promise<readonly ChangedTicket[]>;

/** Rows at first, and with every "Show more". */
const firstRows = 8;
const moreRows = 50;
/** Of the table, for a story below a row. */
const columns = 7;

/**
 * Tickets of the first run whose outcome differs between the sides; a row opens the ticket's story. Renders into the root of the
 * results.
 *
 * @fires ticket-select - A row was opened or closed. `detail`: the ticket's index, or `undefined`.
 */
export class ChangedTicketsPart extends LitElement {
  @property({ attribute: false }) results: Results | undefined;
  @property({ attribute: false }) story: AskStory | undefined;
  /** Absent: only those in the report can be listed. */
  @property({ attribute: false }) more: AskChanged | undefined;
  /** Index of the selected ticket; its row is open. */
  @property({ attribute: false }) selected: number | undefined;
  /** There are settings that stories can lead to. */
  @property({ attribute: false }) links = false;

  @state() private kind: Kind = 'all';
  @state() private shown = firstRows;
  /** More rows of the kind than the report lists. */
  @state() private fetched: readonly ChangedTicket[] = [];
  @state() private loading = false;
  @state() private failed = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('results');
    const { results } = this;
    if (!before || !results) return;
    const counts = ({ report }: Results) => JSON.stringify([report.seed, report.period, report.changed.counts]);
    // Further replications change nothing here: it is about the first one.
    if (counts(before) === counts(results)) return;
    this.fetched = [];
    this.shown = firstRows;
    if (!kindsOf(results.report.changed).some(({ kind }) => kind === this.kind)) this.kind = 'all';
  }

  /** Brings a ticket's row and its story into view, with the focus. @returns whether it has a row. */
  async reveal(index: number): Promise<boolean> {
    const { results } = this;
    const all = results ? listed(results.report.changed, 'all') : [];
    const isHere = (tickets: readonly ChangedTicket[]) => tickets.findIndex((ticket) => ticket.index === index);
    let place = isHere(this.rows);
    if (place < 0 && this.kind !== 'all') {
      place = isHere(all);
      if (place >= 0) this.choose('all');
    }
    if (place < 0) return false;
    this.shown = Math.max(this.shown, place + 1);
    await this.updateComplete;
    const button = this.querySelector<HTMLElement>(`[data-ticket="${index}"]`);
    button?.focus();
    button?.scrollIntoView({ block: 'start' });
    return button !== null;
  }

  private get rows(): readonly ChangedTicket[] {
    const { results, fetched } = this;
    const here = results ? listed(results.report.changed, this.kind) : [];
    return fetched.length > here.length ? fetched : here;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { results } = this;
    if (!results || !isComparison(results)) return nothing;
    const { changed: words } = results.messages;
    const kinds = kindsOf(results.report.changed);
    const total = kinds.find(({ kind }) => kind === this.kind)?.tickets ?? 0;
    return html`<section class="changed-tickets" aria-labelledby="changed-title">
      <div class="chart-head">
        <h3 class="subtitle" id="changed-title">${words.title}</h3>
        ${kinds.length > 2 ? this.renderKinds(kinds, results) : nothing}
        ${results.report.exact ? nothing : html`<span class="secondary">${words.firstRun}</span>`}
      </div>
      ${total === 0 ? html`<p class="secondary">${words.none}</p>` : this.renderTable(total, results)}
    </section>`;
  }

  private renderKinds(kinds: ReturnType<typeof kindsOf>, { messages, localisation }: Results): TemplateResult {
    const { changed: words } = messages;
    return segments<Kind>({
      control: plainControl('changed-kind'),
      label: words.filter,
      value: this.kind,
      choices: kinds.map(({ kind, tickets }) => {
        const number = localisation.format.number(tickets);
        return { value: kind, label: kind === 'all' ? words.all(number) : words.kind[kind](number) };
      }),
      onChoose: (kind) => this.choose(kind),
    });
  }

  private choose(kind: Kind): void {
    this.kind = kind;
    this.shown = firstRows;
    this.fetched = [];
    this.failed = false;
  }

  private renderTable(total: number, results: Results): TemplateResult {
    const { columns: names, changed: words } = results.messages;
    const [saved = '', draft = ''] = results.sides;
    const rows = this.rows.slice(0, this.shown);
    const reachable = this.more ? total : this.rows.length;
    const next = Math.min(moreRows, reachable - rows.length);
    return html`<table class="tickets">
        <caption class="unseen">
          ${words.title}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${words.actions}</span></th>
            ${[names.ticket, names.topic, names.priority, saved, draft, names.change].map(
              (name) => html`<th scope="col">${name}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows,
            ({ index }) => index,
            (ticket) => this.renderRow(ticket, results),
          )}
        </tbody>
      </table>
      ${this.failed ? html`<p class="story-note" role="alert">${results.messages.notLoaded}</p>` : nothing}
      ${
        next > 0
          ? html`<button
              class="button link more"
              aria-disabled=${this.loading ? 'true' : nothing}
              @click=${() => void this.showMore(rows.length + next)}
            >
              ${words.showMore(next)}
            </button>`
          : nothing
      }`;
  }

  private renderRow(row: ChangedTicket, results: Results): TemplateResult {
    const { messages, names, sides } = results;
    const { changed: words } = messages;
    const { index, ticket, topic, priority, change } = row;
    const isOpen = index === this.selected;
    const metric = metricOf(row);
    return html`<tr class="ticket-row ${isOpen ? 'open' : ''}">
        <td>
          <button
            class="button icon-only small"
            data-ticket=${index}
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-label=${words.explain(ticket)}
            @click=${() => this.tell(isOpen ? undefined : index)}
          >
            ${icon(isOpen ? 'down' : 'right')}
          </button>
        </td>
        <th scope="row" class="secondary">${ticket}</th>
        <td>${names.topic(topic)}</td>
        <td>${names.priority(priority)}</td>
        ${row.sides.map(
          (side, place) =>
            html`<td class="side">
              <span class="side-name">${sides[place]}: </span>${outcomeText(side, metric, results)}
            </td>`,
        )}
        <td class="change ${change}">${words.change[change](names.metric(row.metric ?? ''))}</td>
      </tr>
      ${
        isOpen
          ? html`<tr class="open">
              <td class="told" colspan=${columns}>
                <ticket-settings-ticket-story
                  .results=${results}
                  .story=${this.story}
                  .index=${index}
                  .metric=${metric}
                  .links=${this.links}
                ></ticket-settings-ticket-story>
              </td>
            </tr>`
          : nothing
      }`;
  }

  private async showMore(count: number): Promise<void> {
    if (this.loading) return;
    const { kind, more } = this;
    if (count > this.rows.length && more) {
      this.loading = true;
      try {
        const fetched = await more(kind === 'all' ? null : kind, count);
        if (this.kind === kind) this.fetched = fetched;
        this.failed = false;
      } catch {
        this.failed = true; // Told in its place; the rows that are there stay.
      }
      this.loading = false;
    }
    if (this.kind === kind) this.shown = Math.min(count, this.rows.length);
  }

  private tell(detail: number | undefined): void {
    this.dispatchEvent(new CustomEvent('ticket-select', { bubbles: true, composed: true, detail }));
  }
}
