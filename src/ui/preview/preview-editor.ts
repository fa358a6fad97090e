import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { HistoryRange } from '../../adapters/backend.ts';
import type { Session } from '../../state/session.ts';
import { defineOnce } from '../define-once.ts';
import { EditorElement } from '../editors/editor-element.ts';
import { base } from '../styles/base.styles.ts';
import { definePreviewPanel } from './preview-panel.ts';
import type { PastReader, PreviewSource } from './preview-source.ts';
import { PreviewStore } from './preview-store.ts';

/** What a session's preview found stays while the session does: its tab comes and goes. */
const stores = new WeakMap<Session, PreviewStore>();

/** The preview in the shell: what is saved against the draft. Works where nothing can be edited, too. */
export class PreviewEditor extends EditorElement {
  static override styles = [base];

  /** The run that a link restores. */
  @property({ attribute: false }) run: string | undefined;
  @property({ attribute: false }) workerUrl: string | undefined;

  protected readonly section = 'assignment';

  private store: PreviewStore | undefined;
  private past: PastReader | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const store = stores.get(this.session) ?? new PreviewStore(this.workerUrl);
    stores.set(this.session, store);
    this.store = store;
    store.wake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store?.sleep();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('run')) this.store?.restore(this.run);
  }

  protected override render(): TemplateResult {
    return html`<ticket-settings-preview-panel
      .source=${this.source()}
      .store=${this.store}
      .localisation=${this.localisation}
      .changes=${this.ready.changes.length}
      .invitation=${this.localisation.messages('preview').alone}
    ></ticket-settings-preview-panel>`;
  }

  private source(): PreviewSource {
    const { saved, draft, revision, directory, capabilities } = this.ready;
    return { saved, draft, revision, directory, history: this.pastOf(capabilities.history) };
  }

  /** The same object as long as it is the same past. */
  private pastOf(range: HistoryRange | undefined): PastReader | undefined {
    const { history: read } = this.session;
    if (!range || !read) return undefined;
    if (this.past?.range !== range) this.past = { range, read };
    return this.past;
  }
}

export function definePreviewEditor(): void {
  definePreviewPanel();
  defineOnce('ticket-settings-preview-editor', PreviewEditor);
}
