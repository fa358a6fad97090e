import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { fieldTypes } from '../../../src/domain/settings/vocabulary.ts';
import { capabilities, fee, field, focused, model, nameOf, note, openFields, option, until } from './fields-page.ts';

describe('the pane of a field', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows a label in each language, and what stands in for a missing one', async () => {
    const page = await openFields();
    await page.open('Note');
    const uk = await page.get<HTMLInputElement>('textbox', 'Label, UK', () => page.pane);
    expect(uk.placeholder).to.equal('Note (not translated)');
    await page.type('Label, UK', 'Нотатка', () => page.pane);
    expect((await page.fieldOf('note'))['label']).to.deep.equal({ en: 'Note', uk: 'Нотатка' });
    expect(page.pane.querySelector('[id="fields/note/label/uk:was"]')?.textContent).to.equal('was nothing');
  });

  it('tells at the first language that a label is needed, and takes the message away when there is one', async () => {
    const page = await openFields();
    await page.open('Note');
    const label = await page.type('Label, EN', '', () => page.pane);
    const message = await page.message('Enter a label.');
    expect(label.getAttribute('aria-invalid')).to.equal('true');
    expect(label.getAttribute('aria-describedby')).to.contain(message.parentElement?.id);
    await page.accessible();
    await page.type('Label, EN', 'N', () => page.pane);
    await until('no message', () => !message.isConnected);
  });

  it('makes the key from the label until the field is saved, unlike other keys and reserved ones', async () => {
    const page = await openFields();
    await page.click('button', 'Add field');
    await until('the label', () => focused()?.id.endsWith('/label/en'));
    const key = () => page.find('textbox', 'Key', page.pane) as HTMLInputElement;
    await page.type('Label, EN', 'Visit-fee 2!', () => page.pane);
    expect(key().value).to.equal('visit_fee_2');
    await page.type('Label, EN', 'Note', () => page.pane);
    expect(key().value).to.equal('note_2');
    await page.type('Label, EN', 'Created at', () => page.pane);
    expect(key().value).to.equal('created_at_2');
    await page.type('Label, EN', '', () => page.pane);
    await page.type('Label, UK', 'Щаслива їжа', () => page.pane);
    expect(key().value).to.equal('shchaslyva_izha');
  });

  it('leaves a key alone that somebody typed, and says what is wrong with it', async () => {
    const page = await openFields();
    await page.click('button', 'Add field');
    await page.type('Label, EN', 'Fee', () => page.pane);
    await page.type('Key', 'моя сума', () => page.pane);
    await page.message('Use Latin letters, digits and underscores');
    await page.type('Key', 'note', () => page.pane);
    await page.message('“Note” has this key too');
    await page.type('Key', 'sum', () => page.pane);
    await page.type('Label, EN', 'Another', () => page.pane);
    expect((page.find('textbox', 'Key', page.pane) as HTMLInputElement).value).to.equal('sum');
  });

  it('fixes key and type of a saved field, and copies it as another type', async () => {
    const page = await openFields();
    await page.open('Device model');
    expect(page.find('textbox', 'Key', page.pane)).to.equal(undefined);
    expect(page.pane.querySelector('[id="fields/model/key"]')?.textContent).to.contain('used in 3 scenarios');
    expect(page.pane.querySelector('.head')?.textContent).to.contain('The type is fixed once the field is saved');
    await page.choose('Copy as another type', 'List', () => page.pane);
    await until('the copy', () => page.rows.includes('Device model (copy)'));
    const { fields } = await page.draft;
    const copy = fields.at(8);
    expect(copy).to.include({ type: 'list', key: 'device_model_copy' });
    expect(copy && 'options' in copy && copy.options.map(({ value }) => value)).to.deep.equal(['phones', 'routers']);
  });

  it('makes any of the types of a new field', async () => {
    const page = await openFields();
    await page.click('button', 'Add field');
    for (const type of fieldTypes) {
      const { fields } = await page.draft;
      const { id } = fields[1] ?? { id: '' };
      const words = await import('../../../src/locales/fields.en.ts');
      if (type !== 'short_text') await page.choose('Type', words.messages.types[type], () => page.pane);
      expect((await page.fieldOf(id))['type']).to.equal(type);
      await page.settled();
      await page.accessible();
    }
  }).timeout(60_000);

  it('keeps each choice a step of undo of its own', async () => {
    const page = await openFields();
    await page.open('Note');
    await page.click('checkbox', 'Create a ticket');
    await page.click('checkbox', 'Solve a ticket');
    await page.click('radio', 'View');
    page.element.undo();
    page.element.undo();
    await page.settled();
    expect(await page.fieldOf('note')).to.deep.include({
      required: { create: true, solve: false },
      access: { operator: 'edit', client: 'hidden' },
    });
  });

  it('shows the access of each field as it is, going from one to another', async () => {
    const shared = field('short_text', 'shared', 'Shared', { access: { operator: 'view', client: 'edit' } });
    const page = await openFields([shared, note]);
    const chosen = () =>
      [...page.pane.querySelectorAll<HTMLInputElement>('.access input:checked')].map((input) => nameOf(input));
    for (const [label, access] of [
      ['Shared', ['View', 'Edit']],
      ['Note', ['Edit', 'Hidden']],
      ['Topic', ['Edit', 'Edit']],
      ['Shared', ['View', 'Edit']],
    ] as const) {
      await page.open(label);
      expect(chosen(), label).to.deep.equal(access);
    }
  });

  it('tells at once that a required field can be edited by nobody', async () => {
    const page = await openFields();
    await page.open('Note');
    await page.click('checkbox', 'Create a ticket');
    await page.click('radio', 'View');
    const message = await page.message('Required, and nobody can edit it');
    const group = await page.get('group', 'Required to');
    expect(group.getAttribute('aria-describedby')).to.contain(message.parentElement?.id);
  });

  it('narrows a field to topics, and says so when it is on no form', async () => {
    const page = await openFields();
    await page.open('Note');
    await page.click('radio', 'These topics');
    await page.message('No topic uses this field');
    await page.choose('Topics that use the field', 'Device repair', () => page.pane);
    expect((await page.fieldOf('note'))['topics']).to.deep.equal(['repair']);
  });

  it('lets decimals be typed digit by digit, with a point or a comma', async () => {
    const page = await openFields();
    await page.open('Visit fee');
    const from = await page.type('From', '0.05', () => page.pane);
    expect(from.value).to.equal('0.05');
    expect((await page.fieldOf('fee'))['minimum']).to.equal(0.05);
    await page.type('To', '1 500,5', () => page.pane);
    expect((await page.fieldOf('fee'))['maximum']).to.equal(1500.5);
  });

  it('keeps what is no number beside its message', async () => {
    const page = await openFields();
    await page.open('Visit fee');
    const from = await page.type('From', 'much', () => page.pane);
    await page.message('Enter a number.');
    expect(from.value).to.equal('much');
    await page.type('From', '10', () => page.pane);
    await page.type('To', '5', () => page.pane);
    await page.message('From 10 to 5 leaves nothing');
    await page.accessible();
  });

  it('takes a default in the control that the form has for it', async () => {
    const page = await openFields([
      fee,
      field('date', 'day', 'Day'),
      field('list', 'shop', 'Shop', { options: [option('lviv', 'Lviv'), option('kyiv', 'Kyiv')] }),
    ]);
    await page.open('Visit fee');
    await page.type('Default value', '2.5', () => page.pane);
    await page.open('Shop');
    await page.choose('Default value', 'Kyiv', () => page.pane);
    await page.open('Day');
    const day = await page.get<HTMLInputElement>('textbox', 'Default value', () => page.pane);
    day.value = '2026-12-31';
    day.dispatchEvent(new Event('input'));
    const defaults = await Promise.all(['fee', 'shop', 'day'].map(async (id) => (await page.fieldOf(id))['default']));
    expect(defaults).to.deep.equal([2.5, 'kyiv', '2026-12-31']);
  });

  it('reads a list of file types while it is typed', async () => {
    const page = await openFields([field('file', 'files', 'Files')]);
    await page.open('Files');
    const input = await page.type('File types', '.pdf, .JPG,', () => page.pane);
    expect(input.value).to.equal('.pdf, .JPG,');
    expect((await page.fieldOf('files'))['extensions']).to.deep.equal(['.pdf', '.jpg']);
    await page.type('Size of each at most, MB', '0.1', () => page.pane);
    expect((await page.fieldOf('files'))['maximumSize']).to.equal(104858);
  });

  it('answers on the lines that try a pattern, and tells a broken one', async () => {
    const page = await openFields([field('pattern', 'contract', 'Contract', { pattern: '[A-Z]{2}-\\d{4}' })]);
    await page.open('Contract');
    const trial = await page.type('Try it', 'KV-2045', () => page.pane);
    await until('the answer', () => trial.parentElement?.textContent?.includes('fits'));
    await page.type('Try it', 'kv-2045', () => page.pane);
    await until('the answer', () => trial.parentElement?.textContent?.includes('does not fit'));
    await page.type('Pattern', '[A-Z', () => page.pane);
    await page.message('The pattern can’t be used');
    await page.accessible();
  });

  it('archives a field in use with its note, and uses it again', async () => {
    const page = await openFields();
    await page.open('Visit fee');
    await page.click('button', /^Archive\. 12 tickets/);
    expect((await page.get('listitem', /^Visit fee/)).textContent).to.contain('Archived');
    expect(page.told).to.equal('Archived Visit fee');
    await page.click('button', 'Use again');
    expect(page.element.hasUnsavedChanges).to.equal(false);
  });

  it('bears labels of 10,000 letters and with markup', async () => {
    const page = await openFields([
      field('short_text', 'long', 'L'.repeat(10_000)),
      field('short_text', 'markup', '<b onclick="x">Bold</b> & "quoted"'),
    ]);
    await page.message('Shorten the text').catch(() => undefined);
    (await page.get('button', /^LLL/)).click();
    await page.settled();
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
    await page.open('<b onclick="x">Bold</b> & "quoted"'.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).catch(() => undefined);
    expect(page.rows.at(-1)).to.equal('<b onclick="x">Bold</b> & "quoted"');
    expect(page.list.querySelector('b')).to.equal(null);
  });

  it('is text where nothing can be saved', async () => {
    const page = await openFields([model, fee, note], { permissions: { canSave: false } });
    await page.open('Device model');
    expect(page.find('textbox', /./, page.pane)).to.equal(undefined);
    expect(page.find('button', /^(Paste|Add|Remove|Copy|Archive)/, page.pane)).to.equal(undefined);
    expect(page.pane.textContent).to.contain('Label');
    await page.accessible();
  });

  it('opens the control that a path names, in the lower part too', async () => {
    const page = await openFields(undefined, { capabilities });
    await page.element.focusField('fields/fee/maximum');
    await until('the focus', () => focused()?.id === 'fields/fee/maximum');
    await page.element.focusField('fields/note/label');
    await until('the focus', () => focused()?.id === 'fields/note/label/en');
    await page.element.focusField('fields/model/options/phones/options/edge/label/en');
    await until('the focus', () => focused()?.id === 'fields/model/options/phones/options/edge/label/en');
    await sendKeys({ type: 'X' });
    await page.settled();
    expect(page.options.textContent).to.contain('X');
  });
});
