import type { Field } from '../../../src/domain/settings/field.ts';
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { fee, field, focused, model, note, openFields, until, type FieldsPage } from './fields-page.ts';

const shownWhen = (one: Field, ...rules: readonly object[]): Field =>
  ({ ...one, conditions: { show: { match: 'all', rules } } }) as Field;
const day = field('date', 'day', 'Day');
const agreed = field('yes_no', 'agreed', 'Agreed');

const rulesOf = async (page: FieldsPage, id = 'note') => {
  const { conditions } = (await page.fieldOf(id)) as { conditions?: { show?: { match: string; rules: object[] } } };
  return conditions?.show;
};

const group = (page: FieldsPage) => () => page.find('group', 'Show this field when', page.pane) ?? page.pane;

describe('conditions', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('are added, filled in and removed, and the focus stays with them', async () => {
    const page = await openFields([model, fee, note]);
    await page.open('Note');
    const within = group(page);
    await page.click('button', 'Add condition', within);
    await until('the focus', () => focused()?.id === 'fields/note/conditions/show/rules/0/field');
    await page.message('Rule 1: choose a value of “Topic”');
    await page.choose('Values', 'Device repair', within);
    expect(await rulesOf(page)).to.deep.equal({
      match: 'all',
      rules: [{ field: 'topic', operator: 'is_any_of', values: ['repair'] }],
    });
    await page.accessible();
    await page.click('button', 'Remove the condition', within);
    expect(await rulesOf(page)).to.equal(undefined);
    expect(page.element.hasUnsavedChanges).to.equal(false);
    expect(focused()?.textContent).to.contain('Add condition');
  });

  it('hold all or any of several rules', async () => {
    const page = await openFields([model, fee, note]);
    await page.open('Note');
    const within = group(page);
    await page.click('button', 'Add condition', within);
    await page.click('button', 'Add condition', within);
    await page.click('radio', 'any of', within);
    expect((await rulesOf(page))?.match).to.equal('any');
  });

  it('never name the field itself, and offer the comparisons of the other’s type', async () => {
    const page = await openFields([model, fee, note]);
    await page.open('Note');
    const within = group(page);
    await page.click('button', 'Add condition', within);
    await page.click('combobox', 'Field', within);
    expect(page.find('option', 'Note')).to.equal(undefined);
    await page.click('option', 'Visit fee');
    await page.click('combobox', 'Comparison', within);
    expect(page.find('option', 'is at least')).not.to.equal(undefined);
    expect(page.find('option', 'contains')).to.equal(undefined);
  });

  it('keep what is no number or date, and say so', async () => {
    const rule = (id: string) => ({ field: id, operator: 'at_least', values: [] });
    const page = await openFields([fee, day, shownWhen(note, rule('fee'), rule('day'))]);
    await page.open('Note');
    const at = (row: number) => () =>
      page.pane.querySelector('ticket-settings-field-details')?.shadowRoot?.querySelectorAll('.rule')[row] ?? page.pane;
    const amount = await page.type('Values', 'much', at(0));
    await page.message(/row 1|Row 1|rule 1|“much”/i);
    expect(amount.value).to.equal('much');
    await page.type('Values', '10.5', at(0));
    const date = await page.type('Values', '2026-02-31', at(1));
    await page.message(/2026-02-31/);
    expect(date.value).to.equal('2026-02-31');
    await page.type('Values', '2026-02-28', at(1));
    expect((await rulesOf(page))?.rules).to.deep.equal([
      { field: 'fee', operator: 'at_least', values: [10.5] },
      { field: 'day', operator: 'at_least', values: ['2026-02-28'] },
    ]);
  });

  it('take several texts, separated by commas, while they are typed', async () => {
    const page = await openFields([
      field('short_text', 'other', 'Other'),
      shownWhen(note, { field: 'other', operator: 'is_any_of', values: [] }),
    ]);
    await page.open('Note');
    const values = await page.type('Values', 'one, two,', group(page));
    expect(values.value).to.equal('one, two,');
    expect((await rulesOf(page))?.rules).to.deep.equal([
      { field: 'other', operator: 'is_any_of', values: ['one', 'two'] },
    ]);
  });

  it('ask yes or no of a yes-or-no field', async () => {
    const page = await openFields([agreed, shownWhen(note, { field: 'agreed', operator: 'is_any_of', values: [] })]);
    await page.open('Note');
    await page.click('radio', 'No', group(page));
    expect((await rulesOf(page))?.rules).to.deep.equal([{ field: 'agreed', operator: 'is_any_of', values: [false] }]);
  });

  it('are refused in a circle, which is told with its names', async () => {
    const page = await openFields([shownWhen(fee, { field: 'note', operator: 'is_not_empty', values: [] }), note]);
    await page.open('Note');
    await page.click('button', 'Add condition', group(page));
    await page.choose('Field', 'Visit fee', group(page));
    await page.choose('Comparison', 'is filled in', group(page));
    const message = await page.message(/circle/i);
    expect(message.textContent).to.contain('Note').and.to.contain('Visit fee');
    await page.accessible();
    expect(await page.element.save()).to.equal(false);
  });

  it('keep the name of a field that was removed since', async () => {
    const page = await openFields([fee, shownWhen(note, { field: 'fee', operator: 'at_least', values: [5] })]);
    await page.open('Visit fee');
    await page.click('button', 'Remove the field');
    await page.open('Note');
    const named = await page.get('combobox', 'Field', group(page));
    expect(named.textContent).to.contain('Visit fee');
    await page.message(/.+/);
  });

  it('are text where nothing can be saved', async () => {
    const rule = { field: 'topic', operator: 'is_any_of', values: ['repair'] };
    const page = await openFields([shownWhen(note, rule)], { permissions: { canSave: false } });
    await page.open('Note');
    expect(group(page)().textContent).to.contain('Device repair');
    expect(page.find('combobox', /./, page.pane)).to.equal(undefined);
    await page.accessible();
  });
});
