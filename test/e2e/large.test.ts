import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasOpenEditor, until } from '../setup/browser.ts';
import { startDemo, type Demo } from '../setup/demo.ts';
import { userOf } from './user.ts';

describe('with 1,000 fields, 200 policies and lists of 100 options', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  it('opening, finding, typing and saving take no time that one notices', async () => {
    const { page, complaints } = await demo.open('?large=1000&lang=en');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    const nodes = await page.evaluate(() => {
      const count = (root: ParentNode): number =>
        [...root.querySelectorAll('*')].reduce(
          (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
          0,
        );
      return count(document);
    });
    assert.ok(nodes < 4000, `${nodes} elements in the page`);

    await user.click('searchbox', 'Find a field');
    await user.type('Refund amount 20');
    await user.click('button', 'Refund amount 20');
    await user.find('textbox', 'Label, EN');
    await user.tabTo('Label, EN');
    const slowest = await page.evaluate(async () => {
      let slowest = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) slowest = Math.max(slowest, duration);
      });
      observer.observe({ type: 'longtask' });
      (window as unknown as { slowest: () => number }).slowest = () => slowest;
      return slowest;
    });
    assert.equal(slowest, 0);
    await user.type('Refund for every letter typed');
    await user.reads('Review 1 change');
    const task = await page.evaluate(() => (window as unknown as { slowest: () => number }).slowest());
    assert.ok(task < 200, `a task of ${task} ms while typing`);
    await user.click('button', 'Save');
    await user.reads('Saved at');
    assert.deepEqual(complaints, []);
  });

  it('every tab opens', async () => {
    const { page, complaints } = await demo.open('?large=1000&lang=uk#sla');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    for (const name of ['Поля', 'Автоматичний розподіл', 'Календарі', 'Інше', 'SLA']) {
      await user.click('link', name);
      await until(page, 'the open editor', hasOpenEditor);
    }
    assert.deepEqual(complaints, []);
  });
});
