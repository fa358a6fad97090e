import { execFile } from 'node:child_process';
import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const root = path.resolve(import.meta.dirname, '../..');

/**
 * Compiles the package as it is published, into a folder of its own in which its dependencies resolve.
 * Types are `npm run typecheck`'s business and not checked again.
 * @returns the folder that stands for `dist`
 */
export async function compilePackage(): Promise<string> {
  const cache = path.join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'package-'));
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', folder], { cwd: root });
  return folder;
}

/** Runs a module's text under a Node, as a user's own script beside the package would be, and gives what it printed. */
export async function runModule(node: string, text: string): Promise<string> {
  const { stdout } = await run(node, ['--input-type=module', '--eval', text], { cwd: root });
  return stdout.trim();
}
