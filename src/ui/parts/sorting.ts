import type { LitElement, ReactiveController } from 'lit';
import { announce } from './announce.ts';
import { adoptStyles } from './adopt-styles.ts';
import { autoScroll } from './auto-scroll.ts';
import { SlideController } from './slide.ts';
import { sortingStyles } from './sorting.styles.ts';
import type { RowState, SortableOptions } from './sortable.ts';
import { allowed, lift, type Lifted, type Place } from './sort-order.ts';

/** Pointers move this far, in px, before a press on the grip lifts. */
const slack = 4;
/** And this far along the line for a level. */
const indent = 24;

const isSame = (one: Place, other: Place) => one.index === other.index && one.level === other.level;

/**
 * A list being sorted by hand, with the pointer and the keyboard: what {@link SortableController} does once it is used. It
 * never moves an element: while a row is lifted a line shows where it would go, and the drop is reported.
 */
export class SortingController implements ReactiveController {
  private readonly host: LitElement;
  private readonly options: SortableOptions;
  private lifted: Lifted | undefined;
  private place: Place | undefined;
  /** Where the line of the drop place is drawn. */
  private line: { readonly id: string; readonly side: 'drop-before' | 'drop-after' } | undefined;
  private drag: AbortController | undefined;
  private refocus: string | undefined;
  private readonly slide: SlideController;

  constructor(host: LitElement, options: SortableOptions) {
    this.host = host;
    this.options = options;
    this.slide = new SlideController(host);
    host.addController(this);
    adoptStyles(host, sortingStyles);
  }

  /** Index of the lifted item in `items()`. */
  get liftedIndex(): number | undefined {
    return this.lifted?.from.index;
  }

  rowState(id: string): RowState {
    const at = this.line?.id === id ? this.line.side : undefined;
    return {
      lifted: this.lifted?.item.id === id,
      'drop-before': at === 'drop-before',
      'drop-after': at === 'drop-after',
    };
  }

  isLifted(id: string): boolean {
    return this.lifted?.item.id === id;
  }

  /** The grip of a row lost the focus. */
  onGripBlur(id: string): void {
    if (!this.drag && this.lifted?.item.id === id) this.putBack();
  }

