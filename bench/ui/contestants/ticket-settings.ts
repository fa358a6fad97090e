/** The widget, on its tab of fields. */
import '../../../src/define.ts';
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Field } from '../../../src/domain/settings/field.ts';
import { enter, eventually } from './contestant.ts';
import { simpleFields, type SimpleField } from './fields.ts';

const types = {
  text: 'short_text',
  'long text': 'long_text',
  number: 'decimal',
  'yes or no': 'yes_no',
} as const satisfies Record<SimpleField['type'], Field['type']>;

let backend = createMemoryBackend();
const container = document.querySelector('#editor') ?? document.body;

/** What `selector` finds first in the widget, through its shadow roots. */
function find<Found extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = container): Found | null {
  const found = root.querySelector<Found>(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && find<Found>(selector, shadowRoot);
    if (inside) return inside;
  }
  return null;
}

enter({
  prepare(count) {
    const fields = simpleFields(count).map(({ id, label, type, required }): Field => ({
      id,
      key: id,
      label: { en: label },
      type: types[type],
      required: { create: required, solve: false },
      access: { operator: 'edit', client: 'edit' },
      topics: 'all',
    }));
    backend = createMemoryBackend({ document: { ...defaultSettings(), fields } });
  },

  async open() {
    const widget = document.createElement('ticket-settings');
    widget.adapter = backend;
    container.append(widget);
    await eventually(
      () => find('[data-row="field_1"]') && find('ticket-settings-field-pane') && find('#form\\:field_1'),
    );
  },

  openField: () => Promise.resolve(), // It is open from the start.

  labelInput: () => find('#fields\\/field_1\\/label\\/en'),

  shows: (label) =>
    (find('[data-row="field_1"] .name')?.textContent?.includes(label) ?? false) &&
    (find('label[for="form:field_1"]')?.textContent?.includes(label) ?? false),
});
