/**
 * `npm test`: what runs in Node, then what runs in a browser, then whole journeys on the built demo; ends with one line,
 * "N passed, N failed". `npm test -- domain/calendar` runs only the files whose path has these words.
 */
import { spawnSync } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { runBrowserTests } from './run-browser-tests.mjs';
import { runNodeTests } from './run-node-tests.mjs';
import { add, closingLine, noTotals } from './test-totals.mjs';

const words = process.argv.slice(2);
const all = (await Array.fromAsync(glob('test/**/*.test.ts')))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();
/** @param {string} file */
const isJourney = (file) => file.startsWith('test/e2e/');
/** @param {string} file */
const isForBrowser = (file) => file.startsWith('test/ui/') || file.endsWith('.browser.test.ts');

const journeys = all.filter(isJourney);
const forBrowser = all.filter((file) => !isJourney(file) && isForBrowser(file));
const forNode = all.filter((file) => !isJourney(file) && !isForBrowser(file));

/** @type {(() => Promise<import('./test-totals.mjs').Totals>)[]} */
const stages = [
  () => runNodeTests(forNode, { concurrency: availableParallelism() }),
  () => runBrowserTests(forBrowser),
  async () => {
    if (journeys.length > 0) buildDemo();
    return runNodeTests(journeys, { concurrency: 1, timeout: 120_000 });
  },
];

let totals = noTotals();
for (const stage of stages) {
  try {
    totals = add(totals, await stage());
  } catch (error) {
    console.error(error);
    totals = add(totals, { ...noTotals(), failed: 1 });
  }
}

process.stdout.write(`\n${closingLine(totals)}\n`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);

/** In a process of its own: not all of Vite's errors can be caught. */
function buildDemo() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build:demo'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The demo could not be built');
}
