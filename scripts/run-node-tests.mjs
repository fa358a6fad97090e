import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { noTotals } from './test-totals.mjs';

/**
 * Runs files under node:test, one process each, and prints them as they finish.
 * A file without a single test counts as failed: node:test itself would call it passed.
 * @param {string[]} files
 * @param {{ concurrency: number, timeout?: number }} options `timeout`: milliseconds for one test
 * @returns {Promise<import('./test-totals.mjs').Totals>}
 */
export async function runNodeTests(files, { concurrency, timeout }) {
  const totals = noTotals();
  if (files.length === 0) return totals;
  const events = run({ files: files.map((file) => path.resolve(file)), concurrency, timeout });
  /** @param {{ file?: string, name: string, nesting: number }} test */
  const isWholeFile = (test) => test.nesting === 0 && test.file !== undefined && path.resolve(test.name) === test.file;
  events.on('test:pass', (test) => {
    if (test.details.type === 'suite') return;
    if (test.skip || test.todo) totals.skipped += 1;
    else if (isWholeFile(test)) {
      totals.failed += 1;
      process.stdout.write(`✖ no test in ${path.relative('.', test.name)}\n`);
    } else totals.passed += 1;
  });
  events.on('test:fail', (test) => {
    // The tests inside a suite are counted themselves.
    if (/** @type {{ failureType?: string }} */ (test.details.error).failureType === 'subtestsFailed') return;
    if (test.todo) totals.skipped += 1;
    else totals.failed += 1;
  });
  const printed = events.compose(spec);
  for await (const text of printed) process.stdout.write(text);
  return totals;
}
