import type { CSSResult } from 'lit';

/** Gives the root that `part` renders into the style sheet of code that was loaded later than the root's own; once. */
export function adoptStyles(part: Element, styles: CSSResult): void {
  // A light part is in its editor's root; an editor has its own.
  const root = part.shadowRoot ?? part.getRootNode();
  const sheet = styles.styleSheet;
  if (!sheet || !(root instanceof ShadowRoot || root instanceof Document)) return;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
