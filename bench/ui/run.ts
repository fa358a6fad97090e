/**
 * The fields editor beside those that people would otherwise embed: CPU time of the page's main thread and heap, in one
 * run, by turns. What is measured, and the figures of a run, are in docs/benchmarks.md. `npm run bench:ui`
 */
import { availableParallelism } from 'node:os';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { measurePage, type Costs, type Task } from './page.ts';
import { buildPages, servePages } from './server.ts';
import { median, withRange, type Samples } from './statistics.ts';

interface Plan extends Task {
  readonly page: string;
  /** What it is called in tables. */
  readonly name: string;
  readonly rounds: number;
  /** Typing takes long, so that some rounds go without. */
  readonly typingRounds: number;
}

const rivalRounds = { rounds: 3, typingRounds: 2, size: 1000 };
const ours: Plan = {
  page: 'ticket-settings.html',
  name: 'ticket-settings',
  ...rivalRounds,
  rounds: 7,
  typed: 'xyzxyz',
};
const formJs: Plan = { page: 'form-js.html', name: 'form-js editor', ...rivalRounds, typingRounds: 1, typed: 'xyz' };
const formIo: Plan = { page: 'form-io.html', name: 'Form.io builder', ...rivalRounds, typed: 'xyzxyz' };
const few: Plan = { ...ours, size: 100, typingRounds: 0 };
const many: Plan = { ...ours, size: 10_000, typingRounds: 0 };

const centre: Omit<Plan, 'page' | 'size' | 'typed'> = { name: '', rounds: 3, typingRounds: 2 };
const tabs = [
  { name: 'Fields', page: 'contact-centre.html', typed: 'xyzx' },
  { name: 'SLA', page: 'contact-centre.html?section=sla', typed: '1111' },
].map(({ name, page, typed }) => ({
  name,
  small: { ...centre, page, typed, size: 0 },
  large: { ...centre, page, typed, size: 200 },
}));

await buildPages(['ticket-settings', 'form-js', 'form-io', 'contact-centre']);
const { origin, server } = await servePages();
const browser = await puppeteer.launch({
  executablePath: await chromiumPath(),
  args: chromiumArgs,
  headless: 'shell',
  protocolTimeout: 600_000,
});
const machine = `${await browser.version()}, ${availableParallelism()} processors`;
const measured = new Map<Plan, Costs[]>();
try {
  const plans = [ours, formJs, formIo, few, many, ...tabs.flatMap(({ small, large }) => [small, large])];
  for (let round = 0; round < Math.max(...plans.map(({ rounds }) => rounds)); round += 1) {
    for (const plan of plans.filter(({ rounds }) => round < rounds)) {
      const { page, size, typed = '' } = plan;
      const task = { size, typed: round < plan.typingRounds ? typed : '' };
      const costs = await measurePage(browser, `${origin}/pages/${page}`, task);
      measured.set(plan, [...(measured.get(plan) ?? []), costs]);
    }
  }
} finally {
  await browser.close();
  server.close();
}
report();

function samples(plan: Plan, of: (costs: Costs) => number | readonly number[]): Samples {
  return (measured.get(plan) ?? []).flatMap(of);
}

function report(): void {
  const ready = (plan: Plan) => samples(plan, (costs) => costs.ready);
  const letters = (plan: Plan) => samples(plan, (costs) => costs.letters);
  const heap = (plan: Plan) => samples(plan, (costs) => costs.heap / 1e6);
  const times = (less: Samples, more: Samples) => median(more) / median(less);

  console.log(`${machine}\nMain-thread CPU, ms, and heap, MB: median (least–most), and how many times ours\n`);
  const rivals = [ours, formJs, formIo];
  row(
    '1,000 simple fields',
    rivals.map(({ name }) => name),
  );
  for (const [name, of, digits] of [
    ['ready', ready, 0],
    ['ready, with its code', (plan: Plan) => samples(plan, (costs) => costs.withCode), 0],
    ['put off after that', (plan: Plan) => samples(plan, (costs) => costs.later), 0],
    ['a letter of a label', letters, 1],
    ['heap', heap, 1],
  ] as const) {
    const cell = (plan: Plan) => `${withRange(of(plan), digits)}${factor(times(of(ours), of(plan)), plan === ours)}`;
    row(name, rivals.map(cell));
  }

  row('\nticket-settings', ['100 fields', '1,000', '10,000']);
  row(
    'ready',
    [few, ours, many].map(
      (plan) => `${withRange(ready(plan), 0)}${factor(times(ready(few), ready(plan)), plan === few)}`,
    ),
  );
  row(
    'heap',
    [few, ours, many].map((plan) => `${withRange(heap(plan), 1)}${factor(times(heap(few), heap(plan)), plan === few)}`),
  );

  row('\nthe demo’s settings', ['as they are', '200 policies, lists of 100']);
  for (const { name, small, large } of tabs) {
    for (const [what, of, digits] of [
      ['ready', ready, 0],
      ['a letter', letters, 1],
    ] as const) {
      row(
        `${name}: ${what}`,
        [small, large].map(
          (plan) => `${withRange(of(plan), digits)}${factor(times(of(small), of(plan)), plan === small)}`,
        ),
      );
    }
  }

  console.log('\nGoals');
  const met = [
    atLeast('ready at 1,000 fields, form-js', times(ready(ours), ready(formJs)), 30),
    atLeast('ready at 1,000 fields, Form.io', times(ready(ours), ready(formIo)), 50),
    atLeast('a letter at 1,000 fields, Form.io', times(letters(ours), letters(formIo)), 4),
    atLeast('heap at 1,000 fields, form-js', times(heap(ours), heap(formJs)), 10),
    goal('ready from 100 to 10,000 fields', times(ready(few), ready(many)), (found) => found <= 1.5, 'at most 1.5'),
  ];
  if (met.includes(false)) process.exitCode = 1;
}

function row(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(32)).join(''));
}

function factor(value: number, isBase: boolean): string {
  return isBase || Number.isNaN(value) ? '' : ` ×${value.toLocaleString('en', { maximumSignificantDigits: 3 })}`;
}

function atLeast(name: string, found: number, least: number): boolean {
  return goal(name, found, (value) => value >= least, `at least ${least}`);
}

/** Says whether a goal is met; all are ratios of one run, so that a slow machine fails none. */
function goal(name: string, found: number, isMet: (found: number) => boolean, wanted: string): boolean {
  const met = isMet(found);
  console.log(`  ${met ? '✔' : '✖'} ${name}: ×${found.toFixed(1)}, ${wanted}`);
  return met;
}
