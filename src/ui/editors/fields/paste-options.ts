import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { flattenOptions, optionsFromText } from '../../../domain/fields/option-tree.ts';
import type { Option } from '../../../domain/settings/field.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { defineOnce } from '../../define-once.ts';
import { defineDialog, dialog } from '../../parts/dialog.ts';

export interface PasteOptions {
  readonly localisation: Localisation;
  /** The language that the lines are labels in. */
  readonly language: string;
  /** Values that the field has already. */
  readonly taken: ReadonlySet<string>;
  readonly nested: boolean;
  readonly onPaste: (options: readonly Option[], count: number) => void;
  readonly onClose: () => void;
}

/** A dialog for a list of options, one a line. Renders into its editor's root. */
export class PasteOptionsPart extends LitElement {
  @property({ attribute: false }) input: PasteOptions | undefined;

  @state() private text = '';

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { input } = this;
    if (!input) return nothing;
    const { localisation, nested, onClose } = input;
    const words = localisation.messages('fields');
    const shared = localisation.messages('shell');
    const count = this.text.split('\n').filter((line) => line.trim() !== '').length;
    return dialog({
      id: 'paste',
      open: true,
      title: words.pasteList,
      help: nested ? `${words.pasteHelp} ${words.pasteLevelsHelp}` : words.pasteHelp,
      body: html`<span class="input">
        <textarea
          id="paste:text"
          rows="12"
          aria-label=${words.pasteList}
          .value=${this.text}
          @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </span>`,
      footer: html`<button class="button" @click=${onClose}>${shared.cancel}</button>
        <button class="button primary" aria-disabled=${count === 0 ? 'true' : nothing} @click=${this.paste}>
          ${words.pasteInto(count)}
        </button>`,
      onClose,
    });
  }

  private readonly paste = (): void => {
    const { input } = this;
    if (!input) return;
    const options = optionsFromText(this.text, input.language, input.taken);
    const all = flattenOptions(options);
    if (all.length === 0) return;
    const flat = all.map(({ option: { options: _below, ...own } }) => own);
    input.onPaste(input.nested ? options : flat, all.length);
  };
}

export function definePasteOptions(): void {
  defineDialog();
  defineOnce('ticket-settings-paste-options', PasteOptionsPart);
}
