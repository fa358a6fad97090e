import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Metric } from '../../domain/settings/sla.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { hoursAndMinutes } from '../../locales/reasons/sla-words.ts';
import type { ShareEstimate } from '../../simulator/answers/interval.ts';
import type { StaffingAnswer } from '../../simulator/answers/staffing.ts';
import type { TargetAnswer } from '../../simulator/answers/target.ts';
import type { Progress } from '../../simulator/client/questions.ts';
import type { RunChange } from '../../simulator/run-changes.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { defineOnce } from '../define-once.ts';
import { plainControl } from '../editors/assignment/probe/plain-control.ts';
import { HeadingLevels } from '../heading-levels.ts';
import { announce } from '../parts/announce.ts';
import { icon } from '../parts/icon.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { select } from '../parts/select.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { answerCurve } from './answer-curve.ts';
import { answerStyles } from './answers.styles.ts';
import { numberField, type TypedTexts } from './number-field.ts';
import { isAborted, runFailure, type PreviewRun } from './preview-run.ts';
import { failureText } from './run-failure.ts';
import { metricName } from './verdict-words.ts';
import { staffingSentence, targetSentence, type AnswerWords } from './answer-sentences.ts';

type Kind = 'staffing' | 'target';

/** Replications of a search: it tries a dozen numbers, and each needs as many as a run. */
const replications = 10;

/** What is asked, as far as it was chosen. */
interface Asked {
  readonly metric?: string;
  readonly topic?: string;
  /** `''`: all. */
  readonly priority?: string;
  readonly share: number;
}

interface Found<Answer> {
  readonly answer: Answer;
  readonly topic: string;
  readonly metric: string;
  readonly share: number;
}

/**
 * Two questions that figures don't answer by themselves, searched with the simulator: how many operators, and which target.
 *
 * @fires try-changes - The operators of an answer are to be tried in the run; `detail` is the changes.
 */
export class PreviewAnswers extends LitElement {
  static override styles = [base, controls, partStyles, answerStyles];

  @property({ attribute: false }) run!: PreviewRun;
  /** The last run, which the questions are about. */
  @property({ attribute: false }) simulation!: Simulation;
  @property({ attribute: false }) localisation!: Localisation;

  @state() private asked: Readonly<Record<Kind, Asked>> = { staffing: { share: 0.9 }, target: { share: 0.95 } };
  @state() private staffing: Found<StaffingAnswer> | undefined;
  @state() private target: Found<TargetAnswer> | undefined;
  @state() private failure: { readonly kind: Kind; readonly text: string } | undefined;
  @state() private searching: ReadonlyMap<Kind, Progress | undefined> = new Map();
  @state() private typed: TypedTexts = new Map();

  private readonly given = new Map<Kind, AbortController>();

  constructor() {
    super();
    new HeadingLevels(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const controller of this.given.values()) controller.abort();
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.localisation.messages('preview').answers;
    if (this.side.settings.sla.metrics.length === 0) return nothing;
    return html`<section aria-labelledby="answers">
      <h3 class="subtitle" id="answers">${words.title}</h3>
      <p class="secondary">${words.help}</p>
      <div class="two">
        ${
          this.side.directory.topics.length > 0
            ? html`<div class="answer">${this.renderForm('staffing', words.staffing)} ${this.renderStaffing()}</div>`
            : nothing
        }
        <div class="answer">${this.renderForm('target', words.target)} ${this.renderTarget()}</div>
      </div>
    </section>`;
  }

  private renderForm(kind: Kind, title: string): TemplateResult {
    const { localisation } = this;
    const words = localisation.messages('preview').answers;
    const shared = localisation.messages('shell');
    const { text } = localisation;
    const { directory } = this.side;
    const asked = this.asked[kind];
    const progress = this.searching.get(kind);
    const id = (name: string): string => `answers:${kind}:${name}`;
    return html`<form
      aria-labelledby=${id('title')}
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.search(kind);
      }}
    >
      <h4 class="label" id=${id('title')}>${title}</h4>
      <div class="asked-for">
        ${
          kind === 'staffing'
            ? select({
                control: plainControl(id('topic')),
                label: words.topic,
                options: directory.topics.map(({ alias, name }) => ({ value: alias, label: text(name) })),
                value: this.topic,
                words: shared,
                onChoose: (topic) => this.ask(kind, { topic }),
              })
            : select({
                control: plainControl(id('priority')),
                label: words.priority,
                options: [
                  { value: '', label: words.allPriorities },
                  ...directory.priorities.map((each) => ({ value: each.id, label: text(each.name) })),
                ],
                value: asked.priority ?? '',
                words: shared,
                onChoose: (priority) => this.ask(kind, { priority }),
              })
        }
        ${select({
          control: plainControl(id('metric')),
          label: words.metric,
          options: this.side.settings.sla.metrics.map((each) => ({
            value: each.id,
            label: metricName(each, this.localisation),
          })),
          value: this.metricOf(kind)?.id,
          words: shared,
          onChoose: (metric) => this.ask(kind, { metric }),
        })}
        ${numberField({
          id: id('share'),
          label: words.share,
          suffix: localisation.messages('preview').percent,
          value: Math.round(asked.share * 1000) / 10,
          from: 1,
          to: 100,
          localisation,
          typed: this.typed,
          onTyped: (field, typed) => {
            const texts = new Map(this.typed);
            if (typed === undefined) texts.delete(field);
            else texts.set(field, typed);
            this.typed = texts;
          },
          onValue: (share) => this.ask(kind, { share: (share ?? 100) / 100 }),
        })}
        ${
          this.searching.has(kind)
            ? html`<button type="button" class="button" @click=${() => this.given.get(kind)?.abort()}>
                ${localisation.messages('preview').cancel}
              </button>`
            : html`<button class="button">${icon('find')}${words.find}</button>`
        }
      </div>
      ${progress ? html`<p class="secondary">${words.trying(progress.done + 1, progress.asked)}</p>` : nothing}
      ${this.failure?.kind === kind ? html`<p class="message" role="alert">${icon('error', 'small')}${this.failure.text}</p>` : nothing}
    </form>`;
  }

