#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { runCommand } from './command.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  now: Date.now,
  version: async () => {
    const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    return (manifest as { version: string }).version;
  },
});
