import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ShellMessages } from '../../locales/shell.en.ts';
import { defineOnce } from '../define-once.ts';
import { describedBy, fieldFrame, type FieldFrame } from './control.ts';
import { icon } from './icon.ts';
import { ListboxOpener } from './listbox-opener.ts';
import type { Option } from './listbox-source.ts';

export interface MultiSelect extends FieldFrame {
  readonly options: readonly Option[];
  /** In the order chosen. A value that no option has is shown as it is, never dropped. */
  readonly values: readonly string[];
  readonly words: ShellMessages;
  readonly onChange: (values: string[]) => void;
  /** What no value means: "any status". */
  readonly none?: string | undefined;
}

/** Several of several options, as chips. Read only, they are chips without buttons. Needs {@link defineMultiSelect}. */
export function multiSelect(input: MultiSelect): TemplateResult {
  return fieldFrame(input, html`<ticket-settings-multi-select .input=${input}></ticket-settings-multi-select>`);
}

/** Chips and a button that opens the options. Made by {@link multiSelect}; renders into its editor's root. */
export class MultiSelectPart extends LitElement {
  @property({ attribute: false })
  input: MultiSelect | undefined;

  private readonly listbox = new ListboxOpener(this, () => {
    const { control, label, options, words, values } = this.shown;
    return {
      id: control.id,
      label,
      words,
      options,
      multiple: true,
      isChosen: (value) => values.includes(value),
      onChoose: (value) => (values.includes(value) ? this.drop(value) : this.change([...values, value])),
    };
  });

  protected override createRenderRoot(): this {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.input !== undefined;
  }

  private get shown(): MultiSelect {
    if (!this.input) throw new Error('A multi-select has no input');
    return this.input;
  }

  private change(values: string[]): void {
    this.shown.onChange(values);
  }

  private drop(value: string): void {
    this.change(this.shown.values.filter((other) => other !== value));
  }

  protected override render(): TemplateResult {
    const { control, options, values, words, help, none } = this.shown;
    const { listbox } = this;
    const labels = new Map(options.map(({ value, label }) => [value, label]));
    const described = describedBy(control, { help: Boolean(help) });
    const { editable } = control;
    const invalid = control.errors.length > 0;
    const chips = repeat(
      values,
      (value) => value,
      (value) => {
        const label = labels.get(value) ?? value;
        return html`<span class="chip"
          >${label}${
            editable
              ? html`<button
                  type="button"
                  aria-label=${words.removeNamed(label)}
                  @click=${() => {
                    this.drop(value);
                    this.querySelector<HTMLElement>('.opener')?.focus();
                  }}
                >
                  ${icon('close', 'small')}
                </button>`
              : nothing
          }</span
        >`;
      },
    );
    const nothingChosen = values.length === 0 && none ? html`<span class="placeholder">${none}</span>` : nothing;
    if (!editable) {
      return html`<div class="text-value chips" id=${control.id}>
        ${values.length === 0 ? (none ?? words.none) : chips}
      </div>`;
    }
    const spoken = values.map((value) => labels.get(value) ?? value).join(', ') || none;
    return html`<div class=${classMap({ input: true, chips: true, invalid })}>
        <span hidden id="${control.id}:values">${spoken}</span>${chips}${nothingChosen}<button
          type="button"
          role="combobox"
          class="opener add"
          id=${control.id}
          aria-haspopup=${listbox.filtered ? 'dialog' : 'listbox'}
          aria-expanded=${listbox.isOpen ? 'true' : 'false'}
          aria-controls="${control.id}:${listbox.filtered ? 'popup' : 'list'}"
          aria-activedescendant=${listbox.filtered ? nothing : listbox.activeId}
          aria-describedby="${control.id}:values${typeof described === 'string' ? ` ${described}` : ''}"
          aria-invalid=${invalid ? 'true' : nothing}
          @click=${listbox.toggle}
          @keydown=${(event: KeyboardEvent) => {
            const last = values.at(-1);
            if (event.key === 'Backspace' && last !== undefined) this.drop(last);
            else listbox.onOpenerKey(event);
          }}
        >
          ${words.add}
        </button>
      </div>
      ${listbox.render()}`;
  }
}

export function defineMultiSelect(): void {
  defineOnce('ticket-settings-multi-select', MultiSelectPart);
}
