/** The bpmn-io form-js editor, from the bundle it publishes for pages without a bundler. */
import { enter, eventually } from './contestant.ts';
import { simpleFields, type SimpleField } from './fields.ts';

interface FormEditor {
  importSchema(schema: object): Promise<unknown>;
}
declare const FormEditor: { FormEditor: new (options: { container: Element }) => FormEditor };

const types: Readonly<Record<SimpleField['type'], string>> = {
  text: 'textfield',
  'long text': 'textarea',
  number: 'number',
  'yes or no': 'checkbox',
};

const generalGroup = '[data-group-id="group-general"]';
const container = document.querySelector('#editor') ?? document.body;

enter({
  prepare(count) {
    const components = simpleFields(count).map(({ id, label, type, required }) => ({
      id,
      key: id,
      label,
      type: types[type],
      validate: { required },
    }));
    const schema = { type: 'default', id: 'form', schemaVersion: 16, components };
    return async () => {
      await new FormEditor.FormEditor({ container }).importSchema(schema);
      await eventually(() => document.querySelectorAll('.fjs-element[data-id^="field_"]').length >= count);
    };
  },

  async openField() {
    document.querySelector<HTMLElement>('.fjs-element[data-id="field_1"]')?.click();
    const group = await eventually(() =>
      document.querySelector<HTMLElement>(`${generalGroup} .bio-properties-panel-group-header`),
    );
    group.click();
  },

  labelInput: () => document.querySelector(`${generalGroup} [data-entry-id="label"] [contenteditable="true"]`),

  shows: (text) =>
    document.querySelector('.fjs-element[data-id="field_1"] .fjs-form-field-label')?.textContent?.includes(text) ??
    false,
});
