import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, type Ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';

export interface WindowOptions {
  readonly count: () => number;
  /** Height of a row in px; an estimate is enough, the rendered rows are measured. */
  readonly rowHeight: () => number;
  /** The identity of a row, the same as its `data-row`. */
  readonly key: (index: number) => string;
  /** Rows that stay rendered wherever the list is, besides the one with focus: the current one, one that is lifted. */
  readonly pinned?: () => readonly (number | undefined)[];
}

/** A list of so many rows is rendered whole. */
const small = 100;
/** Of a longer one these come first, until the browser has told what is in view. */
const atFirst = 36;
/** Rows rendered beyond what is seen, on either side. */
const ahead = 40;
/** More than any screen shows and its margins: the far end is dropped. */
const most = 300;

/**
 * Renders those rows of a long list that can be seen, and gaps of the right height in place of the others. The page
 * scrolls, not the list, and in a frame as tall as its content it is the page around it: so it is the browser that
 * tells when a gap comes into view, and no scroll is listened to.
 *
 * The editor gives the list `${ref(controller.list)}` and `controller.rows(template)` as its content, each row with
 * `data-row` (its key); roles of rows with `aria-posinset` and `aria-setsize`, or `aria-rowindex` and `aria-rowcount`,
 * tell assistive technology of the rows that are not there. The list is no `ul` or `table`: gaps are `div`s.
 */
export class WindowController implements ReactiveController {
  readonly list: Ref<HTMLElement> = createRef();
  private readonly host: LitElement;
  private readonly options: WindowOptions;
  private first = 0;
  private end = atFirst;
  private measured: number | undefined;
  private observer: IntersectionObserver | undefined;
  /** What was rendered, besides what is pinned: from, up to. */
  private shown: readonly [number, number] = [0, 0];
  private rendered: ReadonlyMap<string, number> = new Map();

  constructor(host: LitElement, options: WindowOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate(); // It may have been moved to where something else is in view.
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  /** The rows, and gaps where rows are not rendered; the content of the list. */
  rows(template: (index: number) => TemplateResult): unknown {
    const { key } = this.options;
    const segments = this.segments();
    this.rendered = new Map(segments.filter((segment) => typeof segment === 'number').map((at) => [key(at), at]));
    return repeat(
      segments,
      (segment) => (typeof segment === 'number' ? `row ${key(segment)}` : `gap ${segment.ordinal}`),
      (segment) =>
        typeof segment === 'number'
          ? template(segment)
          : html`<div
              class="gap"
              role="none"
              data-from=${segment.from}
              .style=${`block-size:${(segment.to - segment.from) * this.height}px`}
            ></div>`,
    );
  }

  /**
   * Renders the row at `index`, brings it into view and gives it, to focus something in it; `undefined` when the list
   * is not there.
   */
  async reveal(index: number): Promise<HTMLElement | undefined> {
    if (index < 0 || index >= this.options.count()) return undefined;
    if (!this.isShown(index)) {
      this.show(index - ahead, index + ahead);
      await this.host.updateComplete;
    }
    const row = this.rowAt(index);
    row?.scrollIntoView({ block: 'nearest' });
    return row;
  }

  hostUpdated(): void {
    const list = this.list.value;
    this.observer?.disconnect();
    if (!list || this.options.count() <= small) return;
    this.observer ??= new IntersectionObserver((entries) => this.onGaps(entries));
    // Observing anew asks again, so a gap that is still in view after an update gets its answer.
    for (const gap of list.querySelectorAll('.gap')) this.observer.observe(gap);
  }

  private get height(): number {
    return this.measured ?? this.options.rowHeight();
  }

  private isShown(index: number): boolean {
    return this.options.count() <= small || (index >= this.first && index < this.end);
  }

  private segments(): (number | { from: number; to: number; ordinal: number })[] {
    const count = this.options.count();
    const whole = count <= small;
    const end = whole ? count : Math.min(this.end, count);
    const first = whole ? 0 : Math.max(0, Math.min(this.first, end - atFirst));
    this.shown = [first, end];
    const shown = new Set<number>();
    for (let index = first; index < end; index += 1) shown.add(index);
    for (const index of [this.focused, ...(this.options.pinned?.() ?? [])]) {
      if (index !== undefined && index >= 0 && index < count) shown.add(index);
    }
    const segments: (number | { from: number; to: number; ordinal: number })[] = [];
    let next = 0;
    let ordinal = 0;
    const gapTo = (to: number) => {
      if (to > next) segments.push({ from: next, to, ordinal: (ordinal += 1) });
    };
    for (const index of [...shown].sort((left, right) => left - right)) {
      gapTo(index);
      segments.push(index);
      next = index + 1;
    }
    gapTo(count);
    return segments;
  }

  /** The row with focus: taken out of the page, it would lose it, and the keyboard its place. */
  private get focused(): number | undefined {
    const list = this.list.value;
    const { activeElement } = list ? (list.getRootNode() as Document | ShadowRoot) : document;
    const row = list?.contains(activeElement) ? activeElement?.closest<HTMLElement>('[data-row]') : undefined;
    const key = row?.dataset['row'] ?? '';
    const index = this.rendered.get(key);
    return index !== undefined && index < this.options.count() && this.options.key(index) === key ? index : undefined;
  }

  /** The mean height of the rendered rows, so that gaps fit larger text and other densities too. */
  private measure(): void {
    const [first, last] = [this.rowAt(this.shown[0]), this.rowAt(this.shown[1] - 1)];
    if (!first || !last) return;
    const { top } = first.getBoundingClientRect();
    const height = (last.getBoundingClientRect().bottom - top) / (this.shown[1] - this.shown[0]);
    if (height < 1 || Math.abs(height - this.height) < 0.5) return;
    this.measured = height;
    this.host.requestUpdate();
  }

  private rowAt(index: number): HTMLElement | undefined {
    const key = index < this.options.count() ? this.options.key(index) : '';
    return this.list.value?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? undefined;
  }

  private onGaps(entries: readonly IntersectionObserverEntry[]): void {
    this.measure(); // The browser has just laid out the page: to ask costs nothing.
    for (const { isIntersecting, intersectionRect, boundingClientRect, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      const from = Number(target.dataset['from']);
      const at = (y: number) => from + Math.floor((y - boundingClientRect.top) / this.height);
      this.show(at(intersectionRect.top) - ahead, at(intersectionRect.bottom) + ahead);
    }
  }

  /** Renders these rows; what is rendered already stays, as far as it adjoins and is not too much. */
  private show(from: number, to: number): void {
    const first = Math.max(0, from);
    const end = Math.min(this.options.count(), to + 1);
    const adjoins = first <= this.end && end >= this.first;
    const before = [this.first, this.end];
    if (!adjoins) [this.first, this.end] = [first, end];
    else if (end > this.end) [this.first, this.end] = [Math.max(Math.min(this.first, first), end - most), end];
    else if (first < this.first) [this.first, this.end] = [first, Math.min(this.end, first + most)];
    if (this.first !== before[0] || this.end !== before[1]) this.host.requestUpdate();
  }
}
