import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Session } from '../../state/session.ts';
import { defineOnce } from '../define-once.ts';
import { EditorElement } from '../editors/editor-element.ts';
import { base } from '../styles/base.styles.ts';
import { definePreviewPanel } from './preview-panel.ts';
import { sourceOf } from './preview-source.ts';
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
      .source=${sourceOf(this.ready, this.session.history)}
      .store=${this.store}
      .localisation=${this.localisation}
      .changes=${this.ready.changes.length}
      .invitation=${this.localisation.messages('preview').alone}
      .links=${true}
    ></ticket-settings-preview-panel>`;
  }
}

export function definePreviewEditor(): void {
  definePreviewPanel();
  defineOnce('ticket-settings-preview-editor', PreviewEditor);
}
