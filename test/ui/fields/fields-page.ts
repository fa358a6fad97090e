import { expectNoViolations } from '../../setup/axe.ts';
import { sendKeys } from '@web/test-runner-commands';
import type { LocalBackendOptions } from '../../../src/adapters/local-backend.ts';
import type { Capabilities } from '../../../src/adapters/backend.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { Field } from '../../../src/domain/settings/field.ts';
import type { TicketSettings as Settings } from '../../../src/domain/settings/settings.ts';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';
import { newField, retype } from '../../../src/domain/fields/new-field.ts';
import { backendWith, opened, told, until } from '../element/open-element.ts';

export const directory: Directory = {
  topics: [
    { alias: 'outage', name: { en: 'Internet outage', uk: 'Немає інтернету' } },
    { alias: 'repair', name: { en: 'Device repair', uk: 'Ремонт пристрою' } },
  ],
  skillGroups: [],
  operators: [{ id: 'olha', name: 'Olha Bondar', canReceive: true }] as unknown as Directory['operators'],
  channels: [{ id: 'phone', name: 'Phone' }],
  statuses: [
    { id: 'open', name: 'Open', category: 'open' },
    { id: 'solved', name: 'Solved', category: 'solved' },
  ],
  priorities: [
    { id: 'low', name: 'Low' },
    { id: 'high', name: 'High' },
  ],
  calendars: [],
};

export const capabilities: Capabilities = {
  languages: ['en', 'uk'],
  usage: {
    model: { tickets: 5130, scenarios: 3, options: { a55: 1204, g84: 57 } },
    fee: { tickets: 12 },
  },
};

/** A custom field of a type, with properties of its own. */
export function field(type: Field['type'], id: string, label: string, more: object = {}): Field {
  return { ...retype({ ...newField(id, id), label: { en: label } }, type), ...more };
}

export const option = (value: string, label: string, more: object = {}) => ({ value, label: { en: label }, ...more });

/** A tree of device models, as a contact centre has it. */
export const model = field('nested_list', 'model', 'Device model', {
  options: [
    option('phones', 'Smartphones', {
      options: [option('a55', 'Galaxy A55'), option('g84', 'Moto G84', { retired: true }), option('edge', 'Edge 50')],
    }),
    option('routers', 'Routers', { options: [option('ax23', 'Archer AX23')] }),
  ],
});

export const fee = field('decimal', 'fee', 'Visit fee', { unit: 'UAH' });
export const note = field('short_text', 'note', 'Note');

/** The system fields and these. */
export const settingsWith = (...fields: readonly Field[]): Settings => {
  const settings = defaultSettings();
  return { ...settings, fields: [...settings.fields, ...fields] };
};

type Role = 'button' | 'textbox' | 'checkbox' | 'radio' | 'combobox' | 'group' | 'listitem' | 'menuitem' | 'option';

const selectors: Readonly<Record<Role, string>> = {
  button: 'button:not([role])',
  textbox: 'input:not([type=checkbox], [type=radio], [type=file], [role]), textarea',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: '[role=combobox]',
  group: '[role=group], [role=radiogroup]',
  listitem: '[role=listitem]',
  menuitem: '[role=menuitem]',
  option: '[role=option]',
};

const line = (text: string | null | undefined) => (text ?? '').replace(/[\s\u00a0\u200b]+/g, ' ').trim();

/** What the element is called, as far as these tests need it. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return line(label);
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => line(textContent));
  return labels.length > 0 ? labels.join(' ') : line(element.textContent);
}

/** All elements that match, in document order, shadow roots included. */
export function allIn(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? allIn(element.shadowRoot, selector) : []),
  ]);
}

/** What has the focus, through all shadow roots. */
export function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}

/** The open Fields editor, as somebody sees it. */
export class FieldsPage {
  readonly element: TicketSettings;

  constructor(element: TicketSettings) {
    this.element = element;
  }

  private within(tag: string): ParentNode {
    const [found] = allIn(this.root, tag);
    if (!found?.shadowRoot) throw new Error(`There is no ${tag}`);
    return found.shadowRoot;
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('The element has no shadow root');
    return this.element.shadowRoot;
  }

  get list(): ParentNode {
    return this.within('ticket-settings-fields-editor');
  }

  get pane(): ParentNode {
    return this.within('ticket-settings-field-pane');
  }

