import type { TicketSettingsBackend } from '../../../src/adapters/backend.ts';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';

export const container = document.querySelector('#editor') ?? document.body;

/** Puts the widget into the page. */
export function openWidget(backend: TicketSettingsBackend, section: TicketSettings['section']): void {
  const widget = document.createElement('ticket-settings');
  widget.section = section;
  widget.adapter = backend;
  container.append(widget);
}

/** A backend that hands its document over and forgets it, as one does whose document is at a help-desk. */
export function handingOver(backend: TicketSettingsBackend, document: unknown): TicketSettingsBackend {
  let given = document;
  return {
    ...backend,
    load() {
      const loaded = { document: given, revision: '1' };
      given = undefined;
      return Promise.resolve(loaded);
    },
  };
}

/** What `selector` finds first in the widget, through its shadow roots. */
export function find<Found extends HTMLElement = HTMLElement>(
  selector: string,
  root: ParentNode = container,
): Found | null {
  const found = root.querySelector<Found>(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && find<Found>(selector, shadowRoot);
    if (inside) return inside;
  }
  return null;
}

/** Whether what `selector` finds says `text`. */
export const says = (selector: string, text: string): boolean => find(selector)?.textContent?.includes(text) ?? false;
