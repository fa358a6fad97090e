import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { example, runProgram } from '../command/run.ts';
import { compilePackage, machinesNode, root } from './compile.ts';

describe('the command of the published package', () => {
  let dist = '';
  before(async () => {
    dist = await compilePackage();
  });
  after(() => rm(dist, { recursive: true, force: true }));

  it('is where the manifest says, and a script of Node', async () => {
    const { bin } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    const file = path.join(dist, bin['ticket-settings-simulate']?.replace('./dist/', '') ?? '');
    assert.match(await readFile(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('gives the same report as its sources, whatever Node it runs on', async () => {
    const words = [...example, '--format', 'json'];
    const built = await runProgram(machinesNode, path.join(dist, 'command/ticket-settings-simulate.js'), ...words);
    const source = path.join(root, 'src/command/ticket-settings-simulate.ts');
    const fromSource = await runProgram(process.execPath, source, ...words);
    assert.equal(built.stderr, '');
    assert.equal(built.code, 0);
    assert.equal(built.stdout, fromSource.stdout);
  });
});
