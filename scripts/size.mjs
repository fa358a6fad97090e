/**
 * Holds `size-budgets.json`: builds each entry as pages get it and adds up, gzipped, the chunks that load with it (its
 * static imports) and the lazy chunks the budget names (with theirs). Sizes are KiB. `npm run size -- --modules` also
 * says which modules weigh most, before minifying.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import viteConfig from '../vite.config.ts';

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {string} entry
 * @property {string[]} lazy globs of the modules whose lazy chunks count too
 * @property {number} limit KiB, gzipped
 * @typedef {Extract<import('vite').Rolldown.OutputChunk, { type: 'chunk' }>} Chunk
 */

const root = path.dirname(import.meta.dirname);
/** @param {number} bytes */
const kib = (bytes) => (bytes / 1024).toFixed(1).padStart(6);

/** @type {Budget[]} */
const budgets = JSON.parse(await readFile('size-budgets.json', 'utf8'));
for (const budget of budgets) {
  const counted = loadedChunks(await buildChunks(budget.entry), budget.lazy);
  const sizes = counted.map((chunk) => ({ file: chunk.fileName, bytes: gzipSync(chunk.code, { level: 9 }).length }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const over = total > budget.limit * 1024;
  process.stdout.write(`${over ? '✖' : '✔'} ${budget.name}: ${kib(total).trim()} of ${budget.limit} KiB\n`);
  for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes))
    process.stdout.write(`${kib(bytes)}  ${file}\n`);
  if (process.argv.includes('--modules')) process.stdout.write(heaviestModules(counted));
  if (over) process.exitCode = 1;
}

/**
 * @param {Chunk[]} chunks
 * @returns {string} one line for each of the forty heaviest modules
 */
function heaviestModules(chunks) {
  return chunks
    .flatMap((chunk) => Object.entries(chunk.modules))
    .map(([file, { renderedLength }]) => ({ file: path.relative(root, file), bytes: renderedLength }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 40)
    .map(({ file, bytes }) => `  ${kib(bytes)}  ${file}\n`)
    .join('');
}

/**
 * @param {string} entry
 * @returns {Promise<Chunk[]>}
 */
async function buildChunks(entry) {
  const config = viteConfig({ command: 'build', mode: 'bundle' });
  const options = { ...config.build, write: false, lib: { entry: { entry: path.join(root, entry) }, formats: ['es'] } };
  const outputs = await build({ ...config, configFile: false, logLevel: 'warn', build: /** @type {any} */ (options) });
  return /** @type {any[]} */ ([outputs].flat()).flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
}

/**
 * The entry, the lazy chunks named, and all that they import statically.
 * @param {Chunk[]} chunks
 * @param {string[]} lazy
 */
function loadedChunks(chunks, lazy) {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const wanted = chunks.filter((chunk) => chunk.isEntry);
  for (const glob of lazy) {
    const named = chunks.filter(
      ({ facadeModuleId: file, isDynamicEntry }) =>
        isDynamicEntry && file !== null && path.matchesGlob(path.relative(root, file), glob),
    );
    if (named.length === 0) throw new Error(`No lazy chunk is made of ${glob}: size-budgets.json is out of date`);
    wanted.push(...named);
  }
  const loaded = new Set();
  for (let chunk = wanted.pop(); chunk; chunk = wanted.pop()) {
    if (loaded.has(chunk)) continue;
    loaded.add(chunk);
    for (const file of chunk.imports) {
      const imported = byFile.get(file);
      if (!imported) throw new Error(`${chunk.fileName} imports ${file}, which is not in the build`);
      wanted.push(imported);
    }
  }
  return /** @type {Chunk[]} */ ([...loaded]);
}
