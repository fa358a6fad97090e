import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { startDemo, type Demo } from '../setup/demo.ts';
import { userOf } from './user.ts';

const words = {
  en: { done: /runs, done in .*Nothing is saved or sent/ },
  uk: { done: /прогонів за .*Нічого не зберігається/ },
} as const;

describe('the preview on the demo', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  it('runs in a worker under a strict policy, and complains of nothing', async () => {
    const { page, complaints } = await demo.open('?fresh&lang=en#preview');
    await saysIn(page, words.en.done);
    assert.equal(page.workers().length, 1);
    assert.deepEqual(complaints, []);
  });

  it('shows within a moment what switching on “Consider workload” does, from Review', async () => {
    const { page, complaints } = await demo.open('?fresh&lang=en#assignment');
    const user = userOf(page);
    await user.click('switch', 'Consider workload');
    await user.click('button', 'Review 1 change');
    await user.click('button', 'See the effect');
    await saysIn(page, /with your 1 change\./);
    await saysIn(page, words.en.done);
    assert.match(await page.evaluate(() => location.hash), /^#preview/);
    assert.deepEqual(complaints, []);
  });

  for (const lang of ['en', 'uk'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 380]) {
        it(`axe finds nothing: ${lang}, ${colorScheme}, ${width} px`, async () => {
          const { page } = await demo.open(`?fresh&lang=${lang}#preview`, {
            colorScheme,
            viewport: { width, height: 900 },
          });
          await saysIn(page, words[lang].done);
          await page.evaluate(axe.source);
          const violations = await page.evaluate(async () => {
            const results = await window.axe.run(document, { resultTypes: ['violations'] });
            return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
          });
          assert.deepEqual(violations, []);
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          );
          assert.equal(sideways, false, 'the page scrolls sideways');
        });
      }
    }
  }
});

/** Waits until the preview says so. */
async function saysIn(page: Page, expected: RegExp): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const said = await page.evaluate(() => {
      const editor = document.querySelector('ticket-settings')?.shadowRoot?.querySelector('[part=editor]');
      const panel = editor?.shadowRoot?.querySelector('ticket-settings-preview-panel');
      return (panel?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
    });
    if (expected.test(said)) return;
    if (Date.now() > deadline) assert.fail(`The preview doesn’t say ${String(expected)}, but: ${said.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
