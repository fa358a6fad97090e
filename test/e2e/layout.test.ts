import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { hasOpenEditor, until } from '../setup/browser.ts';
import { startDemo, type Demo } from '../setup/demo.ts';
import { soon, userOf } from './user.ts';

const widths = [360, 380, 480, 759, 761, 900, 1119, 1121, 1280, 1600];
const sections = ['fields', 'assignment', 'sla', 'calendars', 'other'];

/** Run in the page: how far something reaches out of it, and what. */
function overflowInPage(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth ? [] : [`${scrollWidth} px in a window of ${clientWidth} px`];
}

/** Opens each tab by its place in the order of tabs, and looks at it in every width. */
async function measure(page: Page, sectionsToOpen: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const section of sectionsToOpen) {
    await page.evaluate((name) => document.querySelector('ticket-settings')?.setAttribute('section', name), section);
    await soon(`the editor of ${section}`, () =>
      page.evaluate(
        (name) =>
          document
            .querySelector('ticket-settings')
            ?.shadowRoot?.querySelector('[part=editor]')
            ?.localName.includes(name),
        section,
      ),
    );
    await until(page, 'its controls', hasOpenEditor);
    for (const width of widths) {
      await page.setViewport({ width, height: 800 });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const overflow = await page.evaluate(overflowInPage);
      found.push(...overflow.map((text) => `${section} at ${width} px: ${text}`));
    }
  }
  return found;
}

describe('the layout', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  for (const language of ['en', 'uk']) {
    it(`never scrolls the page sideways: ${language}`, async () => {
      const { page, complaints } = await demo.open(`?fresh&lang=${language}`);
      await until(page, 'the open editor', hasOpenEditor);
      assert.deepEqual(await measure(page, sections), []);
      assert.deepEqual(complaints, []);
    });
  }

  it('never does it from right to left either', async () => {
    const { page, complaints } = await demo.open('?fresh&lang=uk');
    await until(page, 'the open editor', hasOpenEditor);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    assert.deepEqual(await measure(page, sections), []);
    const [tab, save] = await page.evaluate(() => {
      const root = document.querySelector('ticket-settings')?.shadowRoot;
      return [root?.querySelector('nav a'), root?.querySelector('.save > .primary')].map(
        (element) => element?.getBoundingClientRect().left ?? 0,
      );
    });
    assert.ok((tab ?? 0) > (save ?? 0), 'the first tab is on the right, Save on the left');
    assert.deepEqual(complaints, []);
  });

  it('shows with forced colours which tab is open, what is switched on, and where the focus is', async () => {
    const { page, complaints } = await demo.open('?fresh&lang=en#assignment');
    const user = userOf(page);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await until(page, 'the open editor', hasOpenEditor);
    assert.deepEqual(await measure(page, sections), []);
    await page.evaluate(() => document.querySelector('ticket-settings')?.setAttribute('section', 'assignment'));
    const paint = (element: Element) => {
      const { backgroundColor, borderColor, outlineStyle } = getComputedStyle(element);
      return [backgroundColor, borderColor, outlineStyle].join(' ');
    };
    const on = await (await user.find('switch', 'Consider skill groups')).evaluate(paint);
    const off = await (await user.find('switch', 'Consider workload')).evaluate(paint);
    assert.notEqual(on, off);
    const underline = await (
      await user.find('link', 'Auto assignment')
    ).evaluate((link) => getComputedStyle(link, '::after').backgroundColor);
    assert.notEqual(underline, 'rgba(0, 0, 0, 0)');
    await user.tabTo('Fields');
    const ring = await (await user.find('link', 'Fields')).evaluate((link) => getComputedStyle(link).outlineStyle);
    assert.equal(ring, 'solid');
    assert.deepEqual(complaints, []);
  });

  it('fits with text twice as large too', async () => {
    const { page } = await demo.open('?fresh&lang=uk');
    await until(page, 'the open editor', hasOpenEditor);
    await page.evaluate(() => document.querySelector('ticket-settings')?.style.setProperty('--ts-font-size', '26px'));
    assert.deepEqual(await measure(page, ['assignment', 'other']), []);
  });
});

describe('in a window of 380 px', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  it('a field opens as a page, goes back to the list, and what was changed is reviewed and saved', async () => {
    const { page, complaints } = await demo.open('?fresh&lang=uk', { viewport: { width: 380, height: 700 } });
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    await user.click('button', 'Номер договору');
    await user.fill('Назва, UK', 'Договір');
    await user.reads('Переглянути 1 зміну');
    await user.click('button', 'Назад');
    await soon('the row', () => user.sees('button', 'Договір , змінено'));
    await user.click('button', 'Переглянути 1 зміну');
    const dialog = await user.find('dialog', 'Переглянути 1 зміну');
    const { left, width } = await dialog.evaluate((box) => box.getBoundingClientRect().toJSON() as DOMRect);
    assert.deepEqual([left, width], [0, 380]);
    await user.click('button', 'Зберегти 1 зміну');
    await user.reads('Збережено о');
    assert.deepEqual(await page.evaluate(overflowInPage), []);
    assert.deepEqual(complaints, []);
  });
});
