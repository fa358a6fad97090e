import type { LitElement, ReactiveController } from 'lit';

/** How long a row takes to its new place, in ms. */
const duration = 140;

/** Lets rows slide to their new places when they were sorted, unless the reader asked for less motion. */
export class SlideController implements ReactiveController {
  private readonly host: LitElement;
  private pending = false;
  private before: ReadonlyMap<Element, number> | undefined;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  /** The next update changes the order. */
  start(): void {
    this.pending = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  hostUpdate(): void {
    if (!this.pending) return;
    this.pending = false;
    this.before = this.places();
  }

  hostUpdated(): void {
    const { before } = this;
    if (!before) return;
    this.before = undefined;
    for (const [row, top] of this.places()) {
      const by = (before.get(row) ?? top) - top;
      // From far away, past rows that aren't there, a slide would tell nothing.
      if (by === 0 || Math.abs(by) > window.innerHeight) continue;
      row.animate([{ translate: `0 ${by}px` }, { translate: '0 0' }], { duration, easing: 'ease-out' });
    }
  }

  private places(): ReadonlyMap<Element, number> {
    const rows = this.host.renderRoot.querySelectorAll('[data-row]');
    return new Map([...rows].map((row) => [row, row.getBoundingClientRect().top]));
  }
}
