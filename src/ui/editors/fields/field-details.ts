import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isChoiceField } from '../../../domain/fields/options.ts';
import type { Field } from '../../../domain/settings/field.ts';
import { indexOf, type Path } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { messages as problemLines } from '../../parts/control.ts';
import { defineMultiSelect } from '../../parts/multi-select.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { conditionEditor, defineConditionEditor } from '../condition-editor.ts';
import { conditionStyles } from '../condition-editor.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { constraintControls, type ConstraintBinding } from './constraints.ts';
import { fieldDetailsStyles } from './field-details.styles.ts';
import { languagesOf } from './languages.ts';
import { defineOptionsEditor, type OptionsEditor } from './options-editor.ts';
import { definePatternTrial } from './pattern-trial.ts';

/** What a field has because of its type, and its conditions: the lower part of the pane, loaded after the rest. */
export class FieldDetails extends EditorElement {
  static override styles = [base, controls, partStyles, conditionStyles, fieldDetailsStyles];

  protected readonly section = 'fields';

  /** Id of the field. */
  @property() field = '';

  protected override render(): TemplateResult | typeof nothing {
    const { fields } = this.ready.draft;
    const field = fields[indexOf(fields, this.field)];
    if (!field) return nothing;
    return html`
      ${constraintControls(field, this.binding())}
      ${
        isChoiceField(field)
          ? html`<ticket-settings-options-editor .field=${field.id}></ticket-settings-options-editor>`
          : nothing
      }
      ${
        // A ticket has its topic and status whatever else it holds.
        field.system === 'topic' || field.system === 'status' ? nothing : this.renderConditions(field)
      }
    `;
  }

  private path(...steps: string[]): Path {
    return ['fields', this.field, ...steps];
  }

  private renderConditions(field: Field): TemplateResult {
    const all = this.control(this.path('conditions'));
    return html`${
      all.errors.length + all.warnings.length > 0
        ? html`<div class="section" data-path=${all.id}>${problemLines(all)}</div>`
        : nothing
    }${this.renderCondition(field, 'show')}${this.renderCondition(field, 'requireCreate')}${this.renderCondition(
      field,
      'requireSolve',
    )}`;
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
    const condition = field.conditions?.[which];
    if (!condition && (pointless || (which !== 'show' && !this.editable))) return nothing;
    return conditionEditor({
      title,
      empty: which === 'show' ? words.always : words.neverMore,
      help: which === 'show' ? words.hiddenHelp : undefined,
      condition,
      fields: this.ready.draft.fields,
      savedFields: this.ready.saved.fields,
      ownField: field.id,
      directory: this.ready.directory,
      control: this.control(path),
      onChange: (next) => this.set(path, next),
      onDone: () => this.seal(),
    });
  }

  override async focusPath(path: Path): Promise<void> {
    await this.updateComplete;
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
      directory: this.ready.directory,
      languages: languagesOf(this.ready.capabilities),
      control: (path, describe) => this.control(this.path(...path), describe),
      set: (path, value) => this.set(this.path(...path), value),
      keepInvalid: (path, text, code) => this.keepInvalid(this.path(...path), text, { code }),
      done: () => this.seal(),
    };
  }
}

export function defineFieldDetails(): void {
  defineSelect();
  defineMultiSelect();
  defineOptionsEditor();
  defineConditionEditor();
  definePatternTrial();
  defineOnce('ticket-settings-field-details', FieldDetails);
}
