import { startTestRunner } from '@web/test-runner';
import { noTotals } from './test-totals.mjs';

/**
 * Runs files in Chromium under Web Test Runner. A file that doesn't load, or has no test, counts as failed.
 * @param {string[]} files
 * @returns {Promise<import('./test-totals.mjs').Totals>}
 */
export async function runBrowserTests(files) {
  const totals = noTotals();
  if (files.length === 0) return totals;
  const { default: config } = await import('../web-test-runner.config.mjs');
  const runner = await startTestRunner({
    config: { ...config, files, staticLogging: true },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) return { ...totals, failed: 1 };
  await new Promise((resolve) => runner.on('stopped', resolve));
  for (const session of runner.sessions.all()) {
    const before = totals.passed + totals.failed + totals.skipped;
    count(session.testResults, totals);
    const none = totals.passed + totals.failed + totals.skipped === before;
    if (none || (!session.passed && session.errors.length > 0)) {
      totals.failed += 1;
      process.stdout.write(`✖ ${none ? 'no test in' : 'errors while loading'} ${session.testFile}\n`);
    }
  }
  return totals;
}

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {import('./test-totals.mjs').Totals} totals
 */
function count(suite, totals) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) totals.skipped += 1;
    else if (test.passed) totals.passed += 1;
    else totals.failed += 1;
  }
  for (const inner of suite?.suites ?? []) count(inner, totals);
}
