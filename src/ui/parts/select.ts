import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { ShellMessages } from '../../locales/shell.en.ts';
import { defineOnce } from '../define-once.ts';
import { describedBy, fieldFrame, type FieldFrame } from './control.ts';
import { icon } from './icon.ts';
import { ListboxOpener } from './listbox-opener.ts';
import type { Option } from './listbox-source.ts';

export interface Select extends FieldFrame {
  readonly options: readonly Option[];
  /** A value that no option has is shown as it is, never dropped. */
  readonly value: string | undefined;
  readonly words: ShellMessages;
  readonly onChoose: (value: string) => void;
  /** Shown while nothing is chosen; "Choose" without it. */
  readonly placeholder?: string | undefined;
  readonly small?: boolean;
  /** Nothing may be chosen too: the first option, or Delete, calls `onChoose` with an empty text. */
  readonly clearable?: boolean;
}

/** One of several options, with label, help, "was" and messages. Read only, it is text. Needs {@link defineSelect}. */
export function select(input: Select): TemplateResult {
  return fieldFrame(input, html`<ticket-settings-select .input=${input}></ticket-settings-select>`);
}

/** A button that opens a list of options. Made by {@link select}; renders into its editor's root. */
export class SelectPart extends LitElement {
  @property({ attribute: false })
  input: Select | undefined;

  private readonly listbox = new ListboxOpener(this, () => {
    const { control, label, options, words, value, onChoose, clearable, placeholder } = this.shown;
    return {
      id: control.id,
      label,
      words,
      options: clearable ? [{ value: '', label: placeholder ?? words.none }, ...options] : options,
      isChosen: (option) => option === (value ?? ''),
      onChoose,
    };
  });

  protected override createRenderRoot(): this {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.input !== undefined;
  }

  private get shown(): Select {
    if (!this.input) throw new Error('A select has no input');
    return this.input;
  }

  protected override render(): TemplateResult {
    const { control, options, value, words, help, small, placeholder, clearable, onChoose } = this.shown;
    const { listbox } = this;
    const chosen =
      options.find((option) => option.value === (value ?? '')) ?? (value ? { value, label: value } : undefined);
    const face = html`${chosen?.icon ? icon(chosen.icon) : nothing}<span
        class=${classMap({ clip: true, grow: true, placeholder: !chosen })}
        >${chosen?.label ?? placeholder ?? words.choose}</span
      >`;
    if (!control.editable)
      return html`<div class="text-value row" id=${control.id}>${chosen ? face : words.none}</div>`;
    const invalid = control.errors.length > 0;
    return html`<button
        type="button"
        role="combobox"
        class=${classMap({ opener: true, input: true, small: small ?? false, invalid })}
        id=${control.id}
        aria-haspopup=${listbox.filtered ? 'dialog' : 'listbox'}
        aria-expanded=${listbox.isOpen ? 'true' : 'false'}
        aria-controls="${control.id}:${listbox.filtered ? 'popup' : 'list'}"
        aria-activedescendant=${listbox.filtered ? nothing : listbox.activeId}
        aria-describedby=${describedBy(control, { help: Boolean(help) })}
        aria-invalid=${invalid ? 'true' : nothing}
        @click=${listbox.toggle}
        @keydown=${(event: KeyboardEvent) => {
          if (clearable && chosen && ['Delete', 'Backspace'].includes(event.key)) onChoose('');
          else listbox.onOpenerKey(event);
        }}
      >
        ${face}${icon('down', 'small')}</button
      >${listbox.render()}`;
  }
}

export function defineSelect(): void {
  defineOnce('ticket-settings-select', SelectPart);
}
