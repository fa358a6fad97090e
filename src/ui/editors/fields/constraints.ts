import { html, nothing, type TemplateResult } from 'lit';
import { placedOptions, type ChoiceField } from '../../../domain/fields/options.ts';
import type { Field, FieldOf } from '../../../domain/settings/field.ts';
import type { FieldsMessages } from '../../../locales/fields.en.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { ShellMessages } from '../../../locales/shell.en.ts';
import type { ControlState } from '../../parts/control.ts';
import { numberInput, textInput } from '../../parts/inputs.ts';
import { multiSelect } from '../../parts/multi-select.ts';
import { select } from '../../parts/select.ts';

/** What the controls of a type's own properties need of the pane; paths are inside the field. */
export interface ConstraintBinding {
  readonly words: FieldsMessages;
  readonly shared: ShellMessages;
  readonly localisation: Localisation;
  readonly languages: readonly string[];
  readonly control: (path: readonly string[], describe?: (value: unknown) => string) => ControlState;
  readonly set: (path: readonly string[], value: unknown) => void;
  readonly keepInvalid: (path: readonly string[], text: string, code: string) => void;
  readonly done: () => void;
}

/** The properties that a field has because of its type; nothing for types without any. */
export function constraintControls(field: Field, binding: ConstraintBinding): TemplateResult | typeof nothing {
  const rows = controlsOf(field, binding);
  if (rows.length === 0) return nothing;
  return html`<div class="section stack">
    <h4 class="subtitle">${binding.words.validation}</h4>
    <div class="constraints">${rows}</div>
  </div>`;
}

function controlsOf(field: Field, binding: ConstraintBinding): readonly unknown[] {
  const { words } = binding;
  const number = (property: string, label: string, help?: string) =>
    numberControl(field, property, label, binding, help);
  const text = (property: string, label: string, help?: string) => textControl(field, property, label, binding, help);
  switch (field.type) {
    case 'short_text':
    case 'long_text':
      if (field.system)
        return [number('minimumLength', words.minimumLength), number('maximumLength', words.maximumLength)];
      return [
        number('minimumLength', words.minimumLength),
        number('maximumLength', words.maximumLength),
        text('default', words.defaultValue),
      ];
    case 'integer':
    case 'decimal':
      return [
        number('minimum', words.from),
        number('maximum', words.to),
        ...(field.type === 'decimal' ? [number('decimals', words.decimals)] : []),
        text('unit', words.unit),
        number('default', words.defaultValue),
      ];
    case 'date':
    case 'date_time':
      return [number('earliest', words.earliest, words.daysHelp), number('latest', words.latest)];
    case 'yes_no':
      return [yesNoDefault(field, binding)];
    case 'list':
    case 'nested_list':
      return [choiceDefault(field, binding)];
    case 'multiple_list':
      return [
        number('minimumChosen', words.minimumChosen),
        number('maximumChosen', words.maximumChosen),
        multipleDefault(field, binding),
      ];
    case 'pattern':
      return patternControls(field, binding);
    case 'email':
    case 'phone':
    case 'link':
      return [text('default', words.defaultValue)];
    case 'file':
      return fileControls(field, binding);
    default:
      return [];
  }
}

function valueOf(field: Field, property: string): unknown {
  return (field as Readonly<Record<string, unknown>>)[property];
}

function numberControl(field: Field, property: string, label: string, binding: ConstraintBinding, help?: string) {
  const value = valueOf(field, property);
  return numberInput({
    control: binding.control([property], (was) => describe(was, binding)),
    label,
    help,
    value: typeof value === 'number' ? value : undefined,
    onValue: (number) => binding.set([property], number),
    onInvalid: (text) => binding.keepInvalid([property], text, 'not_a_number'),
    onDone: binding.done,
  });
}

function textControl(field: Field, property: string, label: string, binding: ConstraintBinding, help?: string) {
  const value = valueOf(field, property);
  return textInput({
    control: binding.control([property], (was) => describe(was, binding)),
    label,
    help,
    value: typeof value === 'string' ? value : '',
    onInput: (text) => binding.set([property], text === '' ? undefined : text),
    onDone: binding.done,
  });
}

function describe(value: unknown, { localisation, shared }: ConstraintBinding): string {
  if (typeof value === 'number') return localisation.format.number(value);
  return typeof value === 'string' && value !== '' ? value : shared.noValue;
}

