import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draw } from '../../../src/simulator/random/draw.ts';
import { RandomSource } from '../../../src/simulator/random/random-source.ts';
import { estimateWorkload } from '../../../src/simulator/workload/estimate-workload.ts';
import { fitDistribution } from '../../../src/simulator/workload/fit-distribution.ts';
import { planTickets } from '../../../src/simulator/workload/plan-tickets.ts';
import type { Distribution } from '../../../src/simulator/workload/distribution.ts';
import type { MadeWorkload, ReplayedTicket } from '../../../src/simulator/workload/workload.ts';
import { usualBehaviour } from '../../../src/simulator/workload/usual-behaviour.ts';
import { hour, made, monday, simulationOf, ticketsOf, week } from './samples.ts';

/** Within so many parts of what is expected. */
function near(actual: number | undefined, expected: number, part: number): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= part * Math.abs(expected),
    `${actual}, not about ${expected}`,
  );
}

function historyOf(workload: MadeWorkload, weeks: number): ReplayedTicket[] {
  const simulation = simulationOf(workload, { period: { from: monday, to: monday + weeks * week } });
  return ticketsOf(planTickets(simulation, 0)).map((ticket) => ({
    topic: null,
    priority: null,
    channel: null,
    ...ticket,
  }));
}

const ticketAt = (createdAt: number, more: Partial<ReplayedTicket> = {}): ReplayedTicket => ({
  id: String(createdAt),
  createdAt,
  topic: null,
  priority: null,
  channel: null,
  ...more,
});

describe('a workload estimated from a history', () => {
  const stream = { topic: 'tv', priority: 'low', channel: 'phone', perWeek: 900 };
  const origin = made({
    timeZone: 'Europe/Kyiv',
    streams: [
      stream,
      { ...stream, priority: 'high', perWeek: 300, values: { segment: 'vip' } },
      { ...stream, topic: 'refund', perWeek: 600, handling: { kind: 'log_normal', median: 3000, spread: 0.4 } },
    ],
    profile: Array.from({ length: 168 }, (_, at) => (at < 120 ? 5 + (at % 24) : 2)),
    handling: { kind: 'log_normal', median: 900, spread: 0.8 },
    reply: { kind: 'exponential', mean: 240 },
    pendingShare: 0.3,
    clientReply: { kind: 'log_normal', median: 7200, spread: 1.2 },
    reopenedShare: 0.08,
    reopenAfter: { kind: 'log_normal', median: 40_000, spread: 1 },
    rework: { kind: 'constant', value: 300 },
  });
  const estimate = estimateWorkload(historyOf(origin, 12), 'Europe/Kyiv');

  it('has the kinds and the volumes of the one that brought the history forth', () => {
    assert.deepEqual(
      estimate.streams
        .map(({ topic, priority, channel, values }) => ({ topic, priority, channel, values }))
        .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
      [
        { topic: 'refund', priority: 'low', channel: 'phone', values: {} },
        { topic: 'tv', priority: 'high', channel: 'phone', values: { segment: 'vip' } },
        { topic: 'tv', priority: 'low', channel: 'phone', values: {} },
      ],
    );
    const volumeOf = (topic: string, priority: string) =>
      estimate.streams.find((one) => one.topic === topic && one.priority === priority)?.perWeek;
    near(volumeOf('tv', 'low'), 900, 0.05);
    near(volumeOf('tv', 'high'), 300, 0.08);
    near(volumeOf('refund', 'low'), 600, 0.06);
  });

  it('has their hours, more evenly', () => {
    const sum = origin.profile.reduce((total, weight) => total + weight, 0);
    const total = estimate.profile.reduce((all, weight) => all + weight, 0);
    const worst = origin.profile.map((weight, at) => {
      const expected = (1800 * 12 * weight) / sum;
      return Math.abs(((estimate.profile[at] ?? NaN) / total) * 1800 * 12 - expected) / Math.sqrt(expected);
    });
    assert.ok(Math.max(...worst) < 4, `${Math.max(...worst)} standard deviations`);
    near(total, 1800, 0.03);
  });

  it('has their work, and that of topics which differ', () => {
    const refund = estimate.streams.find(({ topic }) => topic === 'refund')?.handling;
    assert.ok(refund?.kind === 'log_normal');
    near(refund.median, 3000, 0.05);
    near(refund.spread, 0.4, 0.05);
    const tv = estimate.streams.filter(({ topic }) => topic === 'tv').map(({ handling }) => handling);
    for (const handling of tv) {
      assert.ok(handling?.kind === 'log_normal');
      near(handling.median, 900, 0.05);
    }
  });

  it('has their clients', () => {
    near(estimate.pendingShare, 0.3, 0.05);
    near(estimate.reopenedShare, 0.08, 0.1);
    assert.ok(estimate.clientReply.kind === 'log_normal');
    near(estimate.clientReply.median, 7200, 0.06);
    near(estimate.clientReply.spread, 1.2, 0.05);
    assert.ok(estimate.reopenAfter.kind === 'log_normal');
    near(estimate.reopenAfter.median, 40_000, 0.1);
    assert.deepEqual(estimate.rework, { kind: 'constant', value: 300 });
  });

  it('brings about as many tickets when it is run', () => {
    near(historyOf(estimate, 12).length, 1800 * 12, 0.04);
  });
});

