import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { defineOnce } from '../define-once.ts';
import { icon, type IconName } from './icon.ts';
import type { MenuListController } from './menu-list.ts';

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

let code: typeof import('./menu-list.ts') | undefined;

/** Loads the code of open menus: the widget does so when it has time, a menu that is opened earlier does it itself. */
export async function loadMenuList(): Promise<void> {
  code ??= await import('./menu-list.ts');
}

/** A "…" button with actions. Needs {@link defineMenu}. */
export function menu(input: Menu): TemplateResult {
  return html`<ticket-settings-menu .input=${input}></ticket-settings-menu>`;
}

/** Made by {@link menu}; renders into its editor's root. The open menu is {@link MenuListController}. */
export class MenuPart extends LitElement {
  @property({ attribute: false })
  input: Menu | undefined;

  private list: MenuListController | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.input !== undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { list } = this;
    const { label, small, icon: face } = this.shown;
    return html`<button
        type="button"
        class=${classMap({ opener: true, button: true, 'icon-only': true, small: small ?? false })}
        aria-label=${label}
        aria-haspopup="menu"
        aria-expanded=${list?.isOpen ? 'true' : 'false'}
        @click=${() => (list?.isOpen ? list.close() : this.open())}
        @keydown=${this.onOpenerKey}
      >
        ${icon(face ?? 'more')}</button
      >${list?.render() ?? nothing}`;
  }

  private get shown(): Menu {
    if (!this.input) throw new Error('A menu has no input');
    return this.input;
  }

  private open(fromEnd = false): void {
    if (!code) {
      void loadMenuList().then(() => this.open(fromEnd));
      return;
    }
    this.list ??= new code.MenuListController(this, () => this.shown);
    this.list.open(fromEnd);
  }

  private readonly onOpenerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.open(event.key === 'ArrowUp');
  };
}

export function defineMenu(): void {
  defineOnce('ticket-settings-menu', MenuPart);
}