function yesNoDefault(field: FieldOf<'yes_no'>, { words, shared, control, set }: ConstraintBinding): TemplateResult {
  return select({
    control: control(['default']),
    label: words.defaultValue,
    options: [
      { value: '', label: words.noDefault },
      { value: 'true', label: shared.yes },
      { value: 'false', label: shared.no },
    ],
    value: field.default === undefined ? '' : String(field.default),
    words: shared,
    onChoose: (value) => set(['default'], value === '' ? undefined : value === 'true'),
  });
}

function choices(field: ChoiceField, { localisation, words }: ConstraintBinding) {
  return placedOptions(field)
    .filter(({ retired, last }) => !retired && (last || field.type !== 'nested_list' || !field.lastLevelOnly))
    .map(({ option, above }) => ({
      value: option.value,
      label: localisation.text(option.label) || words.untitledOption,
      level: above.length,
    }));
}

function choiceDefault(field: FieldOf<'list' | 'nested_list'>, binding: ConstraintBinding): TemplateResult {
  const { words, shared, control, set } = binding;
  return select({
    control: control(['default']),
    label: words.defaultValue,
    options: [{ value: '', label: words.noDefault }, ...choices(field, binding)],
    value: field.default ?? '',
    words: shared,
    onChoose: (value) => set(['default'], value === '' ? undefined : value),
  });
}

function multipleDefault(field: FieldOf<'multiple_list'>, binding: ConstraintBinding): TemplateResult {
  const { words, shared, control, set } = binding;
  return multiSelect({
    control: control(['default']),
    label: words.defaultValue,
    options: choices(field, binding),
    values: field.default ?? [],
    words: shared,
    none: words.noDefault,
    onChange: (values) => set(['default'], values.length === 0 ? undefined : values),
  });
}

function patternControls(field: FieldOf<'pattern'>, binding: ConstraintBinding): readonly unknown[] {
  const { words, control, set, done, languages } = binding;
  const translated = (property: 'patternDescription' | 'patternMessage', label: (language: string) => string) =>
    languages.map((language) =>
      textInput({
        control: control([property, language]),
        label: label(language.toUpperCase()),
        value: field[property]?.[language] ?? '',
        onInput: (text) => set([property, language], text === '' ? undefined : text),
        onDone: done,
      }),
    );
  return [
    html`<div class="whole">
      ${textInput({
        control: control(['pattern'], String),
        label: words.pattern,
        value: field.pattern,
        code: true,
        onInput: (text) => set(['pattern'], text),
        onDone: done,
      })}
    </div>`,
    html`<ticket-settings-pattern-trial
      class="whole"
      .pattern=${field.pattern}
      .words=${words}
    ></ticket-settings-pattern-trial>`,
    ...translated('patternDescription', words.patternDescription),
    ...translated('patternMessage', words.patternMessage),
  ];
}

/** Sizes are typed in megabytes of 1,048,576 bytes. */
const bytesPerMegabyte = 1024 * 1024;

function fileControls(field: FieldOf<'file'>, binding: ConstraintBinding): readonly unknown[] {
  const { words, control, set, keepInvalid, done } = binding;
  return [
    numberControl(field, 'maximumFiles', words.maximumFiles, binding),
    numberInput({
      control: control(['maximumSize']),
      label: words.maximumSize,
      value: field.maximumSize === undefined ? undefined : field.maximumSize / bytesPerMegabyte,
      onValue: (value) => set(['maximumSize'], value === undefined ? undefined : Math.round(value * bytesPerMegabyte)),
      onInvalid: (text) => keepInvalid(['maximumSize'], text, 'not_a_number'),
      onDone: done,
    }),
    html`<div class="whole">
      ${textInput({
        control: control(['extensions']),
        label: words.extensions,
        help: words.extensionsHelp,
        value: (field.extensions ?? []).join(', '),
        // Taken over when the control is left: a list can't hold the comma that somebody has just typed.
        onInput: () => {},
        onDone: (text) => {
          const extensions = text.split(/[,\s]+/).filter((extension) => extension !== '');
          set(
            ['extensions'],
            extensions.length === 0 ? undefined : extensions.map((extension) => extension.toLowerCase()),
          );
          done();
        },
      })}
    </div>`,
  ];
}
