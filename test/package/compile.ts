import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const root = path.resolve(import.meta.dirname, '../..');
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');

/**
 * The machine's own Node, not the one among the dependencies: where that is Node 20, the oldest one that the package
 * promises to work on.
 */
export const machinesNode =
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => path.join(folder, 'node'))
    .find((file) => existsSync(file)) ?? process.execPath;

/**
 * Compiles the package as it is published, into a folder of its own in which its dependencies resolve.
 * Types are `npm run typecheck`'s business and not checked again.
 * @returns the folder that stands for `dist`
 */
export async function compilePackage(): Promise<string> {
  const cache = path.join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'package-'));
  for (const project of ['tsconfig.build.json', 'tsconfig.command.json']) {
    await run(process.execPath, [compiler, '-p', project, '--noCheck', '--outDir', folder], { cwd: root });
  }
  return folder;
}

/**
 * What the compiler says to a user's module that imports the package by its name: one line a complaint, none if all is
 * well. The declarations that the package ships are checked with it, as strictly as can be.
 * @param dist where `compilePackage` put the package
 * @param text the module
 */
export async function complaintsOfTypes(dist: string, text: string): Promise<readonly string[]> {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    strict: true,
    noEmit: true,
    types: [],
    paths: {
      'ticket-settings': ['./index.d.ts'],
      'ticket-settings/define': ['./define.d.ts'],
      'ticket-settings/form': ['./form.d.ts'],
      'ticket-settings/define-form': ['./define-form.d.ts'],
      'ticket-settings/sla': ['./sla.d.ts'],
      'ticket-settings/define-sla': ['./define-sla.d.ts'],
      'ticket-settings/preview': ['./preview.d.ts'],
      'ticket-settings/define-preview': ['./define-preview.d.ts'],
      'ticket-settings/engine': ['./engine.d.ts'],
      'ticket-settings/simulator': ['./simulator.d.ts'],
    },
  };
  await writeFile(path.join(dist, 'user.mts'), text);
  await writeFile(path.join(dist, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['user.mts'] }));
  try {
    await run(process.execPath, [compiler, '--pretty', 'false', '-p', dist], { cwd: root });
    return [];
  } catch (error) {
    return (error as { stdout: string }).stdout.trim().split('\n');
  }
}

/** Runs a module's text under a Node, as a user's own script beside the package would be, and gives what it printed. */
export async function runModule(node: string, text: string): Promise<string> {
  const { stdout } = await run(node, ['--input-type=module', '--eval', text], { cwd: root });
  return stdout.trim();
}
