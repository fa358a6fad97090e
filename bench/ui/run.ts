/**
 * The fields editor beside those that people would otherwise embed: CPU time of the page's main thread and heap, in one
 * run, by turns. What is measured, and the figures of a run, are in docs/benchmarks.md. `npm run bench:ui`
 */
import { availableParallelism } from 'node:os';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { measurePage, type Costs, type Task } from './page.ts';
import { atLeast, atMost, heading, line, times, type Quantity } from './report.ts';
import { buildPages, servePages } from './server.ts';

interface Plan extends Task {
  readonly page: string;
  readonly rounds: number;
  /** Typing takes long, so that some rounds go without. */
  readonly typingRounds: number;
}

const ours: Plan = { page: 'ticket-settings.html', size: 1000, rounds: 7, typed: 'xyzxyz', typingRounds: 2 };
const formJs: Plan = { page: 'form-js.html', size: 1000, rounds: 3, typed: 'xyz', typingRounds: 1 };
const formIo: Plan = { page: 'form-io.html', size: 1000, rounds: 3, typed: 'xyzxyz', typingRounds: 2 };
const few: Plan = { ...ours, size: 100, typingRounds: 0 };
const many: Plan = { ...ours, size: 10_000, typingRounds: 0 };
const fields: Plan = { page: 'contact-centre.html', size: 0, rounds: 3, typed: 'xyzx', typingRounds: 2 };
const manyOptions: Plan = { ...fields, size: 200 };
const sla: Plan = { ...fields, page: 'contact-centre.html?section=sla', typed: '1111' };
const manyPolicies: Plan = { ...sla, size: 200 };
const year: Plan = { ...sla, page: 'contact-centre.html?section=sla&year' };
const manyPoliciesYear: Plan = { ...year, size: 200 };

await buildPages(['ticket-settings', 'form-js', 'form-io', 'contact-centre']);
const { origin, server } = await servePages();
const browser = await puppeteer.launch({
  executablePath: await chromiumPath(),
  args: chromiumArgs,
  headless: 'shell',
  protocolTimeout: 600_000,
});
console.log(`${await browser.version()}, ${availableParallelism()} processors`);
console.log('Main-thread CPU, ms, and heap, MB: median (least–most), and how many times the first column');
const measured = new Map<Plan, Costs[]>();
try {
  const plans = [ours, formJs, formIo, few, many, fields, manyOptions, sla, manyPolicies, year, manyPoliciesYear];
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

/** A number of each page, or several, taken from all rounds of a plan. */
const quantity =
  (of: (costs: Costs) => number | readonly number[]): Quantity<Plan> =>
  (plan) =>
    (measured.get(plan) ?? []).flatMap(of);
const ready = quantity((costs) => costs.ready);
const letters = quantity((costs) => costs.letters);
const heapAdded = quantity((costs) => (costs.heap - costs.emptyHeap) / 1e6);

const editors = [ours, formJs, formIo];
heading('1,000 simple fields', ['ticket-settings', 'form-js editor', 'Form.io builder']);
line('ready', ready, editors);
line(
  'ready, with its code',
  quantity((costs) => costs.withCode),
  editors,
);
line(
  'put off after that',
  quantity((costs) => costs.later),
  editors,
);
line('a letter of a label', letters, editors);
line('heap it adds', heapAdded, editors);
line(
  'heap of the whole page',
  quantity((costs) => costs.heap / 1e6),
  editors,
);

const sizes = [few, ours, many];
heading('ticket-settings', ['100 fields', '1,000', '10,000']);
line('ready', ready, sizes);
line('heap it adds', heapAdded, sizes);

heading('The demo’s settings', ['as they are', '200 policies, 100 options, 50 calendars of 500 special days']);
line('Fields: ready', ready, [fields, manyOptions]);
line('Fields: a letter', letters, [fields, manyOptions]);
line('SLA: ready', ready, [sla, manyPolicies]);
line('SLA: a digit, with the deadline strip', letters, [sla, manyPolicies]);
line('SLA: the same, with a strip over a year', letters, [year, manyPoliciesYear]);

console.log('\nGoals');
const met = [
  atLeast(30, 'ready at 1,000 fields, form-js', times(ready, ours, formJs)),
  atLeast(50, 'ready at 1,000 fields, Form.io', times(ready, ours, formIo)),
  atLeast(4, 'a letter at 1,000 fields, Form.io', times(letters, ours, formIo)),
  atLeast(10, 'heap added at 1,000 fields, form-js', times(heapAdded, ours, formJs)),
  atMost(1.5, 'ready from 100 to 10,000 fields', times(ready, few, many)),
];
if (met.includes(false)) process.exitCode = 1;
