/** A part of the frame, in px from its top. */
export interface Slice {
  readonly top: number;
  readonly height: number;
}

/**
 * The part of this frame that can be seen, when it is less than the whole: a frame as tall as its content has its
 * middle out of sight, and only the browser knows what the page around it shows. `undefined` where all can be seen.
 */
export function visibleSlice(): Promise<Slice | undefined> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      const { top, height } = entry?.intersectionRect ?? new DOMRect();
      resolve(height > 0 && height < window.innerHeight ? { top, height } : undefined);
    });
    observer.observe(document.documentElement);
  });
}
