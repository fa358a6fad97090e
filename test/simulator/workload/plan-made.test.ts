import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { localTimeAt } from '../../../src/domain/calendar/zone-clock.ts';
import { planTickets } from '../../../src/simulator/workload/plan-tickets.ts';
import { expectedTickets } from '../../../src/simulator/workload/volume.ts';
import { hourOfWeek } from '../../../src/simulator/workload/week-profile.ts';
import type { Stream } from '../../../src/simulator/workload/workload.ts';
import { hour, made, monday, simulationOf, ticketsOf, week } from './samples.ts';

const stream = (topic: string, perWeek: number, more: Partial<Stream> = {}): Stream => ({
  topic,
  priority: null,
  channel: null,
  perWeek,
  ...more,
});

/** A profile with weight 1 in the hours named, 0 in all others. */
const only = (...hours: number[]) => Array.from({ length: 168 }, (_, at) => (hours.includes(at) ? 1 : 0));

describe('arrivals', () => {
  it('come in order, at whole milliseconds, in the period', () => {
    const plans = planTickets(simulationOf(made()), 0);
    let before = monday;
    for (const at of plans.createdAt) {
      assert.ok(Number.isInteger(at) && at >= before && at < monday + week);
      before = at;
    }
    assert.equal(plans.createdAt.length, plans.count);
  });

  it('begin with the warm-up', () => {
    const plans = planTickets(simulationOf(made(), { start: { kind: 'empty', warmUp: 24 * hour } }), 0);
    const first = plans.createdAt[0] ?? NaN;
    assert.ok(first >= monday - 24 * hour && first < monday - 22 * hour);
  });

  it('number as many as are expected, give or take what a Poisson process does', () => {
    const runs = 400;
    const counts = Array.from({ length: runs }, (_, replication) => {
      return planTickets(simulationOf(made({ streams: [stream('refund', 60), stream('tv', 40)] })), replication).count;
    });
    const mean = counts.reduce((sum, count) => sum + count, 0) / runs;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (runs - 1);
    assert.ok(Math.abs(mean - 100) < 4 * Math.sqrt(100 / runs), `mean ${mean}`);
    // The variance of a variance of n normal values is 2σ⁴/(n−1).
    assert.ok(Math.abs(variance - 100) < 4 * 100 * Math.sqrt(2 / (runs - 1)), `variance ${variance}`);
  });

  it('follow the profile, hour by hour', () => {
    const profile = Array.from({ length: 168 }, (_, at) => 1 + (at % 24));
    const plans = planTickets(simulationOf(made({ profile, streams: [stream('refund', 50_000)] })), 0);
    const counts = new Float64Array(168);
    for (const at of plans.createdAt) counts[hourOfWeek(at)] = (counts[hourOfWeek(at)] ?? NaN) + 1;
    const sum = profile.reduce((total, weight) => total + weight, 0);
    const distance = profile.reduce((total, weight, at) => {
      const expected = (50_000 * weight) / sum;
      return total + ((counts[at] ?? NaN) - expected) ** 2 / expected;
    }, 0);
    assert.ok(distance < 168 + 4 * Math.sqrt(2 * 168), `chi-squared ${distance}`);
  });

  it('of several streams together are exponentially apart', () => {
    const streams = Array.from({ length: 20 }, (_, index) => stream(`topic ${index}`, 100 * (index + 1)));
    const plans = planTickets(simulationOf(made({ streams })), 0);
    const rate = 21_000 / week;
    const gaps = Array.from(plans.createdAt.subarray(1), (at, index) => at - (plans.createdAt[index] ?? NaN));
    const sorted = gaps.sort((one, other) => one - other);
    // Kolmogorov and Smirnov's distance between the gaps and the exponential law.
    let distance = 0;
    sorted.forEach((gap, index) => {
      const expected = 1 - Math.exp(-rate * (gap + 0.5));
      distance = Math.max(distance, Math.abs(expected - index / sorted.length));
    });
    assert.ok(distance * Math.sqrt(sorted.length) < 1.95, `distance ${distance}`);
  });

  it('never come in an hour without weight', () => {
    const plans = planTickets(simulationOf(made({ profile: only(0, 50, 167) })), 0);
    const hours = new Set(Array.from(plans.createdAt, hourOfWeek));
    assert.deepEqual([...hours], [0, 50, 167]);
  });

  it('keep to the clocks of the zone, also where these are half an hour off', () => {
    for (const timeZone of ['Europe/Kyiv', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe']) {
      const workload = made({ timeZone, profile: only(9) });
      const plans = planTickets(simulationOf(workload, { period: { from: monday, to: monday + 40 * week } }), 0);
      assert.ok(plans.count > 30_000);
      for (const at of plans.createdAt) {
        assert.equal(Math.floor(localTimeAt(timeZone, at).milliseconds / hour), 9);
      }
    }
  });

  it('miss the hour that the clocks skip, and come twice in the one they repeat', () => {
    // Kyiv: 03:00 to 04:00 is skipped on Sunday 29 March 2026, and shown twice on Sunday 25 October.
    const workload = made({ timeZone: 'Europe/Kyiv', profile: only(6 * 24 + 3) });
    const expected = (from: string) => {
      const at = Date.parse(from);
      return expectedTickets(simulationOf(workload, { period: { from: at, to: at + week } }));
    };
    assert.equal(expected('2026-03-22T22:00:00Z'), 0);
    assert.equal(expected('2026-03-29T21:00:00Z'), 1000);
    assert.equal(expected('2026-10-18T21:00:00Z'), 2000);
    assert.equal(expected('2026-10-25T22:00:00Z'), 1000);
  });
});

describe('the luck of a ticket', () => {
  const workload = made({
    streams: [stream('refund', 300), stream('tv', 200), stream('tv', 100, { priority: 'high' })],
    handling: { kind: 'log_normal', median: 600, spread: 1 },
    reply: { kind: 'exponential', mean: 300 },
    pendingShare: 0.3,
    reopenedShare: 0.1,
  });
  const withoutIds = (of: ReturnType<typeof ticketsOf>, topic: string) =>
    of.filter((ticket) => ticket.topic === topic).map((ticket) => ({ ...ticket, id: '' }));

  it('is the same whenever the same is asked', () => {
    assert.deepEqual(
      ticketsOf(planTickets(simulationOf(workload), 3)),
      ticketsOf(planTickets(simulationOf(workload), 3)),
    );
  });

  it('is another in another replication, and with another seed', () => {
    const first = planTickets(simulationOf(workload), 0).createdAt[0];
    assert.notEqual(planTickets(simulationOf(workload), 1).createdAt[0], first);
    assert.notEqual(planTickets(simulationOf(workload, { seed: 2 }), 0).createdAt[0], first);
  });

  it('stays as it was when another stream has more tickets, moves, or is gone', () => {
    const [refund, tv, urgent] = workload.streams;
    assert.ok(refund && tv && urgent);
    const before = withoutIds(ticketsOf(planTickets(simulationOf(workload), 0)), 'tv');
    for (const streams of [
      [{ ...refund, perWeek: 700 }, tv, urgent],
      [tv, urgent, refund],
      [urgent, tv],
    ]) {
      assert.deepEqual(withoutIds(ticketsOf(planTickets(simulationOf({ ...workload, streams }), 0)), 'tv'), before);
    }
  });

  it('keeps its work when its own stream has more tickets: they only come closer together', () => {
    const more = { ...workload, streams: workload.streams.map((one) => ({ ...one, perWeek: 2 * one.perWeek })) };
    const before = withoutIds(ticketsOf(planTickets(simulationOf(workload), 0)), 'refund');
    const after = withoutIds(ticketsOf(planTickets(simulationOf(more), 0)), 'refund');
    before.forEach(({ createdAt, stints }, index) => {
      assert.deepEqual(after[index]?.stints, stints);
      assert.ok(Math.abs((after[index]?.createdAt ?? NaN) - monday - (createdAt - monday) / 2) <= 1);
    });
  });

  it('stays as it was when the period ends later', () => {
    const before = ticketsOf(planTickets(simulationOf(workload), 0));
    const longer = simulationOf(workload, { period: { from: monday, to: monday + 2 * week } });
    const after = ticketsOf(planTickets(longer, 0)).slice(0, before.length);
    const noIds = (tickets: typeof before) => tickets.map((ticket) => ({ ...ticket, id: '' }));
    assert.deepEqual(noIds(after), noIds(before));
  });
});

describe('tickets that are made up', () => {
  it('have ids that sort as they were created', () => {
    const plans = planTickets(simulationOf(made({ streams: [stream('refund', 12_000)] })), 0);
    const ids = Array.from({ length: plans.count }, (_, ticket) => plans.id(ticket));
    assert.deepEqual([...ids].sort(), ids);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('are of their stream’s kind, one kind for all that say the same', () => {
    const vip = { values: { segment: 'vip', age: 3 } };
    const streams = [
      stream('tv', 100, vip),
      stream('tv', 100, { values: { age: 3, segment: 'vip' } }),
      stream('tv', 100),
      stream('tv', 100, { values: {} }),
    ];
    const plans = planTickets(simulationOf(made({ streams })), 0);
    assert.deepEqual(plans.kinds, [
      { topic: 'tv', priority: null, channel: null, ...vip },
      { topic: 'tv', priority: null, channel: null, values: {} },
    ]);
    assert.ok(plans.count > 300);
  });

  it('take one stint, with a reply', () => {
    const [ticket] = ticketsOf(planTickets(simulationOf(made()), 0));
    assert.deepEqual(ticket?.stints, [{ work: 600_000, replyAfter: 120_000, end: 'solved', clientAfter: null }]);
  });

  it('that wait for the client do so half-way, and have a reply in each half', () => {
    const [ticket] = ticketsOf(planTickets(simulationOf(made({ pendingShare: 1 })), 0));
    assert.deepEqual(ticket?.stints, [
      { work: 300_000, replyAfter: 120_000, end: 'pending', clientAfter: 3_600_000 },
      { work: 300_000, replyAfter: 120_000, end: 'solved', clientAfter: null },
    ]);
  });

  it('that are reopened take the rework, and a reply no later than its end', () => {
    const workload = made({ reopenedShare: 1, rework: { kind: 'constant', value: 60 } });
    const [ticket] = ticketsOf(planTickets(simulationOf(workload), 0));
    assert.deepEqual(ticket?.stints, [
      { work: 600_000, replyAfter: 120_000, end: 'solved', clientAfter: 7_200_000 },
      { work: 60_000, replyAfter: 60_000, end: 'solved', clientAfter: null },
    ]);
  });

  it('take the work of their stream where it has its own', () => {
    const streams = [stream('tv', 50), stream('refund', 50, { handling: { kind: 'constant', value: 5 } })];
    for (const { topic, stints } of ticketsOf(planTickets(simulationOf(made({ streams })), 0))) {
      assert.equal(stints[0]?.work, topic === 'tv' ? 600_000 : 5000);
    }
  });

  it('wait for the client, and are reopened, as often as was said, independently', () => {
    const workload = made({ streams: [stream('tv', 40_000)], pendingShare: 0.25, reopenedShare: 0.1 });
    const tickets = ticketsOf(planTickets(simulationOf(workload), 0));
    const share = (test: (stints: (typeof tickets)[number]['stints']) => boolean) =>
      tickets.filter(({ stints }) => test(stints)).length / tickets.length;
    const near = (actual: number, expected: number) =>
      assert.ok(Math.abs(actual - expected) < 4 * Math.sqrt((expected * (1 - expected)) / tickets.length), `${actual}`);
    near(
      share((stints) => stints[0]?.end === 'pending'),
      0.25,
    );
    near(
      share((stints) => stints.at(-2)?.end === 'solved'),
      0.1,
    );
    near(
      share((stints) => stints.length === 3),
      0.025,
    );
  });

  it('have plans that hold together, whatever the workload', () => {
    const distribution = fc.oneof(
      fc.record({ kind: fc.constant('constant' as const), value: fc.double({ min: 0, max: 1e12, noNaN: true }) }),
      fc.record({ kind: fc.constant('exponential' as const), mean: fc.double({ min: 1e-6, max: 1e12, noNaN: true }) }),
      fc.record({
        kind: fc.constant('log_normal' as const),
        median: fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        spread: fc.double({ min: 0, max: 200, noNaN: true }),
      }),
    );
    const share = fc.constantFrom(0, 0.3, 1);
    const workload = fc.record({
      handling: distribution,
      reply: distribution,
      clientReply: distribution,
      reopenAfter: distribution,
      rework: distribution,
      pendingShare: share,
      reopenedShare: share,
      streams: fc.array(
        fc.double({ min: 0, max: 300, noNaN: true }).map((perWeek) => stream('tv', perWeek)),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(workload, fc.nat(), (changes, seed) => {
        const plans = planTickets(simulationOf(made(changes), { seed }), 0);
        assert.equal(plans.firstStint.length, plans.count + 1);
        assert.equal(plans.firstStint[0], 0);
        for (const { stints } of ticketsOf(plans)) {
          assert.ok(stints.length >= 1);
          stints.forEach(({ work, replyAfter, clientAfter }, index) => {
            assert.ok(Number.isInteger(work) && work >= 0);
            assert.ok(replyAfter !== null && Number.isInteger(replyAfter) && replyAfter >= 0 && replyAfter <= work);
            assert.equal(clientAfter === null, index === stints.length - 1);
            assert.ok(clientAfter === null || (Number.isInteger(clientAfter) && clientAfter >= 0));
          });
          assert.equal(stints.at(-1)?.end, 'solved');
        }
      }),
      { numRuns: 100 },
    );
  });
});
