import type { Browser, CDPSession } from 'puppeteer-core';
import { traceMarks } from './marks.ts';
// Tells the types of what pages put on `window`.
import type {} from './contestants/contestant.ts';

/** What one page cost. Times are CPU time of its main thread, milliseconds. */
export interface Costs {
  /** From the call that opens the editor until it is painted and can be used. */
  readonly ready: number;
  /** The same from the start of the page: loading and starting the editor's code counts too. */
  readonly withCode: number;
  /** After that until the page is quiet: what is put off. */
  readonly later: number;
  /** JavaScript heap of the page when it is quiet, after garbage collection, bytes. */
  readonly heap: number;
  /** What of that an empty page has too: the browser's own objects, and those of what drives it. */
  readonly emptyHeap: number;
  /** Each letter typed into a label, from its input event until the label is painted. */
  readonly letters: readonly number[];
}

/** How long a page is left alone before what must not meet earlier work, milliseconds. */
const settling = 1200;
export interface Task {
  /** Of the settings: how many fields, mostly. */
  readonly size: number;
  /** What is typed into a label, letter by letter; nothing is when it is empty. */
  readonly typed?: string;
}

/** Opens an editor in a page of its own, measures, and closes the page. */
export async function measurePage(browser: Browser, address: string, { size, typed = '' }: Task): Promise<Costs> {
  const context = await browser.createBrowserContext(); // Pages of other contexts have other processes.
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    const session = await page.createCDPSession();
    const emptyHeap = await heapAfterCollection(session);
    const marks = await traceMarks(browser);
    await page.goto(address);
    await page.evaluate((count) => window.stage.open(count), size);
    await pause(settling);
    await page.evaluate(() => void performance.mark('quiet'));
    const heap = await heapAfterCollection(session);
    if (typed !== '') {
      await page.evaluate(() => window.stage.openField());
      for (let length = 1; length <= typed.length; length += 1) {
        await pause(settling); // A contestant sets the label, or takes the focus back, a while later.
        await page.evaluate(() => window.stage.focusLabel());
        await page.keyboard.press('End');
        await page.evaluate((text) => window.stage.expectText(text), typed.slice(0, length));
        await page.keyboard.type(typed.charAt(length - 1));
        await page.evaluate(() => window.stage.textShown());
      }
    }
    const { between, each } = await marks.end();
    return {
      ready: between('open', 'ready'),
      withCode: between('page', 'ready'),
      later: between('ready', 'quiet'),
      heap,
      emptyHeap,
      letters: each('input', 'shown'),
    };
  } finally {
    await context.close();
  }
}

async function heapAfterCollection(session: CDPSession): Promise<number> {
  // What finalizers let go of is found by a second one.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
