import { after, before, describe, it } from 'node:test';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { hasOpenEditor, until } from '../setup/browser.ts';
import { startDemo, type Demo } from '../setup/demo.ts';
import { soon, userOf } from './user.ts';

/** Lets no file through whose name has these words. */
async function withhold(page: Page, words: RegExp): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    void (words.test(request.url()) ? request.abort('connectionfailed') : request.continue());
  });
}

describe('files of the element that don’t come', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  it('leave the other tabs usable, and what was changed to be saved', async () => {
    const { page } = await demo.open('?fresh&lang=en');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    await withhold(page, /other/);
    await user.click('link', 'Other');
    await user.click('button', 'Try again');
    await user.find('button', 'Try again');
    await user.click('link', 'Auto assignment');
    await user.click('switch', 'Consider workload');
    await user.reads('Review 1 change');
    await user.click('link', 'SLA');
    await user.fill('First response, Critical', '20');
    await user.click('button', 'Save');
    await user.reads('Saved at');
  });

  it('are told of where they were needed', async () => {
    const { page } = await demo.open('?fresh&lang=en#assignment');
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    await user.click('switch', 'Consider workload');
    await withhold(page, /review/);
    await user.click('button', 'Review 1 change');
    await soon('the notice', () =>
      page.evaluate(() =>
        document
          .querySelector('ticket-settings')
          ?.shadowRoot?.querySelector('.notice')
          ?.textContent?.includes('did not answer'),
      ),
    );
  });
});
