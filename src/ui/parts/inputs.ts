import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { describedBy, fieldFrame, messages, wasLine, type ControlState, type FieldFrame } from './control.ts';
import { typedText } from './typed-text.ts';

export interface TextInput extends FieldFrame {
  readonly value: string;
  readonly multiline?: boolean;
  /** A few letters before the text: a language, a currency. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined;
  /** What is shown in place of an empty value when nothing can be edited. */
  readonly none?: string;
  /** Keys and patterns. */
  readonly code?: boolean;
  readonly required?: boolean;
  /** Whether a text means the value although it is written otherwise (`1.` for 1): then it stays as it was typed. */
  readonly means?: ((text: string) => boolean) | undefined;
  readonly onInput: (text: string) => void;
  /** The control was left, with this text in it. */
  readonly onDone?: (text: string) => void;
}

/** A line or, with `multiline`, a box of text, with label, help, "was" and messages. Read only, it is text. */
export function textInput(input: TextInput): TemplateResult {
  return fieldFrame(input, bareTextInput(input));
}

/** The same without its frame: for cells and rows that name it themselves. `input.label` becomes its accessible name. */
export function bareTextInput(input: TextInput): TemplateResult {
  const { control } = input;
  const value = control.typed ?? input.value;
  const shown = typedText(value, control.typed === undefined ? input.means : undefined);
  if (!control.editable) {
    return html`<div class="text-value" id=${control.id}>
      ${input.prefix ? html`<span class="prefix">${input.prefix}&nbsp;</span>` : nothing}${value || input.none || '–'}
    </div>`;
  }
  const on = (event: Event) => input.onInput((event.target as HTMLInputElement).value);
  const done = (event: Event) => input.onDone?.((event.target as HTMLInputElement).value);
  const invalid = control.errors.length > 0;
  const label = input.labelUnseen ? input.label : nothing;
  return html`<span class=${classMap({ input: true, invalid, code: input.code ?? false })}>
    ${input.prefix ? html`<span class="prefix" aria-hidden="true">${input.prefix}</span>` : nothing}
    ${
      input.multiline
        ? html`<textarea
            id=${control.id}
            aria-label=${label}
            aria-describedby=${describedBy(control, { help: Boolean(input.help) })}
            aria-invalid=${invalid ? 'true' : nothing}
            aria-required=${input.required ? 'true' : nothing}
            placeholder=${input.placeholder ?? nothing}
            .value=${shown}
            @input=${on}
            @change=${done}
          ></textarea>`
        : html`<input
            id=${control.id}
            aria-label=${label}
            aria-describedby=${describedBy(control, { help: Boolean(input.help) })}
            aria-invalid=${invalid ? 'true' : nothing}
            aria-required=${input.required ? 'true' : nothing}
            inputmode=${input.inputMode ?? nothing}
            placeholder=${input.placeholder ?? nothing}
            autocomplete="off"
            .value=${shown}
            @input=${on}
            @change=${done}
          />`
    }
    ${input.suffix ? html`<span class="suffix">${input.suffix}</span>` : nothing}
  </span>`;
}

export interface NumberInput extends Omit<TextInput, 'value' | 'onInput' | 'multiline'> {
  readonly value: number | null | undefined;
  readonly onValue: (value: number | undefined) => void;
  /** The text is no number; it stays, with a problem. */
  readonly onInvalid: (text: string) => void;
}

/** A number, or nothing. Accepts a decimal comma and spaces between digits, as people paste them. */
export function numberInput(input: NumberInput): TemplateResult {
  return textInput(numberAsText(input));
}

export function bareNumberInput(input: NumberInput): TemplateResult {
  return bareTextInput(numberAsText(input));
}

function numberAsText(input: NumberInput): TextInput {
  const { value, onValue, onInvalid, ...rest } = input;
  return {
    inputMode: 'decimal',
    ...rest,
    value: value === null || value === undefined ? '' : String(value),
    means: (text) => parseNumber(text) === (value ?? null),
    onInput: (text) => {
      const number = parseNumber(text);
      if (number === undefined) onInvalid(text);
      else onValue(number === null ? undefined : number);
    },
  };
}

