import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clock, created, on, status, target, targets } from './world.ts';

describe('When the hours of a clock open again', () => {
  const office = targets(target('resolution', 6000, { calendar: 'office', pauseStatuses: ['waiting'] }));

  it('is told while it is outside hours, also when many closed times make one reason', () => {
    const state = clock('resolution', office, [created('2 10:00')], '13 19:00');
    assert.equal(state.state, 'outside_hours');
    assert.ok(state.reasons.some(({ code }) => code === 'closed_often'));
    assert.equal(state.opensAt, on('16 09:00'));
  });
  it('is not told while it counts, is paused, or is over', () => {
    const at = (events: Parameters<typeof clock>[2], when: string) => clock('resolution', office, events, when);
    assert.equal(at([created('2 10:00')], '2 11:00').opensAt, null);
    assert.equal(at([created('2 10:00'), status('2 11:00', 'waiting')], '2 19:00').opensAt, null);
    assert.equal(at([created('2 10:00'), status('2 11:00', 'solved')], '2 19:00').opensAt, null);
  });
  it('is null where no hours come', () => {
    const lost = targets(target('resolution', 60, { calendar: 'lost' }));
    const state = clock('resolution', lost, [created('2 10:00')], '2 11:00');
    assert.equal(state.state, 'outside_hours');
    assert.equal(state.opensAt, null);
  });
});
