import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { defineOnce } from '../define-once.ts';
import { icon, type IconName } from './icon.ts';
import { PopupController } from './popup.ts';

export interface MenuAction {
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly danger?: boolean;
  /** It stays in its place and can't be chosen. */
  readonly disabled?: boolean | undefined;
  readonly onChoose: () => void;
}

export interface Menu {
  /** The button's accessible name: what the actions are for. */
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly small?: boolean;
  readonly icon?: IconName;
}

/** A "…" button with actions. Needs {@link defineMenu}. */
export function menu(input: Menu): TemplateResult {
  return html`<ticket-settings-menu .input=${input}></ticket-settings-menu>`;
}

/** Made by {@link menu}; renders into its editor's root. */
export class MenuPart extends LitElement {
  @property({ attribute: false })
  input: Menu | undefined;

  private readonly popup = new PopupController(this, {
    anchor: () => this.querySelector('.opener'),
    popup: () => this.querySelector('.popup'),
    onShow: () => this.focusItem(this.fromEnd ? -1 : 0),
  });

  private fromEnd = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.input !== undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.input) return nothing;
    const { label, actions, small, icon: face } = this.input;
    const { open } = this.popup;
    return html`<button
        type="button"
        class=${classMap({ opener: true, button: true, 'icon-only': true, small: small ?? false })}
        aria-label=${label}
        aria-haspopup="menu"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => (open ? this.close() : this.open())}
        @keydown=${this.onOpenerKey}
      >
        ${icon(face ?? 'more')}
      </button>
      <div class="popup" popover="manual" role=${open ? 'menu' : nothing} aria-label=${label} @keydown=${this.onKey}>
        ${
          open
            ? actions.map(
                (action) =>
                  html`<button
                    type="button"
                    role="menuitem"
                    tabindex="-1"
                    class=${classMap({ danger: action.danger ?? false })}
                    aria-disabled=${action.disabled ? 'true' : nothing}
                    @click=${() => this.choose(action)}
                  >
                    ${action.icon ? icon(action.icon) : nothing}<span>${action.label}</span>
                  </button>`,
              )
            : nothing
        }
      </div>`;
  }

  private open(fromEnd = false): void {
    this.fromEnd = fromEnd;
    this.popup.show();
  }

  private close(): void {
    this.popup.close();
    this.querySelector<HTMLElement>('.opener')?.focus();
  }

  private choose(action: MenuAction): void {
    if (action.disabled) return;
    this.close();
    action.onChoose();
  }

  private readonly onOpenerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.open(event.key === 'ArrowUp');
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const at = this.items.findIndex((item) => item === event.target);
    if (event.key === 'Tab') {
      this.close(); // Focus is on the opener now, and Tab goes on from there.
      return;
    }
    if (event.key === 'Escape') this.close();
    else if (event.key === 'ArrowDown') this.focusItem((at + 1) % this.items.length);
    else if (event.key === 'ArrowUp') this.focusItem(at - 1);
    else if (event.key === 'Home') this.focusItem(0);
    else if (event.key === 'End') this.focusItem(-1);
    else if (!this.typeAhead(event, at)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Goes to the next action that starts with the letter typed. */
  private typeAhead({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, from: number): boolean {
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false;
    const labels = (this.input?.actions ?? []).map(({ label }) => label.toLocaleLowerCase());
    const starts = (label: string) => label.startsWith(key.toLocaleLowerCase());
    const after = labels.findIndex((label, index) => index > from && starts(label));
    const found = after >= 0 ? after : labels.findIndex(starts);
    if (found >= 0) this.focusItem(found);
    return true;
  }

  private get items(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private focusItem(index: number): void {
    this.items.at(index)?.focus();
  }
}

export function defineMenu(): void {
  defineOnce('ticket-settings-menu', MenuPart);
}
