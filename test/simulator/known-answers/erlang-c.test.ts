import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  drainRate,
  longerThan,
  meanWait,
  notYet,
  stationaryNumber,
  varianceOverTime,
  waitingProbability,
} from './erlang-c.ts';
import { service, waitsOf, type Queue } from './queue.ts';

/** Of the first queue, fixed before the first run; each further queue has the next, so that none shares its luck. */
const firstSeed = 20_261_123;
const replications = 40;
const servers = [1, 2, 5, 10, 30, 100, 300, 1000];
const loads = [0.5, 0.7, 0.8, 0.9, 0.95];
/** Makes every run so many times as long. */
const length = Number(process.env['KNOWN_ANSWERS_LENGTH'] ?? 1);

/** A figure of a queue. Times are in mean service times. */
interface Figure {
  readonly name: string;
  /** What a wait counts; the figure is the mean. */
  readonly of: (wait: number) => number;
  readonly exact: number;
  /** What a wait counts on average that begins with so many tickets waiting, and all operators busy. */
  readonly behind: (waiting: number) => number;
}

function figuresOf({ servers: c, load }: Queue): Figure[] {
  /** The mean wait of those who wait. */
  const time = 1 / drainRate(c, load);
  return [
    {
      name: 'P(W > 0)',
      of: (wait) => (wait > 0 ? 1 : 0),
      exact: waitingProbability(c, load),
      behind: () => 1,
    },
    {
      name: 'mean W',
      of: (wait) => wait,
      exact: meanWait(c, load),
      behind: (waiting) => (waiting + 1) / c,
    },
    {
      name: 'P(W > t)',
      of: (wait) => (wait > time ? 1 : 0),
      exact: longerThan(time, c, load),
      behind: (waiting) => notYet(waiting + 1, time, c),
    },
  ];
}

/** Tickets a run: twelve times as many as come while a queue forgets its past, and some for what is at work. */
function ticketsOf({ servers: c, load }: Queue): number {
  const memory = load / (1 - Math.sqrt(load)) ** 2;
  return Math.round(length * Math.min(16_000, Math.max(5000, 12 * memory + 5 * c)));
}

interface Point {
  readonly figure: string;
  readonly exact: number;
  readonly found: number;
  readonly z: number;
}

/**
 * How far the mean of the replications is from the formula, in standard errors. The error is that of the replications' own
 * spread, but not taken smaller than the theory of queues has it: where waiting is rare, all forty may be alike by chance.
 */
function pointOf(
  { name, of, exact, behind }: Figure,
  { servers: c, load }: Queue,
  runs: readonly Float64Array[],
): Point {
  const values = runs.map((waits) => waits.reduce((sum, wait) => sum + of(wait), 0) / waits.length);
  const found = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - found) ** 2, 0) / (values.length - 1);
  const time = (runs[0]?.length ?? NaN) / (c * load);
  const least = varianceOverTime(c, load, behind, exact) / time;
  return { figure: name, exact, found, z: (found - exact) / Math.sqrt(Math.max(spread, least) / values.length) };
}

describe('the formula', () => {
  it('gives what is known of few servers', () => {
    assert.ok(Math.abs(waitingProbability(1, 0.8) - 0.8) < 1e-15);
    assert.ok(Math.abs(waitingProbability(2, 0.5) - 1 / 3) < 1e-15);
    // Sum of the definition: a^c/c! · 1/(1−ρ) over that and the terms below c.
    for (const [c, load] of [
      [5, 0.7],
      [10, 0.8],
      [30, 0.95],
    ] as const) {
      let term = 1;
      let below = 0;
      for (let k = 0; k < c; k++) {
        below += term;
        term *= (c * load) / (k + 1);
      }
      const waiting = term / (1 - load);
      assert.ok(Math.abs(waitingProbability(c, load) - waiting / (below + waiting)) < 1e-14);
    }
  });

  it('tells how a mean over time varies: of the number in the system of one server 2ρ(1 + ρ)/(1 − ρ)⁴', () => {
    for (const load of loads) {
      const variance = varianceOverTime(1, load, (waiting) => waiting + 1, load / (1 - load));
      const expected = (2 * load * (1 + load)) / (1 - load) ** 4;
      assert.ok(Math.abs(variance - expected) < 1e-9 * expected, `${variance}, not ${expected}`);
    }
  });

  it('starts with as many tickets as the stationary law has on average', () => {
    const steps = 20_000;
    for (const [c, load] of [
      [1, 0.9],
      [5, 0.7],
      [100, 0.95],
    ] as const) {
      let sum = 0;
      for (let step = 0; step < steps; step++) sum += stationaryNumber(c, load, (step + 0.5) / steps);
      const expected = c * load + meanWait(c, load) * c * load;
      assert.ok(Math.abs(sum / steps - expected) < 0.01 * expected, `${sum / steps}, not ${expected}`);
    }
  });
});

describe('waiting in a queue with one topic, limit 1 and exponential work', () => {
  const points: (Point & Queue)[] = [];
  for (const [row, c] of servers.entries()) {
    for (const [column, load] of loads.entries()) {
      it(`of ${c} operators at load ${load} is as Erlang C says`, (context) => {
        const queue = { servers: c, load };
        const tickets = ticketsOf(queue);
        const seed = firstSeed + row * loads.length + column;
        const runs = Array.from({ length: replications }, (_, replication) =>
          waitsOf(queue, tickets, seed, replication).map((wait) => wait / service),
        );
        for (const figure of figuresOf(queue)) {
          const point = pointOf(figure, queue, runs);
          points.push({ ...queue, ...point });
          context.diagnostic(
            `| ${c} | ${load} | ${tickets} | ${point.figure} | ${point.exact.toPrecision(4)} | ${point.found.toPrecision(4)} | ${point.z.toFixed(2)} |`,
          );
          assert.ok(Math.abs(point.z) < 4, `${point.figure}: ${point.found}, not ${point.exact} (z ${point.z})`);
        }
      });
    }
  }

  it('lies more than three standard errors off in no more than 2 % of all points', () => {
    assert.equal(points.length, servers.length * loads.length * 3);
    const far = points.filter(({ z }) => Math.abs(z) > 3);
    assert.ok(far.length <= 0.02 * points.length, JSON.stringify(far));
  });
});
