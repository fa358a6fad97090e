import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import '../../../src/define-form.ts';
import { defaultSettings, systemField } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { Field } from '../../../src/domain/settings/field.ts';
import type { TicketFormEventMap } from '../../../src/ui/form/ticket-form-events.ts';
import type { TicketSettingsForm } from '../../../src/ui/form/ticket-form.ts';
import { field, option, rule, when } from '../../domain/fields/sample-fields.ts';
import { directory as helpDesk } from '../../domain/sla/world.ts';

export const directory: Directory = { ...helpDesk, clients: [{ id: 'nata', name: 'Nataliia' }] };

/** Topic and description; a field of one topic, hidden ones, conditions, a pattern, a list with a retired option. */
export const fields: readonly Field[] = [
  { ...systemField('topic'), required: { create: true, solve: false } },
  { ...systemField('priority'), required: { create: false, solve: true } },
  field('pattern', 'contract', {
    label: { en: 'Contract', uk: 'Договір' },
    pattern: '[A-Z]{2}-\\d{4}',
    patternMessage: { en: 'Two letters, a dash, four digits.', uk: 'Дві літери, дефіс, чотири цифри.' },
    topics: ['billing'],
    required: { create: true, solve: false },
  }),
  field('list', 'segment', {
    label: { en: 'Segment' },
    options: [option('home'), option('vip'), option('old', { retired: true })],
    default: 'home',
    access: { operator: 'edit', client: 'hidden' },
  }),
  field('short_text', 'manager', {
    label: { en: 'Manager' },
    conditions: { show: when('all', rule('segment', 'is_any_of', 'vip')) },
    access: { operator: 'edit', client: 'hidden' },
  }),
  field('integer', 'crm', { label: { en: 'CRM case' }, access: { operator: 'view', client: 'hidden' } }),
  field('file', 'papers', { label: { en: 'Papers' } }),
];

/** A form of these fields, loaded; removed after the test. */
export async function opened(
  prepare: (form: TicketSettingsForm) => void = () => {},
  shownFields: readonly Field[] = fields,
): Promise<TicketSettingsForm> {
  const form = document.createElement('ticket-settings-form');
  form.timeZone = 'Europe/Kyiv';
  form.adapter = createMemoryBackend({ document: { ...defaultSettings(), fields: shownFields }, directory });
  prepare(form);
  document.body.append(form);
  attached.push(form);
  await until('the form', () => form.shadowRoot?.querySelector('form'));
  return form;
}

const attached: HTMLElement[] = [];
afterEach(() => {
  for (const form of attached.splice(0)) form.remove();
});

/** Labels of the fields that are seen, in order, with a star where the label has one. */
export function labels(form: TicketSettingsForm): readonly string[] {
  return [...(form.shadowRoot?.querySelectorAll('label') ?? [])].map((label) => plain(label.textContent));
}

export function control(form: TicketSettingsForm, id: string): HTMLElement {
  const found = form.shadowRoot?.getElementById(`form:${id}`);
  if (!found) throw new Error(`The form has no control for ${id}`);
  return found;
}

/** Types a text as if by hand and leaves the control. */
export async function fill(form: TicketSettingsForm, id: string, text: string): Promise<void> {
  const input = control(form, id) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

/** The messages beside a control, as it is described. */
export function messages(form: TicketSettingsForm, id: string): string {
  const ids = control(form, id).getAttribute('aria-describedby')?.split(' ') ?? [];
  return plain(ids.map((one) => form.shadowRoot?.getElementById(one)?.textContent ?? '').join(' '));
}

/** The links of the summary with their messages. */
export function summary(form: TicketSettingsForm): readonly string[] {
  return [...(form.shadowRoot?.querySelectorAll('[part=problems] li') ?? [])].map((one) => plain(one.textContent));
}

export const focusedId = (form: TicketSettingsForm): string | undefined => form.shadowRoot?.activeElement?.id;

/** Everything that the form submits from now on. */
export function submissions(form: TicketSettingsForm): TicketFormEventMap['ticket-form-submit']['detail'][] {
  const all: TicketFormEventMap['ticket-form-submit']['detail'][] = [];
  form.addEventListener('ticket-form-submit', ({ detail }) => all.push(detail));
  return all;
}

export const plain = (text: string | null): string => (text ?? '').replaceAll(/[\s\u00a0\u200b]+/g, ' ').trim();

/** Gives what `look` finds as soon as it finds something. */
export async function until<Found>(
  what: string,
  look: () => Found | null | undefined | false,
  timeout = 10_000,
): Promise<Found> {
  const end = performance.now() + timeout;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Not within ${timeout} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
