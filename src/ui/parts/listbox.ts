import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { adoptStyles } from './adopt-styles.ts';
import { announce } from './announce.ts';
import { icon } from './icon.ts';
import { filterAbove, isLetter, opensListbox, type ListboxSource, type Option } from './listbox-source.ts';
import { PopupController } from './popup.ts';
import { popupStyles } from './popup.styles.ts';

const page = 10;
/** Keys within this time, in ms, are one word of type-ahead. */
const typeAheadPause = 700;

/**
 * The list of options behind a select: keyboard, filter, type-ahead, and the popup. Focus stays on the opener, or on
 * the filter; options are pointed at by `aria-activedescendant`. The part renders an opener with the class `opener`
 * and, after it, {@link render}.
 */
export class ListboxController implements ReactiveController {
  private readonly host: LitElement;
  private readonly source: () => ListboxSource;
  private readonly popup: PopupController;
  private query = '';
  private active = -1;
  private typed = { text: '', at: 0 };

  constructor(host: LitElement, source: () => ListboxSource) {
    this.host = host;
    this.source = source;
    this.popup = new PopupController(host, {
      anchor: () => this.opener?.closest('.input') ?? null,
      popup: () => host.querySelector('.popup'),
      onShow: () => this.focus(),
    });
    host.addController(this);
    adoptStyles(host, popupStyles);
  }

  get isOpen(): boolean {
    return this.popup.open;
  }

  get filtered(): boolean {
    return this.source().options.length > filterAbove;
  }

  /** Id of the option that the keyboard is at, for the opener's `aria-activedescendant`. */
  get activeId(): string | typeof nothing {
    return this.popup.open && this.matches()[this.active] ? `${this.source().id}:option-${this.active}` : nothing;
  }

  readonly toggle = (): void => {
    if (this.popup.open) this.close();
    else this.open();
  };

  open(query = ''): void {
    this.query = this.filtered ? query : '';
    const options = this.matches();
    const chosen = query === '' ? options.findIndex(({ value }) => this.source().isChosen(value)) : -1;
    this.active = chosen >= 0 ? chosen : this.next(-1, 1);
    this.popup.show();
  }

  close(): void {
    this.popup.close();
    this.opener?.focus();
  }

  /** Keys of the opener while focus is on it. */
  readonly onOpenerKey = (event: KeyboardEvent): void => {
    if (this.popup.open) {
      this.onKey(event);
      return;
    }
    if (!opensListbox(event)) return;
    if (event.key === ' ' || !isLetter(event)) this.open();
    else {
      this.open(event.key);
      if (!this.filtered) this.typeAhead(event);
    }
    event.preventDefault();
  };

  hostUpdated(): void {
    if (this.popup.open) this.host.querySelector('.popup .active')?.scrollIntoView({ block: 'nearest' });
  }

  render(): TemplateResult {
    const { id, label, words } = this.source();
    const { filtered } = this;
    return html`<div
      class="popup"
      popover="manual"
      id="${id}:popup"
      role=${filtered ? 'dialog' : 'none'}
      aria-label=${filtered ? label : nothing}
      @mousedown=${keepFocus}
    >
      ${
        this.popup.open
          ? html`${
              filtered
                ? html`<span class="input small">
                    ${icon('find', 'small')}
                    <input
                      role="combobox"
                      aria-label=${words.search}
                      aria-expanded="true"
                      aria-autocomplete="list"
                      aria-controls="${id}:list"
                      aria-activedescendant=${this.activeId}
                      autocomplete="off"
                      .value=${this.query}
                      @input=${this.onFilter}
                      @keydown=${this.onKey}
                    />
                  </span>`
                : nothing
            }${this.list()}`
          : nothing
      }
    </div>`;
  }

  private list(): TemplateResult {
    const { id, label, words, isChosen, multiple } = this.source();
    const options = this.matches();
    return html`<div
        class="options"
        role="listbox"
        id="${id}:list"
        aria-label=${label}
        aria-multiselectable=${multiple ? 'true' : nothing}
        @click=${this.onClick}
      >
        ${options.map((option, index) => {
          const chosen = isChosen(option.value);
          return html`<div
            role="option"
            id="${id}:option-${index}"
            data-at=${index}
            class=${classMap({ active: index === this.active })}
            .style=${option.level && this.query === '' ? `--_level:${option.level}` : ''}
            aria-selected=${chosen ? 'true' : 'false'}
            aria-disabled=${option.disabled ? 'true' : nothing}
          >
            ${option.icon ? icon(option.icon) : nothing}<span class="grow">${option.label}</span>${
              option.hint ? html`<span class="tiny">${option.hint}</span>` : nothing
            }${chosen ? icon('check', 'small') : nothing}
          </div>`;
        })}
      </div>
      ${options.length === 0 ? html`<p class="secondary empty">${words.nothingFound}</p>` : nothing}`;
  }

