/** The Form.io builder, from the bundle it publishes for pages without a bundler. */
import { enter, eventually } from './contestant.ts';
import { simpleFields, type SimpleField } from './fields.ts';

interface Builder {
  readonly ready: Promise<unknown>;
}
declare const Formio: { builder(element: Element, form: object, options: object): Promise<Builder> };

const types: Readonly<Record<SimpleField['type'], string>> = {
  text: 'textfield',
  'long text': 'textarea',
  number: 'number',
  'yes or no': 'checkbox',
};

const container = document.querySelector('#editor') ?? document.body;

enter({
  prepare(count) {
    const components = simpleFields(count).map(({ id, label, type, required }) => ({
      key: id,
      label,
      type: types[type],
      input: true,
      validate: { required },
    }));
    const form = { display: 'form', components };
    return async () => {
      const builder = await Formio.builder(container, form, { noDefaultSubmitButton: true });
      await builder.ready;
      await eventually(
        () => document.querySelectorAll('.builder-component [class*="formio-component-field_"]').length >= count,
      );
    };
  },

  openField() {
    document.querySelector<HTMLElement>('.builder-component [ref="editComponent"]')?.click();
    return Promise.resolve();
  },

  labelInput: () => document.querySelector('.component-edit-container input[name="data[label]"]'),

  shows: (text) => document.querySelector('.component-preview label')?.textContent?.includes(text) ?? false,
});
