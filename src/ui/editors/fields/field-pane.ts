import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyForLabel } from '../../../domain/fields/field-key.ts';
import { retype } from '../../../domain/fields/new-field.ts';
import type { Field } from '../../../domain/settings/field.ts';
import { formatPath, indexOf, type Path } from '../../../domain/settings/path.ts';
import { accessLevels, audiences, moments } from '../../../domain/settings/vocabulary.ts';
import { defineOnce } from '../../define-once.ts';
import { describedBy, messages as problemLines, wasLine, type ControlState } from '../../parts/control.ts';
import { icon } from '../../parts/icon.ts';
import { bareTextInput, checkInput, segments } from '../../parts/inputs.ts';
import { defineMultiSelect, multiSelect } from '../../parts/multi-select.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import type { FieldDetails } from './field-details.ts';
import { fieldHead } from './field-head.ts';
import { fieldName } from './field-row.ts';
import { fieldPaneStyles } from './field-pane.styles.ts';
import { languagesOf } from './languages.ts';
import { notify } from './notify.ts';

/** What the lower part of the pane shows, {@link FieldDetails}; all else is in the pane itself. */
const ownParts = ['label', 'key', 'help', 'placeholder', 'type', 'required', 'access', 'topics', 'archived'];

/** Everything about one field. */
export class FieldPane extends EditorElement {
  static override styles = [base, controls, partStyles, fieldPaneStyles];

  protected readonly section = 'fields';

  /** Id of the field. */
  @property() field = '';

  protected override render(): TemplateResult | typeof nothing {
    const field = this.shown;
    if (!field) return nothing;
    const words = this.localisation.messages('fields');
    return html`
      ${this.renderHead(field)}
      <div class="section grid">
        ${this.renderTexts(field, 'label')}${this.renderKey(field)}${this.renderTexts(field, 'help')}
        ${this.renderTexts(field, 'placeholder')}
        <span class="label" aria-hidden="true">${words.requiredTo}</span>
        ${this.renderGroup(
          'required',
          'row wrap',
          words.requiredTo,
          this.editable ? moments.map((moment) => this.renderRequired(field, moment)) : this.requiredText(field),
        )}
        <span class="label" aria-hidden="true">${words.access}</span>
        ${this.renderGroup(
          'access',
          'stack',
          words.access,
          audiences.map((audience) => this.renderAccess(field, audience)),
        )}
        ${field.system ? nothing : this.renderTopics(field)}
      </div>
      <ticket-settings-field-details .field=${field.id}></ticket-settings-field-details>
    `;
  }

  private get shown(): Field | undefined {
    const { fields } = this.ready.draft;
    return fields[indexOf(fields, this.field)];
  }

  /** Saved before, so that its key and type are fixed. */
  private get isSaved(): boolean {
    return indexOf(this.ready.saved.fields, this.field) >= 0;
  }

  private get languages(): readonly string[] {
    return languagesOf(this.ready.capabilities);
  }

  private path(...steps: string[]): Path {
    return ['fields', this.field, ...steps];
  }

  private renderHead(field: Field): TemplateResult {
    return fieldHead({
      field,
      isSaved: this.isSaved,
      tickets: this.ready.capabilities.usage?.[field.id]?.tickets ?? 0,
      control: this.control(this.path('type')),
      localisation: this.localisation,
      onRetype: (type) => this.choose(this.path(), retype(field, type)),
      onCopy: (type) => this.send('field-copy', type),
      onArchive: () => this.archive(field),
      onRemove: () => this.removeField(field),
      onView: (view) => this.send('view-change', view),
    });
  }

