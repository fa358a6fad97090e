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
  /** A label in place of the field's own label, help and placeholder, and the word for no value: for a default. */
  readonly as?: { readonly label: string; readonly none: string };
  /** A value, text that is none (`abc` for a number), or `undefined` for nothing. */
  readonly onValue: (value: unknown) => void;
  readonly onDone: () => void;
}

/** The control for a field's type, with the field's label, help and placeholder. */
export function valueControl(input: ValueControl): TemplateResult {
  const { field, value, control, localisation, onValue, onDone, required } = input;
  const words = localisation.messages('form');
  const placeholder = input.as ? undefined : localisation.text(field.placeholder) || undefined;
  const frame = {
    control,
    label: input.as?.label ?? (localisation.text(field.label) || localisation.messages('fields').untitled),
    starred: required ? words.required : undefined,
    help: input.as ? undefined : localisation.text(field.help) || undefined,
  };
  const text = (more: Partial<TextInput> = {}) =>
    textInput({
      ...frame,
      value: typeof value === 'string' ? value : '',
      placeholder,
      onInput: (typed) => onValue(typed === '' ? undefined : typed),
      onDone,
      ...more,
    });
  const none = input.as?.none ?? placeholder ?? words.choose;
  const choose = (options: Parameters<typeof select>[0]['options']) =>
    select({
      ...frame,
      options,
      value: typeof value === 'string' ? value : undefined,
      placeholder: none,
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
      return yesNoInput(input, frame, none);
    case 'list':
    case 'nested_list':
      return choose(choices(field, value, localisation));
    case 'multiple_list':
      return multiSelect({
        ...frame,
        options: choices(field, value, localisation),
        values: Array.isArray(value) ? value.map(String) : [],
        words: localisation.messages('shell'),
        none: input.as?.none,
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

function dateInput(
  { field, value, control, localisation, onValue, onDone }: ValueControl,
  frame: Frame,
): TemplateResult {
  const invalid = control.errors.length > 0;
  return fieldFrame(
    frame,
    control.editable
      ? html`<span class=${invalid ? 'input invalid' : 'input'}
          ><input
            type=${field.type === 'date' ? 'date' : 'datetime-local'}
            id=${control.id}
            max=${field.type === 'date' ? '9999-12-31' : '9999-12-31T23:59'}
            aria-describedby=${describedBy(control, { help: Boolean(frame.help) })}
            aria-invalid=${invalid ? 'true' : nothing}
            .value=${live(typeof value === 'string' ? value : '')}
            @input=${(event: Event) => onValue((event.target as HTMLInputElement).value || undefined)}
            @change=${onDone}
        /></span>`
      : html`<div class="text-value" id=${control.id}>${dayText(value, localisation)}</div>`,
  );
}

function dayText(value: unknown, { format }: Localisation): string {
  if (typeof value !== 'string' || value === '') return '–';
  const [day = '', time] = value.split('T');
  return time === undefined ? format.localDate(day) : `${format.localDate(day)}, ${time}`;
}

function yesNoInput(
  { value, control, localisation, onValue, required }: ValueControl,
  frame: Frame,
  none: string,
): TemplateResult {
  const words = localisation.messages('shell');
  return select({
    ...frame,
    options: [
      { value: 'true', label: words.yes },
      { value: 'false', label: words.no },
    ],
    value: typeof value === 'boolean' ? String(value) : undefined,
    placeholder: none,
    clearable: !required,
    words,
    control,
    onChoose: (chosen) => onValue(chosen === '' ? undefined : chosen === 'true'),
  });
}

/** A button of our own before the browser's, which speaks the browser's language. */
function fileInput({ field, value, control, onValue, localisation }: ValueControl, frame: Frame): TemplateResult {
  const { extensions, maximumFiles } = field as FieldOf<'file'>;
  const files = Array.isArray(value) ? (value as readonly FileValue[]) : [];
  const names = files.length > 0 ? localisation.format.list(files.map(({ name }) => name)) : '';
  if (!control.editable) return fieldFrame(frame, html`<div class="text-value" id=${control.id}>${names || '–'}</div>`);
  const choose = (event: Event) =>
    ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement | null)?.click();
  return fieldFrame(
    frame,
    html`<div class="row wrap">
      <button
        type="button"
        class="button small"
        id=${control.id}
        aria-describedby=${describedBy(control, { help: Boolean(frame.help) })}
        @click=${choose}
      >
        ${localisation.messages('form').chooseFile}</button
      ><input
        type="file"
        hidden
        accept=${extensions?.join(',') ?? nothing}
        ?multiple=${maximumFiles !== 1}
        @change=${(event: Event) => {
          const chosen = [...((event.target as HTMLInputElement).files ?? [])];
          // The files themselves: whoever takes the ticket uploads them.
          if (chosen.length > 0) onValue(chosen);
        }}
      />
      <span class="tiny">${names}</span>
      ${
        names
          ? html`<button class="button link" type="button" @click=${() => onValue(undefined)}>
              ${localisation.messages('shell').remove}
            </button>`
          : nothing
      }
    </div>`,
  );
}
