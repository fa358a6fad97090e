import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketValues } from '../../../domain/fields/conditions.ts';
import { defaultValues } from '../../../domain/fields/default-values.ts';
import { evaluateForm, type FormContext, type FormField } from '../../../domain/fields/form.ts';
import { audiences, moments, type Audience, type Moment } from '../../../domain/settings/vocabulary.ts';
import type { Problem } from '../../../domain/settings/problem.ts';
import { problemsAt } from '../../../state/problem-index.ts';
import { valueControl } from '../../form/value-control.ts';
import { canTellProblems, problemWords } from '../../problem-text.ts';
import { defineOnce } from '../../define-once.ts';
import { icon } from '../../parts/icon.ts';
import { segments } from '../../parts/inputs.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineMultiSelect } from '../../parts/multi-select.ts';
import { defineSelect, select } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { fieldName } from './field-row.ts';
import { formPreviewStyles } from './form-preview.styles.ts';

/** A form of so many fields is shown whole. */
const wholeForm = 40;
/** Of a larger one this many are shown, around the chosen field; the others when asked for. */
const shownFields = 20;

/** Hidden fields that are named; the others are counted. */
const namedFields = 3;

const plain = { editable: true, changed: false, errors: [], warnings: [] } as const;

/** A ticket form that works as the draft says: at a moment, for an audience, with a topic. What is filled in goes nowhere. */
export class FormPreview extends EditorElement {
  static override styles = [base, controls, partStyles, formPreviewStyles];

  protected readonly section = 'fields';

  /** Id of the field that is being edited; it has a ring. */
  @property() selected = '';

  @state() private moment: Moment = 'create';
  @state() private audience: Audience = 'operator';
  /** Alias; empty: no topic; `undefined`: not chosen yet. */
  @state() private chosenTopic: string | undefined;
  /** What was filled in or cleared; all else has its default. Kept when moment, audience or topic change. */
  @state() private filled: TicketValues = {};
  @state() private problems: readonly Problem[] = [];
  @state() private everything = false;
  /** Whether the ticket was tried; from then on everything is judged as it is filled in. */
  @state() private tried = false;
  /** Fields that were filled in and left. */
  @state() private touched: ReadonlySet<string> = new Set();

  private judged: readonly unknown[] = [];

  protected override willUpdate(): void {
    const { directory, draft } = this.ready;
    if (!this.tried && this.touched.size === 0) return;
    const { moment, audience, topic, filled } = this;
    const asked = [draft.fields, directory, moment, audience, topic, filled];
    if (asked.some((part, index) => part !== this.judged[index])) this.validate(asked);
  }

  protected override render(): TemplateResult {
    const words = this.localisation.messages('form');
    const { values } = this;
    const form = evaluateForm(this.ready.draft.fields, values, this.context);
    const visible = form.filter(({ state: shown }) => shown !== 'hidden');
    const part = this.partOf(visible);
    return html`
      <div class="head">
        <button
          class="button icon-only narrow"
          aria-label=${this.localisation.messages('shell').back}
          @click=${this.back}
        >
          ${icon('back')}
        </button>
        <h3 class="title grow" tabindex="-1">${words.title}</h3>
        ${segments({
          control: { ...plain, id: 'try:moment' },
          label: words.moment,
          value: this.moment,
          choices: moments.map((value) => ({ value, label: words.moments[value] })),
          onChoose: (value) => (this.moment = value),
        })}
      </div>
      <div class="section who">
        <span class="label" aria-hidden="true">${words.viewAs}</span>
        ${segments({
          control: { ...plain, id: 'try:audience' },
          label: words.viewAs,
          value: this.audience,
          choices: audiences.map((value) => ({ value, label: words.audiences[value] })),
          onChoose: (value) => (this.audience = value),
        })}
        <span class="label" aria-hidden="true">${words.topic}</span>
        ${this.renderTopic()}
      </div>
      <div class="section form">
        ${repeat(
          part,
          ({ field }) => `${field.id} ${field.type}`,
          (field, index) => this.renderField(field, values, isPaired(part, index)),
        )}
        ${visible.length === 0 ? html`<p class="secondary">${words.noFields}</p>` : nothing}
        ${
          part.length < visible.length
            ? html`<p class="secondary">
                ${words.part(part.length, visible.length)}
                <button class="button link" @click=${() => (this.everything = true)}>${words.showAll}</button>
              </p>`
            : nothing
        }
        <div class="row wrap">
          <button class="button small" @click=${this.try}>
            ${this.moment === 'create' ? words.tryCreate : words.trySolve}
          </button>
          ${this.tried ? this.renderOutcome() : nothing}
        </div>
        ${this.renderHidden(form)}
      </div>
    `;
  }

  private get topic(): string {
    return this.chosenTopic ?? this.ready.directory?.topics[0]?.alias ?? '';
  }

  private get context(): FormContext {
    return { moment: this.moment, audience: this.audience, topic: this.topic || null };
  }

  private renderTopic(): TemplateResult {
    const words = this.localisation.messages('form');
    const topics = this.ready.directory?.topics ?? [];
    return select({
      control: { ...plain, id: 'try:topic' },
      label: words.topic,
      labelUnseen: true,
      options: [
        ...topics.map(({ alias, name }) => ({
          value: alias,
          label: this.localisation.text(name),
          icon: 'topic' as const,
        })),
        { value: '', label: words.noTopic },
      ],
      value: this.topic,
      words: this.localisation.messages('shell'),
      onChoose: (topic) => (this.chosenTopic = topic),
    });
  }

