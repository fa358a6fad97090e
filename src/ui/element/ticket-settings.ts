import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { TicketSettingsBackend } from '../../adapters/backend.ts';
import { parsePath, type Path } from '../../domain/settings/path.ts';
import type { Localisation, MessageOverrides } from '../../locales/localisation.ts';
import { failureOf } from '../../state/failure.ts';
import { hasUnsavedWork, type Ready, type SessionState } from '../../state/session-state.ts';
import { headingLevelContext } from '../contexts.ts';
import type { EditorElement } from '../editors/editor-element.ts';
import { editorLoaders } from '../editors/loaders.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { frame } from '../styles/frame.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import type { TicketSettingsEventMap } from './events.ts';
import { EditorChunks } from './editor-chunks.ts';
import { FileTransfer } from './file-transfer.ts';
import { LeaveGuard } from './leave-guard.ts';
import { EffectNote } from './effect-note.ts';
import { showStates } from './element-states.ts';
import { editorFailure, loadFailure, skeleton } from './load-failure.ts';
import { notes } from './notes.ts';
import { NoticeController } from './notice.ts';
import { ownBackend } from './own-backend.ts';
import { problemWords } from '../problem-text.ts';
import { saveBar } from './save-bar.ts';
import { sectionOf, visibleTabs, type Tab } from './sections.ts';
import { SessionController } from './session-controller.ts';
import { dispatchTransitions, savingInWords } from './session-watch.ts';
import { answerParts } from './part-requests.ts';
import { copyText, discardAloud, type Shell } from './shell.ts';
import { shortcutOf } from './shortcuts.ts';
import { Steps } from './steps.ts';
import { tabs } from './tabs.ts';
import type { ImportResult } from './transfer.ts';
import { shellStyles } from './ticket-settings.styles.ts';
import { languageAround, WordsController } from './words.ts';

/** How long "Saved at 17:24" stays, milliseconds. */
const savedMessageTime = 6000;

/**
 * Ticket fields, automatic assignment, SLA metrics and other parameters of a help-desk, with one draft, undo, review and
 * save.
 *
 * @summary The ticket settings of a help-desk.
 * @fires ticket-settings-ready - The settings are loaded. `detail.revision`
 * @fires ticket-settings-change - The draft changed. `detail.changes`, `detail.dirty`
 * @fires ticket-settings-saved - The draft is saved. `detail.revision`, `detail.at`
 * @fires ticket-settings-invalid - Errors stand in the way of saving. `detail.problems`
 * @fires ticket-settings-conflict - Somebody else saved meanwhile; the draft lies on theirs. `detail.clashes`
 * @fires ticket-settings-error - Loading or saving failed. `detail.code`, `detail.message`
 * @fires ticket-settings-section - Another tab was opened. `detail.section`
 * @fires ticket-settings-run-link - A link to the run of the preview was asked for. `detail.run`; cancelled, the host makes it
 * @csspart bar - The first row: tabs and save bar.
 * @csspart tabs - The tabs.
 * @csspart save-bar - Undo, redo, message, Review and Save.
 * @csspart problems - What stands in the way of saving.
 * @csspart editor - The open editor.
 * @cssproperty [--ts-accent=#2954c4] - Draft, selection, primary button, focus.
 * @cssproperty [--ts-on-accent=#ffffff] - Text on the accent.
 * @cssproperty [--ts-surface=#ffffff] - Background.
 * @cssproperty [--ts-text=#1a1e25] - Text.
 * @cssproperty [--ts-radius=6px] - Corners of controls; small ones × 0.66, floating ones × 1.5.
 * @cssproperty [--ts-density=1] - Multiplies the 4 px step: 0.875 compact, 1 normal, 1.2 touch.
 * @cssproperty [--ts-font=system-ui] - Font family.
 * @cssproperty [--ts-font-size=13px] - Base size; all others follow.
 * @cssstate loading - The settings are being loaded.
 * @cssstate dirty - There is something unsaved.
 * @cssstate saving - A save is under way.
 * @cssstate read-only - Nothing can be edited.
 */