  private get opener(): HTMLElement | null {
    return this.host.querySelector<HTMLElement>('.opener');
  }

  private focus(): void {
    (this.host.querySelector<HTMLElement>('.popup input') ?? this.opener)?.focus();
  }

  private matches(): readonly Option[] {
    const { options } = this.source();
    const query = this.query.trim().toLocaleLowerCase();
    if (query === '') return options;
    return options.filter(({ label, hint }) => `${label} ${hint ?? ''}`.toLocaleLowerCase().includes(query));
  }

  private readonly onFilter = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.active = this.next(-1, 1);
    if (this.active < 0) announce(this.host, this.source().words.nothingFound);
    this.host.requestUpdate();
  };

  private readonly onClick = (event: Event): void => {
    const option = (event.target as Element).closest<HTMLElement>('[data-at]');
    if (option) this.choose(Number(option.dataset['at']));
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const last = this.matches().length;
    const caretMoves = this.query !== '' && ['Home', 'End'].includes(event.key);
    if (event.isComposing || caretMoves) return;
    if (event.key === 'Tab') {
      this.close(); // Focus is on the opener now, and Tab goes on from there.
      return;
    }
    if (event.key === 'Escape' || (event.altKey && event.key === 'ArrowUp')) this.close();
    else if (event.key === 'Enter' || (event.key === ' ' && !this.filtered && !this.isTyping(event)))
      this.choose(this.active);
    else if (event.key === 'ArrowDown') this.go(this.next(this.active, 1));
    else if (event.key === 'ArrowUp') this.go(this.next(this.active, -1));
    else if (event.key === 'Home') this.go(this.next(-1, 1));
    else if (event.key === 'End') this.go(this.next(last, -1));
    else if (event.key === 'PageDown') this.go(this.next(Math.min(this.active + page, last) - 1, 1, last));
    else if (event.key === 'PageUp') this.go(this.next(Math.max(this.active - page, -1) + 1, -1, 0));
    else if (!this.filtered && isLetter(event)) this.typeAhead(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private go(index: number): void {
    if (index >= 0) this.active = index;
    this.host.requestUpdate();
  }

  /** The first option from `index` in a direction that may be chosen, or where it is now when there is none. */
  private next(index: number, step: 1 | -1, stop?: number): number {
    const options = this.matches();
    for (let at = index + step; at >= 0 && at < options.length; at += step) if (!options[at]?.disabled) return at;
    if (stop === undefined) return index >= 0 && index < options.length ? index : -1;
    return this.next(stop, step === 1 ? -1 : 1);
  }

  private choose(index: number): void {
    const { onChoose, multiple } = this.source();
    const option = this.matches()[index];
    if (!option || option.disabled) return;
    if (multiple) {
      this.active = index;
      this.host.requestUpdate();
    } else this.close();
    onChoose(option.value);
  }

  private isTyping(event: Event): boolean {
    return this.typed.text !== '' && event.timeStamp - this.typed.at < typeAheadPause;
  }

  /** Goes to the next option that starts with what was typed; the same letter again goes to the next one with it. */
  private typeAhead(event: KeyboardEvent): void {
    const before = this.isTyping(event) ? this.typed.text : '';
    const text = (before + event.key).toLocaleLowerCase();
    this.typed = { text, at: event.timeStamp };
    const again = [...text].every((letter) => letter === text[0]);
    const sought = again ? event.key.toLocaleLowerCase() : text;
    const options = this.matches();
    const from = this.active + (again ? 1 : 0);
    for (let step = 0; step < options.length; step += 1) {
      const at = (Math.max(from, 0) + step) % options.length;
      const option = options[at];
      if (option && !option.disabled && option.label.toLocaleLowerCase().startsWith(sought)) {
        this.go(at);
        return;
      }
    }
  }
}

/** A press on an option must not take focus from where the keyboard is. */
function keepFocus(event: Event): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}
