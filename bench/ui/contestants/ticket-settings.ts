/** The widget, on its tab of fields. */
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Field } from '../../../src/domain/settings/field.ts';
import { enter, eventually } from './contestant.ts';
import { simpleFields, type SimpleField } from './fields.ts';
import { editor, find, form, handingOver, openWidget, pane, says } from './widget.ts';

const types = {
  text: 'short_text',
  'long text': 'long_text',
  number: 'decimal',
  'yes or no': 'yes_no',
} as const satisfies Record<SimpleField['type'], Field['type']>;

const label = '#fields\\/field_1\\/label\\/en';

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
        () => find(...editor, '[data-row="field_1"]') && find(...pane, label) && find(...form, '#form\\:field_1'),
      );
    };
  },

  openField: () => Promise.resolve(), // It is open from the start.

  labelInput: () => find(...pane, label),

  shows: (text) =>
    says([...editor, '[data-row="field_1"] .name'], text) && says([...form, 'label[for="form:field_1"]'], text),
});
