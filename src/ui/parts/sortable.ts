import { html, type LitElement, type TemplateResult } from 'lit';
import type { ShellMessages } from '../../locales/shell.en.ts';
import { icon } from './icon.ts';
import type { Sortable } from './sort-order.ts';
import type { SortingController } from './sorting.ts';

export interface SortableOptions {
  /** In the order shown. */
  readonly items: () => readonly Sortable[];
  /**
   * The item was dropped at another place. `to` is its index among the other items (in a tree: without what is under
   * it, which goes along), `level` its depth there, 0 in a plain list.
   */
  readonly onMove: (id: string, to: number, level: number) => void;
  readonly words: () => ShellMessages;
  /** The deepest level of a tree; absent: a plain list. */
  readonly maxLevel?: () => number;
  /** Brings the row at an index of `items()` into view, in a list that doesn't render all its rows. */
  readonly reveal?: (index: number) => unknown;
}

/** Classes of a row: pass them to `classMap`. */
export type RowState = Readonly<Record<'lifted' | 'drop-before' | 'drop-after', boolean>>;

const still: RowState = { lifted: false, 'drop-before': false, 'drop-after': false };

let code: typeof import('./sorting.ts') | undefined;

/** Loads the code that sorts: the widget does so when it has time, whoever sorts earlier starts it. */
export async function loadSorting(): Promise<void> {
  code ??= await import('./sorting.ts');
}

/**
 * A list sorted by hand, with the pointer and the keyboard. It never moves an element: while a row is lifted a line
 * shows where it would go, and the drop is reported.
 *
 * The editor gives each row `data-row` (the item's id) and the classes of {@link rowState}; rows are children of one
 * element, which listens with `@keydown=${controller.onKeydown}`; in each row is {@link grip}. On the grip Space lifts,
 * arrows move, Home and End go to the ends, Space drops, Esc puts back; in a tree the arrows along the line change the
 * level. Alt and an arrow on a row, or on anything in it but a text field, moves at once. A windowed list must keep
 * {@link liftedIndex} rendered.
 */
export class SortableController {
  private readonly host: LitElement;
  private readonly options: SortableOptions;
  private made: SortingController | undefined;

  constructor(host: LitElement, options: SortableOptions) {
    this.host = host;
    this.options = options;
  }

  /** Index of the lifted item in `items()`. */
  get liftedIndex(): number | undefined {
    return this.made?.liftedIndex;
  }

  rowState(id: string): RowState {
    return this.made?.rowState(id) ?? still;
  }

  /** The button by which a row is moved. In a long list only the current row's is a tab stop: `tabbable`. */
  grip(id: string, label: string, tabbable = true): TemplateResult {
    return html`<button
      type="button"
      class="grip"
      tabindex=${tabbable ? 0 : -1}
      aria-label=${this.options.words().moveHandle(label)}
      aria-pressed=${this.made?.isLifted(id) ? 'true' : 'false'}
      @pointerdown=${(event: PointerEvent) => this.sorting?.onPress(event, id)}
      @keydown=${(event: KeyboardEvent) => this.sorting?.onGripKey(event, id)}
      @blur=${() => this.made?.onGripBlur(id)}
    >
      ${icon('grip')}
    </button>`;
  }

  /** Moves an item by so many places at once: for buttons and menus. */
  moveBy(id: string, places: number, levels = 0): void {
    const { sorting } = this;
    if (sorting) sorting.moveBy(id, places, levels);
    else void loadSorting().then(() => this.moveBy(id, places, levels));
  }

  readonly onKeydown = (event: KeyboardEvent): void => this.sorting?.onKeydown(event);

  /** What sorts, or nothing for the moment until its code is there. */
  private get sorting(): SortingController | undefined {
    if (code) this.made ??= new code.SortingController(this.host, this.options);
    else void loadSorting();
    return this.made;
  }
}
