import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RunChange } from '../../simulator/run-changes.ts';
import type { Localisation } from '../../locales/localisation.ts';
import type { PreviewMessages } from '../../locales/preview.en.ts';
import { defineOnce } from '../define-once.ts';
import { HeadingLevels } from '../heading-levels.ts';
import { announce } from '../parts/announce.ts';
import { defineDialog } from '../parts/dialog.ts';
import { icon, type IconName } from '../parts/icon.ts';
import { loadListbox } from '../parts/listbox-opener.ts';
import { defineMultiSelect } from '../parts/multi-select.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { defineSelect } from '../parts/select.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { defineImportHistory } from './import/import-history.ts';
import { operatorsAtWork } from './operator-changes.ts';
import { firstView, operatorsDialog, type OperatorsView } from './operators-dialog.ts';
import type { PreviewSource } from './preview-source.ts';
import type { PreviewStore } from './preview-store.ts';
import { definePreviewAnswers } from './preview-answers.ts';
import type { FileTickets } from './run-tickets.ts';
import { previewStyles } from './preview.styles.ts';
import { definePreviewResults } from './results/preview-results.ts';
import { failureText } from './run-failure.ts';
import { linkOf } from '../../simulator/client/run-link.ts';
import { ticketSources, type TicketSource } from '../../simulator/client/run-settings.ts';
import { runStatus } from './run-status.ts';
import { toolbar } from './toolbar.ts';
import { headlineText } from './verdict-words.ts';
import { workDetails } from './work-details.ts';

/**
 * A preview: what is run, how it goes, what was found. Shown by the editor in the shell, and by the element that stands alone.
 *
 * @fires ticket-settings-run-link - A link to the run was asked for. `detail.run`; cancelled, the host makes the link.
 */
export class PreviewPanel extends LitElement {
  static override styles = [base, controls, partStyles, previewStyles];

  @property({ attribute: false }) source!: PreviewSource;
  @property({ attribute: false }) store!: PreviewStore;
  @property({ attribute: false }) localisation!: Localisation;
  /** How many changes the draft has. */
  @property({ attribute: false }) changes = 0;
  /** There are settings beside it that what is found can lead to. */
  @property({ attribute: false }) links = false;
  /** What is said under the title while there is nothing to compare. */
  @property({ attribute: false }) invitation = '';

  @state() private showsOperators = false;
  @state() private operatorsView: OperatorsView = firstView;
  @state() private typed: ReadonlyMap<string, string> = new Map();

  private unsubscribe = (): void => {};
  private told: unknown;

