import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import * as engine from '../../src/engine.ts';

const docs = new URL('../../docs/', import.meta.url);
const chapter = await readFile(new URL('engine.md', docs), 'utf8');
const readme = await readFile(new URL('../README.md', docs), 'utf8');
/** The README's first block in a language; its shell lines and its page are in others. */
const block = (language: string) => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';

describe('The example of the engine', () => {
  it('runs as it stands, on the exported documents beside it, and prints what the README says', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'engine-example-'));
    try {
      for (const file of ['settings.json', 'directory.json']) {
        await copyFile(new URL(`examples/${file}`, docs), path.join(folder, file));
      }
      const entry = new URL('../../src/engine.ts', import.meta.url).href;
      const script = block('js').replace("'ticket-settings/engine'", `'${entry}'`);
      assert.notEqual(script, block('js'), 'imports the engine');
      await writeFile(path.join(folder, 'ticket.mjs'), script);
      const { stdout } = await promisify(execFile)(process.execPath, ['ticket.mjs'], { cwd: folder });
      assert.equal(stdout.replaceAll('\u00a0', ' '), block('text'));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
  it('names functions that the engine has', () => {
    const named = [...`${readme}${chapter}`.matchAll(/`(\w+)(?=[(`])/g)].map(([, name]) => name ?? '');
    const functions = named.filter((name) =>
      /^(read|check|blocking|evaluate|validate|compile|decide|create|replay|describe)/.test(name),
    );
    assert.ok(functions.length >= 10);
    for (const name of functions) assert.ok(name in engine, name);
  });
  it('is made of documents without problems', async () => {
    const json = async (file: string) =>
      JSON.parse(await readFile(new URL(`examples/${file}`, docs), 'utf8')) as unknown;
    const document = await engine.readSettings(await json('settings.json'));
    assert.equal(document.status, 'valid');
    if (document.status !== 'valid') return;
    const problems = await engine.checkSettings(document.settings, (await json('directory.json')) as engine.Directory);
    assert.deepEqual(problems, []);
  });
});
