/**
 * How many tickets a second the simulator follows, beside SimPy, SIM.JS and programs that can do nothing else, in JavaScript and in
 * C++; and how it grows. All must give every ticket to the same operator. `node bench/simulator/run.ts [tickets]`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compete, contestants, type Contestant, type Outcome } from './contestants.ts';
import { everythingScenario, writeTables } from './everything-scenario.ts';
import { queueScenario, writeQueue } from './queue-scenario.ts';

const tickets = Number(process.argv[2] ?? 200_000);
const folder = mkdtempSync(path.join(tmpdir(), 'simulator-'));
const ours = 'ticket-settings';
let missed = 0;

/** `reached` is a ratio: ours to another's, or what it says. */
function goal(text: string, reached: number, wanted: number, isAtMost = false): void {
  const met = isAtMost ? reached <= wanted : reached >= wanted;
  if (!met) missed++;
  const bound = `${isAtMost ? 'at most' : 'at least'} ${wanted}`;
  console.log(`  ${met ? 'met   ' : 'MISSED'} ${text}: ${reached.toPrecision(3)}, ${bound}`);
}

function table(
  competing: readonly Contestant[],
  sourceOf: (name: string) => string,
  rounds: number,
): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  console.log('                                      tickets/s   ours is');
  for (const contestant of competing) {
    const { name, missing } = contestant;
    if (missing !== null) {
      console.log(`  ${name.padEnd(32)}  skipped: ${missing}`);
      continue;
    }
    const outcome = compete(contestant, sourceOf(name), path.join(folder, 'result'), rounds);
    outcomes.set(name, outcome);
    const first = outcomes.get(ours) ?? outcome;
    for (const [index, column] of outcome.columns.entries()) {
      assert.deepEqual(column, first.columns[index], `${name} decides as ${ours} does`);
    }
    const speed = Math.round(tickets / outcome.seconds).toLocaleString('en');
    const ratio = (outcome.seconds / first.seconds).toPrecision(3);
    console.log(`  ${name.padEnd(32)} ${speed.padStart(12)}   ${ratio} ×`);
  }
  return outcomes;
}

function times(outcomes: ReadonlyMap<string, Outcome>, other: string): number | undefined {
  const [one, two] = [outcomes.get(other), outcomes.get(ours)];
  return one && two && one.seconds / two.seconds;
}

function inProcess<Answer>(program: string, ...words: string[]): Answer {
  const file = path.join(import.meta.dirname, 'contestants', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', file, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed:\n${stderr}`);
  return JSON.parse(stdout) as Answer;
}

try {
  const competing = contestants(folder);
  for (const load of [0.9, 1.5]) {
    console.log(`\n(a) ${tickets} tickets, 50 operators in 3 groups, round robin, load ${load}`);
    const file = path.join(folder, 'queue.columns');
    writeQueue(file, queueScenario({ tickets, operators: 50, groups: 3, load }, true));
    const outcomes = table(competing.queue, () => file, 6);
    const wanted = { SimPy: 60, 'SIM.JS': load > 1 ? 300 : 15 };
    for (const [other, ratio] of Object.entries(wanted)) {
      const reached = times(outcomes, other);
      if (reached !== undefined) goal(`times ${other}`, reached, ratio);
    }
  }

  console.log(
    `\n(b) ${tickets} tickets, 60 operators, shifts in 3 zones, limits, pending and reopened tickets, 5 metrics`,
  );
  const file = path.join(folder, 'everything.columns');
  writeTables(file, everythingScenario(tickets).tables);
  const sourceOf = (name: string): string => (name === 'bare, C++' ? file : String(tickets));
  const outcomes = table(competing.everything, sourceOf, 8);
  const [bare, cpp] = [times(outcomes, 'bare, JavaScript'), times(outcomes, 'bare, C++')];
  if (bare !== undefined) goal('of the bare program in JavaScript', bare, 0.7);
  if (cpp !== undefined) goal('of the one in C++', cpp, 0.5);

  console.log('\nGrowth: microseconds and bytes a ticket');
  const sizes = [
    ['queue', '10000', '50', '3'],
    ['queue', '100000', '50', '3'],
    ['queue', '1000000', '50', '3'],
    ['queue', '200000', '1000', '100'],
    ['everything', '100000'],
    ['everything', '1000000'],
  ];
  const costs = sizes.map((words) => {
    const cost = inProcess<{ microseconds: number; bytes: number }>('sizes.ts', ...words);
    const [scenario, count, operators = '60', groups = '6'] = words;
    const what = `${scenario}, ${count} tickets, ${operators} operators, ${groups} groups`;
    console.log(
      `  ${what.padEnd(56)} ${cost.microseconds.toFixed(3).padStart(7)} µs ${cost.bytes.toFixed(0).padStart(5)} B`,
    );
    return cost;
  });
  const growth = (one: number, other: number): number =>
    (costs[other]?.microseconds ?? NaN) / (costs[one]?.microseconds ?? NaN);
  goal('from 100,000 to 1,000,000 tickets on (a), a ticket costs times', growth(1, 2), 1.5, true);
  goal('from 50 operators and 3 groups to 1,000 and 100, times', growth(1, 3), 2.5, true);
  goal('from 100,000 to 1,000,000 tickets on (b), times', growth(4, 5), 1.5, true);

  console.log(
    '\nTwo settings compared, milliseconds until the first full report and until the end; best of three processes',
  );
  interface Page {
    readonly tickets: number;
    readonly replications: number;
    readonly rounds: readonly { readonly first: number; readonly all: number }[];
  }
  const ms = (value: number): string => value.toFixed(0);
  for (const [what, wanted] of [
    ['demo', 100],
    ['large', 1000],
  ] as const) {
    const pages = [1, 2, 3].map(() => inProcess<Page>('page.ts', what));
    const best = (rounds: Page['rounds'], of: keyof Page['rounds'][number]): number =>
      Math.min(...rounds.map((round) => round[of]));
    const cold = pages.flatMap(({ rounds }) => rounds.slice(0, 1));
    const warm = pages.flatMap(({ rounds }) => rounds.slice(1));
    console.log(
      `  ${what}, ${pages[0]?.tickets} tickets, ${pages[0]?.replications} replications: first report after ${ms(best(cold, 'first'))}, ` +
        `then ${ms(best(warm, 'first'))} (wanted on an ordinary laptop: ${wanted}); all after ${ms(best(cold, 'all'))}, then ${ms(best(warm, 'all'))}`,
    );
    goal('the first run of a page to a warm one', best(cold, 'all') / best(warm, 'all'), 2, true);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(missed === 0 ? '\nAll goals are met.' : `\n${missed} goals are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