  /** The ticket as it is: defaults, what was filled in, and the topic. */
  private get values(): TicketValues {
    const { fields } = this.ready.draft;
    const system = fields.find((field) => field.system === 'topic');
    const topic = system && this.topic ? { [system.id]: this.topic } : {};
    return { ...defaultValues(fields, this.topic || null), ...this.filled, ...topic };
  }

  private renderField(
    { field, state: shown, required }: FormField,
    values: TicketValues,
    paired: boolean,
  ): TemplateResult {
    const value = values[field.id];
    const told = (this.tried || this.touched.has(field.id)) && canTellProblems(this.localisation);
    return html`<div class=${classMap({ chosen: field.id === this.selected, half: paired })}>
      ${valueControl({
        field,
        value,
        required,
        localisation: this.localisation,
        directory: this.ready.directory,
        control: {
          ...plain,
          id: `form:${field.id}`,
          editable: shown === 'edit',
          errors: told ? problemsAt(this.problems, [field.id]).map((problem) => this.problemText(problem)) : [],
          ...(typeof value === 'string' ? { typed: value } : {}),
        },
        onValue: (next) => {
          if (field.system === 'topic') this.chosenTopic = typeof next === 'string' ? next : '';
          else this.filled = { ...this.filled, [field.id]: next };
          // Text is judged when it is left, a choice at once.
          if (typeof next !== 'string') this.touch(field.id);
        },
        onDone: () => this.touch(field.id),
      })}
    </div>`;
  }

  private touch(id: string): void {
    if (!this.touched.has(id)) this.touched = new Set([...this.touched, id]);
  }

  private partOf(visible: readonly FormField[]): readonly FormField[] {
    if (this.everything || visible.length <= wholeForm) return visible;
    const chosen = visible.findIndex(({ field }) => field.id === this.selected);
    const first = Math.max(0, Math.min(chosen - shownFields / 2, visible.length - shownFields));
    return visible.slice(first, first + shownFields);
  }

  private renderOutcome(): TemplateResult {
    const words = this.localisation.messages('form');
    const wrong = new Set(this.problems.map((problem) => problem.path[0])).size;
    return wrong === 0
      ? html`<span class="outcome ok" role="status">${icon('check')}${words.accepted}</span>`
      : html`<span class="outcome bad" role="status">${icon('error')}${words.rejected(wrong)}</span>`;
  }

  private renderHidden(form: readonly FormField[]): TemplateResult | typeof nothing {
    const words = this.localisation.messages('form');
    const hidden = form.filter(({ state: shown, field }) => shown === 'hidden' && !field.archived);
    if (hidden.length === 0) return nothing;
    const named = hidden.slice(0, namedFields);
    return html`<p class="secondary hidden">
      ${words.hiddenBefore(hidden.length)}
      ${named.map(
        ({ field }, index) =>
          html`<button class="button link" @click=${() => this.open(field.id)}>
              ${fieldName(field, this.localisation)}</button
            >${index < named.length - 1 ? ', ' : ' '}`,
      )}${hidden.length > named.length ? words.more(hidden.length - named.length) : nothing}
    </p>`;
  }

  private readonly try = async (): Promise<void> => {
    this.tried = true;
    await this.updateComplete;
    await this.judging;
    const [wrong] = this.problems;
    if (wrong) await this.focusField(wrong.path[0] ?? '');
  };

  private async focusField(id: string): Promise<void> {
    const find = () => this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`form:${id}`)}`);
    if (!find()) this.everything = true;
    await this.updateComplete;
    find()?.focus();
  }

  /** Puts the focus on the name of the form: it was opened as a page of its own. */
  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  private judging: Promise<void> = Promise.resolve();

  private validate(asked: readonly unknown[]): void {
    this.judged = asked;
    this.judging = this.judge(asked);
  }

  private async judge(asked: readonly unknown[]): Promise<void> {
    const { draft, directory } = this.ready;
    const { values, context } = this;
    const { validateValues } = await import('../../../domain/fields/validate.ts');
    const today = new Date().toLocaleDateString('sv-SE'); // the local date as YYYY-MM-DD
    const problems = await validateValues(draft.fields, values, { ...context, today, directory });
    if (asked !== this.judged) return this.judging;
    this.problems = problems;
    if (problems.length > 0 && !canTellProblems(this.localisation)) {
      this.dispatchEvent(new CustomEvent('words-needed', { bubbles: true, composed: true, detail: problemWords }));
    }
  }

  private open(field: string): void {
    this.dispatchEvent(new CustomEvent('field-open', { detail: field }));
  }

  private readonly back = (): void => {
    this.dispatchEvent(new CustomEvent('view-change', { detail: 'field' }));
  };
}

/** Status and priority stand side by side when they follow each other. */
function isPaired(form: readonly FormField[], index: number): boolean {
  const isOne = (at: number) => ['status', 'priority'].includes(form[at]?.field.system ?? '');
  return isOne(index) && (isOne(index - 1) || isOne(index + 1));
}

export function defineFormPreview(): void {
  defineSelect();
  defineMultiSelect();
  defineOnce('ticket-settings-form-preview', FormPreview);
}
