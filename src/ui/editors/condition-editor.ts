import { html, nothing, LitElement, type TemplateResult } from 'lit';
import { consume } from '@lit/context';
import { property } from 'lit/decorators.js';
import { optionsByValue, isChoiceField } from '../../domain/fields/options.ts';
import type { Condition, ConditionRule, ConditionValue } from '../../domain/settings/condition.ts';
import { conditionOperators, type ConditionOperator } from '../../domain/settings/vocabulary.ts';
import type { Directory } from '../../domain/settings/directory.ts';
import type { Field } from '../../domain/settings/field.ts';
import { indexOf } from '../../domain/settings/path.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { localisationContext } from '../contexts.ts';
import { defineOnce } from '../define-once.ts';
import { messages as problemLines, wasLine, type ControlState } from '../parts/control.ts';
import { icon } from '../parts/icon.ts';
import { bareTextInput, parseNumber, segments } from '../parts/inputs.ts';
import { multiSelect } from '../parts/multi-select.ts';
import { select } from '../parts/select.ts';
import type { Option as Choice } from '../parts/listbox-source.ts';
import { fieldName } from './fields/field-row.ts';

/** A condition to be edited. */
export interface ConditionInput {
  readonly title: string;
  /** What no rule means. */
  readonly empty: string;
  readonly help?: string | undefined;
  readonly condition: Condition | null | undefined;
  /** Fields that a rule may name. */
  readonly fields: readonly Field[];
  /** The saved fields: of a field that was removed since they know the name. */
  readonly savedFields?: readonly Field[];
  /** The field whose condition it is; it can't be named. */
  readonly ownField?: string;
  readonly directory: Directory | undefined;
  readonly control: ControlState;
  /** Without rules: `undefined`. */
  readonly onChange: (condition: Condition | undefined) => void;
  /** An edit is complete: the next one is a step of undo of its own. */
  readonly onDone?: () => void;
}

/** Rules of field, comparison and values, all or any of which must hold. Needs {@link defineConditionEditor}. */
export function conditionEditor(input: ConditionInput): TemplateResult {
  return html`<ticket-settings-condition .input=${input}></ticket-settings-condition>`;
}

type Kind = 'choice' | 'number' | 'date' | 'yes_no' | 'text';

/** Which comparisons make sense for a field. */
const operatorsOf: Readonly<Record<Kind, readonly ConditionOperator[]>> = {
  choice: ['is_any_of', 'is_none_of', 'is_empty', 'is_not_empty'],
  yes_no: ['is_any_of', 'is_empty', 'is_not_empty'],
  number: ['at_least', 'at_most', 'is_any_of', 'is_none_of', 'is_empty', 'is_not_empty'],
  date: ['at_least', 'at_most', 'is_empty', 'is_not_empty'],
  text: ['contains', 'is_any_of', 'is_none_of', 'is_empty', 'is_not_empty'],
};

const directoryTypes = ['topic', 'status', 'priority', 'channel', 'operator', 'client'] as const;

function kindOf(field: Field | undefined): Kind {
  if (!field) return 'text';
  if (isChoiceField(field) || directoryTypes.some((type) => type === field.type)) return 'choice';
  if (field.type === 'integer' || field.type === 'decimal') return 'number';
  if (field.type === 'date' || field.type === 'date_time') return 'date';
  return field.type === 'yes_no' ? 'yes_no' : 'text';
}

/** Made by {@link conditionEditor}; renders into its editor's root. */
export class ConditionPart extends LitElement {
  @property({ attribute: false }) input: ConditionInput | undefined;

