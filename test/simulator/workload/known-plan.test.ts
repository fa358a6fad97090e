import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planTickets } from '../../../src/simulator/workload/plan-tickets.ts';
import { digestOf, knownDigest, knownSimulation } from './known-plan.ts';

describe('the plans of a seed', () => {
  // Whoever changes this digest changes every report that somebody has kept.
  it('are the same to the bit in every version, as in every browser', () => {
    assert.equal(digestOf(planTickets(knownSimulation, 2)), knownDigest);
  });
});