export class TicketSettings extends LitElement {
  static override styles = [tokens, base, controls, partStyles, frame, shellStyles];

  /** Where the settings are loaded from and saved to. Absent: this browser's own storage (IndexedDB). */
  @property({ attribute: false }) adapter: TicketSettingsBackend | undefined;

  /** The open tab: `fields`, `assignment`, `sla`, `calendars`, `other` or `preview`. */
  @property({ reflect: true }) section: Tab = 'fields';

  /** The run of the preview that a link restores: `detail.run` of `ticket-settings-run-link`, or `run` of a copied link. */
  @property() run: string | undefined;

  /** Where the page serves the preview's worker from, when it can't start from where this code is. */
  @property({ attribute: 'worker-url' }) workerUrl: string | undefined;

  /** Language of words and formats: `en`, `uk`, or a longer tag. Absent: that of the nearest `lang`, else English. */
  @property() override lang = '';

  /** Time zone in which instants are shown (IANA). Absent: the browser's. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** `light` or `dark`; absent: as the page around it. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;

  /** Level of the editors' headings, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** `none` hides the Save button: the host has one, and calls `save()`. */
  @property({ attribute: 'save-button' }) saveButton: 'none' | undefined;

  /** Ask before the page is left with something unsaved. */
  @property({ type: Boolean, attribute: 'guard-leaving' }) guardLeaving = false;

  /** Keeps the draft on this device, and brings it back. Says whose it is, of which help-desk; absent: it isn't kept. */
  @property({ attribute: 'draft-key' }) draftKey: string | undefined;

  /** Words of the host's own in place of the widget's: `{ shell: { save: 'Publish' } }`. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private reviewing = false;
  /** Absent until there was something to summarise. */
  @state() private summarise: typeof import('./problem-summary.ts').problemSummary | undefined;

  @query('[part=problems]') private summary!: HTMLElement | null;
  @query('[part=editor]') private editor!: EditorElement | null;

  private savedTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly internals = this.attachInternals();
  private readonly notices = new NoticeController(this);
  private readonly words = new WordsController(this, () => ({
    locale: this.lang || languageAround(this),
    timeZone: this.timeZone,
    overrides: this.messages,
  }));
  private readonly session = new SessionController(this, (before, after) => this.followState(before, after));
  private readonly shell: Shell = { host: this, session: this.session, words: this.words, notices: this.notices };
  private readonly steps = new Steps(this.shell);
  private readonly transfer = new FileTransfer(this.shell);
  private readonly editors = new EditorChunks(this.shell);
  private readonly effect = new EffectNote(this.shell);
  private readonly headings = new ContextProvider(this, { context: headingLevelContext, initialValue: 2 });

  constructor() {
    super();
    new LeaveGuard(this, () => this.guardLeaving && this.hasUnsavedChanges);
    this.internals.role = 'region';
    this.addEventListener('keydown', (event) => this.onKey(event));
    answerParts(this.shell, (path) => void this.focusField(path));
  }

  /** Whether leaving now would lose something. */
  get hasUnsavedChanges(): boolean {
    return hasUnsavedWork(this.session.state);
  }

  /** Checks and saves the draft; resolves to whether everything is saved now. */
  save(): Promise<boolean> {
    return this.session.session?.save() ?? Promise.resolve(false);
  }

  /** Takes the last edit back. */
  undo(): void {
    this.session.dispatch({ type: 'undo' });
  }

  /** Makes the edit again that was undone last. */
  redo(): void {
    this.session.dispatch({ type: 'redo' });
  }

  /** Takes all changes of the draft back; one step of undo. */
  discard(): void {
    this.session.dispatch({ type: 'discard' });
  }

  /** Loads the settings again; a draft is given up. */
  async reload(): Promise<void> {
    await this.session.session?.load();
  }

