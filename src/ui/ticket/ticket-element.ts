import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TicketSettingsBackend } from '../../adapters/backend.ts';
import type { CatalogueName } from '../../locales/catalogues.ts';
import type { Localisation, MessageOverrides } from '../../locales/localisation.ts';
import { failureOf } from '../../state/failure.ts';
import type { Failure } from '../../state/session-state.ts';
import { loadFailure } from '../element/load-failure.ts';
import { NoticeController } from '../element/notice.ts';
import { ownBackend } from '../element/own-backend.ts';
import { languageAround, WordsController } from '../element/words.ts';
import { loadSource, type ReadySource, type TicketSource } from './ticket-source.ts';

/**
 * What the elements that a host can use alone have in common, to show one ticket or what many would feel: they read the settings and the directory through the adapter of
 * `<ticket-settings>`, never save, and speak their own language in their own theme.
 */
export abstract class TicketElement extends LitElement {
  /** Where the settings and the directory are read from. Absent: this browser's own storage (IndexedDB). */
  @property({ attribute: false }) adapter: TicketSettingsBackend | undefined;

  /** Language of words and formats: `en`, `uk`, or a longer tag. Absent: that of the nearest `lang`, else English. */
  @property() override lang = '';

  /** Time zone in which instants are shown (IANA). Absent: the browser's. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** `light` or `dark`; absent: as the page around it. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;

  /** Words of the host's own in place of the element's: `{ ticket: { create: 'Send' } }`. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** The words that it can't be shown without. */
  protected abstract readonly catalogues: readonly CatalogueName[];

  /** Whether it can show nothing without the directory. */
  protected readonly needsDirectory: boolean = false;

  @state() protected source: TicketSource = { phase: 'loading' };

  protected readonly notices = new NoticeController(this);
  protected readonly words = new WordsController(this, () => ({
    locale: this.lang || languageAround(this),
    timeZone: this.timeZone,
    overrides: this.messages,
  }));
  private loading: AbortController | undefined;

  constructor() {
    super();
    this.addEventListener('announce', (event) => {
      event.stopPropagation();
      this.notices.announce((event as CustomEvent<string>).detail);
    });
    this.addEventListener('notice', (event) => {
      event.stopPropagation();
      this.notices.show((event as CustomEvent<{ text: string }>).detail);
    });
  }

  /** Reads the settings and the directory again: somebody saved. Until they are there, all stays as it is. */
  async reload(): Promise<void> {
    this.loading?.abort();
    const { signal } = (this.loading = new AbortController());
    if (this.source.phase !== 'ready') this.source = { phase: 'loading' };
    const source = await loadSource(this.adapter ?? ownBackend(), signal, { needsDirectory: this.needsDirectory });
    if (signal.aborted) return;
    this.source = source;
    if (source.phase === 'failed') this.tellFailure(source.failure);
  }

  /** Whether anything has to be read from the adapter at all. */
  protected needsAdapter(): boolean {
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.needsAdapter() && (!this.loading || changed.has('adapter'))) {
      this.source = { phase: 'loading' };
      void this.reload();
    }
    const words = ['lang', 'timeZone', 'messages'] as const;
    if (!this.hasUpdated) void this.loadWords(() => this.words.need(this.catalogues));
    else if (words.some((name) => changed.has(name))) void this.loadWords(() => this.words.load());
  }

  protected override render(): TemplateResult {
    const { localisation } = this;
    return html`<div lang=${localisation?.language ?? nothing}>
      ${localisation ? this.renderSource(localisation) : nothing}${this.notices.render()}
    </div>`;
  }

  /** Absent until the words are there. */
  protected get localisation(): Localisation | undefined {
    const { localisation } = this.words;
    return localisation && this.catalogues.every((name) => localisation.has(name)) ? localisation : undefined;
  }

  protected get ready(): ReadySource | undefined {
    return this.source.phase === 'ready' ? this.source : undefined;
  }

  protected renderSource(localisation: Localisation): unknown {
    const { source } = this;
    switch (source.phase) {
      case 'loading':
        return html`<p class="secondary aside" role="status">${localisation.messages('shell').loading}</p>`;
      case 'failed':
        return loadFailure(source.failure, localisation, {
          onRetry: () => void this.reload(),
          onCopy: (details) => void this.copy(details, localisation),
        });
      case 'ready':
        return this.renderTicket(source, localisation);
    }
  }

  protected abstract renderTicket(source: ReadySource, localisation: Localisation): unknown;

  protected tellFailure(failure: Extract<TicketSource, { phase: 'failed' }>['failure']): void {
    const detail: Failure =
      failure.code === 'damaged' ? { code: 'invalid', message: 'The stored settings are damaged' } : failure;
    this.dispatchEvent(new CustomEvent('ticket-settings-error', { detail, bubbles: true, composed: true }));
  }

  /** Without its words it can say nothing, but its host can. */
  private async loadWords(load: () => Promise<void>): Promise<void> {
    try {
      await load();
    } catch (error) {
      this.tellFailure(failureOf(error));
    }
  }

  private async copy(details: string, localisation: Localisation): Promise<void> {
    try {
      await navigator.clipboard.writeText(details);
      this.notices.show({ text: localisation.messages('shell').copied });
    } catch {
      // A frame without the right to the clipboard, or a page without https: shown, it can be copied by hand.
      this.notices.show({ text: details });
    }
  }
}