/** The number that `text` is; `null` for no text, `undefined` for text that is no number. */
export function parseNumber(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^[-+−]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain.replace('−', '-')) : undefined;
}

export interface Toggle {
  readonly control: ControlState;
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
  /** Why it can't be changed now; it stays focusable to tell it. */
  readonly disabled?: boolean | undefined;
}

/** The three faces of an on/off input. `aria-disabled` rather than `disabled`: it keeps its place in the tab order. */
function toggle(
  kind: 'switch' | 'check',
  { control, checked, onToggle, disabled }: Toggle,
  name?: string,
): TemplateResult {
  const locked = disabled || !control.editable;
  return html`<input
    type="checkbox"
    role=${kind === 'switch' ? 'switch' : nothing}
    class=${kind}
    id=${control.id}
    aria-label=${name ?? nothing}
    aria-describedby=${describedBy(control)}
    aria-disabled=${locked ? 'true' : nothing}
    .checked=${live(checked)}
    @click=${(event: Event) => {
      if (locked) event.preventDefault();
    }}
    @change=${(event: Event) => onToggle((event.target as HTMLInputElement).checked)}
  />`;
}

/** A switch alone; its row names it (`<label for>` or `label` as its accessible name with `unseen`). */
export function switchInput(input: Toggle, { unseenName = false } = {}): TemplateResult {
  return toggle('switch', input, unseenName ? input.label : undefined);
}

/** A checkbox with its label after it. */
export function checkInput(input: Toggle): TemplateResult {
  const { control } = input;
  return html`<span class=${classMap({ changed: control.changed })} data-path=${control.id}>
    <label class="option">${toggle('check', input)}<span>${input.label}</span></label
    >${wasLine(control)}${messages(control)}
  </span>`;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly help?: string;
}

export interface Choices<Value extends string> {
  readonly control: ControlState;
  /** The group's accessible name. */
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
}

/** A few choices side by side, one pressed. Radio buttons: arrow keys move. */
export function segments<Value extends string>(input: Choices<Value>): TemplateResult {
  const { control, label, value, choices, onChoose } = input;
  return html`<span
    class=${classMap({ changed: control.changed })}
    data-path=${control.id}
    role="radiogroup"
    aria-label=${label}
    aria-describedby=${describedBy(control)}
  >
    <span class="segments">
      ${choices.map(
        (choice) =>
          html`<label
            >${radio(control, choice.value, choice.value === value, '', onChoose)}<span>${choice.label}</span></label
          >`,
      )}</span
    >${wasLine(control)}${messages(control)}
  </span>`;
}

/** Choices one under the other. */
export function radioList<Value extends string>(input: Choices<Value>): TemplateResult {
  const { control, label, value, choices, onChoose } = input;
  return html`<div
    class=${classMap({ stack: true, changed: control.changed })}
    data-path=${control.id}
    role="radiogroup"
    aria-label=${label}
    aria-describedby=${describedBy(control)}
  >
    ${choices.map(
      (choice) =>
        html`<label class="option"
          >${radio(control, choice.value, choice.value === value, 'check', onChoose)}<span
            >${choice.label}${choice.help ? html` <span class="secondary">${choice.help}</span>` : nothing}</span
          ></label
        >`,
    )}
    ${wasLine(control)}${messages(control)}
  </div>`;
}

function radio<Value extends string>(
  control: ControlState,
  value: Value,
  checked: boolean,
  className: string,
  onChoose: (value: Value) => void,
): TemplateResult {
  const locked = !control.editable;
  // `checked` comes before `name`: a button of another group that joins this one while checked would uncheck the rest.
  return html`<input
    type="radio"
    .checked=${live(checked)}
    class=${className}
    name=${control.id}
    id=${checked ? control.id : nothing}
    aria-disabled=${locked ? 'true' : nothing}
    @click=${(event: Event) => {
      if (locked) event.preventDefault();
    }}
    @change=${() => {
      if (!locked) onChoose(value);
    }}
  />`;
}
