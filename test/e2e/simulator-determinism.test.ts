import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { simulate } from '../../src/simulator/simulate.ts';
import type { Simulation } from '../../src/simulator/simulation.ts';
import { simulation } from '../simulator/client/sample.ts';
import { startBrowser } from '../setup/browser.ts';

const root = path.join(import.meta.dirname, '..', '..');
const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** Where the work is done in a browser. */
type Place = 'worker' | 'page';

const simulations: Readonly<Record<string, Simulation>> = {
  'a made week, saved against a draft': simulation,
  'the directory’s load, one side': {
    ...simulation,
    sides: [simulation.sides[0]],
    start: { kind: 'directory', waiting: 20 },
    seed: 4_294_967_295,
  },
  'a history whose work is drawn': {
    ...simulation,
    workload: {
      ...simulation.workload,
      kind: 'replayed',
      tickets: Array.from({ length: 700 }, (_, at) => ({
        id: `past-${at}`,
        createdAt: simulation.period.from + at * 800_000,
        topic: at % 3 === 0 ? 'refund' : 'delivery',
        priority: 'high',
        channel: null,
      })),
    },
  },
};

/** Browsers that are here, and why others are not. */
const browsers: readonly { readonly name: string; readonly start: (() => Promise<Browser>) | string }[] = [
  { name: 'Chromium', start: startBrowser },
  {
    name: 'Firefox',
    start: existsSync(firefoxPath)
      ? () => puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath, headless: true })
      : `There is no ${firefoxPath}: install firefox-esr, or name one by FIREFOX_PATH`,
  },
];

describe('the same simulation', () => {
  let server: ViteDevServer;
  let url = '';

  before(async () => {
    server = await createServer({
      configFile: false,
      root,
      logLevel: 'error',
      appType: 'custom',
      cacheDir: path.join(root, 'node_modules/.cache/vite-determinism'),
      optimizeDeps: { include: ['zod/mini'], entries: ['src/simulator/client/worker.ts'] },
      server: { port: 0, hmr: false, watch: null },
      plugins: [{ name: 'blank-page', configureServer: ({ middlewares }) => void middlewares.use('/blank', blank) }],
    });
    await server.listen();
    url = `${server.resolvedUrls?.local[0] ?? ''}blank`;
  });
  after(() => server.close());

  for (const { name, start } of browsers) {
    it(`gives the same report to the byte in ${name} as in Node, beside the page and on it`, async (test) => {
      if (typeof start === 'string') return test.skip(start);
      const browser = await start();
      try {
        const page = await browser.newPage();
        await page.goto(url);
        for (const [what, asked] of Object.entries(simulations)) {
          const expected = JSON.stringify(simulate(asked));
          for (const place of ['worker', 'page'] as const) {
            const found = await page.evaluate(runThere, place, JSON.stringify(asked));
            assert.equal(found.place, place);
            assert.ok(found.report === expected, `${what}, ${place}: ${firstDifference(found.report, expected)}`);
          }
        }
      } finally {
        await browser.close();
      }
      return undefined;
    });
  }
});

/** Runs in the page, where there is nothing of this file. */
async function runThere(place: Place, asked: string): Promise<{ place: string | undefined; report: string }> {
  const client = '/src/simulator/client/client.ts';
  const { createSimulatorClient } = (await import(client)) as typeof import('../../src/simulator/client/client.ts');
  const { Worker } = globalThis;
  if (place === 'page') Reflect.deleteProperty(globalThis, 'Worker');
  const simulator = createSimulatorClient();
  const report = await simulator.run(JSON.parse(asked) as Simulation);
  const found = { place: simulator.place, report: JSON.stringify(report) };
  simulator.dispose();
  globalThis.Worker = Worker;
  return found;
}

function blank(_request: unknown, response: { setHeader(name: string, value: string): void; end(text: string): void }) {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Blank</title>');
}

function firstDifference(found: string, expected: string): string {
  const at = [...found].findIndex((letter, place) => letter !== expected[place]);
  return `…${found.slice(Math.max(0, at - 60), at + 40)}… instead of …${expected.slice(Math.max(0, at - 60), at + 40)}…`;
}