  private renderStaffing(): TemplateResult | typeof nothing {
    const { staffing, localisation } = this;
    if (!staffing) return nothing;
    const words = localisation.messages('preview').answers;
    const { answer, share } = staffing;
    return html`<p class="sentence">${staffingSentence(answer, this.wordsOf(staffing))}</p>
      ${
        answer.changes.length > 0
          ? html`<button class="button small" @click=${() => this.tryChanges(answer.changes)}>${words.tryIt}</button>`
          : nothing
      }
      ${
        answer.curve.length > 1
          ? answerCurve({
              title: words.staffingCurve,
              column: words.operatorsColumn,
              points: answer.curve.map(({ operators, met }) => ({
                at: operators,
                label: localisation.format.number(operators),
                met: met?.mean ?? null,
                range: this.range(met),
              })),
              share,
              answer: answer.needed,
              percent: this.percent,
              words,
            })
          : nothing
      }`;
  }

  private renderTarget(): TemplateResult | typeof nothing {
    const { target, localisation } = this;
    if (!target) return nothing;
    const words = localisation.messages('preview').answers;
    const { answer, share } = target;
    return html`<p class="sentence">${targetSentence(answer, this.wordsOf(target))}</p>
      ${
        answer.curve.length > 1
          ? answerCurve({
              title: words.targetCurve,
              column: words.targetColumn,
              points: answer.curve.map(({ seconds, met }) => ({
                at: seconds,
                label: this.duration(seconds),
                met: met?.mean ?? null,
                range: this.range(met),
              })),
              share,
              answer: answer.seconds,
              percent: this.percent,
              words,
            })
          : nothing
      }`;
  }

  private get side(): Simulation['sides'][0] {
    return this.simulation.sides[1] ?? this.simulation.sides[0];
  }

  private get topic(): string {
    const { topics } = this.side.directory;
    const { topic } = this.asked.staffing;
    return topics.find(({ alias }) => alias === topic)?.alias ?? topics[0]?.alias ?? '';
  }

  private metricOf(kind: Kind): Metric | undefined {
    const { metrics } = this.side.settings.sla;
    return metrics.find(({ id }) => id === this.asked[kind].metric) ?? metrics[0];
  }

  private ask(kind: Kind, changes: Partial<Asked>): void {
    this.asked = { ...this.asked, [kind]: { ...this.asked[kind], ...changes } };
  }

  private async search(kind: Kind): Promise<void> {
    const metric = this.metricOf(kind);
    if (!metric) return;
    const controller = new AbortController();
    this.given.set(kind, controller);
    this.failure = undefined;
    this.show(kind, undefined);
    const { topic } = this;
    const { share, priority } = this.asked[kind];
    const simulation = { ...this.simulation, replications: Math.min(replications, this.simulation.replications) };
    const common = { topic, metric: metricName(metric, this.localisation), share };
    const options = {
      signal: controller.signal,
      onProgress: (progress: Progress) => this.given.get(kind) === controller && this.show(kind, progress),
    };
    try {
      const question = { simulation, metric: metric.id, share };
      if (kind === 'staffing') {
        const answer = await this.run.client.ask('staffing', { ...question, topic }, options);
        this.staffing = { ...common, answer };
        announce(this, staffingSentence(answer, this.wordsOf(common)));
      } else {
        const answer = await this.run.client.ask('target', { ...question, priority: priority || null }, options);
        this.target = { ...common, answer };
        announce(this, targetSentence(answer, this.wordsOf(common)));
      }
    } catch (error) {
      if (!isAborted(error)) this.failure = { kind, text: failureText(runFailure(error), this.localisation) };
    } finally {
      if (this.given.get(kind) === controller) {
        this.searching = new Map([...this.searching].filter(([other]) => other !== kind));
      }
    }
  }

  private show(kind: Kind, progress: Progress | undefined): void {
    this.searching = new Map(this.searching).set(kind, progress);
  }

  private tryChanges(changes: readonly RunChange[]): void {
    this.dispatchEvent(new CustomEvent('try-changes', { detail: changes }));
  }

  private wordsOf({ topic, metric, share }: Omit<Found<unknown>, 'answer'>): AnswerWords {
    const { localisation } = this;
    const name = this.side.directory.topics.find(({ alias }) => alias === topic)?.name;
    return {
      words: localisation.messages('preview'),
      topic: localisation.text(name) || topic,
      metric,
      share: this.percent(share),
      percent: this.percent,
      duration: (seconds) => this.duration(seconds),
    };
  }

  private readonly percent = (share: number): string => this.localisation.format.percent(share);

  private duration(seconds: number): string {
    const { format } = this.localisation;
    return hoursAndMinutes(seconds * 1000, {
      hours: format.unit('hours'),
      minutes: format.unit('minutes'),
      seconds: '',
    });
  }

  private range(met: ShareEstimate | null): string {
    if (met?.low === null || met?.high === null || !met || met.low === met.high) return '';
    return this.localisation.messages('preview').answers.range(this.percent(met.low), this.percent(met.high));
  }
}

export function definePreviewAnswers(): void {
  defineOnce('ticket-settings-preview-answers', PreviewAnswers);
}
