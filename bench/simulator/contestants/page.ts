/**
 * What somebody at a page waits for, in a process of its own: a comparison of two settings until its first full report and until
 * its end, the first time and then again. `demo` the demo's typical week, `large` 100,000 tickets of it. Milliseconds by the clock.
 */
import { readFileSync } from 'node:fs';
import { directorySchema } from '../../../src/domain/settings/directory.ts';
import { importSettings } from '../../../src/domain/settings/file.ts';
import { Comparison } from '../../../src/simulator/comparison.ts';
import type { Simulation } from '../../../src/simulator/simulation.ts';
import { typicalWeek } from '../../../src/simulator/workload/typical-week.ts';

const textOf = (file: string): string => readFileSync(new URL(`../../../demo/data/${file}`, import.meta.url), 'utf8');
const imported = importSettings(textOf('contact-centre.json'));
if (imported.status !== 'valid') throw new Error(`contact-centre.json is ${imported.status}`);
const { settings } = imported;
const directory = directorySchema.parse(JSON.parse(textOf('directory.json')));
const draft = {
  ...settings,
  assignment: { ...settings.assignment, considerWorkload: !settings.assignment.considerWorkload },
};
const week = 7 * 24 * 3_600_000;
const from = Date.UTC(2026, 10, 30);
const workload = typicalWeek(settings, directory, [draft]);
const perWeek = workload.streams.reduce((sum, stream) => sum + stream.perWeek, 0);
const weeks = process.argv[2] === 'large' ? Math.round(100_000 / perWeek) : 1;
const simulation: Simulation = {
  sides: [
    { settings, directory },
    { settings: draft, directory },
  ],
  workload,
  period: { from, to: from + weeks * week },
  start: { kind: 'empty', warmUp: week },
  seed: 1,
  replications: process.argv[2] === 'large' ? 1 : 20,
};

let tickets = 0;
const rounds = Array.from({ length: 6 }, () => {
  const begin = performance.now();
  const comparison = new Comparison(simulation);
  while (comparison.progress.done === 0) comparison.advance(100_000);
  tickets = comparison.report()?.tickets ?? 0;
  const first = performance.now() - begin;
  while (comparison.advance(100_000)) continue;
  comparison.report();
  return { first, all: performance.now() - begin };
});
console.log(JSON.stringify({ tickets, weeks, replications: simulation.replications, rounds }));
