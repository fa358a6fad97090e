import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Section, TicketSettingsBackend } from '../../adapters/backend.ts';
import type { TicketSettings as TicketSettingsDocument } from '../../domain/settings/settings.ts';
import { parsePath, type Path } from '../../domain/settings/path.ts';
import type { CatalogueName } from '../../locales/catalogues.ts';
import { loadLocalisation, type Localisation, type MessageOverrides } from '../../locales/localisation.ts';
import { hasUnsavedWork, type Ready, type SessionState } from '../../state/session-state.ts';
import { createSession, type Session } from '../../state/session.ts';
import { localisationContext, sessionContext } from '../contexts.ts';
import type { EditorElement } from '../editors/editor-element.ts';
import { editorLoaders } from '../editors/loaders.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { browserEffects } from './browser-effects.ts';
import type { TicketSettingsEventMap } from './events.ts';
import { loadFailure, skeleton } from './load-failure.ts';
import { NoticeController, type Notice } from './notice.ts';
import { problemWords } from '../problem-text.ts';
import { problemSummary } from './problem-summary.ts';
import { saveBar } from './save-bar.ts';
import { changesIn, hasProblems, sectionOf, visibleSections } from './sections.ts';
import { dispatchTransitions, savingInWords } from './session-watch.ts';
import type { ImportResult } from './transfer.ts';
import { shellStyles } from './ticket-settings.styles.ts';

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
  static override styles = [tokens, base, controls, partStyles, shellStyles];

  /** Where the settings are loaded from and saved to. Absent: this browser's own storage (IndexedDB). */
  @property({ attribute: false }) adapter: TicketSettingsBackend | undefined;

  /** The open tab: `fields`, `assignment`, `sla` or `other`. */
  @property({ reflect: true }) section: Section = 'fields';

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

  /** Words of the host's own in place of the widget's: `{ shell: { save: 'Publish' } }`. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private localisation: Localisation | undefined;
  @state() private sessionState: SessionState = { phase: 'loading' };
  @state() private openSections: ReadonlySet<Section> = new Set();
  @state() private reviewing = false;
  /** Shows why the last file was not imported; absent when it was. */
  @state() private importFailure: ((localisation: Localisation) => unknown) | undefined;

  @query('.summary') private summary!: HTMLElement | null;

  private session: Session | undefined;
  private sessionAdapter: TicketSettingsBackend | undefined;
  private unsubscribe = (): void => {};
  private savedTimer: ReturnType<typeof setTimeout> | undefined;
  private describeStep: typeof import('../../locales/describe-change.ts').describeStep | undefined;
  private readonly internals = this.attachInternals();
  private readonly notices = new NoticeController(this);
  private readonly sessionProvider = new ContextProvider(this, { context: sessionContext });
  private readonly localisationProvider = new ContextProvider(this, { context: localisationContext });

  constructor() {
    super();
    this.internals.role = 'region';
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener(
      'words-needed',
      (event) => void this.needWords((event as CustomEvent<readonly CatalogueName[]>).detail),
    );
    this.addEventListener('announce', (event) => this.notices.announce((event as CustomEvent<string>).detail));
    this.addEventListener('notice', (event) => this.onNotice(event as CustomEvent<{ text: string; undo?: boolean }>));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onLeave);
    this.watchSession();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.onLeave);
    this.unsubscribe();
    clearTimeout(this.savedTimer);
  }

  /** Whether leaving now would lose something. */
  get hasUnsavedChanges(): boolean {
    return hasUnsavedWork(this.sessionState);
  }

  /** Checks and saves the draft; resolves to whether everything is saved now. */
  save(): Promise<boolean> {
    return this.session?.save() ?? Promise.resolve(false);
  }

  /** Takes the last edit back. */
  undo(): void {
    this.session?.dispatch({ type: 'undo' });
  }

  /** Makes the edit again that was undone last. */
  redo(): void {
    this.session?.dispatch({ type: 'redo' });
  }

  /** Takes all changes of the draft back; one step of undo. */
  discard(): void {
    this.session?.dispatch({ type: 'discard' });
  }

  /** Loads the settings again; a draft is given up. */
  async reload(): Promise<void> {
    await this.session?.load();
  }

  /** Opens the tab and the place of a path such as `fields/device_model/label/en`, and puts the focus there. */
  async focusField(path: string | Path): Promise<void> {
    const steps = typeof path === 'string' ? parsePath(path) : path;
    this.openSection(sectionOf(steps));
    await this.loadEditor(this.section);
    await this.updateComplete;
    await this.editor?.focusPath(steps);
  }

  /** The draft as the text of a file. Empty while nothing is loaded. */
  async exportSettings(): Promise<string> {
    const { exportSettings } = await import('./transfer.ts');
    return this.sessionState.phase === 'ready' ? exportSettings(this.sessionState.draft) : '';
  }

  /**
   * Puts the settings of a file's text into the draft, as one step of undo; nothing is saved. A text that is no settings
   * document changes nothing, and what is wrong with it is returned and shown.
   */
  async importSettings(text: string): Promise<ImportResult> {
    const transfer = await import('./transfer.ts');
    await this.needWords(['transfer', ...problemWords]);
    const result = transfer.importSettings(text);
    this.importFailure =
      result.status === 'valid'
        ? undefined
        : (localisation) => transfer.importFailure(result, localisation, () => (this.importFailure = undefined));
    if (result.status === 'valid') this.takeImport(result.settings);
    return result;
  }

  private takeImport(settings: TicketSettingsDocument): void {
    const before = this.sessionState;
    this.session?.dispatch({ type: 'edit', command: { type: 'replace', settings } });
    const words = this.localisation?.messages('transfer');
    if (this.sessionState.phase !== 'ready' || !words) return;
    const { changes } = this.sessionState;
    if (this.sessionState === before) this.notices.show({ text: words.same });
    else this.notices.show({ text: words.imported(changes.length), ...this.undoAction() });
  }

  private undoAction(): Pick<Notice, 'action'> {
    const label = this.localisation?.messages('shell').undo;
    return label ? { action: { label, run: () => this.undo() } } : {};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.session || changed.has('adapter')) void this.startSession();
    const words = ['lang', 'timeZone', 'messages'] as const;
    if (!this.localisation || words.some((name) => changed.has(name))) void this.startLocalisation();
    this.showStates();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('section')) void this.loadEditor(this.section);
  }

  protected override render(): TemplateResult {
    const { localisation, sessionState } = this;
    if (!localisation || sessionState.phase === 'loading')
      return html`${skeleton(localisation)}${this.notices.render()}`;
    if (sessionState.phase === 'failed') {
      return html`${loadFailure(sessionState, localisation, () => void this.session?.load())}${this.notices.render()}`;
    }
    return html`
      <div class="bar" part="bar">
        ${this.renderTabs(sessionState, localisation)}${this.renderSaveBar(sessionState, localisation)}
      </div>
      ${sessionState.save.status === 'blocked' ? problemSummary(sessionState, localisation, (path) => void this.focusField(path)) : nothing}
      ${this.importFailure?.(localisation)}
      ${this.openSections.has(this.section) ? editorLoaders[this.section].render() : skeleton(localisation)}
      ${this.reviewing ? html`<ticket-settings-review @close=${() => (this.reviewing = false)}></ticket-settings-review>` : nothing}
      ${this.notices.render()}
    `;
  }

  private renderTabs(state: Ready, localisation: Localisation): TemplateResult {
    const words = localisation.messages('shell');
    return html`<nav class="tabs" part="tabs" aria-label=${words.region}>
      ${visibleSections(state).map((section) => {
        const changes = changesIn(section, state);
        const label = words.sections[section];
        return html`<a
          href="#${section}"
          aria-current=${section === this.section ? 'page' : nothing}
          @click=${(event: Event) => {
            event.preventDefault();
            this.openSection(section);
          }}
          ><span class="long">${label}</span><span class="short">${words.shortSections[section]}</span>${
            changes > 0
              ? html`<span class="count" role="img" aria-label=${words.unsavedChanges(changes)}>${changes}</span>`
              : nothing
          }${
            hasProblems(section, state)
              ? html`<span class="dot" role="img" aria-label=${words.hasProblems}></span>`
              : nothing
          }</a
        >`;
      })}
    </nav>`;
  }

  private renderSaveBar(state: Ready, localisation: Localisation): TemplateResult {
    const words = localisation.messages('shell');
    const undo = state.undoStep && this.stepLabel(state.undoStep.changes, state.undoStep);
    const redo = state.redoStep && this.stepLabel(state.redoStep.changes, state.redoStep);
    return saveBar({
      state,
      localisation,
      undoLabel: undo && words.undoStep(undo),
      redoLabel: redo && words.redoStep(redo),
      withButton: this.saveButton !== 'none',
      onUndo: () => this.undoAloud(),
      onRedo: () => this.redoAloud(),
      onReview: () => void this.openReview(),
      onProblems: () => void this.save().then(() => this.summary?.focus()),
      onSave: () => void this.save(),
      onExport: () => void this.download(),
      onImport: () => void this.chooseImport(),
    });
  }

  /** What an undo step changed, in words; absent until the words are loaded. */
  private stepLabel(
    changes: Ready['changes'],
    { before, after }: Pick<NonNullable<Ready['undoStep']>, 'before' | 'after'>,
  ) {
    const { sessionState, localisation } = this;
    if (sessionState.phase !== 'ready' || !localisation?.has('changes')) return undefined;
    const { directory, capabilities } = sessionState;
    return this.describeStep?.(changes, {
      before,
      after,
      capabilities,
      localisation,
      ...(directory ? { directory } : {}),
    });
  }

  private async download(): Promise<void> {
    const { downloadSettings } = await import('./transfer.ts');
    if (this.sessionState.phase === 'ready') downloadSettings(this.sessionState.draft);
  }

  private async chooseImport(): Promise<void> {
    const text = await (await import('./transfer.ts')).chooseFile();
    if (text !== undefined) await this.importSettings(text);
  }

  private get editor(): EditorElement | undefined {
    return this.renderRoot.querySelector<EditorElement>('[part=editor]') ?? undefined;
  }

  private openSection(section: Section): void {
    if (section === this.section) return;
    this.section = section;
    this.dispatch('ticket-settings-section', { section });
  }

  private async loadEditor(section: Section): Promise<void> {
    const loader = editorLoaders[section];
    await Promise.all([loader.load(), this.needWords(loader.catalogues)]);
    this.openSections = new Set([...this.openSections, section]);
  }

  /** Loads further words; they stay loaded when the language changes. */
  private async needWords(names: readonly CatalogueName[]): Promise<void> {
    for (const name of names) this.wordsInUse.add(name);
    await this.localisationStarted;
    if (this.localisation && names.some((name) => !this.localisation?.has(name))) await this.startLocalisation();
  }

  private readonly wordsInUse = new Set<CatalogueName>(['shell']);
  private localisationStarted: Promise<void> | undefined;

  private startLocalisation(): Promise<void> {
    const options = { locale: this.language(), timeZone: this.timeZone, overrides: this.messages };
    const started: Promise<void> = loadLocalisation(options, [...this.wordsInUse]).then((localisation) => {
      // A later language, or a longer list of words, wins over one that arrives after it.
      if (this.localisationStarted !== started) return this.localisationStarted;
      this.localisation = localisation;
      this.localisationProvider.setValue(localisation);
      this.internals.ariaLabel = localisation.messages('shell').region;
      return undefined;
    });
    this.localisationStarted = started;
    return started;
  }

  private language(): string {
    return this.lang || this.parentElement?.closest<HTMLElement>('[lang]')?.lang || 'en';
  }

  private async startSession(): Promise<void> {
    if (this.session && this.sessionAdapter === this.adapter) return;
    const { adapter } = this;
    this.sessionAdapter = adapter;
    this.session?.dispose();
    const backend = adapter ?? (await import('../../adapters/indexeddb.ts')).createIndexedDbBackend();
    if (this.sessionAdapter !== adapter) return;
    this.session = createSession(backend, browserEffects);
    this.sessionProvider.setValue(this.session);
    this.watchSession();
    await this.session.load();
  }

  private watchSession(): void {
    this.unsubscribe();
    const { session } = this;
    if (!session || !this.isConnected) return;
    const follow = () => this.followState(session.getState());
    this.unsubscribe = session.subscribe(follow);
    follow();
  }

  private followState(next: SessionState): void {
    const before = this.sessionState;
    if (before === next) return;
    this.sessionState = next;
    dispatchTransitions(before, next, (name, detail) => this.dispatch(name, detail));
    if (next.phase === 'failed') void this.needWords(problemWords);
    if (next.phase !== 'ready') return;
    const known = before.phase === 'ready' ? before : undefined;
    if (next.problems.length > 0) void this.needWords(problemWords);
    if (next.undoStep && !this.describeStep) void this.loadChangeWords();
    if (!visibleSections(next).includes(this.section)) this.section = visibleSections(next)[0] ?? 'fields';
    if (known && known.save !== next.save && this.localisation) this.followSave(next, this.localisation);
  }

  private followSave(state: Ready, localisation: Localisation): void {
    const told = savingInWords(state, localisation);
    if (told) this.notices.announce(told.text, { urgent: told.urgent });
    clearTimeout(this.savedTimer);
    if (state.save.status === 'saved') {
      this.savedTimer = setTimeout(() => this.session?.dispatch({ type: 'dismiss_save' }), savedMessageTime);
    }
    if (state.save.status === 'blocked') {
      void this.needWords(problemWords)
        .then(() => this.updateComplete)
        .then(() => this.summary?.focus());
    }
  }

  private async loadChangeWords(): Promise<void> {
    const [{ describeStep }] = await Promise.all([
      import('../../locales/describe-change.ts'),
      this.needWords(['changes']),
    ]);
    this.describeStep = describeStep;
    this.requestUpdate();
  }

  private async openReview(): Promise<void> {
    const [{ defineReview }] = await Promise.all([import('../review/review.ts'), this.loadChangeWords()]);
    defineReview();
    this.reviewing = true;
  }

  private undoAloud(): void {
    const { sessionState, localisation } = this;
    if (sessionState.phase !== 'ready' || !sessionState.undoStep || !localisation) return;
    const words = localisation.messages('shell');
    const label = this.stepLabel(sessionState.undoStep.changes, sessionState.undoStep);
    this.undo();
    this.notices.show({
      text: label ? words.undone(label) : words.undo,
      action: { label: words.redo, run: () => this.redoAloud() },
    });
  }

  private redoAloud(): void {
    const { sessionState, localisation } = this;
    if (sessionState.phase !== 'ready' || !sessionState.redoStep || !localisation) return;
    const words = localisation.messages('shell');
    const label = this.stepLabel(sessionState.redoStep.changes, sessionState.redoStep);
    this.redo();
    this.notices.show({
      text: label ? words.redone(label) : words.redo,
      action: { label: words.undo, run: () => this.undoAloud() },
    });
  }

  private onNotice({ detail }: CustomEvent<{ text: string; undo?: boolean }>): void {
    this.notices.show({ text: detail.text, ...(detail.undo ? this.undoAction() : {}) });
  }

  private onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 's') {
      event.preventDefault();
      void this.save();
    } else if (key === 'z' && !hasOwnHistory(event)) {
      event.preventDefault();
      if (event.shiftKey) this.redoAloud();
      else this.undoAloud();
    }
  }

  private readonly onLeave = (event: BeforeUnloadEvent): void => {
    if (this.guardLeaving && this.hasUnsavedChanges) event.preventDefault();
  };

  private showStates(): void {
    const { sessionState } = this;
    const ready = sessionState.phase === 'ready' ? sessionState : undefined;
    const states = {
      loading: sessionState.phase === 'loading',
      dirty: this.hasUnsavedChanges,
      saving: ready?.save.status === 'saving',
      'read-only': ready?.readOnly !== undefined,
    };
    for (const [name, on] of Object.entries(states)) {
      if (on) this.internals.states.add(name);
      else this.internals.states.delete(name);
    }
  }

  private dispatch<Name extends keyof TicketSettingsEventMap>(
    name: Name,
    detail: TicketSettingsEventMap[Name]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Whether the key was pressed in a text field, whose own undo comes first. */
function hasOwnHistory(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type))
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-settings': TicketSettings;
  }
  interface HTMLElementEventMap extends TicketSettingsEventMap {}
}
