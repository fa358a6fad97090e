import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Directory } from '../../../../domain/settings/directory.ts';
import type { Language } from '../../../../locales/catalogues.ts';
import type { AssignmentWords } from '../../../../locales/reasons/assignment-words.ts';
import { defineOnce } from '../../../define-once.ts';
import { icon } from '../../../parts/icon.ts';
import { segments } from '../../../parts/inputs.ts';
import { partStyles } from '../../../parts/parts.styles.ts';
import { defineSelect } from '../../../parts/select.ts';
import { base } from '../../../styles/base.styles.ts';
import { controls } from '../../../styles/controls.styles.ts';
import { steps } from '../../../styles/steps.styles.ts';
import { EditorElement } from '../../editor-element.ts';
import { answerView } from './answer-view.ts';
import { atAnotherTime, type Question } from './answer.ts';
import { instantOf } from '../../asked-moment.ts';
import { probeStyles } from './assignment-probe.styles.ts';
import { exampleDirectory } from './example-directory.ts';
import { createNarrator, type Narrator } from './narrator.ts';
import { plainControl } from './plain-control.ts';
import { priorityOf, questionFields, topicOf, type Asked } from './question-fields.ts';
import type { Group } from './ranking.ts';
import { loadReasonWords } from './reason-words.ts';
import { findResult, type Result, type Which } from './result.ts';

/** The answer follows the last change after this long, milliseconds. */
const answerPause = 150;
const minute = 60_000;

/**
 * "Who would get it?": one ticket at one moment through the rules of the draft or of what is saved, with the reason for every
 * operator. Shows what the engine says and nothing else.
 *
 * @fires open-setting - A link to a control of the settings was followed; `detail` is the control's name.
 */
export class AssignmentProbe extends EditorElement {
  static override styles = [base, controls, partStyles, steps, probeStyles];

  protected readonly section = 'assignment';

  /** Tells the present, epoch milliseconds. */
  @property({ attribute: false })
  clock: () => number = Date.now;

  @state() private which: Which = 'draft';
  @state() private asked: Asked = {};
  @state() private now = 0;
  @state() private opened: ReadonlySet<Group> = new Set();
  @state() private withForecast = true;
  @state() private reasonWords: { readonly language: Language; readonly words: AssignmentWords } | undefined;
  @state() private wordsFailed = false;
  @state() private result: Result | undefined;

