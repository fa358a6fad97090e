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

/** The elements that selectors go through: the widget, its open tab, and the parts of that. */
export const editor = ['ticket-settings', '[part=editor]'] as const;
export const pane = [...editor, 'ticket-settings-field-pane'] as const;
export const form = [...editor, 'ticket-settings-form-preview'] as const;

/** What the last selector finds in the shadow root of what the one before it finds, and so on. */
export function find<Found extends HTMLElement = HTMLElement>(...selectors: readonly string[]): Found | null {
  let found: Found | null = null;
  let root: ParentNode | null = container;
  for (const selector of selectors) {
    found = root?.querySelector<Found>(selector) ?? null;
    root = found?.shadowRoot ?? null;
  }
  return found;
}

/** What `selector` finds first in any shadow root inside; slower, for where the way there is long. */
export function search<Found extends HTMLElement = HTMLElement>(
  selector: string,
  root: ParentNode = container,
): Found | null {
  const found = root.querySelector<Found>(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && search<Found>(selector, shadowRoot);
    if (inside) return inside;
  }
  return null;
}

/** Whether what `find` finds says `text`. */
export function says(selectors: readonly string[], text: string): boolean {
  return find(...selectors)?.textContent?.includes(text) ?? false;
}
