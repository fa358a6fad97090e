/**
 * Runs benchmarks, one after the other and each in a process of its own: `bench/<name>/run.ts` for each name given, or
 * all but `ui`, which needs a browser and minutes. What they are compared with has a `package.json` of its own in
 * `bench`, installed when first needed or changed, without the install scripts of what it brings.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';

const asked = process.argv.slice(2);
const runs = (await Array.fromAsync(glob('bench/*/run.{ts,mjs}')))
  .map((file) => ({ name: path.basename(path.dirname(file)), file }))
  .filter(({ name }) => (asked.length > 0 ? asked.includes(name) : name !== 'ui'))
  .sort((a, b) => a.name.localeCompare(b.name));
if (runs.length === 0) throw new Error(`No benchmark called ${asked.join(', ')} in bench/`);

const installed = 'bench/node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('bench/package-lock.json').mtimeMs) {
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', 'bench']);
}
for (const { name, file } of runs) {
  process.stdout.write(`\n== ${name}\n`);
  run(process.execPath, ['--expose-gc', file]);
}

/**
 * @param {string} command
 * @param {string[]} words
 */
function run(command, words) {
  const { status } = spawnSync(command, words, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
