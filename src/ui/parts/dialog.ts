import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { defineOnce } from '../define-once.ts';
import { adoptStyles } from './adopt-styles.ts';
import { dialogStyles } from './dialog.styles.ts';
import { visibleSlice } from './visible-slice.ts';

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

  private opening = false;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this, dialogStyles);
  }

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
      @close=${this.onClose}
    >
      ${
        open
          ? html`<header role="none">
                <h3 class="dialog-title" id="${id}:title" tabindex="-1" autofocus>${title}</h3>
                ${help ? html`<p class="secondary" id="${id}:help">${help}</p>` : nothing}
              </header>
              <div class="dialog-body">${body}</div>
              ${footer ? html`<footer role="none">${footer}</footer>` : nothing}`
          : nothing
      }
    </dialog>`;
  }

  private readonly onClose = (): void => {
    // The event comes a moment after closing: the dialog may have been opened for something else by then.
    if (!this.box?.open) this.input?.onClose();
  };

  protected override updated(): void {
    const { box, input } = this;
    if (!box || !input || box.open === input.open || this.opening) return;
    if (!input.open) box.close();
    else if (window === window.parent) box.showModal();
    else void this.openInFrame(box);
  }

  /** Opens it where it can be seen: the middle of a frame as tall as its content may be far out of sight. */
  private async openInFrame(box: HTMLDialogElement): Promise<void> {
    this.opening = true;
    const slice = await visibleSlice();
    this.opening = false;
    box.classList.toggle('sliced', slice !== undefined);
    box.style.setProperty('--_slice-top', `${slice?.top ?? 0}px`);
    box.style.setProperty('--_slice-height', `${slice?.height ?? 0}px`);
    if (box.isConnected && this.input?.open) box.showModal();
  }

  private get box(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }
}

export function defineDialog(): void {
  defineOnce('ticket-settings-dialog', DialogPart);
}
