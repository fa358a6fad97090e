import { ContextProvider } from '@lit/context';
import { sendKeys } from '@web/test-runner-commands';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import type { Capabilities, TicketSettingsBackend } from '../../../src/adapters/backend.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { Duration } from '../../../src/domain/settings/duration.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { Policy, PolicyTarget } from '../../../src/domain/settings/sla.ts';
import { loadLocalisation, type Localisation } from '../../../src/locales/localisation.ts';
import { createSession, type Session } from '../../../src/state/session.ts';
import type { Ready } from '../../../src/state/session-state.ts';
import { localisationContext, sessionContext } from '../../../src/ui/contexts.ts';
import { defineOnce } from '../../../src/ui/define-once.ts';
import { defineSlaEditor, type SlaEditor } from '../../../src/ui/editors/sla/sla-editor.ts';
import { loadProblemNames } from '../../../src/ui/problem-text.ts';
import { tokens } from '../../../src/ui/styles/tokens.styles.ts';
import { fixture } from '../../setup/fixture.ts';

export const minutes = (count: number): Duration => ({ seconds: count * 60, unit: 'minutes' });
export const hours = (count: number): Duration => ({ seconds: count * 3600, unit: 'hours' });

/** A help-desk with three priorities, and statuses of every category that matters here. */
export const directory: Directory = {
  topics: [
    { alias: 'repair', name: 'Device repair' },
    { alias: 'refund', name: 'Refund' },
  ],
  skillGroups: [],
  operators: [],
  channels: [{ id: 'phone', name: 'Phone' }],
  statuses: [
    { id: 'open', name: 'Open', category: 'open' },
    { id: 'waiting', name: 'Waiting for client', category: 'pending' },
    { id: 'hold', name: 'On hold', category: 'on_hold' },
    { id: 'solved', name: 'Solved', category: 'solved' },
  ],
  priorities: [
    { id: 'low', name: 'Low' },
    { id: 'medium', name: 'Medium' },
    { id: 'high', name: 'High' },
  ],
  calendars: [
    {
      id: 'office',
      name: 'Office',
      timeZone: 'Europe/Kyiv',
      weekly: { mon: [{ start: '09:00', end: '18:00' }] },
      holidays: [],
      specialDays: [],
    },
  ],
};

export const row = (metric: string, targets: Partial<PolicyTarget> = {}): PolicyTarget => ({
  metric,
  calendar: 'office',
  pauseStatuses: [],
  ...targets,
});

/** A policy for one topic. */
export const policyFor = (id: string, topic: string, ...targets: readonly PolicyTarget[]): Policy => ({
  id,
  name: id,
  conditions: { match: 'all', rules: [{ field: 'topic', operator: 'is_any_of', values: [topic] }] },
  calendar: 'office',
  targets: [...targets],
});

/** Settings with these policies above the one for all other tickets, whose targets are the last argument. */
export function settingsWith(policies: readonly Policy[], ...targets: readonly PolicyTarget[]): TicketSettings {
  const settings = defaultSettings();
  const other: Policy = { id: 'other', name: '', conditions: null, calendar: 'office', targets: [...targets] };
  return {
    ...settings,
    assignment: { ...settings.assignment, limit: 5 },
    sla: { ...settings.sla, policies: [...policies, other] },
  };
}

