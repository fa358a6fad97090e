import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes a generated file that is kept in the repository; with `--check` on the command line, only says whether it is
 * fresh, and ends the process with 1 if not.
 * @param {string} path
 * @param {unknown} value what the file holds, as JSON
 * @param {string} command what makes it fresh
 */
export async function writeOrCheck(path, value, command) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    await writeFile(path, text);
    process.stdout.write(`${path} written\n`);
    return;
  }
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept === text) {
    process.stdout.write(`${path} is fresh\n`);
    return;
  }
  process.stderr.write(`${path} is out of date: run ${command} and commit it\n`);
  process.exitCode = 1;
}
