import { expect } from 'chai';
import { planTickets } from '../../../src/simulator/workload/plan-tickets.ts';
import { digestOf, knownDigest, knownSimulation } from './known-plan.ts';

describe('the plans of a seed', () => {
  it('are the same to the bit in a browser as in Node', () => {
    expect(digestOf(planTickets(knownSimulation, 2))).to.equal(knownDigest);
  });
});
