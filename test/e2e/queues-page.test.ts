import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { until } from '../setup/browser.ts';
import { startDemo, type Demo } from '../setup/demo.ts';
import { longerThan, meanWait, waitingProbability } from '../simulator/known-answers/erlang-c.ts';

/** Takes in forty runs, in a worker, on a busy machine. */
const patience = 90_000;

const isShown = (): boolean => document.querySelector<HTMLTableElement>('#figures')?.hidden === false;

/** The numbers of the table, in English: by row the formula, the simulated figure, and z. */
function rowsOf(page: Page): Promise<Record<string, { formula: number; simulated: number; z: number | null }>> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('#figures tbody tr')];
    return Object.fromEntries(
      rows.map((row) => {
        const [, formula, simulated, , z] = [...row.cells].map((cell) =>
          Number.parseFloat((cell.textContent ?? '').replaceAll(',', '').replace('−', '-')),
        );
        return [
          row.dataset['figure'],
          { formula: formula ?? NaN, simulated: simulated ?? NaN, z: Number.isNaN(z) ? null : (z ?? null) },
        ];
      }),
    );
  });
}

async function run(page: Page, operators: number, arrivals: number, handling: number): Promise<void> {
  await page.evaluate(
    (values) => {
      const form = document.querySelector<HTMLFormElement>('#queue');
      for (const [name, value] of Object.entries(values)) {
        const input = form?.elements.namedItem(name);
        if (input instanceof HTMLInputElement) input.value = String(value);
      }
      form?.requestSubmit();
    },
    { operators, arrivals, handling },
  );
}

describe('the page with the simulator beside Erlang C', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  it('shows the formula’s figures, and simulated ones that agree with them', async () => {
    const { page, complaints } = await demo.open('queues.html?lang=en');
    await until(page, 'the figures', isShown, patience);
    const check = async (servers: number, arrivals: number, minutes: number): Promise<void> => {
      const load = (arrivals * minutes) / 60 / servers;
      const rows = await rowsOf(page);
      const near = (figure: string, exact: number): void => {
        const row = rows[figure];
        assert.ok(row, figure);
        assert.ok(Math.abs(row.formula - exact) <= 0.005 + exact * 0.0005, `${figure}: ${row.formula}, not ${exact}`);
        assert.ok(row.z === null || Math.abs(row.z) < 4, `${figure}: z ${row.z}`);
      };
      near('waits', 100 * waitingProbability(servers, load));
      near('mean', minutes * meanWait(servers, load));
      for (const tail of [5, 15, 30, 60]) near(`tail-${tail}`, 100 * longerThan(tail / minutes, servers, load));
      assert.ok(rows['mean']?.z !== null, 'the mean is always judged');
    };
    await check(10, 45, 12);
    assert.match(
      await page.$eval('#status', (status) => status.textContent ?? ''),
      /^Load 90\.00%\. The simulator agrees/,
    );

    await run(page, 1, 7, 6);
    await until(page, 'the figures of another queue', isShown, patience);
    await check(1, 7, 6);
    assert.deepEqual(complaints, []);
  });

  it('says plainly that a queue grows without end', async () => {
    const { page, complaints } = await demo.open('queues.html?lang=en');
    await run(page, 3, 20, 12);
    await until(page, 'the sentence', () =>
      (document.querySelector('#status')?.textContent ?? '').startsWith('The load is 133.33%'),
    );
    assert.equal(await page.evaluate(isShown), false);
    assert.deepEqual(complaints, []);
  });

  it('is found from the first page, in its language', async () => {
    const { page, complaints } = await demo.open('?fresh&lang=uk');
    const address = await page.$eval('.pages a[href*="queues"]', (link) => link.href);
    await page.goto(address);
    assert.equal(await page.$eval('h1', (heading) => heading.textContent), 'Симулятор і формула');
    await until(page, 'the figures', isShown, patience);
    assert.match(await page.$eval('#status', (status) => status.textContent ?? ''), /^Навантаження 90,00/);
    assert.deepEqual(complaints, []);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds, and never scrolls sideways, on a small screen: ${colorScheme}`, async () => {
      const viewport = { width: 360, height: 800 };
      const { page } = await demo.open('queues.html?lang=uk', { colorScheme, viewport });
      await until(page, 'the figures', isShown, patience);
      const reach = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(reach <= viewport.width, `${reach} px`);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const results = await window.axe.run(document, { resultTypes: ['violations'] });
        return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(violations, []);
    });
  }
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}
