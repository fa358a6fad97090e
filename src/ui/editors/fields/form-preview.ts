import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { isEmptyValue, type TicketValues } from '../../../domain/fields/conditions.ts';
import { defaultValues } from '../../../domain/fields/default-values.ts';
import { evaluateForm, type FormContext, type FormField } from '../../../domain/fields/form.ts';
import { audiences, moments, type Audience, type Moment } from '../../../domain/settings/field.ts';
import type { Problem } from '../../../domain/settings/problem.ts';
import { valueControl } from '../../form/value-control.ts';
import { canTellProblems, problemWords } from '../../problem-text.ts';
import { defineOnce } from '../../define-once.ts';
import { icon } from '../../parts/icon.ts';
import { segments } from '../../parts/inputs.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { select } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { fieldName } from './field-row.ts';
import { formPreviewStyles } from './form-preview.styles.ts';

/** Of a larger form this many fields are shown, around the chosen one; the others when asked for. */
const shownFields = 40;

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
  @state() private topic = '';
  @state() private values: TicketValues = {};
  @state() private problems: readonly Problem[] = [];
  @state() private everything = false;
  /** Whether the ticket was tried; from then on everything is judged as it is filled in. */
  @state() private tried = false;

  private touched = new Set<string>();

  protected override willUpdate(changed: PropertyValues): void {
    const { directory, draft } = this.ready;
    if (this.topic === '' && directory?.topics[0] && !this.hasUpdated) this.setTopic(directory.topics[0].alias);
    if (changed.has('moment') || changed.has('audience') || changed.has('topic')) void this.validate();
    else if (changed.has('values') || changed.has('sessionState')) {
      if (this.judgedFields !== draft.fields || changed.has('values')) void this.validate();
    }
  }

  private judgedFields: unknown;

  protected override render(): TemplateResult {
    const words = this.localisation.messages('form');
    const form = evaluateForm(this.ready.draft.fields, this.values, this.context);
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
        <h3 class="title grow">${words.title}</h3>
        ${segments({
          control: { ...plain, id: 'form:moment' },
          label: words.moment,
          value: this.moment,
          choices: moments.map((value) => ({ value, label: words.moments[value] })),
          onChoose: (value) => (this.moment = value),
        })}
      </div>
      <div class="section who">
        <span class="label">${words.viewAs}</span>
        ${segments({
          control: { ...plain, id: 'form:audience' },
          label: words.viewAs,
          value: this.audience,
          choices: audiences.map((value) => ({ value, label: words.audiences[value] })),
          onChoose: (value) => (this.audience = value),
        })}
        <span class="label" aria-hidden="true">${words.topic}</span>
        ${this.renderTopic()}
      </div>
      <div class="section form">
        ${part.map((field) => this.renderField(field))}
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

  private get context(): FormContext {
    return { moment: this.moment, audience: this.audience, topic: this.topic || null };
  }

  private renderTopic(): TemplateResult {
    const words = this.localisation.messages('form');
    const topics = this.ready.directory?.topics ?? [];
    return select({
      control: { ...plain, id: 'form:topic' },
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
      onChoose: (topic) => this.setTopic(topic),
    });
  }

  private setTopic(topic: string): void {
    const { fields } = this.ready.draft;
    const system = fields.find((field) => field.system === 'topic');
    const given = system ? { [system.id]: topic === '' ? undefined : topic } : {};
    this.topic = topic;
    this.values = { ...defaultValues(fields, topic || null), ...this.values, ...given };
  }

  private renderField({ field, state: shown, required }: FormField): unknown {
    const value = this.values[field.id];
    const problems = this.problems.filter((problem) => problem.path[0] === field.id);
    const told = (this.tried || this.touched.has(field.id)) && canTellProblems(this.localisation);
    return keyed(
      field.id,
      html`<div class=${field.id === this.selected ? 'chosen' : ''}>
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
            errors: told ? problems.map((problem) => this.problemText(problem)) : [],
            ...(typeof value === 'string' ? { typed: value } : {}),
          },
          onValue: (next) => {
            if (field.system === 'topic') return this.setTopic(typeof next === 'string' ? next : '');
            this.values = { ...this.values, [field.id]: next };
            // What is filled in is judged when it is left; what was blamed is judged at once.
            if (!isEmptyValue(next) && typeof next !== 'string') this.touched.add(field.id);
          },
          onDone: () => {
            this.touched.add(field.id);
            this.requestUpdate();
          },
        })}
      </div>`,
    );
  }

  private partOf(visible: readonly FormField[]): readonly FormField[] {
    if (this.everything || visible.length <= shownFields) return visible;
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

  private readonly try = (): void => {
    this.tried = true;
    void this.validate();
  };

  private async validate(): Promise<void> {
    const { draft, directory } = this.ready;
    const { values, context } = this;
    this.judgedFields = draft.fields;
    const { validateValues } = await import('../../../domain/fields/validate.ts');
    const today = new Date().toLocaleDateString('sv-SE'); // the local date as YYYY-MM-DD
    const problems = await validateValues(draft.fields, values, { ...context, today, directory });
    if (values !== this.values || draft !== this.ready.draft) return;
    this.problems = problems;
    if (problems.length > 0 && (this.tried || this.touched.size > 0) && !canTellProblems(this.localisation)) {
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

export function defineFormPreview(): void {
  defineOnce('ticket-settings-form-preview', FormPreview);
}
