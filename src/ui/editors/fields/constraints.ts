import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from '../../../domain/settings/directory.ts';
import type { Field, FieldOf } from '../../../domain/settings/field.ts';
import type { FieldsMessages } from '../../../locales/fields.en.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { ShellMessages } from '../../../locales/shell.en.ts';
import type { ControlState } from '../../parts/control.ts';
import { valueControl } from '../../form/value-control.ts';
import { numberInput, textInput } from '../../parts/inputs.ts';

/** What the controls of a type's own properties need of the pane; paths are inside the field. */
export interface ConstraintBinding {
  readonly words: FieldsMessages;
  readonly shared: ShellMessages;
  readonly localisation: Localisation;
  readonly directory: Directory | undefined;
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
  switch (field.type) {
    case 'short_text':
    case 'long_text':
      return [
        number('minimumLength', words.minimumLength),
        number('maximumLength', words.maximumLength),
        field.system ? nothing : defaultControl(field, binding),
      ];
    case 'integer':
    case 'decimal':
      return [
        number('minimum', words.from),
        number('maximum', words.to),
        field.type === 'decimal' ? number('decimals', words.decimals) : nothing,
        unitControl(field, binding),
        defaultControl(field, binding),
      ];
    case 'date':
    case 'date_time':
      return [
        number('earliest', words.earliest, words.daysHelp),
        number('latest', words.latest),
        defaultControl(field, binding),
      ];
    case 'multiple_list':
      return [
        number('minimumChosen', words.minimumChosen),
        number('maximumChosen', words.maximumChosen),
        defaultControl(field, binding),
      ];
    case 'pattern':
      return [...patternControls(field, binding), defaultControl(field, binding)];
    case 'file':
      return fileControls(field, binding);
    case 'yes_no':
    case 'list':
    case 'nested_list':
    case 'email':
    case 'phone':
    case 'link':
      return [defaultControl(field, binding)];
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

function unitControl(field: FieldOf<'integer' | 'decimal'>, binding: ConstraintBinding): TemplateResult {
  return textInput({
    control: binding.control(['unit'], (was) => describe(was, binding)),
    label: binding.words.unit,
    value: field.unit ?? '',
    onInput: (text) => binding.set(['unit'], text === '' ? undefined : text),
    onDone: binding.done,
  });
}

/** The value that a new ticket starts with, in the control that its form has for it. */
function defaultControl(field: Field, binding: ConstraintBinding): TemplateResult {
  const { words, control, set, keepInvalid } = binding;
  return valueControl({
    field,
    value: valueOf(field, 'default'),
    required: false,
    control: control(['default']),
    localisation: binding.localisation,
    directory: binding.directory,
    as: { label: words.defaultValue, none: words.noDefault },
    onValue: (value) => {
      const isNumber = field.type === 'integer' || field.type === 'decimal';
      if (isNumber && typeof value === 'string') keepInvalid(['default'], value, 'not_a_number');
      else set(['default'], value);
    },
    onDone: binding.done,
  });
}

function describe(value: unknown, { localisation, shared }: ConstraintBinding): string {
  if (typeof value === 'number') return localisation.format.number(value);
  return typeof value === 'string' && value !== '' ? value : shared.noValue;
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

/** Sizes are typed in megabytes of 1,048,576 bytes, and shown to a thousandth of one. */
const bytesPerMegabyte = 1024 * 1024;
const megabytes = (bytes: number) => Math.round((bytes / bytesPerMegabyte) * 1000) / 1000;

const extensionsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter((extension) => extension !== '');

function fileControls(field: FieldOf<'file'>, binding: ConstraintBinding): readonly unknown[] {
  const { words, shared, localisation, control, set, keepInvalid, done } = binding;
  const extensions = (field.extensions ?? []).join(', ');
  return [
    numberControl(field, 'maximumFiles', words.maximumFiles, binding),
    numberInput({
      control: control(['maximumSize'], (was) =>
        typeof was === 'number' ? localisation.format.number(megabytes(was)) : shared.noValue,
      ),
      label: words.maximumSize,
      value: field.maximumSize === undefined ? undefined : megabytes(field.maximumSize),
      onValue: (value) => set(['maximumSize'], value === undefined ? undefined : Math.round(value * bytesPerMegabyte)),
      onInvalid: (text) => keepInvalid(['maximumSize'], text, 'not_a_number'),
      onDone: done,
    }),
    html`<div class="whole">
      ${textInput({
        control: control(['extensions'], (was) => (Array.isArray(was) ? was.join(', ') : shared.noValue)),
        label: words.extensions,
        help: words.extensionsHelp,
        value: extensions,
        means: (text) => extensionsIn(text).join(', ') === extensions,
        onInput: (text) => {
          const typed = extensionsIn(text);
          set(['extensions'], typed.length === 0 ? undefined : typed);
        },
        onDone: done,
      })}
    </div>`,
  ];
}
