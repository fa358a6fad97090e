import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { adoptStyles } from './adopt-styles.ts';
import { icon } from './icon.ts';
import type { Menu, MenuAction } from './menu.ts';
import { PopupController } from './popup.ts';
import { popupStyles } from './popup.styles.ts';

/** The actions of an open menu: keyboard and popup. The part renders an opener with the class `opener` before it. */
export class MenuListController {
  private readonly host: LitElement;
  private readonly source: () => Menu;
  private readonly popup: PopupController;
  private fromEnd = false;

  constructor(host: LitElement, source: () => Menu) {
    this.host = host;
    this.source = source;
    adoptStyles(host, popupStyles);
    this.popup = new PopupController(host, {
      anchor: () => this.opener,
      popup: () => host.querySelector('.popup'),
      onShow: () => this.focusItem(this.fromEnd ? -1 : 0),
    });
  }

  get isOpen(): boolean {
    return this.popup.open;
  }

  /** Opens with the focus on the first action, or on the last. */
  open(fromEnd = false): void {
    this.fromEnd = fromEnd;
    this.popup.show();
  }

  close(): void {
    this.popup.close();
    this.opener?.focus();
  }

  render(): TemplateResult {
    const { label, actions } = this.source();
    const { open } = this.popup;
    return html`<div
      class="popup"
      popover="manual"
      role=${open ? 'menu' : nothing}
      aria-label=${label}
      @keydown=${this.onKey}
    >
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

  private choose(action: MenuAction): void {
    if (action.disabled) return;
    this.close();
    action.onChoose();
  }

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
    const labels = this.source().actions.map(({ label }) => label.toLocaleLowerCase());
    const starts = (label: string) => label.startsWith(key.toLocaleLowerCase());
    const after = labels.findIndex((label, index) => index > from && starts(label));
    const found = after >= 0 ? after : labels.findIndex(starts);
    if (found >= 0) this.focusItem(found);
    return true;
  }

  private get items(): readonly HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private focusItem(index: number): void {
    this.items.at(index)?.focus();
  }

  private get opener(): HTMLElement | null {
    return this.host.querySelector<HTMLElement>('.opener');
  }
}
