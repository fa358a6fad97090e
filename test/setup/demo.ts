import { spawn } from 'node:child_process';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

export interface OpenOptions {
  readonly viewport?: Viewport;
  readonly colorScheme?: 'light' | 'dark';
}

/** A page of the demo, and all that went wrong in it so far: exceptions, errors logged, policy violations. */
export interface DemoPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** The built demo, served as a strict host would serve it, and a browser to visit it with. */
export interface Demo {
  /** Ends with a slash. */
  readonly url: string;
  /** Opens a page in a browser profile of its own, so that nothing stored by another page is in it. */
  open(path?: string, options?: OpenOptions): Promise<DemoPage>;
  close(): Promise<void>;
}

/** `npm test` has built the demo by then; on its own a test needs `npm run build:demo` first. */
export async function startDemo(): Promise<Demo> {
  const [server, browser] = await Promise.all([startServer(), startBrowser()]);
  return {
    url: server.url,
    open: (path = '', options = {}) => open(browser, new URL(path, server.url).href, options),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

async function startBrowser(): Promise<Browser> {
  return puppeteer.launch({ executablePath: await chromiumPath(), headless: 'shell', args: chromiumArgs });
}

/** Starts `demo/serve.ts` on a free port; it says its address when it listens. */
function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['demo/serve.ts'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = (): Promise<void> => {
    child.kill();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const url = /http:\/\/[^\s/]+\//.exec(output)?.[0];
      if (url) resolve({ url, stop });
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error(`demo/serve.ts ended before it listened:\n${output}`)));
  });
}

async function open(browser: Browser, url: string, { viewport, colorScheme }: OpenOptions): Promise<DemoPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport ?? { width: 1280, height: 800 });
  if (colorScheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
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
