import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import type { LocalBackendOptions } from '../../../src/adapters/local-backend.ts';
import { createMemoryBackend, createMemoryStore } from '../../../src/adapters/memory.ts';
import '../../../src/define.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import { exportSettings } from '../../../src/domain/settings/file.ts';
import type { TicketSettings as Settings } from '../../../src/domain/settings/settings.ts';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';
import type { TicketSettingsEventMap } from '../../../src/ui/element/events.ts';
import { faulty, type FaultyBackend } from '../../setup/faulty-backend.ts';

/** Friday 20 November 2026, 16:42 in Kyiv. */
export const lastSave = { at: Date.UTC(2026, 10, 20, 14, 42), by: 'Larysa Moroz' };

export const settings = defaultSettings();

/** The settings with another limit of active tickets. */
export const withLimit = (limit: number | null): Settings => ({
  ...settings,
  assignment: { ...settings.assignment, limit },
});

/** The settings with other English labels of their first fields: so many changes, all on the Fields tab. */
export const withChanges = (count: number): Settings => ({
  ...settings,
  fields: settings.fields.map((field, at) =>
    at < count ? { ...field, label: { ...field.label, en: `${field.label['en']} of the call` } } : field,
  ),
});

export const asFile = (document: unknown): string => exportSettings(document as Settings);

export function backendWith(options: LocalBackendOptions = {}): FaultyBackend {
  return faulty(createMemoryBackend({ document: settings, saved: lastSave, user: 'Olha', ...options }));
}

/** Two people at one help-desk. */
export function twoBackends(): { readonly mine: FaultyBackend; readonly theirs: FaultyBackend } {
  const store = createMemoryStore();
  const common = { document: settings, store, now: () => Date.UTC(2026, 10, 23, 9, 5) };
  return {
    mine: faulty(createMemoryBackend({ ...common, user: 'Olha' })),
    theirs: faulty(createMemoryBackend({ ...common, user: 'Yurii Hnatenko' })),
  };
}

const containers: HTMLElement[] = [];

/** Puts an element into the page, with attributes or properties set before; removed after the test. */
export function attach(prepare: (element: TicketSettings) => void = () => {}): TicketSettings {
  const container = document.createElement('div');
  document.body.append(container);
  containers.push(container);
  const element = document.createElement('ticket-settings');
  element.timeZone = 'Europe/Kyiv';
  prepare(element);
  container.append(element);
  return element;
}

/** An element that shows the settings of a backend, with its open editor. */
export async function opened(
  backend: FaultyBackend = backendWith(),
  prepare: (element: TicketSettings) => void = () => {},
): Promise<TicketSettings> {
  const element = attach((fresh) => {
    fresh.adapter = backend;
    prepare(fresh);
  });
  await until('the editor', () => part(element, 'editor'));
  return element;
}

/** Makes so many changes in one step. */
export async function makeChanges(element: TicketSettings, count: number): Promise<void> {
  await element.importSettings(asFile(withChanges(count)));
  await element.updateComplete;
}

/** Puts the focus into the limit of active tickets, and its text in the selection. */
export async function focusLimit(element: TicketSettings): Promise<HTMLInputElement> {
  await element.focusField('assignment/limit');
  const input = focused();
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no input for the limit');
  input.select();
  return input;
}

/** Gives what `look` finds as soon as it finds something. */
export async function until<Found>(
  what: string,
  look: () => Found | null | undefined | false | '',
  timeout = 5000,
): Promise<Found> {
  const end = performance.now() + timeout;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Not within ${timeout} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Presses a key while others are held: `chord('Control', 'KeyZ')`. */
export async function chord(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ down: key });
  for (const key of keys.toReversed()) await sendKeys({ up: key });
}

/** Waits until nothing moves but what moves without end. */
export async function still(element: TicketSettings): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const inside = element.shadowRoot ? [...everything(element.shadowRoot)] : [];
  const roots = [element, ...inside].flatMap((one) => one.shadowRoot ?? []);
  const moving = roots.flatMap((root) => root.getAnimations());
  const ending = moving.filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const part = (element: TicketSettings, name: string): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`);

/** The words in a part, or in the whole element, as one line. */
export function wordsOf(place: Element | ShadowRoot | null | undefined): string {
  return (place?.textContent ?? '').replace(/[\s\u00a0\u200b]+/g, ' ').trim();
}

/** What the save bar says. */
export const bar = (element: TicketSettings): string => wordsOf(part(element, 'save-bar'));

/** What screen readers were told last: politely, and at once. */
export const told = (element: TicketSettings): string =>
  wordsOf(element.shadowRoot?.querySelector('.unseen[role=status]'));
export const toldAtOnce = (element: TicketSettings): string =>
  wordsOf(element.shadowRoot?.querySelector('.unseen[role=alert]'));

/** All elements inside, open shadow roots included. */
export function* everything(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

const roles: Readonly<Record<string, string>> = { BUTTON: 'button', A: 'link', DIALOG: 'dialog' };

/** The name that assistive technology gives an element of the shell. */
function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? wordsOf(element)).trim();
}

/** The element of a role with this name, or the start of it. */
export function find(element: TicketSettings, role: string, name: string | RegExp): HTMLElement | undefined {
  if (!element.shadowRoot) return undefined;
  for (const candidate of everything(element.shadowRoot)) {
    if ((candidate.getAttribute('role') ?? roles[candidate.tagName]) !== role) continue;
    const own = nameOf(candidate);
    if (typeof name === 'string' ? own === name : name.test(own)) return candidate;
  }
  return undefined;
}

/** The same, waited for. */
export function found(element: TicketSettings, role: string, name: string | RegExp): Promise<HTMLElement> {
  return until(`${role} ${String(name)}`, () => find(element, role, name));
}

export async function press(element: TicketSettings, name: string | RegExp, role = 'button'): Promise<void> {
  (await found(element, role, name)).click();
  await element.updateComplete;
}

/** What has the focus, inside shadow roots too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export const open = (element: TicketSettings): HTMLDialogElement | undefined => {
  for (const candidate of everything(element.shadowRoot ?? document.createDocumentFragment())) {
    if (candidate instanceof HTMLDialogElement && candidate.open) return candidate;
  }
  return undefined;
};

type EventName = keyof TicketSettingsEventMap;

/** The details of the events that the page above the element hears from now on, by name. */
export function listen(): { readonly heard: { [Name in EventName]?: TicketSettingsEventMap[Name]['detail'][] } } {
  const heard: Record<string, unknown[]> = {};
  const names: readonly EventName[] = [
    'ticket-settings-ready',
    'ticket-settings-change',
    'ticket-settings-saved',
    'ticket-settings-invalid',
    'ticket-settings-conflict',
    'ticket-settings-error',
    'ticket-settings-section',
  ];
  for (const name of names) {
    const listener = (event: Event) => (heard[name] = [...(heard[name] ?? []), (event as CustomEvent).detail]);
    document.body.addEventListener(name, listener);
    cleanups.push(() => document.body.removeEventListener(name, listener));
  }
  return { heard };
}

const cleanups: (() => void)[] = [];

/** Does `cleanup` after the test. */
export const later = (cleanup: () => void): void => void cleanups.push(cleanup);

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  for (const container of containers.splice(0)) {
    render(html``, container);
    container.remove();
  }
});
