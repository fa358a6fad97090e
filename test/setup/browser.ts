import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

export interface OpenOptions {
  readonly viewport?: Viewport;
  readonly colorScheme?: 'light' | 'dark';
}

/** A page, and all that went wrong in it so far: exceptions, errors logged, policy violations. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Starts the Chromium of the tests, to be driven from Node. Close it when done. */
export async function startBrowser(): Promise<Browser> {
  return puppeteer.launch({ executablePath: await chromiumPath(), headless: 'shell', args: chromiumArgs });
}

/** Opens a page in a profile of its own, so that nothing stored by another page is in it. */
export async function openPage(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(options.viewport ?? { width: 1280, height: 800 });
  if (options.colorScheme) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.colorScheme }]);
  }
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`exception: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`logged: ${message.text()}`);
  });
  await page.exposeFunction('reportPolicyViolation', (text: string) => complaints.push(`policy violation: ${text}`));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        void window.reportPolicyViolation(`${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
      },
    );
  });
  await page.goto(url);
  return { page, complaints };
}

declare global {
  interface Window {
    reportPolicyViolation(text: string): Promise<void>;
  }
}

/**
 * Waits until `condition` holds in the page. Puppeteer's own waiting evaluates text in the page, which a strict policy
 * reports as a violation of ours.
 * @throws {Error} after `timeout` milliseconds, naming `what` was waited for
 */
export async function until(page: Page, what: string, condition: () => boolean, timeout = 10_000): Promise<void> {
  const end = performance.now() + timeout;
  while (!(await page.evaluate(condition))) {
    if (performance.now() > end) throw new Error(`Not within ${timeout} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** For `until`: the open tab's editor is there with its controls. */
export function hasOpenEditor(): boolean {
  const editor = document.querySelector('ticket-settings')?.shadowRoot?.querySelector('[part=editor]');
  return (editor?.shadowRoot?.querySelectorAll('button, input, select').length ?? 0) > 0;
}
