import { execFile } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a user would, from its sources; files are named from the root of the repository. */
export function simulateCommand(...words: readonly string[]): Promise<Ended> {
  return runProgram(process.execPath, path.join(root, 'src/command/ticket-settings-simulate.ts'), ...words);
}

export function runProgram(program: string, ...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, words, { cwd: root, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

/** A small help-desk, and a week in it: what every call needs. */
export const example = [
  ...['--settings', 'docs/examples/settings.json', '--directory', 'docs/examples/directory.json'],
  ...['--from', '2026-11-23', '--replications', '5', '--warm-up', '1d'],
];
