// Tests of what runs in a browser. `npm test` runs them with all others; `npx wtr --watch` keeps them running.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromiumArgs, chromiumPath } from './scripts/chromium.mjs';

/**
 * Passes a command of the Chrome DevTools Protocol to the page of a test, for what no other plugin offers (forced
 * colours, network conditions). See `test/setup/devtools.ts`.
 */
const sessions = new WeakMap();
const devtoolsPlugin = {
  name: 'devtools',
  async executeCommand({ command, payload, session }) {
    if (command !== 'devtools') return undefined;
    const page = session.browser.getPage(session.id);
    // What a session emulates ends with it, and only it can take it back: one session a page, kept.
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    return (await sessions.get(page).send(payload.method, payload.params)) ?? true;
  },
};

/** msw's service worker comes from its package, so that it is always the version in use. */
function serveRequestMocks(context, next) {
  if (context.path === '/mockServiceWorker.js') context.url = '/node_modules/msw/lib/mockServiceWorker.js';
  return next();
}

/** `new Worker(new URL('./worker.js', import.meta.url))`: the source is `worker.ts`. The compiler leaves such a text as it is. */
function serveWorkerSource(context, next) {
  if (context.path.startsWith('/src/') && context.path.endsWith('/worker.js')) {
    context.url = context.url.replace('/worker.js', '/worker.ts');
  }
  return next();
}

/** The reader of CSV files comes as a script for all kinds of loaders; bundlers make a module of it, the test server doesn't. */
const papaparsePlugin = {
  name: 'papaparse',
  transform({ path, body }) {
    if (!path.includes('/papaparse/')) return undefined;
    return `const module = { exports: {} }; const { exports } = module;\n${body}\nexport default module.exports;`;
  },
};

export default {
  files: ['test/ui/**/*.test.ts', 'test/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // More than one page at once: those behind are hidden, so focus and animation frames stop, and msw's worker races.
  concurrency: 1,
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    a11ySnapshotPlugin(),
    devtoolsPlugin,
    papaparsePlugin,
  ],
  middleware: [serveRequestMocks, serveWorkerSource],
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: await chromiumPath(), headless: 'shell', args: chromiumArgs } }),
  ],
  filterBrowserLogs: ({ args }) =>
    !args.some((text) => typeof text === 'string' && text.includes('Lit is in dev mode')),
  reporters: [defaultReporter({ reportTestProgress: false })],
  testFramework: { config: { timeout: 10_000 } },
};
