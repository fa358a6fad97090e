import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Explanation } from '../../../../domain/assignment/decision.ts';
import type { WaitForecast } from '../../../../domain/assignment/wait-forecast.ts';
import type { Directory } from '../../../../domain/settings/directory.ts';
import type { Language } from '../../../../locales/catalogues.ts';
import type { ProbeMessages } from '../../../../locales/probe.en.ts';
import { instantsOf, type AssignmentWords } from '../../../../locales/reasons/assignment-words.ts';
import { createInstants } from '../../../../locales/reasons/instants.ts';
import { namesFrom } from '../../../../locales/reasons/names.ts';
import { defineOnce } from '../../../define-once.ts';
import { icon } from '../../../parts/icon.ts';
import { segments, switchInput, textInput } from '../../../parts/inputs.ts';
import { partStyles } from '../../../parts/parts.styles.ts';
import { defineSelect, select } from '../../../parts/select.ts';
import { base } from '../../../styles/base.styles.ts';
import { controls } from '../../../styles/controls.styles.ts';
import { EditorElement } from '../../editor-element.ts';
import { answer, atAnotherTime, forecast, type Answer, type Question } from './answer.ts';
import { daysFrom, instantOf, localMoment, readTime, type LocalMoment } from './asked-moment.ts';
import { probeStyles } from './assignment-probe.styles.ts';
import { exampleDirectory } from './example-directory.ts';
import { ranking, type Group } from './ranking.ts';
import { loadReasonWords } from './reason-words.ts';
import { richText } from './rich-text.ts';
import { sieve } from './sieve.ts';
import { waitSteps, type NamedSetting } from './wait-steps.ts';

/** The answer follows the last change after this long, milliseconds. */
const answerPause = 150;
/** Days that can be asked about, today first. */
const daysAhead = 14;
const minute = 60_000;

const plain = { editable: true, changed: false, errors: [], warnings: [] } as const;

type Which = 'draft' | 'saved';

/** Everything that was asked, and what the engine answered. */
interface Result {
  readonly which: Which;
  readonly question: Question;
  readonly answer: Answer;
  /** Under the other settings; absent when they are the same. */
  readonly other?: Answer;
  readonly forecast?: WaitForecast;
}

/**
 * "Who would get it?": one ticket at one moment through the rules of the draft or of what is saved, with the reason for every
 * operator. Shows what the engine says and nothing else.
 *
 * @fires open-setting - A link to a control of the settings was followed; `detail` is the control's name.
 */
export class AssignmentProbe extends EditorElement {
  static override styles = [base, controls, partStyles, probeStyles];

  protected readonly section = 'assignment';

  /** Epoch milliseconds; for tests. */
  @property({ attribute: false })
  clock: () => number = Date.now;

  @state() private which: Which = 'draft';
  /** Alias of the chosen topic; `''` for none, `undefined` while none was chosen. */
  @state() private topic: string | undefined;
  @state() private priority: string | undefined;
  /** `undefined`: now. */
  @state() private moment: LocalMoment | undefined;
  /** What stands in the time field, while it is no time of a day. */
  @state() private timeText: string | undefined;
  /** That text was left: now it may be called wrong. */
  @state() private timeLeft = false;
  @state() private now = 0;
  @state() private opened: ReadonlySet<Group> = new Set();
  @state() private withForecast = true;
  @state() private words: { readonly language: Language; readonly assignment: AssignmentWords } | undefined;
  @state() private wordsFailed = false;
  @state() private result: Result | undefined;

