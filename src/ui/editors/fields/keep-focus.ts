import type { LitElement } from 'lit';

/** Does something that moves rows. What has the focus keeps it: moved in the page, an element would lose it. */
export async function keepFocus(host: LitElement, work: () => void): Promise<void> {
  const root = host.renderRoot as ShadowRoot;
  const { activeElement } = root;
  work();
  await host.updateComplete;
  if (activeElement instanceof HTMLElement && root.activeElement !== activeElement) activeElement.focus();
}
