import { visibleSlice } from '../../parts/visible-slice.ts';

/** Room for the bar that sticks to the top, px. */
const bar = 56;
/** So much of a pane must be seen, px; otherwise it is not seen at all. */
const enough = 160;

/**
 * How far down its box a pane should begin so that one sees it: where it is now (`top`), or at the top of what is seen of
 * a list as long as it likes. Everything in px.
 */
export async function paneTop(panes: Element, top: number): Promise<number> {
  const seen = (await visibleSlice()) ?? { top: 0, height: window.innerHeight };
  const start = panes.getBoundingClientRect().top;
  const place = start + top - seen.top;
  return place >= 0 && place <= seen.height - enough ? top : Math.max(0, Math.round(seen.top - start + bar));
}