  constructor() {
    super();
    new HeadingLevels(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void loadListbox();
    if (this.hasUpdated) this.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store')) this.watch();
    const followed = ['store', 'source', 'localisation'] as const;
    if (followed.some((name) => changed.has(name))) this.store.follow(this.source, this.localisation.timeZone);
  }

  protected override updated(): void {
    const { status, finding } = this.store.run.state;
    if (status !== 'done' || this.told === finding) return;
    // What was found before this was opened is old news.
    if (this.told !== undefined) {
      announce(this, this.localisation.messages('preview').foundAloud(this.headline));
    }
    this.told = finding;
  }

  protected override render(): TemplateResult {
    const { localisation, store, source } = this;
    const words = localisation.messages('preview');
    const { run, settings } = store;
    const { directory } = source;
    return html`<div class="head">
        <div>
          <h2 class="title">${words.title}</h2>
          <p>${this.subtitle(words)}</p>
        </div>
      </div>
      ${toolbar({
        settings,
        sources: this.sources,
        days: store.days,
        choices: store.dayChoices,
        operators: directory && operatorsAtWork(directory, settings.changes),
        localisation,
        isRunning: run.state.status === 'running' || run.state.status === 'preparing',
        status: runStatus(run.state, localisation, this.headline),
        onSource: (from) => store.set({ source: from }),
        onDays: (days) => store.set(days),
        onOperators: () => (this.showsOperators = true),
        onRun: () => store.runAgain(),
        onCancel: () => run.cancel(),
      })}
      ${this.renderFile()}${workDetails({
        settings,
        days: store.days,
        known: store.known,
        drawn: store.drawn,
        localisation,
        typed: this.typed,
        onTyped: this.onTyped,
        onChange: (changes) => store.set(changes),
        onWork: (said) => store.setWork(said),
        onReset: () => store.set({ work: {}, volume: 1 }),
        onCopyLink: () => void this.copyLink(),
      })}
      ${this.renderNotes()} ${this.renderResults()}
      ${
        directory
          ? operatorsDialog({
              open: this.showsOperators,
              directory,
              settings: source.draft,
              changes: settings.changes,
              view: this.operatorsView,
              localisation,
              typed: this.typed,
              onTyped: this.onTyped,
              onView: (changes) => (this.operatorsView = { ...this.operatorsView, ...changes }),
              onChange: (next) => store.set({ changes: next(store.settings.changes) }),
              onClose: () => (this.showsOperators = false),
            })
          : nothing
      }`;
  }

  /** Where a file of past tickets is chosen, while that is what is run. */
  private renderFile(): TemplateResult | typeof nothing {
    const { store, source, localisation } = this;
    const { draft, directory } = source;
    if (store.settings.source !== 'file' || !directory) return nothing;
    return html`<ticket-settings-import-history
      class="notes"
      .desk=${{ settings: draft, directory }}
      .file=${store.tickets.file}
      .localisation=${localisation}
      @tickets-read=${({ detail }: CustomEvent<FileTickets>) => store.takeFile(detail)}
    ></ticket-settings-import-history>`;
  }

  /** Where tickets can come from here. */
  private get sources(): readonly TicketSource[] {
    const { source } = this;
    const has = { typical: true, history: source.history !== undefined, file: source.directory !== undefined };
    return ticketSources.filter((each) => has[each]);
  }

  /** The first number of what was found, in a line. */
  private get headline(): string {
    const { finding } = this.store.run.state;
    if (!finding) return '';
    const { settings, directory } = finding.simulation.sides[1] ?? finding.simulation.sides[0];
    return headlineText(finding.report, { metrics: settings.sla.metrics, directory, localisation: this.localisation });
  }

  private subtitle(words: PreviewMessages): string {
    if (this.changes > 0) return words.compared(this.changes);
    return this.store.settings.changes.length > 0 ? words.comparedRun : this.invitation;
  }

  private renderNotes(): TemplateResult | typeof nothing {
    const { localisation, store, source } = this;
    const words = localisation.messages('preview');
    const { obstacle, linkNote, run } = store;
    const { status, stale, failure } = run.state;
    const notes: TemplateResult[] = [];
    if (linkNote === 'broken') notes.push(note('warning', words.linkBroken));
    if (linkNote === 'older') notes.push(note('', words.linkOlder));
    if (linkNote === 'needs_file') notes.push(note('', words.linkNeedsFile));
    if (obstacle === 'no_directory') notes.push(note('warning', words.noDirectory));
    if (obstacle === 'no_operators') {
      notes.push(
        note(
          'warning',
          words.noOperators,
          html`<button class="button small" @click=${() => (this.showsOperators = true)}>
            ${words.addOperators}
          </button>`,
        ),
      );
    }
    if (source.directory?.topics.length === 0) notes.push(note('', words.noTopics));
    if (failure) notes.push(note('error', failureText(failure, localisation)));
    if (stale) notes.push(note('draft', status === 'cancelled' || failure ? words.staleStopped : words.stale));
    return notes.length > 0 ? html`<div class="notes">${notes}</div>` : nothing;
  }

  private renderResults(): TemplateResult | typeof nothing {
    const { finding } = this.store.run.state;
    // Of other tickets than those that are asked for.
    if (!finding || this.store.obstacle === 'no_file') return nothing;
    return html`<ticket-settings-preview-results
        .simulation=${finding.simulation}
        .report=${finding.report}
        .client=${this.store.run.client}
        .localisation=${this.localisation}
        .links=${this.links}
      ></ticket-settings-preview-results>
      <ticket-settings-preview-answers
        .run=${this.store.run}
        .simulation=${finding.simulation}
        .localisation=${this.localisation}
        @try-changes=${({ detail }: CustomEvent<readonly RunChange[]>) =>
          this.store.set({ changes: [...this.store.settings.changes, ...detail] })}
      ></ticket-settings-preview-answers>`;
  }

  private readonly onTyped = (id: string, text: string | undefined): void => {
    if (this.typed.get(id) === text) return;
    const typed = new Map(this.typed);
    if (text === undefined) typed.delete(id);
    else typed.set(id, text);
    this.typed = typed;
  };

  /** Takes a link to this run to the clipboard, unless the host has a way of its own. */
  private async copyLink(): Promise<void> {
    const words = this.localisation.messages('preview');
    const run = linkOf({ run: this.store.settings, revision: this.source.revision });
    const isOurs = this.dispatchEvent(
      new CustomEvent('ticket-settings-run-link', { bubbles: true, composed: true, cancelable: true, detail: { run } }),
    );
    if (!isOurs) return;
    const link = new URL(`#preview&run=${run}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.tell(words.linkCopied);
    } catch {
      // A frame without the right to the clipboard, or a page without https: shown, it can be copied by hand.
      this.tell(words.linkShown(link));
    }
  }

  private tell(text: string): void {
    this.dispatchEvent(new CustomEvent('notice', { bubbles: true, composed: true, detail: { text } }));
  }

  private watch(): void {
    this.unsubscribe();
    this.unsubscribe = this.store.run.subscribe(() => this.requestUpdate());
  }
}

function note(kind: '' | 'draft' | 'warning' | 'error', text: string, action?: TemplateResult): TemplateResult {
  const marks = { '': 'info', draft: 'info', warning: 'warning', error: 'error' } as const satisfies Record<
    string,
    IconName
  >;
  return html`<div class="note ${kind}" role=${kind === 'error' ? 'alert' : nothing}>
    ${icon(marks[kind])}<span>${text}</span>${action ?? nothing}
  </div>`;
}

export function definePreviewPanel(): void {
  defineSelect();
  defineMultiSelect();
  defineDialog();
  definePreviewAnswers();
  defineImportHistory();
  definePreviewResults();
  defineOnce('ticket-settings-preview-panel', PreviewPanel);
}
