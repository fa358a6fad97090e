/** Within this many px of the edge of the scroller, dragging scrolls. */
const edge = 48;
/** Fastest, in px a frame. */
const fastest = 18;

/**
 * Scrolls the nearest scroller of `element` while a drag is near its upper or lower edge; tells `onScroll` each time.
 * Gives the function to call with the pointer's `clientY`. Ends with `signal`.
 */
export function autoScroll(element: Element, signal: AbortSignal, onScroll: () => void): (clientY: number) => void {
  const scroller = scrollerOf(element);
  let pointer: number | undefined;
  let frame = 0;
  const step = () => {
    frame = 0;
    if (pointer === undefined || signal.aborted) return;
    const speed = speedAt(pointer, scroller);
    const before = scroller.scrollTop;
    scroller.scrollTop += speed;
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

/** Px a frame: the nearer to the edge, the faster; negative is up. */
function speedAt(clientY: number, scroller: Element): number {
  const page = scroller === document.scrollingElement;
  const box = page ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  const into = (distance: number) => Math.ceil(fastest * Math.min(1, Math.max(0, 1 - distance / edge)));
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
