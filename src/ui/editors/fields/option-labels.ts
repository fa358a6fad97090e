import { html, nothing, type TemplateResult } from 'lit';
import type { Option } from '../../../domain/settings/field.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { messages as problemLines, type ControlState } from '../../parts/control.ts';
import { textInput } from '../../parts/inputs.ts';

/** The labels and the value of an option, to be edited; paths are inside the option. */
export interface OptionLabels {
  readonly option: Option;
  /** Tickets that carry it. */
  readonly tickets: number;
  readonly languages: readonly string[];
  /** Its value is fixed. */
  readonly isSaved: boolean;
  readonly localisation: Localisation;
  readonly control: (path: readonly string[], describe?: (value: unknown) => string) => ControlState;
  readonly onLabel: (language: string, text: string) => void;
  readonly onValue: (text: string) => void;
  readonly onDone: () => void;
}

export function optionLabels(input: OptionLabels): TemplateResult {
  const { option, tickets, languages, isSaved, localisation, control, onLabel, onValue, onDone } = input;
  const words = localisation.messages('fields');
  return html`<div class="labels stack">
    ${problemLines(control([]))}${problemLines(control(['label']))}
    ${languages.map((language) =>
      textInput({
        control: control(['label', language], (was) => String(was ?? localisation.messages('shell').noValue)),
        label: words.optionLabel(language.toUpperCase()),
        value: option.label[language] ?? '',
        onInput: (text) => onLabel(language, text),
        onDone,
      }),
    )}
    ${textInput({
      control: { ...control(['value']), editable: !isSaved },
      label: words.optionValue,
      help: words.optionValueHelp,
      value: option.value,
      code: true,
      // Taken over when the control is left, as the option is known by it; until then the text stays.
      means: () => true,
      onInput: () => {},
      onDone: (text) => onValue(text.trim()),
    })}
    ${tickets > 0 ? html`<p class="help">${words.inUse(tickets)}</p>` : nothing}
  </div>`;
}