  /** One input a language, stacked; the fallback shows where a translation is missing. */
  private renderTexts(field: Field, property: 'label' | 'help' | 'placeholder'): TemplateResult {
    const words = this.localisation.messages('fields');
    const nameIn = { label: words.labelIn, help: words.helpIn, placeholder: words.placeholderIn }[property];
    const fallback = this.localisation.text(field[property]);
    const [first = 'en'] = this.languages;
    return html`<label class="label" for=${formatPath(this.path(property, first))}>${words[property]}</label>
      <div class="stack texts" data-path=${formatPath(this.path(property))}>
        ${this.languages.map((language) => {
          const path = this.path(property, language);
          const own = this.control(path, (value) => String(value ?? this.localisation.messages('shell').noValue));
          // What is wrong with the text as a whole is told where it begins.
          const control = language === first ? withProblemsOf(own, this.control(this.path(property))) : own;
          return html`<div class=${control.changed ? 'changed field' : 'field'} data-path=${control.id}>
            ${bareTextInput({
              control,
              label: nameIn(language.toUpperCase()),
              labelUnseen: true,
              value: field[property]?.[language] ?? '',
              prefix: language.toUpperCase(),
              multiline: property === 'help',
              placeholder: fallback ? words.notTranslated(fallback) : undefined,
              onInput: (text) => this.setText(field, property, language, text),
              onDone: () => this.seal(),
            })}
            ${wasLine(control)}${problemLines(control)}
          </div>`;
        })}
      </div>`;
  }

  private setText(field: Field, property: 'label' | 'help' | 'placeholder', language: string, text: string): void {
    const path = this.path(property, language);
    const label = { ...field[property], [language]: text };
    const key = property === 'label' && !this.isSaved ? this.keyFor(field, label) : field.key;
    if (key === field.key) return this.set(path, text === '' ? undefined : text);
    const commands = [
      { type: 'set', path, value: text === '' ? undefined : text },
      { type: 'set', path: this.path('key'), value: key },
    ] as const;
    this.edit({ type: 'batch', commands }, formatPath(path));
  }

  /** Until it is saved the key follows the label, unless somebody typed one of their own. */
  private keyFor(field: Field, label: Field['label']): string {
    const others = this.ready.draft.fields.filter(({ id }) => id !== field.id);
    const made = (from: Field['label']) =>
      keyForLabel(this.languages.map((language) => from[language]?.trim()).find(Boolean) ?? '', others);
    return field.key === made(field.label) ? made(label) : field.key;
  }

  private renderKey(field: Field): TemplateResult {
    const words = this.localisation.messages('fields');
    const control = this.control(this.path('key'));
    if (this.isSaved || field.system || !this.editable) {
      const scenarios = this.ready.capabilities.usage?.[field.id]?.scenarios ?? 0;
      return html`<span class="label">${words.key}</span>
        <div>
          <div class="text-value row wrap" id=${control.id} tabindex="-1">
            <span class="code">${field.key}</span>${icon('lock', 'small')}
            <span class="secondary">${scenarios > 0 ? words.keyUsed(scenarios) : words.keyFixed}</span>
          </div>
          ${problemLines(control)}
        </div>`;
    }
    return html`<label class="label" for=${control.id}>${words.key}</label>
      <div class="field" data-path=${control.id}>
        ${bareTextInput({
          control,
          label: words.key,
          help: words.keyHelp,
          value: field.key,
          code: true,
          onInput: (text) => this.set(this.path('key'), text),
          onDone: () => this.seal(),
        })}
        <p class="help" id="${control.id}:help">${words.keyHelp}</p>
        ${problemLines(control)}
      </div>`;
  }

  /** Controls of one question, with what is wrong with their answers together. */
  private renderGroup(property: string, layout: string, label: string, body: unknown): TemplateResult {
    const control = this.control(this.path(property));
    return html`<div
      class=${layout}
      role="group"
      aria-label=${label}
      aria-describedby=${describedBy(control)}
      data-path=${control.id}
    >
      ${body}${problemLines(control)}
    </div>`;
  }

  private requiredText({ required }: Field): TemplateResult {
    const words = this.localisation.messages('fields');
    const names = { create: words.createTicket, solve: words.solveTicket };
    const asked = moments.filter((moment) => required[moment]).map((moment) => names[moment]);
    return html`<div class="text-value">${asked.join(', ') || '–'}</div>`;
  }

