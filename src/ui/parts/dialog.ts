import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { defineOnce } from '../define-once.ts';

export interface Dialog {
  /** Unique in the editor's root. */
  readonly id: string;
  readonly open: boolean;
  readonly title: string;
  /** One line under the title. */
  readonly help?: unknown;
  readonly body: unknown;
  /** Buttons; the last one is the main one. */
  readonly footer?: unknown;
  /** Wide enough for a table. */
  readonly wide?: boolean;
  /** It was closed, by Esc or because `open` became false. */
  readonly onClose: () => void;
}

/** A modal dialog in the top layer: header, scrolling body, footer. Needs {@link defineDialog}. */
export function dialog(input: Dialog): TemplateResult {
  return html`<ticket-settings-dialog .input=${input}></ticket-settings-dialog>`;
}

/** Made by {@link dialog}; renders into its editor's root. The browser traps focus, closes on Esc, gives focus back. */
export class DialogPart extends LitElement {
  @property({ attribute: false })
  input: Dialog | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.input !== undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.input) return nothing;
    const { id, open, title, help, body, footer, wide } = this.input;
    return html`<dialog
      class=${wide ? 'dialog wide' : 'dialog'}
      id=${id}
      aria-labelledby="${id}:title"
      aria-describedby=${help ? `${id}:help` : nothing}
      @close=${() => this.input?.onClose()}
    >
      ${
        open
          ? html`<header>
                <h3 class="dialog-title" id="${id}:title" tabindex="-1" autofocus>${title}</h3>
                ${help ? html`<p class="secondary" id="${id}:help">${help}</p>` : nothing}
              </header>
              <div class="dialog-body">${body}</div>
              ${footer ? html`<footer>${footer}</footer>` : nothing}`
          : nothing
      }
    </dialog>`;
  }

  protected override updated(): void {
    const { box, input } = this;
    if (!box || !input || box.open === input.open) return;
    if (input.open) box.showModal();
    else box.close();
  }

  /**
   * Places the dialog in the part of a tall frame that can be seen; a frame as tall as its page has its middle out of
   * sight. Both in px from the top of the frame; without arguments the browser places it.
   */
  placeInVisibleSlice(top?: number, height?: number): void {
    const { box } = this;
    if (!box) return;
    const set = (name: string, value: number | undefined) => {
      if (value === undefined) box.style.removeProperty(name);
      else box.style.setProperty(name, `${value}px`);
    };
    set('--_slice-top', top);
    set('--_slice-height', height);
    box.classList.toggle('sliced', top !== undefined && height !== undefined);
  }

  private get box(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }
}

export function defineDialog(): void {
  defineOnce('ticket-settings-dialog', DialogPart);
}
