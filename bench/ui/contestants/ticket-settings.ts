/** The widget, on its tab of fields. */
import '../../../src/define.ts';
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Field } from '../../../src/domain/settings/field.ts';
import { enter, eventually } from './contestant.ts';
import { simpleFields, type SimpleField } from './fields.ts';
import { find, handingOver, openWidget, says } from './widget.ts';

const types = {
  text: 'short_text',
  'long text': 'long_text',
  number: 'decimal',
  'yes or no': 'yes_no',
} as const satisfies Record<SimpleField['type'], Field['type']>;

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
    const backend = handingOver(createMemoryBackend(), { ...defaultSettings(), fields });
    return async () => {
      openWidget(backend, 'fields');
      await eventually(
        () => find('[data-row="field_1"]') && find('ticket-settings-field-pane') && find('#form\\:field_1'),
      );
    };
  },

  openField: () => Promise.resolve(), // It is open from the start.

  labelInput: () => find('#fields\\/field_1\\/label\\/en'),

  shows: (text) => says('[data-row="field_1"] .name', text) && says('label[for="form:field_1"]', text),
});
