import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { offeredOptions, type ChoiceField } from '../../domain/fields/options.ts';
import type { FileValue } from '../../domain/fields/values.ts';
import type { Directory } from '../../domain/settings/directory.ts';
import type { Field, FieldOf, Option } from '../../domain/settings/field.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { describedBy, fieldFrame, type ControlState } from '../parts/control.ts';
import { numberInput, textInput, type TextInput } from '../parts/inputs.ts';
import { multiSelect } from '../parts/multi-select.ts';
import { select } from '../parts/select.ts';

/** One value of a ticket, to be filled in. */
export interface ValueControl {
  readonly field: Field;
  readonly value: unknown;
  readonly required: boolean;
  readonly control: ControlState;
  readonly localisation: Localisation;
  readonly directory: Directory | undefined;
  /** A value, text that is none (`abc` for a number), or `undefined` for nothing. */
  readonly onValue: (value: unknown) => void;
  readonly onDone: () => void;
}

/** The control for a field's type, with the field's label, help and placeholder. */
export function valueControl(input: ValueControl): TemplateResult {
  const { field, value, control, localisation, onValue, onDone, required } = input;
  const words = localisation.messages('form');
  const name = localisation.text(field.label) || localisation.messages('fields').untitled;
  const frame = {
    control,
    label: name,
    starred: required,
    help: localisation.text(field.help) || undefined,
  };
  const text = (more: Partial<TextInput> = {}) =>
    textInput({
      ...frame,
      required,
      value: typeof value === 'string' ? value : '',
      placeholder: localisation.text(field.placeholder) || undefined,
      onInput: (typed) => onValue(typed === '' ? undefined : typed),
      onDone,
      ...more,
    });
  const choose = (options: Parameters<typeof select>[0]['options']) =>
    select({
      ...frame,
      options,
      value: typeof value === 'string' ? value : undefined,
      placeholder: localisation.text(field.placeholder) || words.choose,
      words: localisation.messages('shell'),
      clearable: !required,
      onChoose: (chosen) => onValue(chosen === '' ? undefined : chosen),
    });
  switch (field.type) {
    case 'long_text':
      return text({ multiline: true });
    case 'integer':
    case 'decimal':
      return numberInput({
        ...frame,
        required,
        value: typeof value === 'number' ? value : undefined,
        suffix: field.unit,
        onValue,
        onInvalid: onValue,
        onDone,
      });
    case 'date':
    case 'date_time':
      return dateInput(input, frame);
    case 'yes_no':
      return yesNoInput(input, frame);
    case 'list':
    case 'nested_list':
      return choose(choices(field, value, localisation));
    case 'multiple_list':
      return multiSelect({
        ...frame,
        options: choices(field, value, localisation),
        values: Array.isArray(value) ? value.map(String) : [],
        words: localisation.messages('shell'),
        onChange: (values) => onValue(values.length === 0 ? undefined : values),
      });
    case 'file':
      return fileInput(input, frame);
    case 'email':
      return text({ inputMode: 'email' });
    case 'phone':
      return text({ inputMode: 'tel' });
    case 'link':
      return text({ inputMode: 'url' });
    case 'topic':
    case 'status':
    case 'priority':
    case 'channel':
    case 'operator':
    case 'client':
      return choose(directoryChoices(field.type, input));
    default:
      return text();
  }
}

type Frame = Pick<TextInput, 'control' | 'label' | 'starred' | 'help'>;

/** A field's offered options, all levels one under the other; only what can be chosen can be. */
function choices(field: ChoiceField, present: unknown, localisation: Localisation) {
  const lastOnly = field.type === 'nested_list' && field.lastLevelOnly;
  const listed = (options: readonly Option[], level: number): Parameters<typeof select>[0]['options'] =>
    options.flatMap((option) => {
      const below = field.type === 'nested_list' ? (option.options ?? []) : [];
      return [
        {
          value: option.value,
          label: localisation.text(option.label) || option.value,
          level,
          disabled: lastOnly && below.length > 0,
        },
        ...listed(below, level + 1),
      ];
    });
  return listed(offeredOptions(field, present), 0);
}

function directoryChoices(
  type: 'topic' | 'status' | 'priority' | 'channel' | 'operator' | 'client',
  { directory, localisation }: ValueControl,
): Parameters<typeof select>[0]['options'] {
  if (!directory) return [];
  if (type === 'topic') {
    return directory.topics.map(({ alias, name }) => ({ value: alias, label: localisation.text(name) }));
  }
  const named = {
    status: directory.statuses,
    priority: directory.priorities,
    channel: directory.channels,
    operator: directory.operators,
    client: directory.clients ?? [],
  }[type];
  return named.map(({ id, name }) => ({ value: id, label: localisation.text(name) }));
}

function dateInput({ field, value, control, onValue, onDone }: ValueControl, frame: Frame): TemplateResult {
  return fieldFrame(
    frame,
    html`<span class="input ${control.errors.length > 0 ? 'invalid' : ''}"
      ><input
        type=${field.type === 'date' ? 'date' : 'datetime-local'}
        id=${control.id}
        aria-describedby=${describedBy(control, { help: Boolean(frame.help) })}
        aria-invalid=${control.errors.length > 0 ? 'true' : nothing}
        ?readonly=${!control.editable}
        .value=${live(typeof value === 'string' ? value : '')}
        @input=${(event: Event) => onValue((event.target as HTMLInputElement).value || undefined)}
        @change=${onDone}
    /></span>`,
  );
}

function yesNoInput({ value, control, localisation, onValue, required }: ValueControl, frame: Frame): TemplateResult {
  const words = localisation.messages('shell');
  return select({
    ...frame,
    options: [
      { value: 'true', label: words.yes },
      { value: 'false', label: words.no },
    ],
    value: typeof value === 'boolean' ? String(value) : undefined,
    clearable: !required,
    words,
    control,
    onChoose: (chosen) => onValue(chosen === '' ? undefined : chosen === 'true'),
  });
}

function fileInput({ field, value, control, onValue, localisation }: ValueControl, frame: Frame): TemplateResult {
  const { extensions, maximumFiles } = field as FieldOf<'file'>;
  const files = Array.isArray(value) ? (value as readonly FileValue[]) : [];
  return fieldFrame(
    frame,
    html`<input
        type="file"
        class="files"
        id=${control.id}
        aria-describedby=${describedBy(control, { help: Boolean(frame.help) })}
        accept=${extensions?.join(',') ?? nothing}
        ?multiple=${maximumFiles !== 1}
        ?disabled=${!control.editable}
        @change=${(event: Event) => {
          const chosen = [...((event.target as HTMLInputElement).files ?? [])];
          onValue(chosen.length === 0 ? undefined : chosen.map(({ name, size }) => ({ name, size })));
        }}
      />
      ${files.length > 0 ? html`<span class="tiny">${localisation.format.list(files.map(({ name }) => name))}</span>` : nothing}`,
  );
}
