/**
 * What one assignment costs in a help-desk of a given size, with all that belongs to it (the ticket comes, is offered, is
 * solved), beside a naive scan of the same rules over the same steps. Both must give every ticket to the same operator.
 *
 * Run with `node bench/assignment/run.ts` (Node 24). Figures differ from machine to machine; the ratios hardly do.
 */
import assert from 'node:assert/strict';
import { costWithBacklog } from './backlog.ts';
import { runAssigner, runNaiveScan, type Assignments } from './contestants.ts';
import { scenarioOf, type Scenario } from './scenario.ts';

const operatorCounts = [50, 500, 5000];
const groupCounts = [5, 50, 500];
const tickets = 10_000;
const rounds = 3;

interface Row {
  readonly operators: number;
  readonly groups: number;
  readonly engine: number;
  readonly naive: number;
}

/** Microseconds a ticket: the best of some rounds, so that other work on the machine disturbs least. */
function measure(run: (scenario: Scenario) => Assignments, scenario: Scenario): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const begin = process.cpuUsage();
    run(scenario);
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, user + system);
  }
  return best / scenario.tickets;
}

// Once for nothing, so that the first row doesn't pay for compiling.
for (const run of [runAssigner, runNaiveScan]) measure(run, scenarioOf(50, 50, tickets));

const rows: Row[] = [];
for (const operators of operatorCounts) {
  for (const groups of groupCounts) {
    const scenario = scenarioOf(operators, groups, tickets);
    assert.deepEqual(runAssigner(scenario), runNaiveScan(scenario), 'both give every ticket to the same operator');
    const engine = measure(runAssigner, scenario);
    const naive = measure(runNaiveScan, scenario);
    rows.push({ operators, groups, engine, naive });
  }
}

console.log('operators  groups  engine µs  naive µs  naive / engine');
for (const { operators, groups, engine, naive } of rows) {
  const cells = [`${operators}`.padStart(9), `${groups}`.padStart(6), engine.toFixed(2).padStart(9)];
  console.log([...cells, naive.toFixed(2).padStart(8), `${(naive / engine).toFixed(1)}×`.padStart(14)].join('  '));
}

console.log('\nFrom 50 to 5,000 operators, a hundred times as many, a ticket costs');
for (const groups of groupCounts) {
  const [small, large] = [50, 5000].map((count) =>
    rows.find((row) => row.operators === count && row.groups === groups),
  );
  if (!small || !large) continue;
  const growth = (of: (row: Row) => number) => (of(large) / of(small)).toFixed(1);
  console.log(
    `${`${groups}`.padStart(4)} groups: engine ${growth((row) => row.engine)}×, naive ${growth((row) => row.naive)}×`,
  );
}

console.log('\nWith a queue that everybody at the limit works off (500 operators, 50 groups)');
for (const waiting of [100, 10_000, 100_000]) {
  console.log(`${`${waiting}`.padStart(7)} waiting: ${costWithBacklog(waiting, tickets).toFixed(2)} µs`);
}
