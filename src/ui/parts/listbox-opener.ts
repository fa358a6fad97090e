import { nothing, type LitElement, type TemplateResult } from 'lit';
import { filterAbove, opensListbox, type ListboxSource } from './listbox-source.ts';
import type { ListboxController } from './listbox.ts';

let code: typeof import('./listbox.ts') | undefined;

/** Loads the code of open lists: the widget does so when it has time, a list that is opened earlier does it itself. */
export async function loadListbox(): Promise<void> {
  code ??= await import('./listbox.ts');
}

/**
 * What a part with a list of options needs while the list is closed, which most lists on a page always are. The open
 * list is {@link ListboxController}.
 */
export class ListboxOpener {
  private readonly host: LitElement;
  private readonly source: () => ListboxSource;
  private made: ListboxController | undefined;

  constructor(host: LitElement, source: () => ListboxSource) {
    this.host = host;
    this.source = source;
  }

  get isOpen(): boolean {
    return this.made?.isOpen ?? false;
  }

  /** Whether the list has a field to filter it. */
  get filtered(): boolean {
    return this.source().options.length > filterAbove;
  }

  /** Id of the option that the keyboard is at, for the opener's `aria-activedescendant`. */
  get activeId(): string | typeof nothing {
    return this.made?.activeId ?? nothing;
  }

  readonly toggle = (): void => this.use((listbox) => listbox.toggle());

  /** Keys of the opener while focus is on it. */
  readonly onOpenerKey = (event: KeyboardEvent): void => {
    if (!this.isOpen && !opensListbox(event)) return;
    // Now: by the time the code is loaded the browser has acted on the key.
    if (!code) event.preventDefault();
    this.use((listbox) => listbox.onOpenerKey(event));
  };

  /** The popup, after the opener. */
  render(): TemplateResult | typeof nothing {
    return this.made?.render() ?? nothing;
  }

  private use(act: (listbox: ListboxController) => void): void {
    if (!code) {
      void loadListbox().then(() => this.use(act));
      return;
    }
    this.made ??= new code.ListboxController(this.host, this.source);
    act(this.made);
  }
}
