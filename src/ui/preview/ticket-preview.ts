import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CatalogueName } from '../../locales/catalogues.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { headingLevelContext } from '../contexts.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { frame } from '../styles/frame.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { ticketElementStyles } from '../ticket/ticket-element.styles.ts';
import { TicketElement } from '../ticket/ticket-element.ts';
import type { ReadySource } from '../ticket/ticket-source.ts';
import type { TicketPreviewEventMap } from './ticket-preview-events.ts';
import type { PreviewSource } from './preview-source.ts';
import { PreviewStore } from './preview-store.ts';

/**
 * What the saved settings do to a week of tickets: deadlines met, waiting, load by operator, and any single ticket's story.
 * With operators added, removed or changed for the run, the same tickets are handled without and with that. It is worked out
 * in a worker, or in slices on the page where none can start; nothing is saved or sent.
 *
 * @summary A simulation of the saved settings.
 * @fires ticket-settings-error - The settings could not be read. `detail.code`, `detail.message`
 * @fires ticket-settings-run-link - A link to the run was asked for. `detail.run`; cancelled, the host makes it
 * @cssproperty [--ts-accent=#2954c4] - The run’s changes, selection, focus.
 * @cssproperty [--ts-surface=#ffffff] - Background.
 * @cssproperty [--ts-text=#1a1e25] - Text.
 * @cssproperty [--ts-radius=6px] - Corners.
 * @cssproperty [--ts-density=1] - Multiplies the 4 px step: 0.875 compact, 1 normal, 1.2 touch.
 * @cssproperty [--ts-font=system-ui] - Font family.
 * @cssproperty [--ts-font-size=13px] - Base size; all others follow.
 */
export class TicketSettingsPreview extends TicketElement {
  static override styles = [tokens, base, controls, frame, ticketElementStyles];

  /** The run that a link restores: `detail.run` of `ticket-settings-run-link`, or `run` of a copied link. */
  @property() run: string | undefined;

  /** Where the page serves the worker from, when it can't start from where this code is. */
  @property({ attribute: 'worker-url' }) workerUrl: string | undefined;

  /** Level of its headings, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected readonly catalogues: readonly CatalogueName[] = [
    'shell',
    'preview',
    'results',
    'import',
    'probe',
    'sla',
    'changes',
    'fields',
  ];

  private store: PreviewStore | undefined;
  private shown: { readonly from: ReadySource; readonly source: PreviewSource } | undefined;
  private readonly headings = new ContextProvider(this, { context: headingLevelContext, initialValue: 2 });

  override connectedCallback(): void {
    super.connectedCallback();
    this.store?.wake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store?.sleep();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('headingLevel')) this.headings.setValue(this.headingLevel);
    this.store ??= new PreviewStore(this.workerUrl);
    if (changed.has('run')) this.store.restore(this.run);
  }

  protected override renderTicket(ready: ReadySource, localisation: Localisation): TemplateResult {
    return html`<ticket-settings-preview-panel
      .source=${this.sourceOf(ready)}
      .store=${this.store}
      .localisation=${localisation}
      .invitation=${localisation.messages('preview').aloneRun}
    ></ticket-settings-preview-panel>`;
  }

  /** The same object as long as it is the same source. */
  private sourceOf(from: ReadySource): PreviewSource {
    if (this.shown?.from !== from) {
      const { settings, revision, directory, capabilities } = from;
      const read = this.adapter?.history?.bind(this.adapter);
      const range = capabilities.history;
      const history = range && read ? { range, read } : undefined;
      this.shown = { from, source: { saved: settings, draft: settings, revision, directory, history } };
    }
    return this.shown.source;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-settings-preview': TicketSettingsPreview;
  }
  interface HTMLElementEventMap extends TicketPreviewEventMap {}
}