  /**
   * Opens the tab and the place of a path such as `fields/device_model/label/en`, and puts the focus there, once the
   * settings are loaded.
   */
  async focusField(path: string | Path): Promise<void> {
    const steps = typeof path === 'string' ? parsePath(path) : path;
    await this.updateComplete;
    await this.session.loaded();
    const section = sectionOf(steps);
    const { ready } = this.session;
    if (!ready || !visibleTabs(ready).includes(section)) return;
    this.openSection(section);
    await this.editors.load(section);
    await this.updateComplete;
    await this.editor?.focusPath(steps);
  }

  /** The draft as the text of a file. Empty while nothing is loaded. */
  exportSettings(): Promise<string> {
    return this.transfer.export();
  }

  /**
   * Puts the settings of a file's text into the draft, as one step of undo; nothing is saved, and what can't be edited
   * here stays as it is. A text that is no settings document changes nothing, and what is wrong with it is returned and
   * shown.
   */
  importSettings(text: string): Promise<ImportResult> {
    return this.transfer.import(text);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('adapter') || changed.has('draftKey')) {
      this.effect.reset();
      this.session.start(this.adapter ?? ownBackend(), this.draftKey);
    }
    const words = ['lang', 'timeZone', 'messages'] as const;
    if (!this.hasUpdated || words.some((name) => changed.has(name))) {
      void this.attempt(() => this.words.load());
    }
    if (changed.has('headingLevel')) this.headings.setValue(this.headingLevel);
    this.keepSectionVisible();
    this.effect.follow(this.section, this.workerUrl);
    this.internals.ariaLabel = this.words.localisation?.messages('shell').region ?? null;
    showStates(this.internals, this.session.state);
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused && !focused.isConnected) this.catchFocus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('section')) void this.editors.load(this.section);
  }

  protected override render(): TemplateResult {
    const { localisation } = this.words;
    // Names the language of the words, which is not always that of the page around.
    return html`<div class="words" lang=${localisation?.language ?? nothing}>
      ${localisation ? this.renderPhase(localisation) : skeleton(undefined)}${this.notices.render()}
    </div>`;
  }

  private renderPhase(localisation: Localisation): TemplateResult {
    const { section } = this;
    const { state } = this.session;
    const onCopy = (details: string) => void copyText(details, this.shell);
    if (state.phase === 'loading') return skeleton(localisation);
    if (state.phase === 'failed') {
      return loadFailure(state.failure, localisation, { onRetry: () => void this.reload(), onCopy });
    }
    return html`
      <div class="bar" part="bar">
        ${tabs({ state, localisation, open: section, onOpen: (other) => this.openSection(other) })}
        ${this.renderSaveBar(state, localisation)}
      </div>
      ${state.save.status === 'blocked' ? this.summarise?.(state, localisation, (path) => void this.focusField(path)) : nothing}
      ${this.transfer.renderFailure(localisation)}
      ${notes(state, section, localisation, () => void this.session.session?.loadDirectory())}
      ${this.effect.render(section, localisation, () => this.openSection('preview'))}
      ${
        this.editors.has(section)
          ? editorLoaders[section].render(this)
          : this.editors.failure
            ? editorFailure(this.editors.failure, localisation, {
                onRetry: () => void this.editors.load(section),
                onCopy,
              })
            : skeleton(localisation)
      }
      ${
        this.reviewing
          ? html`<ticket-settings-review
              @close=${this.onReviewClosed}
              @open-preview=${() => this.openSection('preview')}
            ></ticket-settings-review>`
          : nothing
      }
    `;
  }

  private renderSaveBar(state: Ready, localisation: Localisation): TemplateResult {
    const words = localisation.messages('shell');
    const undo = this.steps.nameOf(state.undoStep);
    const redo = this.steps.nameOf(state.redoStep);
    return saveBar({
      state,
      localisation,
      undoLabel: undo && words.undoStep(undo),
      redoLabel: redo && words.redoStep(redo),
      withButton: this.saveButton !== 'none',
      onUndo: () => this.steps.undo(),
      onRedo: () => this.steps.redo(),
      onReview: () => void this.attempt(() => this.openReview()),
      onDiscard: () => discardAloud(this.shell),
      onProblems: () => this.session.dispatch({ type: 'show_problems' }),
      onSave: () => void this.save(),
      onExport: () => void this.attempt(() => this.transfer.download()),
      onImport: () => void this.attempt(() => this.transfer.choose()),
    });
  }

  /** Does what needs code or words that are not loaded yet, and says when they can't be. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const failure = failureOf(error);
      this.dispatch('ticket-settings-error', failure);
      const text = this.words.localisation?.messages('shell').failures.unavailable;
      if (text) this.notices.show({ text });
    }
  }

  private openSection(section: Tab): void {
    if (section === this.section) return;
    this.section = section;
    this.dispatch('ticket-settings-section', { section });
  }

  /** What is no section, or one that the backend doesn't have, gives way to the first. */
  private keepSectionVisible(): void {
    const visible = this.session.ready ? visibleTabs(this.session.ready) : [this.section];
    if (!visible.includes(this.section)) this.section = visible[0] ?? 'fields';
  }

  private followState(before: SessionState, next: SessionState): void {
    dispatchTransitions(before, next, (name, detail) => this.dispatch(name, detail));
    if (next.phase !== 'ready') {
      this.reviewing = false;
      this.transfer.dismissFailure();
      if (next.phase === 'failed') this.needProblemWords();
      return;
    }
    const known = before.phase === 'ready' ? before : undefined;
    if (next.problems.length > 0) this.needProblemWords();
    if (next.undoStep && !this.steps.canTell) void this.attempt(() => this.steps.load());
    if (known && known.draft !== next.draft) this.notices.dismissAction();
    if (known && known.save !== next.save && this.words.localisation) this.followSave(next, this.words.localisation);
  }

  private needProblemWords(): void {
    void this.attempt(() => this.words.need(problemWords));
  }

  private followSave(state: Ready, localisation: Localisation): void {
    const told = savingInWords(state, localisation);
    if (told) this.notices.announce(told.text, { urgent: told.urgent });
    clearTimeout(this.savedTimer);
    if (state.save.status === 'saved') {
      this.savedTimer = setTimeout(() => this.session.dispatch({ type: 'dismiss_save' }), savedMessageTime);
    }
    if (state.save.status === 'blocked') {
      void this.attempt(() => this.showSummary());
    }
  }

  /** Shows what stands in the way of saving, and goes there. */
  private async showSummary(): Promise<void> {
    const [{ problemSummary }] = await Promise.all([import('./problem-summary.ts'), this.words.need(problemWords)]);
    this.summarise = problemSummary;
    await this.updateComplete;
    this.summary?.focus();
  }

  private async openReview(): Promise<void> {
    const [{ defineReview }] = await Promise.all([import('../review/review.ts'), this.steps.load()]);
    defineReview();
    this.reviewing = true;
  }

  private readonly onReviewClosed = async (): Promise<void> => {
    this.reviewing = false;
    await this.updateComplete;
    this.catchFocus();
  };

  /** Gives the focus of something that is gone to the save bar, so that the keyboard's way goes on from there. */
  private catchFocus(): void {
    if (document.activeElement !== document.body) return;
    this.renderRoot.querySelector<HTMLElement>('.save > .primary, .tools > :last-child')?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    if (!shortcut) return;
    event.preventDefault();
    if (shortcut === 'undo') this.steps.undo();
    else if (shortcut === 'redo') this.steps.redo();
    else this.saveAloud();
  }

  private saveAloud(): void {
    const words = this.words.localisation?.messages('shell');
    if (!this.hasUnsavedChanges && words) this.notices.announce(words.nothingToSave);
    else void this.save();
  }

  private dispatch<Name extends keyof TicketSettingsEventMap>(
    name: Name,
    detail: TicketSettingsEventMap[Name]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-settings': TicketSettings;
  }
  interface HTMLElementEventMap extends TicketSettingsEventMap {}
}
