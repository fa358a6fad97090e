import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import { Run } from '../../../src/simulator/run/run.ts';
import { cycleOutcomes, type RunRecord } from '../../../src/simulator/run/run-record.ts';
import {
  directory,
  minute,
  minutes,
  minutesOf,
  nothingTakenOver,
  operator,
  plansOf,
  runOf,
  settings,
  skillGroup,
  start,
} from './desk.ts';

const ann = operator('ann');
const bob = operator('bob');

function assignments({ assignedAt, operator: who }: RunRecord): [number | null, number][] {
  return minutesOf(assignedAt).map((at, ticket) => [at, who[ticket] ?? -1]);
}

function stretches({
  work,
}: RunRecord): { operator?: number; ticket?: number; from?: number | null; to?: number | null }[] {
  const from = minutesOf(work.from);
  const to = minutesOf(work.to);
  return Array.from({ length: work.count }, (_, row) => ({
    operator: work.operator[row],
    ticket: work.ticket[row],
    from: from[row],
    to: to[row],
  }));
}

/** Ticket, metric, outcome, minutes used, due and stopped, by ticket and metric. */
function cyclesOf({ cycles }: RunRecord): (string | number | null | undefined)[][] {
  const stopped = minutesOf(cycles.stoppedAt);
  const due = minutesOf(cycles.dueAt);
  return Array.from({ length: cycles.count }, (_, row) => [
    cycles.ticket[row],
    cycles.metric[row],
    cycleOutcomes[cycles.outcome[row] ?? -1],
    (cycles.used[row] ?? NaN) / 60_000,
    due[row],
    stopped[row],
  ]).sort(
    ([ticket = 0, metric = 0], [otherTicket = 0, otherMetric = 0]) =>
      Number(ticket) - Number(otherTicket) || Number(metric) - Number(otherMetric),
  );
}

