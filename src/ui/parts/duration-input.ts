import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import type { Duration } from '../../domain/settings/duration.ts';
import { durationUnits, secondsPer, type DurationUnit } from '../../domain/settings/vocabulary.ts';
import type { Format } from '../../locales/format.ts';
import type { ShellMessages } from '../../locales/shell.en.ts';
import { defineOnce } from '../define-once.ts';
import { describedBy, fieldFrame, type FieldFrame } from './control.ts';
import { icon } from './icon.ts';
import { parseDuration, withUnit } from './parse-duration.ts';

export interface DurationInput extends FieldFrame {
  readonly value: Duration | null | undefined;
  readonly words: ShellMessages;
  readonly format: Format;
  /** What no value means; "none" without it. */
  readonly none?: string | undefined;
  /** The unit of a bare number while there is no value; minutes without it. */
  readonly unit?: DurationUnit;
  /** Each time the text is a duration, or empty: `null`. */
  readonly onValue: (value: Duration | null) => void;
  /** The text is no duration; it stays, with a problem. */
  readonly onInvalid: (text: string) => void;
  /** The control was left. */
  readonly onDone?: (() => void) | undefined;
}

/**
 * A number and its unit, minutes or hours. See {@link parseDuration} for what may be typed, and {@link withUnit} for
 * what another unit does. Read only, it is text. Needs {@link defineDurationInput}.
 */
export function durationInput(input: DurationInput): TemplateResult {
  return fieldFrame(input, html`<ticket-settings-duration .input=${input}></ticket-settings-duration>`);
}

/** Made by {@link durationInput}; renders into its editor's root. */
export class DurationPart extends LitElement {
  @property({ attribute: false })
  input: DurationInput | undefined;

  /** What is being typed; it is put in order only when the control is left. */
  @state()
  private text: string | undefined;

  /** Picked while there was no value. */
  @state()
  private picked: DurationUnit | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.input !== undefined;
  }

  private get shown(): DurationInput {
    if (!this.input) throw new Error('A duration has no input');
    return this.input;
  }

  protected override render(): TemplateResult {
    const { control, value, words, format, help, none } = this.shown;
    if (!control.editable) {
      return html`<div class="text-value" id=${control.id}>
        ${control.typed ?? (value ? format.duration(value) : (none ?? words.none))}
      </div>`;
    }
    const { unit } = this;
    const invalid = control.errors.length > 0;
    const described = describedBy(control, { help: Boolean(help) });
    return html`<span class=${classMap({ input: true, duration: true, invalid })}>
      <input
        id=${control.id}
        aria-describedby="${control.id}:unit${typeof described === 'string' ? ` ${described}` : ''}"
        aria-invalid=${invalid ? 'true' : 'false'}
        autocomplete="off"
        placeholder=${none ?? words.none}
        .value=${live(this.text ?? control.typed ?? this.number)}
        @input=${this.onInput}
        @change=${this.onDone}
        @blur=${this.onBlur}
      />
      <span class="unit">
        <span id="${control.id}:unit">${format.unit(unit)}</span>${icon('down', 'small')}
        <select aria-label=${words.unit} tabindex="-1" @change=${this.onUnit}>
          ${durationUnits.map(
            (each) => html`<option value=${each} .selected=${live(each === unit)}>${format.unit(each)}</option>`,
          )}
        </select>
      </span>
    </span>`;
  }

  private get unit(): DurationUnit {
    const { value, unit } = this.shown;
    if (this.text !== undefined && this.picked) return this.picked;
    return value?.unit ?? this.picked ?? unit ?? 'minutes';
  }

  private get number(): string {
    const { value, format } = this.shown;
    if (!value) return '';
    return format.number(value.seconds / secondsPer[value.unit], { useGrouping: false, maximumFractionDigits: 4 });
  }

  private readonly onInput = (event: Event): void => {
    const { onValue, onInvalid } = this.shown;
    // Until the control is left, a bare number means the unit that was shown when typing began.
    if (this.text === undefined) this.picked = this.unit;
    this.text = (event.target as HTMLInputElement).value;
    const value = parseDuration(this.text, this.picked ?? this.unit);
    if (value === undefined) onInvalid(this.text);
    else onValue(value);
  };

  private readonly onDone = (): void => {
    this.onBlur();
    this.shown.onDone?.();
  };

  private readonly onBlur = (): void => {
    this.text = undefined;
  };

  private readonly onUnit = (event: Event): void => {
    const { value, control, onValue, onDone } = this.shown;
    const unit = (event.target as HTMLSelectElement).value === 'hours' ? 'hours' : 'minutes';
    this.picked = unit;
    const changed = control.typed === undefined ? value && withUnit(value, unit) : parseDuration(control.typed, unit);
    if (changed) onValue(changed);
    onDone?.();
  };
}

export function defineDurationInput(): void {
  defineOnce('ticket-settings-duration', DurationPart);
}
