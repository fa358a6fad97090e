import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { closingLine } from '../../scripts/test-totals.mjs';

const runner = path.resolve(import.meta.dirname, '../../scripts/run-node-tests.mjs');

describe('the count of a test run', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'totals-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Runs one test file with this text, in a process that does not know it is inside a test. */
  async function totalsOf(text: string): Promise<unknown> {
    const file = path.join(folder, 'sample.test.mjs');
    await writeFile(file, text);
    const { NODE_TEST_CONTEXT: _inside, ...env } = process.env;
    const program = path.join(folder, 'program.mjs');
    await writeFile(
      program,
      `import { runNodeTests } from ${JSON.stringify(runner)};
      console.log(JSON.stringify(await runNodeTests([${JSON.stringify(file)}], { concurrency: 1 })));`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, [program], { env });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  }
  const imports = "import { before, describe, it } from 'node:test';\n";

  it('counts what passes, fails and is skipped, and no suite', async () => {
    const text = `describe('a', () => { it('b', () => {}); it('c', () => { throw new Error('no'); }); it.skip('d', () => {}); });`;
    assert.deepEqual(await totalsOf(imports + text), { passed: 1, failed: 1, skipped: 1 });
  });

  it('fails a file without a test, which node:test would call passed', async () => {
    assert.deepEqual(await totalsOf('export const nothing = 0;'), { passed: 0, failed: 1, skipped: 0 });
  });

  it('fails a file that can not be loaded', async () => {
    assert.deepEqual(await totalsOf("import './missing.mjs';"), { passed: 0, failed: 1, skipped: 0 });
  });

  it('fails when a hook does', async () => {
    const text = `describe('a', () => { before(() => { throw new Error('no'); }); it('b', () => {}); });`;
    assert.notEqual(((await totalsOf(imports + text)) as { failed: number }).failed, 0);
  });

  it('is said in one line', () => {
    assert.equal(closingLine({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
    assert.equal(closingLine({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
  });
});
