import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Localisation } from '../../../locales/localisation.ts';
import type { HistoryTable } from '../../../simulator/history/table.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { defineDialog, dialog } from '../../parts/dialog.ts';
import { icon } from '../../parts/icon.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { FileTickets } from '../run-tickets.ts';
import type { Desk, FileFault, ReadRows } from './history-reader.ts';
import { importBody, type Draft } from './import-body.ts';
import { importStyles } from './import-history.styles.ts';

type Reader = typeof import('./history-reader.ts');

/** A file that was chosen: being looked at, or what was found in it. */
type Opened = { readonly file: string } & (
  | { readonly state: 'reading'; readonly done: number }
  | { readonly state: 'fault'; readonly fault: FileFault | 'not_read' }
  | ({ readonly state: 'table'; readonly reader: Reader; readonly table: HistoryTable } & Draft)
);

/**
 * Where a file of past tickets is chosen or dropped, and a dialog in which one sees and says how it is read.
 *
 * @fires tickets-read - `detail`: {@link FileTickets}
 */
export class ImportHistory extends LitElement {
  static override styles = [base, controls, partStyles, importStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) localisation!: Localisation;
  /** What was imported before. */
  @property({ attribute: false }) file: FileTickets | undefined;

  @state() private opened: Opened | undefined;

  private readonly input = createRef<HTMLInputElement>();
  private work = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override render(): TemplateResult {
    const { localisation, file, opened } = this;
    const words = localisation.messages('import');
    const preview = localisation.messages('preview');
    const label = file ? preview.otherFile : preview.chooseFile;
    return html`<div class="note drop" @dragover=${this.onDragOver} @drop=${this.onDrop}>
        ${icon('info')}<span
          >${file ? preview.fileTickets(file.tickets.length, file.name) : `${preview.noFile} ${words.stays}`}</span
        >
        <button class="button small" @click=${() => this.input.value?.click()}>${label}</button>
        <span class="secondary">${words.dropHere}</span>
        <input
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-label=${label}
          ${ref(this.input)}
          @change=${this.onFile}
        />
      </div>
      ${dialog({
        id: 'import',
        open: opened !== undefined,
        title: words.title,
        help: opened?.file,
        wide: opened?.state === 'table',
        body: opened ? this.renderBody(opened) : nothing,
        footer: this.renderFooter(),
        onClose: () => this.close(),
      })}`;
  }

  private renderBody(opened: Opened): TemplateResult {
    const words = this.localisation.messages('import');
    if (opened.state === 'reading') {
      return html`<p role="status">${words.reading(this.localisation.format.percent(opened.done))}</p>`;
    }
    if (opened.state === 'fault') {
      return html`<p class="note error" role="alert">${icon('error')}<span>${words.faults[opened.fault]}</span></p>`;
    }
    const { table, reader } = opened;
    return importBody({
      table,
      draft: opened,
      desk: this.desk,
      localisation: this.localisation,
      onMapping: (mapping) => void this.remap(opened, { mapping }),
      onOrder: (mapping) => void this.remap(opened, { mapping, orderSaid: true }),
      onLayout: (layout) => {
        const mapping = reader.suggestFor(table, this.desk, { timeZone: opened.mapping.timeZone, layout });
        void this.remap(opened, { mapping: { ...mapping, dates: opened.mapping.dates }, matched: mapping });
      },
      onColumn: (role, column) => {
        const mapping = reader.withColumn(opened.mapping, role, column, table, this.desk);
        const { topics, priorities, channels, statuses } = mapping;
        const kept = role === 'topic' || role === 'priority' || role === 'channel' || role === 'status';
        void this.remap(opened, {
          mapping,
          ...(kept && { matched: { ...opened.matched, topics, priorities, channels, statuses } }),
        });
      },
    });
  }

  private renderFooter(): TemplateResult {
    const { opened, localisation } = this;
    const words = localisation.messages('import');
    const shell = localisation.messages('shell');
    const tickets = opened?.state === 'table' ? ticketsIn(opened.rows) : 0;
    return html`<button class="button quiet" @click=${() => this.close()}>
        ${opened?.state === 'fault' ? shell.close : shell.cancel}</button
      >${
        opened?.state === 'table'
          ? html`<button
              class="button primary"
              aria-disabled=${tickets > 0 ? nothing : 'true'}
              @click=${() => this.take(opened)}
            >
              ${tickets > 0 ? words.import(tickets) : words.importNothing}
            </button>`
          : nothing
      }`;
  }

  private readonly onDragOver = (event: DragEvent): void => {
    event.preventDefault();
  };

  private readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void this.open(file);
  };

  private readonly onFile = async (): Promise<void> => {
    const input = this.input.value;
    const file = input?.files?.[0];
    if (!input || !file) return;
    await this.open(file);
    input.value = ''; // The same file can be chosen again.
  };

  /** Reads a file and shows how. */
  async open(file: File): Promise<void> {
    const signal = this.begin();
    const { name } = file;
    this.opened = { state: 'reading', file: name, done: 0 };
    try {
      const reader = await import('./history-reader.ts');
      const onProgress = (done: number) => (this.opened = { state: 'reading', file: name, done });
      const table = await reader.openTable(file, { signal, onProgress });
      signal.throwIfAborted();
      if ('fault' in table) {
        this.opened = { state: 'fault', file: name, fault: table.fault };
        return;
      }
      const mapping = reader.suggestFor(table, this.desk, { timeZone: this.localisation.timeZone });
      await this.remap({ state: 'table', file: name, reader, table, mapping, matched: mapping, orderSaid: false }, {});
    } catch {
      // The file was taken away, or the reader could not be loaded: choosing again may work.
      if (!signal.aborted) this.opened = { state: 'fault', file: name, fault: 'not_read' };
    }
  }

  /** Reads the rows again by another mapping; what was read before stays until then. */
  private async remap(opened: Opened & { state: 'table' }, changes: Partial<Draft>): Promise<void> {
    const signal = this.begin();
    const next = { ...opened, ...changes, done: 0 };
    this.opened = next;
    try {
      const onProgress = (done: number) => (this.opened = { ...next, done });
      const rows = await next.reader.readRows(next.table, next.mapping, this.desk, { signal, onProgress });
      signal.throwIfAborted();
      this.opened = { ...next, rows, done: 1 };
    } catch {
      // Given up for a newer mapping, or a calendar that can't be read.
      if (!signal.aborted) this.opened = { state: 'fault', file: next.file, fault: 'not_read' };
    }
  }

  private begin(): AbortSignal {
    this.work.abort();
    this.work = new AbortController();
    return this.work.signal;
  }

  private close(): void {
    this.work.abort();
    this.opened = undefined;
  }

  private take({ rows, reader, file, mapping }: Opened & { state: 'table' }): void {
    if (!rows || !('tickets' in rows) || rows.tickets.length === 0) return;
    const detail = reader.asFileTickets(file, rows, mapping.timeZone);
    this.close();
    this.dispatchEvent(new CustomEvent<FileTickets>('tickets-read', { detail }));
    announce(this, this.localisation.messages('import').imported(detail.tickets.length, file));
  }
}

const ticketsIn = (rows: ReadRows | undefined): number => (rows && 'tickets' in rows ? rows.tickets.length : 0);

export function defineImportHistory(): void {
  defineDialog();
  defineSelect();
  defineOnce('ticket-settings-import-history', ImportHistory);
}
