import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readColumns } from './columns-file.ts';

/** Runs one program on one scenario, in a process of its own. */
export interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
  /** Why it can't be run here; `null`: it can. */
  readonly missing: string | null;
}

export interface Outcome {
  /** CPU seconds of the best round. */
  readonly seconds: number;
  /** Columns that it wrote: the operator of each ticket, and with everything on, the cycles by metric and outcome. */
  readonly columns: readonly Float64Array[];
}

const here = import.meta.dirname;
const inNode = (file: string, ...words: string[]): string[] => [
  process.execPath,
  path.join(here, 'contestants', file),
  ...words,
];

/** Debian's Python, the one for which python3-simpy is installed. */
const python = '/usr/bin/python3';

/** @param folder where programs may be built */
export function contestants(folder: string): Record<'queue' | 'everything', readonly Contestant[]> {
  const simpy = works(python, ['-c', 'import SimPy.Simulation'])
    ? null
    : `no SimPy for ${python}: apt-get install python3-simpy`;
  const compiler = works('g++', ['--version']) ? null : 'no g++';
  const cpp = (program: string): Contestant => {
    const built = path.join(folder, program);
    if (compiler === null) build(path.join(here, 'bare', `${program}.cpp`), built);
    return { name: 'bare, C++', command: [built], missing: compiler };
  };
  const simpyQueue = path.join(here, 'contestants', 'simpy_queue.py');
  return {
    queue: [
      { name: 'ticket-settings', command: inNode('ours.ts', 'queue'), missing: null },
      { name: 'ticket-settings, with its report', command: inNode('ours.ts', 'queue-report'), missing: null },
      { name: 'SimPy', command: [python, simpyQueue, 'store'], missing: simpy },
      { name: 'SimPy, own lists', command: [python, simpyQueue, 'lists'], missing: simpy },
      { name: 'SIM.JS', command: inNode('simjs-queue.mjs', 'store'), missing: null },
      { name: 'SIM.JS, own lists', command: inNode('simjs-queue.mjs', 'lists'), missing: null },
      { name: 'bare, JavaScript', command: inNode('bare.ts', 'queue'), missing: null },
      cpp('queue'),
    ],
    everything: [
      { name: 'ticket-settings', command: inNode('ours.ts', 'everything'), missing: null },
      { name: 'ticket-settings, with its report', command: inNode('ours.ts', 'everything-report'), missing: null },
      { name: 'bare, JavaScript', command: inNode('bare.ts', 'everything'), missing: null },
      cpp('everything'),
    ],
  };
}

/**
 * Lets a contestant do it so many times.
 * @param source the file, or what else its program takes for a scenario
 */
export function compete({ name, command }: Contestant, source: string, result: string, rounds: number): Outcome {
  const [program = '', ...words] = command;
  const { status, stdout, stderr } = spawnSync(program, [...words, source, result, String(rounds)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} failed:\n${stderr}`);
  const seconds = JSON.parse(stdout) as number[];
  return { seconds: Math.min(...seconds), columns: readColumns(result) };
}

function works(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words).status === 0;
}

function build(source: string, program: string): void {
  const { status, stderr } = spawnSync('g++', ['-O2', '-std=c++17', '-o', program, source], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${source} doesn't compile:\n${stderr}`);
}
