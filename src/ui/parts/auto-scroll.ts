/** Within this many px of the edge of the scroller, dragging scrolls. */
const edge = 64;
/** Fastest, in px a second. */
const fastest = 1800;

/**
 * Scrolls the nearest scroller of `element` while a drag is near its upper or lower edge; tells `onScroll` each time.
 * Gives the function to call with the pointer's `clientY`. Ends with `signal`.
 */
export function autoScroll(element: Element, signal: AbortSignal, onScroll: () => void): (clientY: number) => void {
  const scroller = scrollerOf(element);
  let pointer: number | undefined;
  let frame = 0;
  let last = 0;
  const step = (now: number) => {
    frame = 0;
    if (pointer === undefined) return;
    const elapsed = Math.min(now - last, 50); // After a rest, or a frame that took long, it must not jump.
    last = now;
    const before = scroller.scrollTop;
    const by = (speedAt(pointer, scroller) * elapsed) / 1000;
    scroller.scrollTop += Math.sign(by) * Math.ceil(Math.abs(by));
    if (scroller.scrollTop === before) return;
    onScroll();
    frame = requestAnimationFrame(step);
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return (clientY) => {
    pointer = clientY;
    if (frame === 0) frame = requestAnimationFrame(step);
  };
}

/** Px a second: the nearer to the edge, the faster; negative is up. */
function speedAt(clientY: number, scroller: Element): number {
  const page = scroller === document.scrollingElement;
  const box = page ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  const into = (distance: number) => fastest * Math.min(1, Math.max(0, 1 - distance / edge));
  return into(box.bottom - clientY) - into(clientY - box.top);
}

/** The nearest element around that scrolls up and down, shadow roots crossed; else the page. */
function scrollerOf(element: Element): Element {
  let node: Element | null = element;
  while (node) {
    const { overflowY } = getComputedStyle(node);
    if (/auto|scroll/.test(overflowY) && node.scrollHeight > node.clientHeight) return node;
    const root: Node = node.getRootNode();
    node = node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return document.scrollingElement ?? document.documentElement;
}
