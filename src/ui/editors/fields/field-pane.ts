import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isChoiceField } from '../../../domain/fields/options.ts';
import { keyFromLabel, uniqueKey } from '../../../domain/fields/key-from-label.ts';
import { retype } from '../../../domain/fields/new-field.ts';
import {
  audiences,
  accessLevels,
  fieldTypes,
  moments,
  type Field,
  type FieldType,
} from '../../../domain/settings/field.ts';
import { formatPath, indexOf, type Path } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { messages as problemLines, wasLine } from '../../parts/control.ts';
import { icon } from '../../parts/icon.ts';
import { bareTextInput, checkInput, segments } from '../../parts/inputs.ts';
import { defineMultiSelect, multiSelect } from '../../parts/multi-select.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { select } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { conditionEditor, defineConditionEditor } from '../condition-editor.ts';
import { constraintControls, type ConstraintBinding } from './constraints.ts';
import { fieldName } from './field-row.ts';
import { definePatternTrial } from './pattern-trial.ts';
import { fieldPaneStyles } from './field-pane.styles.ts';
import { defineOptionsEditor, type OptionsEditor } from './options-editor.ts';

/** Languages of labels and help when the backend names none. */
const defaultLanguages = ['en', 'uk'];

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
        <span class="label">${words.requiredTo}</span>
        <div class="row wrap">
          ${moments.map((moment) => this.renderRequired(field, moment))}${problemLines(this.control(this.path('required')))}
        </div>
        <span class="label">${words.access}</span>
        <div class="stack">
          ${audiences.map((audience) => this.renderAccess(field, audience))}${problemLines(this.control(this.path('access')))}
        </div>
        ${field.system ? nothing : this.renderTopics(field)}
      </div>
      ${constraintControls(field, this.binding())}
      ${
        isChoiceField(field)
          ? html`<ticket-settings-options-editor .field=${field.id}></ticket-settings-options-editor>`
          : nothing
      }
      ${
        field.system === 'topic' || field.system === 'status'
          ? nothing
          : html`${this.renderCondition(field, 'show')}${this.renderCondition(field, 'requireCreate')}${this.renderCondition(
              field,
              'requireSolve',
            )}`
      }
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
    return this.ready.capabilities.languages ?? defaultLanguages;
  }

  private path(...steps: string[]): Path {
    return ['fields', this.field, ...steps];
  }

  private renderHead(field: Field): TemplateResult {
    const words = this.localisation.messages('fields');
    const tickets = this.ready.capabilities.usage?.[field.id]?.tickets ?? 0;
    return html`<div class="head">
      <button
        class="button icon-only narrow"
        aria-label=${this.localisation.messages('shell').back}
        @click=${() => this.show('list')}
      >
        ${icon('back')}
      </button>
      <span class="kind">${icon(field.type)}</span>
      <div class="grow">
        <h3 class="title clip">${fieldName(field, this.localisation)}</h3>
        <p class="secondary">${this.typeNote(field)}</p>
        ${field.archived ? html`<p class="secondary">${words.archivedNote}</p>` : nothing}
      </div>
      <button class="button small narrow" @click=${() => this.show('form')}>${words.openForm}</button>
      ${
        this.editable
          ? html`${field.system ? nothing : this.headButton('copy', words.copyField, () => this.send('field-copy', undefined))}
            ${field.system ? nothing : this.renderArchive(field, tickets)}
            ${field.system ? nothing : this.headButton('trash', words.removeField, () => this.removeField(field))}`
          : nothing
      }
    </div>`;
  }

  private headButton(name: 'copy' | 'trash' | 'archive', label: string, action: () => void): TemplateResult {
    return html`<button class="button icon-only" aria-label=${label} title=${label} @click=${action}>
      ${icon(name)}
    </button>`;
  }

  private renderArchive(field: Field, tickets: number): TemplateResult | typeof nothing {
    const words = this.localisation.messages('fields');
    if (!field.archived && !this.isSaved) return nothing;
    const label = field.archived ? words.unarchive : words.archive;
    const help = tickets > 0 && !field.archived ? `${label}. ${words.archiveHelp(tickets)}` : label;
    return this.headButton('archive', help, () => {
      this.edit({ type: 'set', path: this.path('archived'), value: field.archived ? undefined : true });
      const name = fieldName(field, this.localisation);
      this.notify(field.archived ? words.unarchivedNotice(name) : words.archivedNotice(name));
    });
  }

  private typeNote(field: Field): unknown {
    const words = this.localisation.messages('fields');
    const type = words.types[field.type];
    if (field.system) return words.systemType(type);
    const choices = fieldTypes.map((value) => ({ value, label: words.types[value], icon: value }));
    const shared = this.localisation.messages('shell');
    if (this.isSaved) {
      return html`${words.typeFixed(type)}
      ${
        this.editable
          ? select({
              control: { id: 'copy-as', editable: true, changed: false, errors: [], warnings: [] },
              label: words.copyAs,
              labelUnseen: true,
              placeholder: words.copyAs,
              small: true,
              options: choices.filter(({ value }) => value !== field.type),
              value: undefined,
              words: shared,
              onChoose: (value) => this.send('field-copy', value as FieldType),
            })
          : nothing
      }`;
    }
    return select({
      control: this.control(this.path('type')),
      label: words.type,
      labelUnseen: true,
      small: true,
      options: choices,
      value: field.type,
      words: shared,
      onChoose: (value) => this.edit({ type: 'set', path: this.path(), value: retype(field, value as FieldType) }),
    });
  }

  /** One input a language, stacked; the fallback shows where a translation is missing. */
  private renderTexts(field: Field, property: 'label' | 'help' | 'placeholder'): TemplateResult {
    const words = this.localisation.messages('fields');
    const nameIn = { label: words.labelIn, help: words.helpIn, placeholder: words.placeholderIn }[property];
    const name = words[property];
    const fallback = this.localisation.text(field[property]);
    return html`<label class="label" for=${formatPath(this.path(property, this.languages[0] ?? 'en'))}>${name}</label>
      <div class="stack">
        ${problemLines(this.control(this.path(property)))}
        ${this.languages.map((language) => {
          const path = this.path(property, language);
          const control = this.control(path, (value) => String(value ?? this.localisation.messages('shell').noValue));
          const label = nameIn(language.toUpperCase());
          return html`<div class=${control.changed ? 'changed field' : 'field'} data-path=${control.id}>
            ${bareTextInput({
              control,
              label,
              labelUnseen: true,
              value: field[property]?.[language] ?? '',
              prefix: language.toUpperCase(),
              multiline: property === 'help' && (field.help?.[language]?.length ?? 0) > 60,
              ...(fallback ? { placeholder: property === 'label' ? `${fallback} (${words.notTranslated})` : '' } : {}),
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
    const value = text === '' ? undefined : text;
    if (property !== 'label' || this.isSaved || language !== this.languages[0]) return this.set(path, value);
    // Until it is saved the key follows the label, unless somebody typed one of their own.
    const others = new Set(this.ready.draft.fields.filter(({ id }) => id !== field.id).map(({ key }) => key));
    const follows = field.key === uniqueKey(keyFromLabel(field.label[language] ?? ''), others);
    if (!follows) return this.set(path, value);
    const commands = [
      { type: 'set', path, value },
      { type: 'set', path: this.path('key'), value: uniqueKey(keyFromLabel(text), others) },
    ] as const;
    this.edit({ type: 'batch', commands }, formatPath(path));
  }

  private renderKey(field: Field): TemplateResult {
    const words = this.localisation.messages('fields');
    const control = this.control(this.path('key'));
    if (this.isSaved || field.system) {
      const scenarios = this.ready.capabilities.usage?.[field.id]?.scenarios ?? 0;
      return html`<span class="label">${words.key}</span>
        <div class="text-value row" id=${control.id}>
          <span class="code">${field.key}</span>${icon('lock')}
          <span class="secondary">${scenarios > 0 ? words.keyUsed(scenarios) : words.keyFixed}</span
          >${problemLines(control)}
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

  private renderRequired(field: Field, moment: 'create' | 'solve'): TemplateResult {
    const words = this.localisation.messages('fields');
    const path = this.path('required', moment);
    return checkInput({
      control: this.control(path, this.onOff),
      label: moment === 'create' ? words.createTicket : words.solveTicket,
      checked: field.required[moment],
      onToggle: (checked) => this.set(path, checked),
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
    return html`<div class="row access">
      <span>${label}</span>
      ${segments({
        control: this.control(path, (value) => words.levels[value as 'hidden' | 'view' | 'edit'] ?? String(value)),
        label: `${words.access}: ${label}`,
        value: field.access[audience],
        choices: accessLevels.map((value) => ({ value, label: words.levels[value] })),
        onChoose: (value) => this.set(path, value),
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
        ${segments({
          control: { ...control, id: `${control.id}:mode`, changed: false, errors: [], warnings: [] },
          label: words.topicsOfField,
          value: field.topics === 'all' ? 'all' : 'these',
          choices: [
            { value: 'all', label: words.allTopics },
            { value: 'these', label: words.theseTopics },
          ],
          onChoose: (value) => this.set(path, value === 'all' ? 'all' : []),
        })}
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
                onChange: (values) => this.set(path, values),
              })
        }
      </div>`;
  }

  private renderCondition(
    field: Field,
    which: 'show' | 'requireCreate' | 'requireSolve',
  ): TemplateResult | typeof nothing {
    const words = this.localisation.messages('fields');
    const path = this.path('conditions', which);
    const title = {
      show: words.showWhen,
      requireCreate: words.requireCreateWhen,
      requireSolve: words.requireSolveWhen,
    }[which];
    // What a switch requires anyway needs no rule, unless there is one to be seen.
    const pointless = which !== 'show' && field.required[which === 'requireCreate' ? 'create' : 'solve'];
    if (pointless && !field.conditions?.[which]) return nothing;
    return conditionEditor({
      title,
      empty: which === 'show' ? words.always : words.neverMore,
      help: which === 'show' ? words.hiddenHelp : undefined,
      condition: field.conditions?.[which],
      fields: this.ready.draft.fields,
      ownField: field.id,
      directory: this.ready.directory,
      control: this.control(path),
      onChange: (condition) => this.set(path, condition),
    });
  }

  override async focusPath(path: Path): Promise<void> {
    const options = this.renderRoot.querySelector<OptionsEditor>('ticket-settings-options-editor');
    if (path[2] === 'options' && options) await options.focusPath(path);
    else await super.focusPath(path);
  }

  /** What the constraint controls of a type need of the pane. */
  private binding(): ConstraintBinding {
    return {
      words: this.localisation.messages('fields'),
      shared: this.localisation.messages('shell'),
      localisation: this.localisation,
      languages: this.languages,
      control: (path, describe) => this.control(this.path(...path), describe),
      set: (path, value) => this.set(this.path(...path), value),
      keepInvalid: (path, text, code) => this.keepInvalid(this.path(...path), text, { code }),
      done: () => this.seal(),
    };
  }

  private removeField(field: Field): void {
    this.edit({ type: 'remove', path: this.path() });
    this.send('field-removed', undefined);
    this.notify(this.localisation.messages('fields').removedNotice(fieldName(field, this.localisation)));
  }

  private show(view: 'list' | 'form'): void {
    this.send('view-change', view);
  }

  private notify(text: string): void {
    this.dispatchEvent(new CustomEvent('notice', { bubbles: true, composed: true, detail: { text, undo: true } }));
  }

  private send(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

export function defineFieldPane(): void {
  defineMultiSelect();
  defineOptionsEditor();
  defineConditionEditor();
  definePatternTrial();
  defineOnce('ticket-settings-field-pane', FieldPane);
}
