import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { visibleSlice, type Slice } from './visible-slice.ts';

/** Below this width of the widget a popup is a sheet of the widget's width. */
const narrow = 760;
const gap = 4;
const margin = 8;

export interface PopupParts {
  /** The popup stands beside it and is at least as wide. */
  readonly anchor: () => Element | null;
  /** An element with `popover="manual"`. */
  readonly popup: () => HTMLElement | null;
  /** The popup was shown: the moment to move focus into it. */
  readonly onShow?: () => void;
}

/**
 * Opens a part's popup in the top layer, beside its anchor, and closes it when focus or a press goes elsewhere.
 * The place is worked out here rather than by CSS anchors: a sheet has the width of the widget, which an anchor in
 * another shadow root can't tell.
 */
export class PopupController implements ReactiveController {
  open = false;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly parts: PopupParts;
  private above = false;
  private seen: Slice | undefined;
  private watching: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, parts: PopupParts) {
    this.host = host;
    this.parts = parts;
    host.addController(this);
  }

  show(): void {
    this.open = true;
    this.host.requestUpdate();
  }

  readonly close = (): void => {
    if (!this.open) return;
    this.open = false;
    this.host.requestUpdate();
  };

  hostUpdated(): void {
    const popup = this.parts.popup();
    if (!popup?.isConnected) {
      this.hostDisconnected(); // Its button went, or the whole part.
      return;
    }
    const shown = popup.matches(':popover-open');
    if (this.open && !shown) {
      popup.showPopover();
      this.place(true);
      this.watch();
      void this.flipInFrame();
      this.parts.onShow?.();
    } else if (!this.open && shown) {
      popup.hidePopover();
      this.watching?.abort();
    } else if (shown) this.place(); // What was chosen may have moved or widened the anchor.
  }

  hostDisconnected(): void {
    this.open = false;
    this.watching?.abort();
  }

  private watch(): void {
    this.watching = new AbortController();
    const { signal } = this.watching;
    const outside = (event: Event) => {
      if (!event.composedPath().includes(this.host)) this.close();
    };
    document.addEventListener('pointerdown', outside, { capture: true, signal });
    this.host.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && this.host.contains(relatedTarget))) this.close();
      },
      { signal },
    );
    const follow = () => this.place();
    window.addEventListener('resize', follow, { signal });
    // Scroll events don't leave the shadow root of their scroller.
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      root.addEventListener('scroll', follow, { capture: true, passive: true, signal });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  /** In a frame as tall as its content there may be room that nobody sees. */
  private async flipInFrame(): Promise<void> {
    this.seen = undefined;
    if (window === window.parent) return;
    this.seen = await visibleSlice();
    if (this.seen && this.open) this.place(true);
  }

  private place(first = false): void {
    const anchor = this.parts.anchor();
    const popup = this.parts.popup();
    if (!anchor || !popup) return;
    const box = anchor.getBoundingClientRect();
    const frame = frameOf(anchor);
    const sheet = frame.width <= narrow;
    const { style } = popup;
    const { top, height } = this.seen ?? { top: 0, height: window.innerHeight };
    const room = { below: top + height - box.bottom, above: box.top - top };
    style.setProperty('min-inline-size', `${sheet ? frame.width : box.width}px`);
    style.setProperty('max-inline-size', `${frame.width}px`);
    if (first) {
      style.removeProperty('--_room');
      this.above = room.below < popup.offsetHeight + gap + margin && room.above > room.below;
    }
    const { offsetWidth } = popup;
    const rtl = getComputedStyle(anchor).direction === 'rtl';
    // From the start of the anchor, or to its end where that would leave the widget.
    const start = rtl ? box.right - offsetWidth : box.left;
    const end = rtl ? box.left : box.right - offsetWidth;
    const left = sheet ? frame.left : start >= frame.left && start + offsetWidth <= frame.right ? start : end;
    style.setProperty('left', `${Math.max(frame.left, Math.min(left, frame.right - offsetWidth))}px`);
    style.setProperty('top', this.above ? 'auto' : `${box.bottom + gap}px`);
    style.setProperty('bottom', this.above ? `${window.innerHeight - box.top + gap}px` : 'auto');
    style.setProperty('--_room', `${(this.above ? room.above : room.below) - gap - margin}px`);
  }
}

/** The widget's own box, which editors query as a container; the page's when a part stands alone. */
function frameOf(anchor: Element): DOMRect {
  let node: Element | null = anchor;
  while (node) {
    if (getComputedStyle(node).containerName.split(' ').includes('ticket-settings'))
      return node.getBoundingClientRect();
    const root: Node = node.getRootNode();
    node = node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return new DOMRect(0, 0, window.innerWidth, window.innerHeight);
}
