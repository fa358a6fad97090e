import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usualBehaviour } from '../../../src/simulator/workload/usual-behaviour.ts';
import type { Distribution } from '../../../src/simulator/workload/distribution.ts';
import type { MadeWorkload } from '../../../src/simulator/workload/workload.ts';
import { asSaid, stretched, typicalTime } from '../../../src/ui/preview/work-times.ts';

const distributions: readonly Distribution[] = [
  { kind: 'constant', value: 60 },
  { kind: 'exponential', mean: 60 },
  { kind: 'log_normal', median: 60, spread: 0.8 },
  { kind: 'observed', values: [90, 30, 60] },
];

const made: MadeWorkload = {
  ...usualBehaviour,
  kind: 'made',
  timeZone: 'Europe/Kyiv',
  streams: [
    { topic: 'refund', priority: null, channel: null, perWeek: 40 },
    { topic: 'tv', priority: null, channel: null, perWeek: 10, handling: { kind: 'exponential', mean: 600 } },
  ],
  profile: Array.from({ length: 168 }, () => 1),
};

describe('what the user says of the work', () => {
  for (const distribution of distributions) {
    it(`stretches times and keeps their shape: ${distribution.kind}`, () => {
      assert.equal(typicalTime(distribution), 60);
      const longer = stretched(distribution, 1.5);
      assert.equal(longer.kind, distribution.kind);
      assert.equal(typicalTime(longer), 90);
    });
  }

  it('changes nothing when nothing is said', () => {
    assert.deepEqual(asSaid(made, { work: {}, volume: 1 }), made);
  });

  it('makes the work of every kind of ticket longer by as much', () => {
    const said = asSaid(made, { work: { handling: typicalTime(made.handling) * 2 }, volume: 1 });
    assert.equal(typicalTime(said.handling), typicalTime(made.handling) * 2);
    assert.deepEqual(said.kind === 'made' && said.streams[1]?.handling, { kind: 'exponential', mean: 1200 });
  });

  it('multiplies made tickets, and leaves those that came', () => {
    const said = asSaid(made, { work: { pendingShare: 0.5 }, volume: 3 });
    assert.deepEqual(said.kind === 'made' && said.streams.map(({ perWeek }) => perWeek), [120, 30]);
    assert.equal(said.pendingShare, 0.5);
    const past = { id: '1', createdAt: 0, topic: null, priority: null, channel: null };
    const replayed = asSaid({ ...usualBehaviour, kind: 'replayed', tickets: [past] }, { work: {}, volume: 3 });
    assert.equal(replayed.kind === 'replayed' && replayed.tickets.length, 1);
  });
});