  get options(): ParentNode {
    return this.within('ticket-settings-options-editor');
  }

  get form(): ParentNode {
    return this.within('ticket-settings-form-preview');
  }

  find(role: Role, name: string | RegExp, within: ParentNode = this.root): HTMLElement | undefined {
    const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
    return allIn(within, selectors[role]).find((element) => fits(nameOf(element)) && element.checkVisibility());
  }

  /** The element with a role and a name, when it is there. */
  get<Found extends HTMLElement = HTMLElement>(role: Role, name: string | RegExp, within?: () => ParentNode) {
    return until(`${role} “${String(name)}”`, () => this.find(role, name, within?.()) as Found | undefined);
  }

  async click(role: Role, name: string | RegExp, within?: () => ParentNode): Promise<void> {
    (await this.get(role, name, within)).click();
    await this.settled();
  }

  /** Replaces the text of a control, letter by letter, and leaves it. */
  async type(name: string | RegExp, text: string, within?: () => ParentNode): Promise<HTMLInputElement> {
    const input = await this.get<HTMLInputElement>('textbox', name, within);
    input.focus();
    input.select();
    if (text === '') await sendKeys({ press: 'Delete' });
    else await sendKeys({ type: text });
    await this.settled();
    return input;
  }

  async choose(name: string | RegExp, label: string | RegExp, within?: () => ParentNode): Promise<void> {
    await this.click('combobox', name, within);
    await this.click('option', label);
  }

  /** Opens a field by its row. */
  async open(label: string): Promise<void> {
    await this.click('button', new RegExp(`^${label}(, changed)?$`), () => this.list);
    await until(label, () => this.pane.querySelector('.title')?.textContent?.includes(label));
    await customElements.whenDefined('ticket-settings-field-details');
    await this.settled();
  }

  /** The names of the rows, in order; those of removed fields in brackets. */
  get rows(): string[] {
    return allIn(this.list, '.rows > [role=listitem]').map((row) => {
      const gone = row.querySelector('s');
      return gone
        ? `(${line(gone.textContent)})`
        : line(row.querySelector('.open')?.textContent).replace(', changed', '');
    });
  }

  /** The names of the form's fields, a star behind those required. */
  get formFields(): string[] {
    return [...this.form.querySelectorAll('.form .field > label')].map((label) => line(label.textContent));
  }

  get draft(): Promise<Settings> {
    return this.element.exportSettings().then((text) => JSON.parse(text) as Settings);
  }

  async fieldOf(id: string): Promise<Record<string, unknown>> {
    const { fields } = await this.draft;
    const found = fields.find((one) => one.id === id);
    if (!found) throw new Error(`There is no field ${id}`);
    return found;
  }

  get told(): string {
    return told(this.element);
  }

  /** Everything is rendered and the draft is checked. */
  async settled(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  /** Axe finds nothing, once colours have come to rest. */
  async accessible(): Promise<void> {
    await this.settled();
    await new Promise((resolve) => setTimeout(resolve, 150));
    await expectNoViolations(this.element);
  }

  /** The message at a control, when it comes. */
  message(text: string | RegExp): Promise<HTMLElement> {
    const fits = (words: string) => (typeof text === 'string' ? words.includes(text) : text.test(words));
    return until(`message “${String(text)}”`, () =>
      allIn(this.root, '.message').find((message) => fits(line(message.textContent)) && message.checkVisibility()),
    );
  }
}

/** The Fields editor of a help-desk with these fields. */
export async function openFields(
  fields: readonly Field[] = [model, fee, note],
  more: LocalBackendOptions & { readonly width?: number; readonly prepare?: (element: TicketSettings) => void } = {},
): Promise<FieldsPage> {
  const { width, prepare, ...options } = more;
  const backend = backendWith({ document: settingsWith(...fields), directory, capabilities, ...options });
  const element = await opened(backend, (fresh) => {
    fresh.lang = 'en';
    prepare?.(fresh);
  });
  element.style.setProperty('display', 'block');
  if (width !== undefined) element.style.setProperty('inline-size', `${width}px`);
  const page = new FieldsPage(element);
  await customElements.whenDefined('ticket-settings-form-preview');
  await until('the form', () => page.formFields.length > 0 || page.form.querySelector('.none'));
  await page.settled();
  return page;
}

export { until };
