import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { hasOpenEditor, until } from '../setup/browser.ts';
import { startDemo, type Demo } from '../setup/demo.ts';
import { soon, userOf, type User } from './user.ts';

/** The words of one language that the journey meets. */
interface Words {
  readonly field: string;
  readonly newLabel: string;
  readonly labelBox: string;
  readonly assignment: string;
  readonly workload: string;
  readonly target: string;
  readonly fields: string;
  readonly review: readonly [string, string, string];
  readonly saveAll: string;
  readonly save: string;
  readonly saved: string;
  readonly lastSaved: string;
}

const english: Words = {
  field: 'Refund amount',
  newLabel: 'Sum to refund',
  labelBox: 'Label, EN',
  assignment: 'Auto assignment',
  workload: 'Consider workload',
  target: 'First response, Critical',
  fields: 'Fields',
  review: ['Review 1 change', 'Review 2 changes', 'Review 3 changes'],
  saveAll: 'Save 3 changes',
  save: 'Save',
  saved: 'Saved at',
  lastSaved: 'by Larysa Moroz',
};

const ukrainian: Words = {
  field: 'Сума повернення',
  newLabel: 'Скільки повернути',
  labelBox: 'Назва, UK',
  assignment: 'Автоматичний розподіл',
  workload: 'Враховувати завантаженість',
  target: 'Час першої відповіді, Критичний',
  fields: 'Поля',
  review: ['Переглянути 1 зміну', 'Переглянути 2 зміни', 'Переглянути 3 зміни'],
  saveAll: 'Зберегти 3 зміни',
  save: 'Зберегти',
  saved: 'Збережено о',
  lastSaved: 'Larysa Moroz',
};

/** After a reload: everything that was changed, and nothing left to save. */
async function findEverything(page: Page, user: User, words: Words): Promise<void> {
  await page.reload();
  await until(page, 'the open editor', hasOpenEditor);
  await user.reads(words.lastSaved);
  assert.equal(await user.valueOf(words.target), '20');
  await user.click('link', words.assignment);
  assert.equal(await user.isOn('switch', words.workload), true);
  await user.click('link', words.fields);
  await user.click('button', words.newLabel);
  assert.equal(await user.valueOf(words.labelBox), words.newLabel);
  assert.equal(await user.sees('button', words.review[2]), false);
}

describe('changing a label, a switch and a target', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  it('with the pointer, in English', async () => {
    const words = english;
    const { page, complaints } = await demo.open('?lang=en');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    await user.click('button', words.field);
    await user.fill(words.labelBox, words.newLabel);
    await user.reads(words.review[0]);
    await user.click('link', words.assignment);
    await user.click('switch', words.workload);
    await user.reads(words.review[1]);
    await user.click('link', 'SLA');
    await user.fill(words.target, '20');
    await user.reads(words.review[2]);

    await user.click('button', words.review[2]);
    const dialog = await user.find('dialog', words.review[2]);
    const said = await dialog.evaluate((box) => (box as HTMLElement).innerText.replace(/\s+/g, ' '));
    for (const change of [/Refund amount.*Sum to refund/, /Consider workload.*off.*on/i, /10.min.*20.min/]) {
      assert.match(said, change);
    }
    await user.click('button', words.saveAll);
    await user.reads(words.saved);

    await findEverything(page, user, words);
    assert.deepEqual(complaints, []);
  });

  it('with the keyboard alone, in Ukrainian', async () => {
    const words = ukrainian;
    const { page, complaints } = await demo.open('?lang=uk');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    await user.tabTo(words.field);
    await user.press('Enter');
    await user.tabTo(words.labelBox);
    await user.type(words.newLabel);
    await user.reads(words.review[0]);
    await user.tabTo(words.assignment, { back: true });
    await user.press('Enter');
    await soon('the switch', () => user.sees('switch', words.workload));
    await user.tabTo(words.workload);
    await user.press('Space');
    await user.reads(words.review[1]);
    await user.tabTo('SLA', { back: true });
    await user.press('Enter');
    await soon('the target', () => user.sees('textbox', words.target));
    await user.tabTo(words.target);
    await user.type('20');
    await user.reads(words.review[2]);

    await user.tabTo(words.review[2], { back: true });
    await user.press('Enter');
    const dialog = await user.find('dialog', words.review[2]);
    const said = await dialog.evaluate((box) => (box as HTMLElement).innerText.replace(/\s+/g, ' '));
    assert.match(said, /Сума повернення.*Скільки повернути/);
    await user.press('Escape');
    await soon('the focus on Review', async () => (await user.focus()).name === words.review[2]);
    await user.tabTo(words.save);
    await user.press('Enter');
    await user.reads(words.saved);

    await findEverything(page, user, words);
    assert.deepEqual(complaints, []);
  });

  it('is taken back, undone and discarded', async () => {
    const { page, complaints } = await demo.open('?fresh&lang=en#assignment');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    const workload = () => user.isOn('switch', 'Consider workload');
    await user.click('switch', 'Consider workload');
    await user.click('switch', 'Consider skill groups');
    await user.click('button', 'Review 2 changes');
    await user.find('dialog', 'Review 2 changes');
    await user.press('Tab');
    assert.match((await user.focus()).name, /^Take back: /);
    await user.press('Enter');
    await user.find('dialog', 'Review 1 change');
    await user.press('Escape');
    await user.reads('Review 1 change');
    assert.equal(await user.isOn('switch', 'Consider skill groups'), true);
    assert.equal(await workload(), true);
    await user.press('Control', 'z');
    await user.reads('Review 2 changes');
    await user.click('button', 'Review 2 changes');
    await user.click('button', 'Discard all');
    await soon('nothing changed', async () => !(await workload()));
    await user.click('button', 'Undo');
    await user.reads('Review 2 changes');
    assert.equal(await workload(), true);
    assert.deepEqual(complaints, []);
  });

  it('is refused by a server that does not answer, kept, and saved when it does', async () => {
    const { page, complaints } = await demo.open('?failing=save&lang=en#assignment');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    await user.click('switch', 'Consider workload');
    await user.press('Control', 's');
    await user.reads('Not saved. The server did not answer.');
    assert.equal(await user.sees('button', 'Try again'), true);
    assert.equal(await user.isOn('switch', 'Consider workload'), true);
    assert.deepEqual(complaints, []);
  });

  it('lies on what somebody else saved, until it is saved too', async () => {
    const { page, complaints } = await demo.open('?conflict&lang=en#assignment');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    await user.click('switch', 'Consider skill groups');
    await user.click('button', 'Save');
    await user.reads('Yurii Hnatenko saved at');
    await user.reads('Review 1 change');
    assert.equal(await user.valueOf('Active tickets per operator'), '8');
    await user.click('button', 'Save');
    await user.reads('Saved at');
    assert.equal(await user.isOn('switch', 'Consider workload'), true);
    assert.equal(await user.isOn('switch', 'Consider skill groups'), false);
    assert.deepEqual(complaints, []);
  });
});