describe('a short history', () => {
  it('of one day counts as one day, not as a week', () => {
    // A hundred on one Monday; of the other days nothing is known but that Mondays to Fridays are alike.
    const tickets = Array.from({ length: 100 }, (_, index) => ticketAt(monday + 9 * hour + index * 60_000));
    const { streams, profile } = estimateWorkload(tickets, 'UTC');
    near(streams[0]?.perWeek, 500, 1e-9);
    assert.deepEqual(
      profile.flatMap((weight, at) => (weight > 0 ? [at % 24] : [])),
      [9, 10, 9, 10, 9, 10, 9, 10, 9, 10],
    );
  });

  it('is counted in the days of its zone', () => {
    // 23:30 on Sunday in London is 01:30 on Monday in Kyiv.
    const tickets = [ticketAt(monday - hour / 2), ticketAt(monday + 8 * hour)];
    const rhythm = estimateWorkload(tickets, 'Europe/Kyiv').profile;
    assert.ok((rhythm[1] ?? 0) > 0);
    assert.ok(rhythm.slice(120).every((weight) => weight === 0));
  });

  it('without work takes the usual work', () => {
    const { handling, pendingShare } = estimateWorkload([ticketAt(monday)], 'UTC');
    assert.deepEqual(handling, usualBehaviour.handling);
    assert.equal(pendingShare, usualBehaviour.pendingShare);
  });

  it('without tickets has no streams', () => {
    assert.deepEqual(estimateWorkload([], 'UTC').streams, []);
  });
});

describe('times that were seen', () => {
  const source = new RandomSource(5, 0);
  const samplesOf = (distribution: Distribution, count: number) =>
    Array.from({ length: count }, (_, index) => 1000 * draw(distribution, source.uniform(index, 0)));
  const fallback: Distribution = { kind: 'constant', value: 1 };

  it('that are too few say nothing', () => {
    assert.equal(fitDistribution(samplesOf({ kind: 'exponential', mean: 60 }, 19), fallback), fallback);
  });

  it('that look log-normal are', () => {
    const fitted = fitDistribution(samplesOf({ kind: 'log_normal', median: 600, spread: 0.7 }, 2000), fallback);
    assert.ok(fitted.kind === 'log_normal');
    near(fitted.median, 600, 0.06);
    near(fitted.spread, 0.7, 0.06);
  });

  it('that have two humps are kept as they were seen', () => {
    const humps = [
      ...samplesOf({ kind: 'log_normal', median: 60, spread: 0.1 }, 500),
      ...samplesOf({ kind: 'log_normal', median: 6000, spread: 0.1 }, 500),
    ];
    const fitted = fitDistribution(humps, fallback);
    assert.ok(fitted.kind === 'observed');
    assert.equal(fitted.values.length, 200);
    assert.equal(fitted.values.filter((value) => value < 600).length, 100);
  });

  it('of which some are nothing are kept, too', () => {
    const times = [...Array.from({ length: 10 }, () => 0), ...Array.from({ length: 10 }, () => 5000)];
    const fitted = fitDistribution(times, fallback);
    assert.deepEqual(fitted, { kind: 'observed', values: times.map((time) => time / 1000) });
  });
});