  /** What the result was, or is going to be, made from. */
  private asked: readonly unknown[] = [];
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
    this.asked = [];
  }

  /** "Now" goes on while it is looked at. */
  private readonly tick = (): void => {
    this.now = this.clock();
    clearTimeout(this.minuteTimer);
    this.minuteTimer = setTimeout(this.tick, minute - (this.now % minute));
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('clock')) this.tick();
    if (this.words?.language !== this.localisation.language) void this.loadWords();
    const { draft, saved, directory, directoryFailure } = this.ready;
    if (!directory && !directoryFailure) return;
    const { assignment, calendars } = draft;
    const asked = [
      ...[assignment, calendars, saved, directory, this.localisation],
      ...[this.which, this.topic, this.priority, this.moment ?? this.now, this.withForecast],
    ];
    if (asked.every((value, index) => value === this.asked[index]) && asked.length === this.asked.length) return;
    this.asked = asked;
    clearTimeout(this.answerTimer);
    if (!this.result) this.findAnswer();
    else this.answerTimer = setTimeout(() => this.findAnswer(), answerPause);
  }

  private async loadWords(): Promise<void> {
    const { language } = this.localisation;
    try {
      const assignment = await loadReasonWords(language);
      if (language === this.localisation.language) this.words = { language, assignment };
      this.wordsFailed = false;
    } catch {
      // A chunk of the widget did not come; the reader is told and can ask for it again.
      this.wordsFailed = true;
    }
  }

  private findAnswer(): void {
    const { ready, which } = this;
    const { draft, saved } = ready;
    const settings = ready[which];
    const question = this.question();
    const answered = answer(settings, question);
    const same = draft.assignment === saved.assignment && draft.calendars === saved.calendars;
    this.result = {
      which,
      question,
      answer: answered,
      ...(same ? {} : { other: answer(which === 'draft' ? saved : draft, question) }),
      ...(answered.kind === 'decided' && this.withForecast
        ? { forecast: forecast(settings, question, answered.calendars) }
        : {}),
    };
  }

  private question(): Question {
    const { moment, localisation } = this;
    const directory = this.directory();
    return {
      at: moment ? instantOf(moment, localisation.timeZone) : this.now,
      subjectAlias: this.chosenTopic(directory) || null,
      priority: this.chosenPriority(directory) ?? null,
      directory: moment ? atAnotherTime(directory) : directory,
    };
  }

  private get made(): boolean {
    return (this.ready.directory?.operators.length ?? 0) === 0;
  }

  private directory(): Directory {
    const { directory } = this.ready;
    if (directory && !this.made) return directory;
    const { timeZone } = this.localisation;
    return exampleDirectory(directory, this.localisation.messages('probe'), { now: this.now, timeZone });
  }

  private chosenTopic({ topics }: Pick<Directory, 'topics'>): string {
    if (this.topic === '' || topics.some(({ alias }) => alias === this.topic)) return this.topic ?? '';
    return topics[0]?.alias ?? '';
  }

  private chosenPriority({ priorities }: Pick<Directory, 'priorities'>): string | undefined {
    if (priorities.some(({ id }) => id === this.priority)) return this.priority;
    return priorities[Math.floor((priorities.length - 1) / 2)]?.id;
  }

  protected override render(): TemplateResult {
    const words = this.localisation.messages('probe');
    return html`
      <section aria-labelledby="probe:title">
        <div class="section">
          <div class="row wrap top">
            <h3 class="subtitle grow" id="probe:title">${words.title}</h3>
            ${segments({
              control: { ...plain, id: 'probe:settings' },
              label: words.settings,
              value: this.which,
              choices: [
                { value: 'draft', label: words.draft },
                { value: 'saved', label: words.saved },
              ],
              onChoose: (which) => (this.which = which),
            })}
          </div>
          ${this.renderQuestion(words)}${this.renderNotes(words)}
          <div class="unseen" role="status">${this.outcome(words)}</div>
        </div>
        ${this.renderResult(words)}
      </section>
    `;
  }

  private renderQuestion(words: ProbeMessages): TemplateResult {
    const { directory } = this.ready;
    const { topics, priorities } = directory ?? { topics: [], priorities: [] };
    const shared = this.localisation.messages('shell');
    const { text } = this.localisation;
    return html`<div class="question">
      ${select({
        control: { ...plain, id: 'probe:topic' },
        label: words.topic,
        options: [
          ...topics.map(({ alias, name }) => ({ value: alias, label: text(name), icon: 'topic' as const })),
          { value: '', label: words.noTopic },
        ],
        value: this.chosenTopic({ topics }),
        words: shared,
        onChoose: (topic) => (this.topic = topic),
      })}
      ${
        priorities.length > 0
          ? select({
              control: { ...plain, id: 'probe:priority' },
              label: words.priority,
              options: priorities.map(({ id, name }) => ({ value: id, label: text(name), icon: 'priority' as const })),
              value: this.chosenPriority({ priorities }),
              words: shared,
              onChoose: (priority) => (this.priority = priority),
            })
          : nothing
      }
      ${this.renderMoment(words)}
    </div>`;
  }

  private renderMoment(words: ProbeMessages): TemplateResult {
    const { locale, timeZone } = this.localisation;
    const present = localMoment(this.now, timeZone);
    const { day, time } = this.moment ?? present;
    const weekday = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    });
    const hints = [words.today, words.tomorrow];
    const days = daysFrom(present.day, daysAhead);
    return html`
      ${select({
        control: { ...plain, id: 'probe:day' },
        label: words.day,
        options: (days.includes(day) ? days : [day, ...days]).map((value) => ({
          value,
          label: weekday.format(Date.parse(value)),
          icon: 'date' as const,
          hint: hints[days.indexOf(value)],
        })),
        value: day,
        words: this.localisation.messages('shell'),
        onChoose: (chosen) => (this.moment = { day: chosen, time }),
      })}
      ${textInput({
        control: {
          ...plain,
          id: 'probe:time',
          ...(this.timeText === undefined ? {} : { typed: this.timeText }),
          errors: this.timeText !== undefined && this.timeLeft ? [words.badTime] : [],
        },
        label: words.time,
        value: time,
        means: (typed) => readTime(typed) === time,
        onInput: (typed) => this.takeTime(typed, day),
        onDone: (typed) => {
          this.takeTime(typed, day);
          this.timeLeft = true;
        },
      })}
    `;
  }

  private takeTime(typed: string, day: string): void {
    const time = readTime(typed);
    this.timeText = time === undefined ? typed : undefined;
    if (time === undefined) return;
    this.timeLeft = false;
    if (time !== localMoment(this.now, this.localisation.timeZone).time || this.moment) this.moment = { day, time };
  }

  private readonly backToNow = async (): Promise<void> => {
    this.moment = undefined;
    this.timeText = undefined;
    this.tick();
    await this.updateComplete;
    // The button goes; what it was about comes next to it.
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape('probe:time')}`)?.focus();
  };

  private renderNotes(words: ProbeMessages): TemplateResult {
    const { directory, directoryFailure } = this.ready;
    const made = this.made && (directory || directoryFailure);
    return html`
      ${
        this.moment
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

  private renderResult(words: ProbeMessages): TemplateResult {
    const { result, words: reasonWords } = this;
    const text = this.outcome(words);
    return html`
      ${
        this.wordsFailed
          ? html`<div class="section row wrap">
              ${words.notLoaded}
              <button class="button small" @click=${() => void this.loadWords()}>
                ${this.localisation.messages('shell').tryAgain}
              </button>
            </div>`
          : nothing
      }
      ${
        !result || !reasonWords
          ? nothing
          : result.answer.kind === 'broken'
            ? html`<div class="section">
                <div class="note error">${icon('error')}<span>${text}</span></div>
              </div>`
            : this.renderAnswer(result, result.answer.explanation, text, reasonWords.assignment)
      }
    `;
  }

  /** What becomes of the ticket, in a sentence; empty while nothing is known. */
  private outcome(words: ProbeMessages): string {
    if (!this.result || !this.words) return '';
    const { answer: answered, question } = this.result;
    return answered.kind === 'broken'
      ? words.brokenCalendar(answered.calendar.name || answered.calendar.id)
      : this.words.assignment.ticket(answered.explanation, this.context(answered.explanation, question));
  }

  /** Names and instants for the sentences of an explanation. */
  private context(explanation: Explanation, { directory }: Question) {
    const { locale, language, timeZone } = this.localisation;
    return {
      instants: createInstants(language === 'uk' ? 'uk' : 'en-GB', timeZone, instantsOf(explanation)),
      names: namesFrom(this.ready.draft, directory, locale),
    };
  }

  private renderAnswer(
    result: Result,
    explanation: Explanation,
    text: string,
    assignmentWords: AssignmentWords,
  ): TemplateResult {
    const { localisation } = this;
    const { question } = result;
    const words = localisation.messages('probe');
    const context = this.context(explanation, question);
    const nameOf = (operator: string) => context.names('operator', operator) || operator;
    const topic =
      question.subjectAlias === null ? null : context.names('topic', question.subjectAlias) || question.subjectAlias;
    return html`
      <div class="section">
        ${explanation.verdicts.length > 0 ? sieve(explanation, topic, words) : nothing}
        ${explanation.outcome === 'assigned' ? nothing : html`<p class="outcome">${text}</p>`}
      </div>
      ${ranking({
        explanation,
        topic,
        localisation,
        nameOf,
        reasonOf: (verdict) => assignmentWords.operator(verdict, explanation, context),
        opened: this.opened,
        onToggle: (group) => this.toggle(group),
      })}
      ${result.other ? this.renderOther(result, explanation, result.other, nameOf, assignmentWords) : nothing}
      ${this.renderNobody(result, explanation, topic, nameOf)}
    `;
  }

  private toggle(group: Group): void {
    const opened = new Set(this.opened);
    if (!opened.delete(group)) opened.add(group);
    this.opened = opened;
  }

  /** Whom the other settings would choose, and how they see the one that is chosen here. */
  private renderOther(
    { which, question }: Result,
    { operator: chosen }: Explanation,
    other: Answer,
    nameOf: (operator: string) => string,
    assignmentWords: AssignmentWords,
  ): TemplateResult {
    const words = this.localisation.messages('probe');
    const theirs = which === 'draft' ? 'saved' : 'draft';
    if (other.kind === 'broken')
      return this.otherLine(
        words.othersOutcome[theirs](words.brokenCalendar(other.calendar.name || other.calendar.id)),
      );
    const { explanation } = other;
    const context = this.context(explanation, question);
    if (explanation.operator === null)
      return this.otherLine(words.othersOutcome[theirs](assignmentWords.ticket(explanation, context)));
    if (explanation.operator === chosen) return this.otherLine(words.others[theirs].same);
    const verdict = explanation.verdicts.find(({ operator }) => operator === (chosen ?? explanation.operator));
    const reason = verdict && assignmentWords.operator(verdict, explanation, context);
    return this.otherLine(
      words.others[theirs].name(nameOf(explanation.operator)),
      verdict && reason ? words.reasonOf(nameOf(verdict.operator), reason) : '',
    );
  }

  private otherLine(text: string, reason = ''): TemplateResult {
    return html`<div class="section other">
      <p>${richText(text)} <span class="secondary">${reason}</span></p>
    </div>`;
  }

  private renderNobody(
    { forecast: wait, question }: Result,
    { outcome }: Explanation,
    topic: string | null,
    nameOf: (operator: string) => string,
  ): TemplateResult {
    const { localisation } = this;
    const words = localisation.messages('probe');
    return html`<section class="section" aria-labelledby="probe:nobody">
      <div class="row">
        <h3 class="subtitle grow" id="probe:nobody">${words.nobody}</h3>
        ${switchInput(
          {
            control: { ...plain, id: 'probe:show-nobody' },
            label: words.showNobody,
            checked: this.withForecast,
            onToggle: (on) => (this.withForecast = on),
          },
          { unseenName: true },
        )}
      </div>
      ${
        wait
          ? html`<p class="lead">
                ${wait.supposed > 0 ? words.supposed(wait.supposed) : words.waits}
                ${outcome === 'feature_off' ? nothing : this.queuePlace(question)}
              </p>
              ${waitSteps({
                forecast: wait,
                at: question.at,
                topic,
                localisation,
                nameOf,
                onOpenSetting: (setting) => this.openSetting(setting),
              })}
              ${wait.end.kind === 'never' ? nothing : html`<p class="tiny">${words.assumed}</p>`}`
          : nothing
      }
    </section>`;
  }

  /** Which waiting tickets go before this one. */
  private queuePlace({ priority, directory }: Question): string {
    const words = this.localisation.messages('probe');
    const { queueOrder } = this.ready[this.result?.which ?? 'draft'].assignment;
    const place = directory.priorities.findIndex(({ id }) => id === priority);
    const higher = directory.priorities.slice(place + 1).map(({ name }) => this.localisation.text(name));
    return words.queueOrders[queueOrder](higher.length > 0 ? this.localisation.format.alternatives(higher) : null);
  }

  private openSetting(setting: NamedSetting): void {
    this.dispatchEvent(new CustomEvent('open-setting', { detail: setting }));
  }
}

export function defineAssignmentProbe(): void {
  defineSelect();
  defineOnce('ticket-settings-assignment-probe', AssignmentProbe);
}