describe('A run', () => {
  it('gives tickets out in turn, and the rest as operators come free', () => {
    const record = runOf({ settings: settings(), directory: directory([ann, bob]) }, [
      { at: 0, work: 10 },
      { at: 1, work: 5 },
      { at: 2, work: 20 },
      { at: 3, work: 1 },
    ]);
    assert.deepEqual(assignments(record), [
      [0, 0],
      [1, 1],
      [6, 1],
      [10, 0],
    ]);
    assert.deepEqual(minutesOf(record.solvedAt), [10, 6, 26, 11]);
    assert.deepEqual(record.count, { created: 4, takenOver: 0, solved: 4, open: 0, waiting: 0 });
    assert.deepEqual([...record.busy], [minutes(11), minutes(25)]);
    assert.deepEqual([...record.onDuty], [minutes(1440), minutes(1440)]);
    assert.deepEqual([...record.longestIdle], [minutes(1429), minutes(1414)]);
  });

  it('takes ends of work before the offer of the queue, at one instant', () => {
    const record = runOf({ settings: settings(), directory: directory([ann]) }, [
      { at: 0, work: 10 },
      { at: 10, work: 10 },
      { at: 10, work: 10, id: 'a' },
    ]);
    // Of two that came at one instant the smaller id goes first.
    assert.deepEqual(assignments(record), [
      [0, 0],
      [20, 0],
      [10, 0],
    ]);
  });

  it('does work of no length at once', () => {
    const record = runOf({ settings: settings(), directory: directory([ann]) }, [
      { at: 5, work: 0 },
      { at: 5, work: 0, replyAfter: 0 },
    ]);
    assert.deepEqual(minutesOf(record.solvedAt), [5, 5]);
    assert.deepEqual(minutesOf(record.firstReplyAt), [null, 5]);
  });

  it('orders the queue by priority, or by the nearest deadline', () => {
    const sla = {
      policies: [
        {
          id: 'other',
          name: '',
          conditions: null,
          calendar: null,
          targets: [
            {
              metric: 'first_response',
              calendar: null,
              pauseStatuses: [],
              all: { seconds: 3600, unit: 'minutes' as const },
              byPriority: { high: { seconds: 120, unit: 'minutes' as const } },
            },
          ],
        },
      ],
    };
    const tickets = [
      { at: 0, work: 10 },
      { at: 1, work: 1 },
      { at: 2, work: 1, kind: { priority: 'low' } },
      { at: 3, work: 1, kind: { priority: 'high' } },
    ];
    const order = (queueOrder: 'oldest_first' | 'priority_first' | 'nearest_deadline_first') =>
      minutesOf(
        runOf({ settings: settings({ assignment: { queueOrder }, sla }), directory: directory([ann]) }, tickets)
          .assignedAt,
      );
    assert.deepEqual(order('oldest_first'), [0, 10, 11, 12]);
    assert.deepEqual(order('priority_first'), [0, 12, 11, 10]);
    assert.deepEqual(order('nearest_deadline_first'), [0, 11, 12, 10]);
  });

  it('follows the clocks of tickets created in the period, and of metrics with a target', () => {
    const minuteTargets = (metric: string, count: number) => ({
      metric,
      calendar: null,
      pauseStatuses: [],
      all: { seconds: count * 60, unit: 'minutes' as const },
    });
    const sla = {
      policies: [
        {
          id: 'other',
          name: '',
          conditions: null,
          calendar: null,
          targets: [minuteTargets('first_response', 5), minuteTargets('resolution', 30)],
        },
      ],
    };
    const record = runOf(
      { settings: settings({ sla }), directory: directory([ann]) },
      [
        { at: 0, work: 10, replyAfter: 1 },
        { at: 10, work: 10, replyAfter: 1 },
        { at: 12, work: 10, replyAfter: 1 },
        { at: 58, work: 10, replyAfter: 5 },
        { at: 58, work: 10, replyAfter: 1 },
      ],
      { period: { from: minute(10), to: minute(60) }, start: { kind: 'empty', warmUp: minutes(10) } },
    );
    assert.deepEqual(cyclesOf(record), [
      [1, 0, 'met', 1, 15, 11],
      [1, 3, 'met', 10, 40, 20],
      [2, 0, 'breached', 9, 17, 21],
      [2, 3, 'met', 18, 42, 30],
      [3, 0, 'unfinished', 2, 63, null],
      [3, 3, 'unfinished', 2, 88, null],
      [4, 0, 'unfinished', 2, 63, null],
      [4, 3, 'unfinished', 2, 88, null],
    ]);
    assert.deepEqual(record.count, { created: 5, takenOver: 0, solved: 3, open: 1, waiting: 1 });
    assert.deepEqual([...record.busy], [minutes(22)]);
    assert.deepEqual([...record.longestIdle], [minutes(28)]);
  });

  it('counts a cycle that runs at the end as breached once it is past due', () => {
    const targets = [
      { metric: 'resolution', calendar: null, pauseStatuses: [], all: { seconds: 600, unit: 'minutes' as const } },
    ];
    const sla = { policies: [{ id: 'other', name: '', conditions: null, calendar: null, targets }] };
    const outcomeAt = (end: number) =>
      cyclesOf(
        runOf({ settings: settings({ sla }), directory: directory([ann]) }, [{ at: 0, work: 100 }], {
          period: { from: start, to: minute(end) },
        }),
      )[0]?.[2];
    assert.equal(outcomeAt(10), 'unfinished');
    assert.equal(outcomeAt(11), 'breached');
  });

  it('takes over what operators hold, and the tickets that wait', () => {
    const held = { open: 1, pending: 1, solved: 7 };
    const record = runOf(
      {
        settings: settings({ assignment: { limit: 2, queueOrder: 'oldest_first' } }),
        directory: directory([
          operator('ann', { ticketsByStatus: held }),
          operator('bob', { lastAssignedAt: start - 1 }),
        ]),
      },
      [{ at: 0, work: 10 }],
      {
        start: { kind: 'directory' },
        takenOver: {
          heldWork: (_, index) => minutes(index === 0 ? 30 : 5),
          heldClientAfter: (_, index) => minutes(index === 1 ? 10 : 999),
          waiting: [{ kind: { topic: 'refund', priority: null, channel: null, values: {} }, work: minutes(3) }],
        },
      },
    );
    assert.deepEqual(record.count, { created: 1, takenOver: 3, solved: 4, open: 0, waiting: 0 });
    assert.deepEqual(stretches(record), [
      { operator: 0, ticket: -1, from: 0, to: 30 },
      { operator: 1, ticket: -1, from: 0, to: 3 },
      { operator: 1, ticket: 0, from: 3, to: 13 },
      { operator: 0, ticket: -1, from: 30, to: 35 },
    ]);
  });

  it('says why tickets wait at the end', () => {
    const why = (side: Parameters<typeof runOf>[0]) => runOf(side, [{ at: 1050, work: 2000 }, { at: 1060 }]).unassigned;
    const group = skillGroup(['delivery'], ['ann']);
    const skills = { assignment: { considerSkillGroups: true } };
    assert.deepEqual(why({ settings: settings(), directory: directory([ann]) }), [
      { topic: 'refund', reason: 'at_limit', tickets: 1 },
    ]);
    assert.deepEqual(why({ settings: settings(), directory: directory([]) }), [
      { topic: 'refund', reason: 'no_operators', tickets: 2 },
    ]);
    assert.deepEqual(why({ settings: settings({ assignment: { enabled: false } }), directory: directory([ann]) }), [
      { topic: 'refund', reason: 'feature_off', tickets: 2 },
    ]);
    assert.deepEqual(why({ settings: settings(skills), directory: directory([ann], { skillGroups: [group] }) }), [
      { topic: 'refund', reason: 'no_skill', tickets: 2 },
    ]);
    assert.deepEqual(why({ settings: settings(), directory: directory([operator('ann', { calendar: 'office' })]) }), [
      { topic: 'refund', reason: 'outside_hours', tickets: 2 },
    ]);
  });

  it('can be advanced in slices of any size', () => {
    const tickets = Array.from({ length: 50 }, (_, index) => ({ at: index % 7 === 0 ? index : index + 0.5, work: 3 }));
    const plans = plansOf(tickets.sort((one, other) => one.at - other.at));
    const options = { period: { from: start, to: minute(100) }, start: { kind: 'empty', warmUp: 0 } } as const;
    const side = prepareSide({ settings: settings(), directory: directory([ann, bob]) });
    const recordIn = (slice: number) => {
      const run = new Run(side, plans, nothingTakenOver, options);
      let slices = 1;
      while (run.advance(slice)) slices++;
      assert.equal(run.advance(slice), false);
      return { record: run.record(), slices };
    };
    const whole = recordIn(Infinity);
    const sliced = recordIn(1);
    assert.equal(whole.slices, 1);
    assert.ok(sliced.slices > 50);
    assert.deepEqual(sliced.record, whole.record);
  });

  it('has no record before its end, and takes no ticket from before its beginning', () => {
    const side = prepareSide({ settings: settings(), directory: directory([ann]) });
    const options = { period: { from: minute(5), to: minute(10) }, start: { kind: 'empty', warmUp: 0 } } as const;
    const run = new Run(side, plansOf([{ at: 5 }]), nothingTakenOver, options);
    assert.throws(() => run.record(), /not reached its end/);
    assert.throws(() => new Run(side, plansOf([{ at: 4 }]), nothingTakenOver, options), RangeError);
  });
});
