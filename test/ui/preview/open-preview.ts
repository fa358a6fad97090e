import type { LocalBackendOptions } from '../../../src/adapters/local-backend.ts';
import type { PastTicket } from '../../../src/adapters/backend.ts';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';
import type { FaultyBackend } from '../../setup/faulty-backend.ts';
import { directory, saved } from '../../simulator/client/sample.ts';
import { backendWith, everything, opened, until, wordsOf } from '../element/open-element.ts';

const hour = 3_600_000;
/** Monday 2 November 2026, 00:00 in Kyiv. */
const begin = Date.UTC(2026, 10, 1, 22);

/** Three weeks of two topics, all told, one ticket an hour. */
export const history: readonly PastTicket[] = Array.from({ length: 21 * 24 }, (_, at) => ({
  id: `past-${String(at).padStart(3, '0')}`,
  createdAt: begin + at * hour,
  topic: at % 3 === 0 ? 'refund' : 'delivery',
  priority: 'high',
  channel: 'email',
  stints: [{ work: hour * 1.5, replyAfter: hour / 4, end: 'solved', clientAfter: null }],
}));

/** A help-desk of four operators and two topics. */
export function helpDesk(options: LocalBackendOptions = {}): FaultyBackend {
  return backendWith({ document: saved, directory, ...options });
}

/** The preview of it, before anything is found. */
export function openPreview(
  backend: FaultyBackend = helpDesk(),
  prepare: (element: TicketSettings) => void = () => {},
): Promise<TicketSettings> {
  return opened(backend, (fresh) => {
    fresh.section = 'preview';
    prepare(fresh);
  });
}

/** The panel's own root, in the shell or alone. */
export function panelOf(element: HTMLElement): ShadowRoot {
  for (const each of everything(element.shadowRoot ?? element)) {
    if (each.localName === 'ticket-settings-preview-panel' && each.shadowRoot) return each.shadowRoot;
  }
  throw new Error('There is no preview');
}

/** All that the panel says, as one line. */
export function says(element: HTMLElement): string {
  try {
    return wordsOf(panelOf(element));
  } catch {
    return '';
  }
}

/** Waits until the panel says this. */
export async function hears(element: HTMLElement, words: string | RegExp, timeout = 6000): Promise<void> {
  const isSaid = (): boolean => (typeof words === 'string' ? says(element).includes(words) : words.test(says(element)));
  await until(`the preview says ${String(words)}`, isSaid, timeout).catch((error: Error) => {
    throw new Error(`${error.message}. It says: ${says(element).slice(0, 600)}`);
  });
}

/** The control with this label. */
export function labelled(element: HTMLElement, name: string): HTMLInputElement {
  const root = panelOf(element);
  const label = [...root.querySelectorAll('label')].find((each) => wordsOf(each) === name);
  const control =
    label?.querySelector('input') ?? root.querySelector<HTMLInputElement>(`#${CSS.escape(label?.htmlFor || 'none')}`);
  if (!control) throw new Error(`There is no control called ${name}`);
  return control;
}

/** Types into the control with this label in place of what is there. */
export function type(element: HTMLElement, name: string, text: string): HTMLInputElement {
  const input = labelled(element, name);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return input;
}

/** Chooses the segment with this name. */
export function choose(element: HTMLElement, name: string): void {
  labelled(element, name).click();
}

/** What is wrong with a control, as it is read out with it. */
export function complaint(control: HTMLElement): string {
  const root = control.getRootNode() as ShadowRoot;
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => wordsOf(root.getElementById(id)?.querySelector('.message') ?? null)).join('');
}
