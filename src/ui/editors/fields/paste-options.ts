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
  readonly taken: () => ReadonlySet<string>;
  readonly nested: boolean;
  readonly onPaste: (options: readonly Option[], count: number) => void;
}

/** A button, and its dialog for a list of options, one a line. Renders into its editor's root. */
export class PasteOptionsPart extends LitElement {
  @property({ attribute: false }) input: PasteOptions | undefined;

  /** Absent while the dialog is closed. */
  @state() private text: string | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { input, text } = this;
    if (!input) return nothing;
    const words = input.localisation.messages('fields');
    const shared = input.localisation.messages('shell');
    const count = text?.split('\n').filter((line) => line.trim() !== '').length ?? 0;
    return html`<button class="button link" @click=${() => (this.text = '')}>${words.pasteList}</button> ${dialog({
        id: 'paste',
        open: text !== undefined,
        title: words.pasteList,
        help: input.nested ? `${words.pasteHelp} ${words.pasteLevelsHelp}` : words.pasteHelp,
        body: html`<span class="input">
          <textarea
            id="paste:text"
            rows="12"
            aria-label=${words.pasteList}
            .value=${text ?? ''}
            @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </span>`,
        footer: html`<button class="button" @click=${this.close}>${shared.cancel}</button>
          <button
            class="button primary"
            aria-disabled=${count === 0 ? 'true' : nothing}
            @click=${() => this.paste(input)}
          >
            ${words.pasteInto(count)}
          </button>`,
        onClose: this.close,
      })}`;
  }

  private readonly close = (): void => {
    this.text = undefined;
  };

  private paste({ language, taken, nested, onPaste }: PasteOptions): void {
    const options = optionsFromText(this.text ?? '', language, taken());
    const all = flattenOptions(options);
    if (all.length === 0) return;
    this.close();
    onPaste(nested ? options : all.map(({ option: { options: _below, ...own } }) => own), all.length);
  }
}

export function definePasteOptions(): void {
  defineDialog();
  defineOnce('ticket-settings-paste-options', PasteOptionsPart);
}
