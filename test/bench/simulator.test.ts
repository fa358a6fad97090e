import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareEverything } from '../../bench/simulator/bare/everything.mjs';
import { bareQueue } from '../../bench/simulator/bare/queue.mjs';
import { everythingScenario } from '../../bench/simulator/everything-scenario.ts';
import { queuePeriod, queuePlans, queueScenario, queueSide } from '../../bench/simulator/queue-scenario.ts';
import { tallyCycles } from '../../bench/simulator/tally.ts';
import { prepareSide } from '../../src/simulator/run/prepared-side.ts';
import type { CycleColumns, RunRecord } from '../../src/simulator/run/run-record.ts';
import { Run } from '../../src/simulator/run/run.ts';
import type { Period, Side } from '../../src/simulator/simulation.ts';
import type { TicketPlans } from '../../src/simulator/workload/ticket-plans.ts';

function simulated(side: Side, plans: TicketPlans, period: Period): RunRecord {
  const nothing = { heldWork: () => 0, heldClientAfter: () => 0, waiting: [] };
  const run = new Run(prepareSide(side), plans, nothing, { period, start: { kind: 'empty', warmUp: 0 } });
  while (run.advance(10_000)) continue;
  return run.record();
}

/** Milliseconds used by all cycles of each of the five metrics. */
function usedBy({ count, metric, used }: Pick<CycleColumns, 'count' | 'metric' | 'used'>): number[] {
  const sums = [0, 0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const place = metric[index] ?? 0;
    sums[place] = (sums[place] ?? 0) + (used[index] ?? 0);
  }
  return sums;
}

describe('the bare programs of the benchmark, a second writing of the rules', () => {
  for (const load of [0.9, 1.5]) {
    it(`gives every ticket of a plain queue to the same operator at the same instant, load ${load}`, () => {
      const queue = queueScenario({ tickets: 5000, operators: 50, groups: 3, load }, false);
      const bare = bareQueue(queue);
      const record = simulated(queueSide(queue), queuePlans(queue), queuePeriod(queue));
      assert.deepEqual(record.operator, bare.operator);
      assert.deepEqual(record.assignedAt, bare.assignedAt);
    });
  }

  for (const load of [0.85, 1.4]) {
    it(`does so with everything on, and its clocks agree to the millisecond, load ${load}`, () => {
      const { side, plans, period, tables } = everythingScenario(6000, load);
      const bare = prepareEverything(tables)();
      const record = simulated(side, plans, period);
      assert.deepEqual(record.operator, bare.operator);
      assert.deepEqual(record.firstReplyAt, bare.firstReplyAt);
      assert.deepEqual(record.solvedAt, bare.solvedAt);
      assert.deepEqual(tallyCycles(record.cycles), tallyCycles(bare.cycles));
      assert.deepEqual(usedBy(record.cycles), usedBy(bare.cycles));
      assert.deepEqual(record.busy, bare.busy);
      const { count, operator, ticket, from, to } = record.work;
      const work = (columns: typeof bare.work): string[] =>
        Array.from({ length: columns.count }, (_, at) =>
          [columns.from[at], columns.operator[at], columns.ticket[at], columns.to[at]].join(' '),
        ).sort();
      assert.deepEqual(work({ count, operator, ticket, from, to } as typeof bare.work), work(bare.work));
    });
  }
});
