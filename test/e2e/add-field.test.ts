import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasOpenEditor, until } from '../setup/browser.ts';
import { startDemo, type Demo } from '../setup/demo.ts';
import { soon, userOf } from './user.ts';

describe('adding a field', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  it('with the keyboard alone: type, label, required, access, options, condition; and there it is in the form', async () => {
    const { page, complaints } = await demo.open('?lang=en');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);

    await user.tabTo('Add field');
    await user.press('Enter');
    await soon('the focus on the label', async () => (await user.focus()).name === 'Label, EN');
    await user.type('Device colour');
    await user.tabTo('Label, UK');
    await user.type('Колір пристрою');
    await user.tabTo('Key');
    assert.equal((await user.focus()).value, 'device_colour');

    const choose = async (option: string) => {
      await user.press('Enter');
      await user.find('option', option);
      await page.keyboard.type(option);
      await user.press('Enter');
      await soon('the list closed', async () => !(await user.sees('option', option)));
    };
    await user.tabTo('Type', { back: true });
    await choose('Whole number');
    await user.tabTo('Type', { back: true });
    await choose('List');

    await user.tabTo('Create a ticket');
    await user.press('Space');
    await user.tabTo('Hidden');
    await user.press('ArrowRight');
    await user.press('ArrowRight');
    assert.deepEqual((await user.focus()).name, 'Edit');

    await user.tabTo('Paste a list');
    await user.press('Enter');
    await user.find('dialog', 'Paste a list');
    await user.press('Tab');
    await user.type('Black\nWhite\nSilver');
    await user.tabTo('Add 3 options');
    await user.press('Enter');
    await user.find('button', 'Actions for Silver');

    await user.tabTo('Add condition');
    await user.press('Enter');
    await user.find('combobox', 'Comparison');
    await user.tabTo('Field', { back: true });
    await choose('Device model');
    await user.tabTo('Comparison');
    await choose('is filled in');

    // On the form it is hidden until the field that the condition names has a value.
    const inForm = () => user.sees('combobox', 'Device colour\u00a0 required');
    assert.equal(await inForm(), false);
    await user.tabTo('Device model');
    await user.press('Enter');
    await user.press('ArrowDown');
    await user.press('Enter');
    await soon('the field in the form', inForm);
    await user.tabTo(/^Device colour .*\*/, { back: true });
    await user.press('Enter');
    for (const name of ['Black', 'White', 'Silver']) await user.find('option', name);
    await user.press('Escape');

    await user.press('Control', 's');
    await user.reads('Saved at');
    await page.reload();
    await until(page, 'the open editor', hasOpenEditor);
    await user.click('button', 'Device colour');
    assert.equal(await user.valueOf('Label, UK'), 'Колір пристрою');
    assert.equal(await user.isOn('checkbox', 'Create a ticket'), true);
    await user.find('button', 'Actions for Silver');
    assert.deepEqual(complaints, []);
  });
});