class SlaHost extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        container: ticket-settings / inline-size;
        font: 13px/1.5 var(--_font);
        color: var(--_text);
        background: var(--_surface);
      }
    `,
  ];
  session!: Session;
  localisation!: Localisation;
  private readonly sessionProvider = new ContextProvider(this, { context: sessionContext });
  private readonly localisationProvider = new ContextProvider(this, { context: localisationContext });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sessionProvider.setValue(this.session);
    this.localisationProvider.setValue(this.localisation);
  }

  protected override render(): TemplateResult {
    return html`<ticket-settings-sla-editor></ticket-settings-sla-editor>`;
  }
}

export interface SlaPageOptions {
  readonly settings?: TicketSettings;
  readonly capabilities?: Capabilities;
  readonly canSave?: boolean;
  /** The help-desk can't be asked. */
  readonly noDirectory?: boolean;
  readonly language?: 'en' | 'uk';
  /** Width of the element in px. */
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

/** The SLA editor in a page, and what a user finds and does there: things by their roles and names. */
export class SlaPage {
  readonly host: HTMLElement;
  private readonly session: Session;
  /** What screen readers were told, notices too, in order. */
  readonly told: string[] = [];

  constructor(host: HTMLElement, session: Session) {
    this.host = host;
    this.session = session;
    host.addEventListener('announce', (event) => this.told.push(squeeze((event as CustomEvent<string>).detail)));
    host.addEventListener('notice', (event) =>
      this.told.push(squeeze((event as CustomEvent<{ text: string }>).detail.text)),
    );
  }

  get state(): Ready {
    const state = this.session.getState();
    if (state.phase !== 'ready') throw new Error('The settings are not loaded');
    return state;
  }

  get policies(): readonly Policy[] {
    return this.state.draft.sla.policies;
  }

  /** What a policy asks of a metric in the draft. */
  row(metric: string, policy = 'other'): PolicyTarget | undefined {
    return this.policies.find(({ id }) => id === policy)?.targets.find((target) => target.metric === metric);
  }

  /** All elements there are, through open shadow roots, that match. */
  all(selector: string): HTMLElement[] {
    const found: HTMLElement[] = [];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.matches(selector) && element.checkVisibility()) found.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(this.host.shadowRoot ?? this.host);
    return found;
  }

  /** The visible controls called `name` exactly, as assistive technology calls them. */
  named(name: string): HTMLElement[] {
    return this.all('input, textarea, button, [role=group], [role=radiogroup], [role=listitem], section').filter(
      (element) => nameOf(element) === name,
    );
  }

  get<Found extends HTMLElement = HTMLInputElement>(name: string): Found {
    const [found] = this.named(name);
    if (!found) {
      const names = this.all('input, textarea, button').map(nameOf);
      throw new Error(`Nothing is called "${name}". There are: ${[...new Set(names)].join(' | ')}`);
    }
    return found as Found;
  }

  has(name: string): boolean {
    return this.named(name).length > 0;
  }

  /** Text that describes a control: help, "was", messages. */
  description(name: string): string {
    const element = this.get(name);
    const root = element.getRootNode() as ShadowRoot;
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
    return squeeze(ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' '));
  }

  /** All text that can be seen. */
  get text(): string {
    const textOf = (root: Node): string => {
      if (root instanceof HTMLElement && getComputedStyle(root).display === 'none') return '';
      if (root instanceof HTMLStyleElement) return '';
      const inside = root instanceof HTMLElement && root.shadowRoot ? root.shadowRoot : root;
      if (root.nodeType === Node.TEXT_NODE) return root.textContent ?? '';
      return [...inside.childNodes].map(textOf).join(' ');
    };
    return squeeze(textOf(this.host));
  }

  get focusedName(): string {
    const element = this.focused;
    return element ? nameOf(element as HTMLElement) : '';
  }

  get focused(): Element | null {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  /** Types over what is in a control, letter by letter as its events tell it, and leaves it unless `stay`. */
  async type(name: string, text: string, { stay = false } = {}): Promise<void> {
    const input = this.get<HTMLInputElement>(name);
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    if (!stay) {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      input.blur();
    }
    await this.settled();
  }

  async click(name: string): Promise<void> {
    this.get<HTMLElement>(name).click();
    await this.settled();
  }

  /** Opens a list of options and picks one. */
  async choose(name: string, option: string): Promise<void> {
    if (this.get(name).getAttribute('aria-expanded') !== 'true') await this.click(name);
    const look = () => this.all('[role=option]').find((each) => squeeze(each.textContent) === option);
    // The code of open lists may still be on its way.
    const end = performance.now() + 4000;
    while (!look() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    const found = look();
    if (!found)
      throw new Error(
        `No option "${option}" among ${this.all('[role=option]')
          .map((each) => each.textContent)
          .join('|')}`,
      );
    found.click();
    await this.settled();
  }

  async paste(name: string, text: string): Promise<void> {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const input = this.get(name);
    input.focus();
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
    await this.settled();
  }

  undo(): void {
    this.session.dispatch({ type: 'undo' });
  }

  /** Everything is checked and painted. */
  async settled(): Promise<void> {
    await this.session.check();
    for (let round = 0; round < 5; round += 1) {
      for (const element of this.all('*')) await (element as Partial<LitElement>).updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The accessible name, as far as this editor makes names: `aria-label`, `label for`, an enclosing label, text. */
export function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const own = element.getAttribute('aria-label');
  if (own !== null) return squeeze(own);
  const label = element.id ? root.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
  const around = element.matches('input') ? element.closest('label') : null;
  return squeeze((label ?? around ?? (element.matches('button') ? element : null))?.textContent ?? '');
}

/** Opens the SLA editor on settings. */
export async function openSla(options: SlaPageOptions = {}): Promise<SlaPage> {
  defineSlaEditor();
  defineOnce('sla-host', SlaHost);
  const memory = createMemoryBackend({
    document: options.settings ?? settingsWith([]),
    directory,
    capabilities: options.capabilities ?? {},
    permissions: { canSave: options.canSave ?? true },
  });
  const backend: TicketSettingsBackend = options.noDirectory
    ? { ...memory, directory: () => Promise.reject(new Error('No answer')) }
    : memory;
  let keys = 0;
  const session = createSession(backend, {
    newKey: () => String((keys += 1)),
    schedule: (task, delay) => {
      const timer = setTimeout(task, delay);
      return () => clearTimeout(timer);
    },
  });
  await Promise.all([session.load(), loadProblemNames()]);
  const localisation = await loadLocalisation({ locale: options.language ?? 'en', timeZone: 'Europe/Kyiv' }, [
    'shell',
    'sla',
    'changes',
    'fields',
    'problems',
  ]);
  const host = await fixture<SlaHost>(
    html`<sla-host
      .session=${session}
      .localisation=${localisation}
      .style=${`inline-size:${options.width ?? 1280}px;color-scheme:${options.theme ?? 'light'}`}
    ></sla-host>`,
  );
  const page = new SlaPage(host, session);
  await page.settled();
  return page;
}

export const editorOf = (page: SlaPage): SlaEditor => page.all('ticket-settings-sla-editor')[0] as SlaEditor;

/** Presses a key, with the modifiers before it held: `Control+ArrowDown`. */
export async function press(keys: string): Promise<void> {
  const names = keys.split('+');
  const key = names.pop() ?? '';
  for (const down of names) await sendKeys({ down });
  await sendKeys({ press: key });
  for (const up of names.reverse()) await sendKeys({ up });
}
