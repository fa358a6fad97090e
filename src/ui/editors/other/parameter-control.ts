import { html, type TemplateResult } from 'lit';
import type { Parameter, UnknownParameter } from '../../../adapters/backend.ts';
import type { Duration } from '../../../domain/settings/duration.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { ControlState } from '../../parts/control.ts';
import { durationInput } from '../../parts/duration-input.ts';
import { numberInput, switchInput, textInput } from '../../parts/inputs.ts';
import { select } from '../../parts/select.ts';

/** One parameter, to be set. */
export interface ParameterControl {
  readonly parameter: Parameter | UnknownParameter;
  /** What is set, or the default when nothing is. */
  readonly value: unknown;
  readonly control: ControlState;
  readonly localisation: Localisation;
  readonly onValue: (value: unknown) => void;
  readonly onInvalid: (text: string, code: string) => void;
  readonly onDone: () => void;
}

const kinds = ['boolean', 'number', 'text', 'choice', 'duration'] as const satisfies readonly Parameter['kind'][];

/** Whether this version has a control for the parameter's kind. */
export const isKnown = (parameter: Parameter | UnknownParameter): parameter is Parameter =>
  kinds.some((kind) => kind === parameter.kind);

/** The control for a parameter's kind; its row names it, so its own label is for screen readers. */
export function parameterControl(input: ParameterControl): TemplateResult {
  const { parameter, value, control, localisation, onValue, onInvalid, onDone } = input;
  const label = localisation.text(parameter.label);
  const frame = { control, label, labelUnseen: true };
  if (!isKnown(parameter)) return html`<code class="code">${parameterText(input)}</code>`;
  switch (parameter.kind) {
    case 'boolean':
      return switchInput({ control, label, checked: value === true, onToggle: onValue }, { unseenName: true });
    case 'number':
      return numberInput({
        ...frame,
        value: typeof value === 'number' ? value : undefined,
        suffix: localisation.text(parameter.unit) || undefined,
        onValue,
        onInvalid: (text) => onInvalid(text, 'not_a_number'),
        onDone,
      });
    case 'text':
      return textInput({ ...frame, value: typeof value === 'string' ? value : '', onInput: onValue, onDone });
    case 'choice':
      return select({
        ...frame,
        options: parameter.options.map((option) => ({ value: option.value, label: localisation.text(option.label) })),
        value: typeof value === 'string' ? value : undefined,
        words: localisation.messages('shell'),
        onChoose: onValue,
      });
    case 'duration':
      return durationInput({
        ...frame,
        value: asDuration(value),
        words: localisation.messages('shell'),
        format: localisation.format,
        onValue,
        onInvalid: (text) => onInvalid(text, 'not_a_duration'),
        onDone,
      });
  }
}

/** A parameter's value in words. */
export function parameterText({
  parameter,
  value,
  localisation,
}: Pick<ParameterControl, 'parameter' | 'value' | 'localisation'>): string {
  const words = localisation.messages('shell');
  if (value === undefined || value === null || value === '') return words.noValue;
  if (!isKnown(parameter)) return typeof value === 'string' ? value : JSON.stringify(value);
  if (parameter.kind === 'boolean') return value === true ? words.on : words.off;
  if (parameter.kind === 'number' && typeof value === 'number') {
    const unit = localisation.text(parameter.unit);
    return unit ? `${localisation.format.number(value)}\u00a0${unit}` : localisation.format.number(value);
  }
  if (parameter.kind === 'choice') {
    const option = parameter.options.find((one) => one.value === value);
    return option ? localisation.text(option.label) : String(value);
  }
  const duration = parameter.kind === 'duration' ? asDuration(value) : null;
  return duration ? localisation.format.duration(duration) : String(value);
}

/** A stored duration, or seconds (as a default is given) in the largest unit in which they are whole. */
export function asDuration(value: unknown): Duration | null {
  if (typeof value === 'number') return { seconds: value, unit: value % 3600 === 0 ? 'hours' : 'minutes' };
  if (typeof value !== 'object' || value === null || !('seconds' in value) || !('unit' in value)) return null;
  const { seconds, unit } = value;
  return typeof seconds === 'number' && (unit === 'minutes' || unit === 'hours') ? { seconds, unit } : null;
}
