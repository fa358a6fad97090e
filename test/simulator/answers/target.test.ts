import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTarget, TargetSearch, type TargetQuestion } from '../../../src/simulator/answers/target.ts';
import { withTarget } from '../../../src/simulator/answers/with-target.ts';
import type { QueueOrder } from '../../../src/domain/settings/assignment.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import type { Simulation } from '../../../src/simulator/simulation.ts';
import { assigning, busyDesk } from '../report/busy-desk.ts';

const minute = 60;

function desk(queueOrder: QueueOrder = 'oldest_first', settings = assigning(2)): Simulation {
  const simulation = busyDesk({ replications: 4 }, 6);
  const [{ directory }] = simulation.sides;
  const ordered = { ...settings, assignment: { ...settings.assignment, queueOrder } };
  return { ...simulation, sides: [{ settings: ordered, directory }] };
}

const question = (simulation: Simulation, more: Partial<TargetQuestion> = {}): TargetQuestion => ({
  simulation,
  metric: 'first_response',
  share: 0.9,
  ...more,
});

/** What a run with a target meets. */
function metWith(
  { sides, ...rest }: Simulation,
  seconds: number,
  metric = 'first_response',
  priority: string | null = null,
): number {
  const [{ settings, directory }] = sides;
  const place = settings.sla.metrics.findIndex(({ id }) => id === metric);
  const changed = withTarget(settings, directory, place, priority, seconds);
  const { metrics } = simulate({ ...rest, sides: [{ settings: changed, directory }] });
  const row = metrics.find((each) => each.metric === metric && each.priority === priority && each.topic === null);
  return row?.met.sides[0]?.mean ?? NaN;
}

test('the target is the shortest in whole minutes that the share meets', () => {
  for (const metric of ['first_response', 'resolution']) {
    const simulation = desk();
    const { seconds, met, settled, reason } = findTarget(question(simulation, { metric }));
    assert.ok(seconds !== null && seconds % minute === 0);
    assert.equal(reason, null);
    assert.ok(settled);
    assert.equal(met?.mean, metWith(simulation, seconds, metric));
    assert.ok(met.mean >= 0.9);
    assert.ok(metWith(simulation, seconds - minute, metric) < 0.9);
  }
});

test('the curve rises with the target, and says what runs with its targets say', () => {
  const simulation = desk();
  const { curve, seconds } = findTarget(question(simulation));
  assert.ok(curve.some((point) => point.seconds === seconds));
  let last = 0;
  for (const { met } of curve) {
    assert.ok((met?.mean ?? 0) >= last);
    last = met?.mean ?? 0;
  }
  for (const point of [curve[3], curve[Math.floor(curve.length / 2)], curve.at(-2)]) {
    assert.ok(point?.met);
    assert.ok(Math.abs(point.met.mean - metWith(simulation, point.seconds)) < 1e-9);
  }
});

test('of one priority only that priority’s target is looked for', () => {
  const simulation = desk('priority_first');
  const high = findTarget(question(simulation, { priority: 'high' }));
  const low = findTarget(question(simulation, { priority: 'low' }));
  assert.ok(high.seconds !== null && low.seconds !== null && high.seconds < low.seconds);
  assert.ok(metWith(simulation, high.seconds, 'first_response', 'high') >= 0.9);
  assert.ok(metWith(simulation, high.seconds - minute, 'first_response', 'high') < 0.9);
});

test('where deadlines order the queue, the target found is one that a run with it meets', () => {
  const settings = assigning(2);
  const [policy] = settings.sla.policies;
  assert.ok(policy);
  const targets = policy.targets.filter(({ metric }) => metric === 'first_response');
  const alone = { ...settings, sla: { ...settings.sla, policies: [{ ...policy, targets }] } };
  const simulation = desk('nearest_deadline_first', alone);
  const { seconds, met } = findTarget(question(simulation, { priority: 'high' }));
  assert.ok(seconds !== null && met);
  assert.equal(met.mean, metWith(simulation, seconds, 'first_response', 'high'));
  assert.ok(met.mean >= 0.9);
  const byAge = findTarget(question(desk('oldest_first', alone), { priority: 'high' }));
  assert.ok((byAge.seconds ?? 0) < seconds, 'others with a shorter target go first, so it takes longer');
});

test('a metric without any target gets one in every policy', () => {
  const simulation = desk();
  const { seconds } = findTarget(question(simulation, { metric: 'update', share: 0.5 }));
  assert.ok(seconds !== null);
  const [{ settings, directory }] = simulation.sides;
  const place = settings.sla.metrics.findIndex(({ id }) => id === 'update');
  const { policies } = withTarget(settings, directory, place, null, seconds).sla;
  assert.ok(
    policies.every(({ targets }) => targets.some(({ metric, all }) => metric === 'update' && all?.seconds === seconds)),
  );
});

test('one target for all takes the place of those by priority, and other metrics keep theirs', () => {
  const [{ settings, directory }] = desk().sides;
  const own: TicketSettings = {
    ...settings,
    sla: {
      ...settings.sla,
      policies: settings.sla.policies.map((policy) => ({
        ...policy,
        targets: policy.targets.map((row) => ({ ...row, byPriority: { high: { seconds: 300, unit: 'minutes' } } })),
      })),
    },
  };
  const before = JSON.stringify(own);
  const [first, resolution] = withTarget(own, directory, 0, null, 600).sla.policies[0]?.targets ?? [];
  assert.deepEqual([first?.all, first?.byPriority], [{ seconds: 600, unit: 'minutes' }, undefined]);
  assert.deepEqual(resolution, own.sla.policies[0]?.targets[1]);
  const [high] = withTarget(own, directory, 0, 'low', 600).sla.policies[0]?.targets ?? [];
  assert.deepEqual(high?.byPriority, {
    high: { seconds: 300, unit: 'minutes' },
    low: { seconds: 600, unit: 'minutes' },
  });
  assert.equal(JSON.stringify(own), before);
});

test('without tickets that a policy covers there is nothing to answer', () => {
  const { seconds, reason, curve, met } = findTarget(question(desk(), { priority: 'medium' }));
  assert.deepEqual(
    { seconds, reason, curve, met },
    { seconds: null, reason: 'nothing_measured', curve: [], met: null },
  );
});

test('in pieces it finds the same, and its progress goes from 0 to 1', () => {
  const asked = question(desk());
  const search = new TargetSearch(asked);
  let last = 0;
  while (search.advance(500)) {
    assert.equal(search.answer(), null);
    assert.ok(search.progress.fraction >= last && search.progress.fraction <= 1);
    last = search.progress.fraction;
  }
  assert.equal(search.progress.fraction, 1);
  assert.deepEqual(search.answer(), findTarget(asked));
});
