import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { fieldTypes } from '../../../src/domain/settings/vocabulary.ts';
import { emulateMedia } from '../../setup/devtools.ts';
import { fee, field, focused, model, nameOf, openFields, option, until } from './fields-page.ts';

const forSolving = field('short_text', 'cause', 'Cause', { required: { create: false, solve: true } });
const forClients = field('short_text', 'street', 'Street', { access: { operator: 'view', client: 'edit' } });
const forRepair = field('short_text', 'imei', 'IMEI', { topics: ['repair'] });

describe('the ticket form beside the fields', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows what a moment, an audience and a topic make of the fields', async () => {
    const page = await openFields([forSolving, forClients, forRepair]);
    const within = () => page.form;
    expect(page.formFields).to.include.members(['Topic *', 'Client *', 'Cause', 'Street']);
    expect(page.formFields).not.to.include('IMEI');
    await page.click('radio', 'Solve', within);
    expect(page.formFields).to.include('Cause *');
    await page.choose('Topic', 'Device repair', within);
    expect(page.formFields).to.include('IMEI');
    await page.click('radio', 'Client', within);
    expect(page.formFields).to.deep.equal(['Topic', 'Description', 'Street']);
    await page.accessible();
  });

  it('names required fields as such to those who don’t see the star', async () => {
    const page = await openFields();
    const star = page.form.querySelector('.star');
    expect(star?.getAttribute('role')).to.equal('img');
    expect(star?.getAttribute('aria-label')).to.equal('required');
  });

  it('names the fields that stay hidden, and opens them', async () => {
    const page = await openFields([
      forRepair,
      field('short_text', 'note', 'Note', { access: { operator: 'hidden', client: 'edit' } }),
    ]);
    expect(page.form.querySelector('.hidden')?.textContent).to.contain('2 fields stay hidden here:');
    await page.click('button', 'IMEI', () => page.form);
    await until('the pane', () => page.pane.querySelector('.title')?.textContent === 'IMEI');
  });

  it('follows the draft at once, and rings the chosen field', async () => {
    const page = await openFields();
    await page.open('Note');
    expect(page.form.querySelector('.chosen label')?.textContent).to.contain('Note');
    await page.type('Label, EN', 'Remark', () => page.pane);
    expect(page.formFields).to.include('Remark');
    await page.click('checkbox', 'Create a ticket');
    expect(page.formFields).to.include('Remark *');
  });

  it('keeps what was filled in when moment, audience or topic change', async () => {
    const page = await openFields();
    const within = () => page.form;
    await page.type('Note', 'Call back', within);
    await page.click('radio', 'Solve', within);
    await page.choose('Topic', 'Device repair', within);
    await page.click('radio', 'Client', within);
    await page.click('radio', 'Operator', within);
    expect((await page.get<HTMLInputElement>('textbox', 'Note', within)).value).to.equal('Call back');
  });

  it('keeps the focus where it is when what is typed shows a field before it', async () => {
    const why = field('short_text', 'why', 'Why', {
      conditions: { show: { match: 'all', rules: [{ field: 'note', operator: 'is_any_of', values: ['late'] }] } },
    });
    const page = await openFields([why, field('short_text', 'note', 'Note')]);
    const note = await page.get<HTMLInputElement>('textbox', 'Note', () => page.form);
    note.focus();
    await page.type('Note', 'late', () => page.form);
    await until('the other field', () => page.formFields.includes('Why'));
    expect(focused()).to.equal(note);
    expect(note.isConnected).to.equal(true);
  });

  it('starts with defaults as they are in the draft', async () => {
    const page = await openFields([fee]);
    await page.open('Visit fee');
    await page.type('Default value', '250', () => page.pane);
    expect((await page.get<HTMLInputElement>('textbox', 'Visit fee', () => page.form)).value).to.equal('250');
  });

  it('offers no retired options, and none that have levels below', async () => {
    const page = await openFields([model]);
    await page.click('combobox', 'Device model', () => page.form);
    expect(page.find('option', 'Galaxy A55')).not.to.equal(undefined);
    expect(page.find('option', 'Moto G84')).to.equal(undefined);
    expect(page.find('option', 'Smartphones')?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('tries the ticket: tells what is wrong, goes there, and says when all is right', async () => {
    const page = await openFields([field('short_text', 'note', 'Note', { required: { create: true, solve: false } })]);
    const within = () => page.form;
    await page.click('button', 'Try to create the ticket', within);
    await until('the focus', () => focused()?.id === 'form:client');
    expect(page.form.querySelector('.outcome')?.textContent).to.contain('3 fields need attention');
    await page.accessible();
    await page.type(/^Note/, 'x', within);
    await page.type(/^Description/, 'x', within);
    await until('one fewer', () => page.form.querySelector('.outcome')?.textContent?.includes('1 field needs'));
  });

  it('judges a value when it is left', async () => {
    const page = await openFields([field('email', 'mail', 'E-mail'), fee]);
    const within = () => page.form;
    const mail = await page.type('E-mail', 'nobody', within);
    expect(page.form.querySelector('.message')).to.equal(null);
    mail.blur();
    await until('the message', () => page.form.querySelector('.message'));
    expect(mail.getAttribute('aria-invalid')).to.equal('true');
    const amount = await page.type('Visit fee', 'much', within);
    amount.blur();
    await until('the second', () => page.form.querySelectorAll('.message').length === 2);
    expect(amount.value).to.equal('much');
  });

  it('has a control for every type, in light, dark and forced colours', async () => {
    const options = [option('a', 'A'), option('b', 'B')];
    const page = await openFields(fieldTypes.map((type) => field(type, `of_${type}`, `The ${type}`, { options })));
    expect(page.formFields.filter((label) => label.startsWith('The '))).to.have.length(fieldTypes.length);
    await page.accessible();
    page.element.theme = 'dark';
    await page.accessible();
    await emulateMedia({ 'forced-colors': 'active' });
    const chosen = page.form.querySelector('.chosen') as HTMLElement;
    expect(getComputedStyle(chosen).outlineStyle).to.equal('solid');
    await emulateMedia({});
    expect(nameOf(await page.get('button', 'The file'))).to.equal('The file');
  });

  it('shows a part of a form of hundreds of fields, and all when asked', async () => {
    const page = await openFields(Array.from({ length: 300 }, (_, at) => field('short_text', `f${at}`, `Field ${at}`)));
    expect(page.formFields.length).to.be.below(60);
    await page.click('button', 'Show all', () => page.form);
    expect(page.formFields).to.have.length(307);
  });
});