  private renderRequired(field: Field, moment: 'create' | 'solve'): TemplateResult {
    const words = this.localisation.messages('fields');
    const path = this.path('required', moment);
    return checkInput({
      control: this.control(path, this.onOff),
      label: moment === 'create' ? words.createTicket : words.solveTicket,
      checked: field.required[moment],
      onToggle: (checked) => this.choose(path, checked),
    });
  }

  private readonly onOff = (value: unknown): string => {
    const shared = this.localisation.messages('shell');
    return value === true ? shared.on : shared.off;
  };

  private renderAccess(field: Field, audience: 'operator' | 'client'): TemplateResult {
    const words = this.localisation.messages('fields');
    const path = this.path('access', audience);
    const label = audience === 'operator' ? words.operators : words.clients;
    if (!this.editable) {
      return html`<div class="row access text-value">
        <span>${label}</span> ${words.levels[field.access[audience]]}
      </div>`;
    }
    return html`<div class="row access">
      <span>${label}</span>
      ${segments({
        control: this.control(path, (value) => words.levels[value as 'hidden' | 'view' | 'edit'] ?? String(value)),
        label: `${words.access}: ${label}`,
        value: field.access[audience],
        choices: accessLevels.map((value) => ({ value, label: words.levels[value] })),
        onChoose: (value) => this.choose(path, value),
      })}
    </div>`;
  }

  private renderTopics(field: Field): TemplateResult {
    const words = this.localisation.messages('fields');
    const shared = this.localisation.messages('shell');
    const path = this.path('topics');
    const control = this.control(path);
    const topics = this.ready.directory?.topics ?? [];
    return html`<span class="label">${words.usedByTopics}</span>
      <div class="stack">
        ${
          this.editable
            ? segments({
                control: { ...control, id: `${control.id}:mode`, changed: false, errors: [], warnings: [] },
                label: words.topicsOfField,
                value: field.topics === 'all' ? 'all' : 'these',
                choices: [
                  { value: 'all', label: words.allTopics },
                  { value: 'these', label: words.theseTopics },
                ],
                onChoose: (value) => this.choose(path, value === 'all' ? 'all' : []),
              })
            : field.topics === 'all'
              ? html`<div class="text-value">${words.allTopics}</div>`
              : nothing
        }
        ${
          field.topics === 'all'
            ? nothing
            : multiSelect({
                control,
                label: words.topicsOfField,
                options: topics.map(({ alias, name }) => ({ value: alias, label: this.localisation.text(name) })),
                values: field.topics,
                words: shared,
                none: words.noTopics,
                onChange: (values) => this.choose(path, values),
              })
        }
      </div>`;
  }

  override async focusPath(path: Path): Promise<void> {
    if (ownParts.includes(path[2] ?? 'label')) return super.focusPath(path.length > 2 ? path : this.path('label'));
    await this.updateComplete;
    await customElements.whenDefined('ticket-settings-field-details');
    await this.renderRoot.querySelector<FieldDetails>('ticket-settings-field-details')?.focusPath(path);
  }

  /** Puts the focus where the field is named: it was opened as a page of its own. */
  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  /** A choice is a step of undo of its own. */
  private choose(path: Path, value: unknown): void {
    this.set(path, value);
    this.seal();
  }

  private archive(field: Field): void {
    const words = this.localisation.messages('fields');
    const name = fieldName(field, this.localisation);
    this.choose(this.path('archived'), field.archived ? undefined : true);
    notify(this, field.archived ? words.unarchivedNotice(name) : words.archivedNotice(name));
  }

  private removeField(field: Field): void {
    this.edit({ type: 'remove', path: this.path() });
    this.send('field-removed', undefined);
    notify(this, this.localisation.messages('fields').removedNotice(fieldName(field, this.localisation)));
  }

  private send(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** A control that tells the problems of what it is a part of, too. */
const withProblemsOf = (control: ControlState, whole: ControlState): ControlState => ({
  ...control,
  errors: [...whole.errors, ...control.errors],
  warnings: [...whole.warnings, ...control.warnings],
});

export function defineFieldPane(): void {
  defineMultiSelect();
  defineOnce('ticket-settings-field-pane', FieldPane);
}