  /** Moves an item by so many places at once: for buttons and menus. */
  moveBy(id: string, places: number, levels = 0): void {
    const lifted = lift(this.options.items(), id);
    if (!lifted) return;
    const { index, level } = lifted.from;
    const place = allowed(lifted, { index: index + places, level: level + levels }, this.maxLevel);
    if (isSame(place, lifted.from)) return;
    this.say('moved', lifted, place);
    this.report(lifted, place);
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row]');
    const id = row?.dataset['row'];
    if (!event.altKey || id === undefined || this.lifted || target.matches('input, textarea, select')) return;
    const step = this.stepOf(event);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    if (target.matches('.grip')) this.refocus = id;
    this.moveBy(id, step.places, step.levels);
  };

  hostUpdated(): void {
    // Lit may have moved the row whose grip had the focus, which loses it.
    const id = this.refocus;
    if (id === undefined) return;
    this.refocus = undefined;
    const row = `[data-row="${CSS.escape(id)}"] .grip`;
    this.host.renderRoot.querySelector<HTMLElement>(row)?.focus();
  }

  hostDisconnected(): void {
    this.release();
  }

  private get maxLevel(): number {
    return this.options.maxLevel?.() ?? 0;
  }

  onGripKey(event: KeyboardEvent, id: string): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { lifted, place } = this;
    if (event.key === ' ' || event.key === 'Enter') {
      if (lifted) this.drop();
      else this.pickUp(id);
    } else if (!lifted || !place) return;
    else if (event.key === 'Escape') this.putBack();
    else if (event.key === 'Home') this.moveTo({ ...place, index: 0 });
    else if (event.key === 'End') this.moveTo({ ...place, index: lifted.rest.length });
    else {
      const step = this.stepOf(event);
      if (!step) return;
      this.moveTo({ index: place.index + step.places, level: place.level + step.levels });
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private stepOf({ key }: KeyboardEvent): { places: number; levels: number } | undefined {
    if (key === 'ArrowUp') return { places: -1, levels: 0 };
    if (key === 'ArrowDown') return { places: 1, levels: 0 };
    if (this.maxLevel === 0 || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return undefined;
    const rtl = getComputedStyle(this.host).direction === 'rtl';
    return { places: 0, levels: (key === 'ArrowRight') === rtl ? -1 : 1 };
  }

  private pickUp(id: string): void {
    const lifted = lift(this.options.items(), id);
    if (!lifted) return;
    this.lifted = lifted;
    this.place = lifted.from;
    this.say('lifted', lifted, lifted.from);
    this.host.requestUpdate();
  }

  /** By the pointer it is seen, and neither told nor followed. */
  private moveTo(wanted: Place, by: 'keyboard' | 'pointer' = 'keyboard'): void {
    const { lifted } = this;
    if (!lifted) return;
    const place = allowed(lifted, wanted, this.maxLevel, this.place?.index);
    if (this.place && isSame(place, this.place)) return;
    this.place = place;
    this.drawLine(lifted, place);
    this.host.requestUpdate();
    if (by === 'pointer') return;
    this.say('moved', lifted, place);
    this.follow();
  }

  private report({ item }: Lifted, { index, level }: Place): void {
    this.slide.start();
    this.options.onMove(item.id, index, level);
  }

  private drawLine({ item, from, rest }: Lifted, { index, level }: Place): void {
    const after = rest[index - 1];
    const before = rest[index];
    // The line starts where the item would: the only sign of a level.
    this.host.style.setProperty('--_drop-level', String(level));
    if (index === from.index) this.line = level === from.level ? undefined : { id: item.id, side: 'drop-after' };
    else if (index < from.index && before) this.line = { id: before.id, side: 'drop-before' };
    else if (after) this.line = { id: after.id, side: 'drop-after' };
  }

  /** Brings the drop place into view while the keyboard moves. */
  private follow(): void {
    const id = this.line?.id ?? this.lifted?.item.id;
    if (id === undefined) return;
    const { reveal, items } = this.options;
    if (reveal) reveal(items().findIndex((item) => item.id === id));
    else this.host.renderRoot.querySelector(`[data-row="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  private drop(): void {
    const { lifted, place } = this;
    this.release();
    if (!lifted || !place) return;
    this.say('dropped', lifted, place);
    this.refocus = lifted.item.id;
    if (!isSame(place, lifted.from)) this.report(lifted, place);
  }

  private putBack(): void {
    const { lifted } = this;
    this.release();
    if (lifted) this.say('moveCancelled', lifted, lifted.from);
  }

  private release(): void {
    this.drag?.abort();
    this.drag = undefined;
    this.lifted = undefined;
    this.place = undefined;
    this.line = undefined;
    this.host.requestUpdate();
  }

  private say(what: 'lifted' | 'moved' | 'dropped' | 'moveCancelled', { item, rest }: Lifted, place: Place): void {
    const words = this.options.words();
    const [at, total] = [place.index + 1, rest.length + 1];
    const tree = what === 'moved' && this.maxLevel > 0;
    announce(
      this.host,
      tree ? words.movedInTree(item.label, at, total, place.level + 1) : words[what](item.label, at, total),
    );
  }

  onPress(press: PointerEvent, id: string): void {
    const grip = press.currentTarget as HTMLElement;
    const list = grip.closest('[data-row]')?.parentElement;
    if (press.button !== 0 || !list || this.lifted) return;
    grip.focus(); // Not every browser gives a pressed button the focus, and Esc must reach it.
    grip.setPointerCapture(press.pointerId);
    const drag = new AbortController();
    this.drag = drag;
    const { signal } = drag;
    const scroll = autoScroll(list, signal, () => this.onDrag(list, press, pointer));
    let pointer = press;
    const on = (type: 'pointermove' | 'pointerup' | 'lostpointercapture', listener: (event: PointerEvent) => void) =>
      grip.addEventListener(type, listener, { signal });
    on('pointermove', (event) => {
      if (!this.lifted && Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < slack) return;
      pointer = event;
      if (!this.lifted) this.pickUp(id);
      scroll(event.clientY);
      this.onDrag(list, press, event);
    });
    on('pointerup', () => (this.lifted ? this.drop() : this.release()));
    on('lostpointercapture', () => this.putBack());
  }

  /** Moves the drop place to the gap between rows that is nearest to the pointer; along the line, to a level. */
  private onDrag(list: Element, press: PointerEvent, { clientX, clientY }: PointerEvent): void {
    const { lifted } = this;
    if (!lifted) return;
    const rtl = getComputedStyle(this.host).direction === 'rtl';
    const level = lifted.from.level + Math.round(((clientX - press.clientX) * (rtl ? -1 : 1)) / indent);
    const indexes = new Map(lifted.rest.map(({ id }, index) => [id, index]));
    let index: number | undefined;
    for (const row of list.querySelectorAll<HTMLElement>(':scope > [data-row]')) {
      const at = indexes.get(row.dataset['row'] ?? '');
      if (at === undefined) continue;
      const { top, height } = row.getBoundingClientRect();
      if (clientY > top + height / 2) index = at + 1;
      else {
        index ??= at;
        break;
      }
    }
    if (index !== undefined) this.moveTo({ index, level }, 'pointer');
  }
}