  @consume({ context: localisationContext, subscribe: true })
  private localisation!: Localisation;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { input } = this;
    if (!input) return nothing;
    const words = this.localisation.messages('fields');
    const rules = input.condition?.rules ?? [];
    return html`<div
      class="section stack condition ${input.control.changed ? 'changed' : ''}"
      role="group"
      aria-label=${input.title}
      data-path=${input.control.id}
    >
      <div class="row wrap">
        <h4 class="subtitle">${input.title}</h4>
        ${rules.length > 1 ? this.renderMatch(input) : nothing}
      </div>
      ${rules.map((rule, index) => this.renderRule(rule, index, input))}
      ${rules.length === 0 ? html`<p class="secondary">${input.empty}</p>` : nothing}
      ${
        input.control.editable
          ? html`<div>
              <button class="button link" id="${input.control.id}" @click=${this.add}>
                ${icon('plus')}${words.addCondition}
              </button>
            </div>`
          : nothing
      }
      ${wasLine(input.control)}${problemLines(input.control)}
      ${input.help && rules.length > 0 ? html`<p class="help">${input.help}</p>` : nothing}
    </div>`;
  }

  private renderMatch({ condition, control }: ConditionInput): TemplateResult {
    const words = this.localisation.messages('fields');
    return segments({
      control: { ...bare(control), id: `${control.id}/match` },
      label: words.match,
      value: condition?.match ?? 'all',
      choices: [
        { value: 'all', label: words.matchAll },
        { value: 'any', label: words.matchAny },
      ],
      onChoose: (match) => this.change({ match, rules: condition?.rules ?? [] }),
    });
  }

  private renderRule(rule: ConditionRule, index: number, input: ConditionInput): TemplateResult {
    const words = this.localisation.messages('fields');
    const shared = this.localisation.messages('shell');
    const { control, fields } = input;
    const field = fields[indexOf(fields, rule.field)];
    const at = (part: string) => ({ ...bare(control), id: `${control.id}/rules/${index}/${part}` });
    return html`<div class="rule">
      <div>
        ${select({
          control: at('field'),
          label: words.conditionField,
          labelUnseen: true,
          options: field
            ? this.fieldChoices(input)
            : [...this.fieldChoices(input), ...this.goneField(rule.field, input)],
          value: rule.field,
          words: shared,
          onChoose: (id) => {
            const operators = operatorsOf[kindOf(fields[indexOf(fields, id)])];
            this.replace(index, { field: id, operator: operators[0] ?? 'is_not_empty', values: [] });
          },
        })}
        ${select({
          control: at('operator'),
          label: words.conditionOperator,
          labelUnseen: true,
          options: conditionOperators
            .filter((operator) => operatorsOf[kindOf(field)].includes(operator) || operator === rule.operator)
            .map((value) => ({ value, label: words.conditionOperators[value] })),
          value: rule.operator,
          words: shared,
          onChoose: (value) => {
            const operator = value as ConditionOperator;
            this.replace(index, { ...rule, operator, values: needsValues(operator) ? rule.values : [] });
          },
        })}
        ${needsValues(rule.operator) ? this.renderValues(rule, index, field, at('values'), input) : nothing}
      </div>
      ${
        control.editable
          ? html`<button
              class="button icon-only small"
              aria-label=${words.removeCondition}
              @click=${() => this.removeRule(index)}
            >
              ${icon('close')}
            </button>`
          : nothing
      }
    </div>`;
  }

  private choicesOf:
    { readonly fields: unknown; readonly words: unknown; readonly choices: readonly Choice[] } | undefined;

  /** The same for all rules, and made once for a list of fields: there may be thousands. */
  private fieldChoices({ fields, ownField }: ConditionInput): readonly Choice[] {
    const { localisation } = this;
    if (this.choicesOf?.fields !== fields || this.choicesOf.words !== localisation) {
      const choices = fields
        .filter((field) => canBeNamed(field, ownField))
        .map((field) => ({ value: field.id, label: fieldName(field, localisation), icon: field.type }));
      this.choicesOf = { fields, words: localisation, choices };
    }
    return this.choicesOf.choices;
  }

  private goneField(id: string, { savedFields = [] }: ConditionInput): readonly Choice[] {
    const gone = savedFields[indexOf(savedFields, id)];
    return gone ? [{ value: id, label: fieldName(gone, this.localisation), icon: gone.type, disabled: true }] : [];
  }

  private renderValues(
    rule: ConditionRule,
    index: number,
    field: Field | undefined,
    control: ControlState,
    input: ConditionInput,
  ): TemplateResult {
    const words = this.localisation.messages('fields');
    const shared = this.localisation.messages('shell');
    const kind = kindOf(field);
    const put = (values: readonly ConditionValue[]) => this.replace(index, { ...rule, values: [...values] });
    if (kind === 'choice' && field) {
      return multiSelect({
        control,
        label: words.conditionValues,
        labelUnseen: true,
        options: this.valueChoices(field, input.directory),
        values: rule.values.map(String),
        words: shared,
        onChange: put,
      });
    }
    if (kind === 'yes_no') {
      return segments({
        control,
        label: words.conditionValues,
        value: rule.values[0] === undefined ? '' : String(rule.values[0]),
        choices: [
          { value: 'true', label: shared.yes },
          { value: 'false', label: shared.no },
        ],
        onChoose: (value) => put([value === 'true']),
      });
    }
    const several = rule.operator === 'is_any_of' || rule.operator === 'is_none_of';
    const valuesIn = (text: string) => typedValues(text, several, kind === 'number');
    const value = rule.values.join(', ');
    return bareTextInput({
      control,
      label: words.conditionValues,
      labelUnseen: true,
      value,
      placeholder: kind === 'date' ? words.dateExample : undefined,
      inputMode: kind === 'number' && !several ? 'decimal' : undefined,
      means: (text) => valuesIn(text).join(', ') === value,
      onInput: (text) => this.type(index, { ...rule, values: valuesIn(text) }),
      onDone: () => this.input?.onDone?.(),
    });
  }

  private valueChoices(field: Field, directory: Directory | undefined) {
    const { localisation } = this;
    if (isChoiceField(field)) {
      return [...optionsByValue(field).values()].map(({ option, above }) => ({
        value: option.value,
        label: localisation.text(option.label) || option.value,
        level: above.length,
      }));
    }
    if (field.type === 'topic') {
      return (directory?.topics ?? []).map(({ alias, name }) => ({ value: alias, label: localisation.text(name) }));
    }
    const lists = {
      status: directory?.statuses,
      priority: directory?.priorities,
      channel: directory?.channels,
      operator: directory?.operators,
      client: directory?.clients,
    };
    const named = lists[field.type as keyof typeof lists] ?? [];
    return named.map(({ id, name }) => ({ value: id, label: localisation.text(name) }));
  }

  private readonly add = (): void => {
    const { input } = this;
    const field = input?.fields.find((one) => canBeNamed(one, input.ownField));
    if (!input || !field) return;
    const operator = operatorsOf[kindOf(field)][0] ?? 'is_not_empty';
    const rules = input.condition?.rules ?? [];
    this.change({
      match: input.condition?.match ?? 'all',
      rules: [...rules, { field: field.id, operator, values: [] }],
    });
    // The new rule comes with the next rendering of the editor around.
    requestAnimationFrame(() =>
      this.querySelector<HTMLElement>(`#${CSS.escape(`${input.control.id}/rules/${rules.length}/field`)}`)?.focus(),
    );
  };

  private replace(index: number, rule: ConditionRule): void {
    this.type(index, rule);
    this.input?.onDone?.();
  }

  /** Letter by letter, as one step of undo. */
  private type(index: number, rule: ConditionRule): void {
    const condition = this.input?.condition;
    if (condition) this.input?.onChange({ ...condition, rules: condition.rules.with(index, rule) });
  }

  private removeRule(index: number): void {
    const condition = this.input?.condition;
    if (condition) this.change({ ...condition, rules: condition.rules.toSpliced(index, 1) });
    this.querySelector<HTMLElement>(`#${CSS.escape(this.input?.control.id ?? '')}`)?.focus();
  }

  private change(condition: Condition): void {
    this.input?.onChange(condition.rules.length === 0 ? undefined : condition);
    this.input?.onDone?.();
  }
}

/** A rule names any field but its own; of files there is nothing to compare. */
const canBeNamed = ({ id, type }: Field, ownField: string | undefined) => id !== ownField && type !== 'file';

/** What is no number stays as text: the checks tell it, and nothing typed is lost. */
function typedValues(text: string, several: boolean, numbers: boolean): ConditionValue[] {
  return (several ? text.split(/[,;]/) : [text])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (numbers ? (parseNumber(part) ?? part) : part));
}

const needsValues = (operator: ConditionOperator) => operator !== 'is_empty' && operator !== 'is_not_empty';

/** The same control without its marks and messages: those are the group's. */
const bare = ({ id, editable }: ControlState): ControlState => ({
  id,
  editable,
  changed: false,
  errors: [],
  warnings: [],
});

export function defineConditionEditor(): void {
  defineOnce('ticket-settings-condition', ConditionPart);
}