  /** What the result was, or is going to be, made from. */
  private sources: readonly unknown[] = [];
  private told: { readonly result: Result; readonly narrator: Narrator } | undefined;
  private answerTimer: ReturnType<typeof setTimeout> | undefined;
  private minuteTimer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.answerTimer);
    clearTimeout(this.minuteTimer);
    // Asked again when it is put back.
    this.sources = [];
  }

  /** "Now" goes on while it is looked at. */
  private readonly tick = (): void => {
    this.now = this.clock();
    clearTimeout(this.minuteTimer);
    this.minuteTimer = setTimeout(this.tick, minute - (this.now % minute));
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('clock')) this.tick();
    if (this.reasonWords?.language !== this.localisation.language && !this.wordsFailed) void this.loadWords();
    if (this.isDirectoryKnown) this.askWhatChanged();
  }

  /** Answers the first question at once, and what changes after that when it has come to rest. */
  private askWhatChanged(): void {
    const { draft, saved, directory } = this.ready;
    const { topic, priority, moment } = this.asked;
    const { locale, timeZone } = this.localisation;
    const sources = [
      ...[draft.assignment, draft.calendars, saved.assignment, saved.calendars, directory, locale, timeZone],
      ...[this.which, topic, priority, moment ?? this.now, this.withForecast],
    ];
    if (sources.length === this.sources.length && sources.every((source, at) => source === this.sources[at])) return;
    this.sources = sources;
    clearTimeout(this.answerTimer);
    const find = (): void => {
      this.result = findResult(this.ready, this.which, this.question(), this.withForecast);
    };
    if (this.result) this.answerTimer = setTimeout(find, answerPause);
    else find();
  }

  private async loadWords(): Promise<void> {
    const { language } = this.localisation;
    this.wordsFailed = false;
    try {
      const words = await loadReasonWords(language);
      if (language === this.localisation.language) this.reasonWords = { language, words };
    } catch {
      // A chunk of the widget did not come; the reader is told and can ask for it again.
      this.wordsFailed = true;
    }
  }

  private question(): Question {
    const { asked, localisation } = this;
    const directory = this.directory();
    return {
      at: asked.moment ? instantOf(asked.moment, localisation.timeZone) : this.now,
      subjectAlias: topicOf(asked, directory) || null,
      priority: priorityOf(asked, directory) ?? null,
      directory: asked.moment ? atAnotherTime(directory) : directory,
    };
  }

  /** Whether it is settled what is known of the help-desk, little as it may be. */
  private get isDirectoryKnown(): boolean {
    return this.ready.directory !== undefined || this.ready.directoryFailure !== undefined;
  }

  /** The help-desk's directory; with made-up operators where it has none. */
  private directory(): Directory {
    const { directory } = this.ready;
    if (directory && directory.operators.length > 0) return directory;
    const { timeZone } = this.localisation;
    return exampleDirectory(directory, this.localisation.messages('probe'), { now: this.now, timeZone });
  }

  protected override render(): TemplateResult {
    const { localisation, asked, now, result } = this;
    const words = localisation.messages('probe');
    const narrator = this.narrator();
    return html`
      <section aria-labelledby="probe:title">
        <div class="section">
          <div class="row wrap top">
            <h3 class="subtitle grow" id="probe:title">${words.title}</h3>
            ${segments({
              control: plainControl('probe:settings'),
              label: words.settings,
              value: this.which,
              choices: [
                { value: 'draft', label: words.draft },
                { value: 'saved', label: words.saved },
              ],
              onChoose: (which) => (this.which = which),
            })}
          </div>
          ${questionFields({
            asked,
            known: this.isDirectoryKnown ? this.directory() : { topics: [], priorities: [] },
            now,
            localisation,
            onChange: (changes) => (this.asked = { ...this.asked, ...changes }),
          })}
          ${this.renderNotes()}
          <div class="unseen" role="status">${narrator && result ? narrator.outcome(result.answer) : ''}</div>
        </div>
        ${narrator && result ? this.renderAnswer(narrator, result) : this.renderAbsence()}
      </section>
    `;
  }

  /** Knows the names of all operators, so it is made once for a result. */
  private narrator(): Narrator | undefined {
    const { reasonWords, result, localisation } = this;
    if (!result || reasonWords?.language !== localisation.language) return undefined;
    const told = this.told;
    if (told?.result === result && told.narrator.localisation === localisation) return told.narrator;
    const narrator = createNarrator(localisation, reasonWords.words, result.settings, result.question);
    this.told = { result, narrator };
    return narrator;
  }

  private renderAnswer(narrator: Narrator, result: Result): TemplateResult {
    return answerView({
      result,
      narrator,
      opened: this.opened,
      onToggleGroup: (group) => this.toggle(group),
      withForecast: this.withForecast,
      onToggleForecast: (on) => (this.withForecast = on),
      onOpenSetting: (setting) => this.dispatchEvent(new CustomEvent('open-setting', { detail: setting })),
    });
  }

  private toggle(group: Group): void {
    const opened = new Set(this.opened);
    if (!opened.delete(group)) opened.add(group);
    this.opened = opened;
  }

  /** Words or operators are not there yet, or did not come. */
  private renderAbsence(): TemplateResult {
    const words = this.localisation.messages('probe');
    return html`<div class="section row wrap secondary">
      ${
        this.wordsFailed
          ? html`${words.notLoaded}
              <button class="button small" @click=${() => void this.loadWords()}>
                ${this.localisation.messages('shell').tryAgain}
              </button>`
          : words.loading
      }
    </div>`;
  }

  private renderNotes(): TemplateResult {
    const { directory } = this.ready;
    const words = this.localisation.messages('probe');
    const made = this.isDirectoryKnown && !directory?.operators.length;
    return html`
      ${
        this.asked.moment
          ? html`<p class="secondary hint">
              ${words.anotherTime}
              <button class="button link" @click=${this.backToNow}>${words.backToNow}</button>
            </p>`
          : nothing
      }
      ${
        made
          ? html`<div class="note hint">
              ${icon('info')}<span>${directory ? words.examples : words.examplesInstead}</span>
            </div>`
          : nothing
      }
    `;
  }

  private readonly backToNow = async (): Promise<void> => {
    this.asked = { ...this.asked, moment: undefined, typedTime: undefined };
    this.tick();
    await this.updateComplete;
    // The button goes; the field that it was about takes the focus.
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape('probe:time')}`)?.focus();
  };
}

export function defineAssignmentProbe(): void {
  defineSelect();
  defineOnce('ticket-settings-assignment-probe', AssignmentProbe);
}
