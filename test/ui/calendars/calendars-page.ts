import type { LitElement } from 'lit';
import type { Capabilities } from '../../../src/adapters/backend.ts';
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import '../../../src/define.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings as Settings } from '../../../src/domain/settings/settings.ts';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';

const day = [{ start: '08:00', end: '20:00' }];

/** Monday to Friday 8 to 20 in Kyiv, New Year off every year. */
export const contactCentre: Calendar = {
  id: 'centre',
  name: 'Contact centre',
  timeZone: 'Europe/Kyiv',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [{ name: 'New Year', from: '2026-01-01', everyYear: true }],
  specialDays: [{ name: 'Independence Day', date: '2026-08-24', hours: [{ start: '10:00', end: '16:00' }] }],
};

export const spare: Calendar = { ...contactCentre, id: 'spare', name: 'Spare', holidays: [], specialDays: [] };

export const nightShift: Calendar = {
  ...spare,
  id: 'night',
  name: 'Night shift',
  weekly: { fri: [{ start: '22:00', end: '06:00' }] },
};

/** One policy counts its first response in the contact centre's hours; one operator works at night. */
export function settingsWith(...calendars: readonly Calendar[]): Settings {
  const settings = defaultSettings();
  const target = { metric: 'first_response', calendar: 'centre', pauseStatuses: [] };
  const [other] = settings.sla.policies;
  if (!other) throw new Error('There is always a policy');
  return {
    ...settings,
    sla: { ...settings.sla, policies: [{ ...other, name: 'Everybody', targets: [target] }] },
    calendars: [...calendars],
  };
}

const directory: Directory = {
  topics: [],
  skillGroups: [],
  channels: [],
  statuses: [],
  priorities: [],
  operators: [
    {
      id: 'olha',
      name: 'Olha Lysenko',
      calendar: 'night',
      status: { name: 'Online', canReceive: true },
      ticketsByStatus: {},
      lastAssignedAt: null,
      limit: null,
    },
  ],
  calendars: [nightShift],
};

interface PageOptions {
  readonly calendars?: readonly Calendar[];
  readonly language?: string;
  readonly capabilities?: Capabilities;
  readonly canSave?: boolean;
  readonly width?: number;
  readonly dir?: 'rtl';
  readonly theme?: 'light' | 'dark';
}

const containers: HTMLElement[] = [];

afterEach(() => {
  for (const container of containers.splice(0)) container.remove();
});

/** Opens the whole element on its Calendars tab. */
export async function openCalendars(options: PageOptions = {}): Promise<CalendarsPage> {
  const container = document.createElement('div');
  container.style.setProperty('inline-size', `${options.width ?? 1280}px`);
  if (options.dir) container.dir = options.dir;
  document.body.append(container);
  containers.push(container);
  const element = document.createElement('ticket-settings');
  element.lang = options.language ?? 'en';
  element.timeZone = 'Europe/Kyiv';
  element.section = 'calendars';
  if (options.theme) element.theme = options.theme;
  element.adapter = createMemoryBackend({
    document: settingsWith(...(options.calendars ?? [contactCentre, spare])),
    directory,
    capabilities: options.capabilities ?? {},
    permissions: { canSave: options.canSave ?? true },
  });
  container.append(element);
  const page = new CalendarsPage(element);
  await page.until('the week', () => page.all('[data-day]').length > 0);
  await page.settled();
  return page;
}

/** The Calendars tab as somebody uses it: by role and name. */
export class CalendarsPage {
  readonly element: TicketSettings;

  constructor(element: TicketSettings) {
    this.element = element;
  }

  /** Everything in all open shadow roots that fits a selector. */
  all(selector: string): HTMLElement[] {
    const found: HTMLElement[] = [];
    const visit = (root: ParentNode) => {
      for (const each of root.querySelectorAll<HTMLElement>('*')) {
        if (each.matches(selector)) found.push(each);
        if (each.shadowRoot) visit(each.shadowRoot);
      }
    };
    if (this.element.shadowRoot) visit(this.element.shadowRoot);
    return found;
  }

  /** All that are seen and have a role; while a dialog is open, only what is in it. */
  byRole(role: string): HTMLElement[] {
    const [dialog] = this.all('dialog[open]');
    return this.all(selectors[role] ?? `[role=${role}]`).filter(
      (each) => each.checkVisibility() && (!dialog || dialog.contains(each)),
    );
  }

  find(role: string, name: string | RegExp): HTMLElement | undefined {
    return this.byRole(role).find((each) => {
      const own = nameOf(each);
      return typeof name === 'string' ? own === name : name.test(own);
    });
  }

  get(role: string, name: string | RegExp): HTMLElement {
    const found = this.find(role, name);
    if (found) return found;
    throw new Error(`No ${role} ${String(name)} among\n${this.byRole(role).map(nameOf).join('\n')}`);
  }

  async press(role: string, name: string | RegExp): Promise<void> {
    this.get(role, name).click();
    await this.settled();
  }

  /** Types over what is in a text field, and leaves it. */
  async type(name: string | RegExp, text: string): Promise<void> {
    const input = this.get('textbox', name) as HTMLInputElement;
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  text(name: string | RegExp): string {
    return (this.get('textbox', name) as HTMLInputElement).value;
  }

  /** What a control is described by: its help, what it was, what is wrong. */
  described(role: string, name: string | RegExp): string {
    const control = this.get(role, name);
    const root = control.getRootNode() as ShadowRoot;
    const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
    return squeeze(ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' '));
  }

  get words(): string {
    return squeeze(
      this.all('h2, h3, p, li, span, b')
        .map((each) => each.textContent ?? '')
        .join(' '),
    );
  }

  /** What screen readers were told last. */
  get told(): string {
    return squeeze(this.element.shadowRoot?.querySelector('.unseen[role=status]')?.textContent ?? '');
  }

  /** The document as it would be exported: the draft. */
  async draft(): Promise<Settings> {
    return JSON.parse(await this.element.exportSettings()) as Settings;
  }

  async calendar(id = 'centre'): Promise<Calendar> {
    const found = (await this.draft()).calendars.find((each) => each.id === id);
    if (!found) throw new Error(`No calendar ${id}`);
    return found;
  }

  /** What has the focus, in whichever root. */
  get focused(): HTMLElement | null {
    let found = document.activeElement;
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return found as HTMLElement | null;
  }

  async undo(): Promise<void> {
    await this.press('button', /^Undo/);
  }

  async settled(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      await this.element.updateComplete;
      for (const each of this.all('*')) await (each as Partial<LitElement>).updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  async until(what: string, holds: () => boolean): Promise<void> {
    const end = performance.now() + 9000;
    while (!holds()) {
      if (performance.now() > end) throw new Error(`Not within 9 s: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

const selectors: Readonly<Record<string, string>> = {
  button: 'button:not([role]), [role=button], [role=combobox]',
  textbox: 'input:not([type]), textarea',
  checkbox: 'input[type=checkbox]',
  listitem: 'li',
};

const squeeze = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, ' ').trim();

/** The accessible name, as far as this editor makes names. */
export function nameOf(element: HTMLElement): string {
  const own = element.getAttribute('aria-label');
  if (own !== null) return squeeze(own);
  const root = element.getRootNode() as ShadowRoot;
  const label = element.id ? root.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
  return squeeze((label ?? (element.matches('input') ? element.closest('label') : null) ?? element).textContent ?? '');
}
