import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cases, type Case } from './cases.ts';
import { playByHand, type OracleOutcome } from './oracle.ts';
import { instant, runCase } from './run-case.ts';

/** What the simulator makes of the same. */
function simulated(one: Case): OracleOutcome[] {
  const { plans, record } = runCase(one);
  const { operators } = one.input.directory;
  return Array.from({ length: plans.count }, (_, ticket) => ({
    operator: operators[record.operator[ticket] ?? -1]?.id ?? null,
    assignedAt: instant(record.assignedAt[ticket]),
    firstReplyAt: instant(record.firstReplyAt[ticket]),
    solvedAt: instant(record.solvedAt[ticket]),
  }));
}

describe('a run', () => {
  it('gives every ticket to whom the help-desk played by hand does, and ends it at the same instant', () => {
    fc.assert(
      fc.property(cases, (one) => {
        assert.deepEqual(simulated(one), playByHand(one.input));
      }),
      { numRuns: 1500, seed: 20_261_123 },
    );
  });

  it('is tested with cases in which much happens', () => {
    const all = fc.sample(cases, { numRuns: 300, seed: 1 }).map((one) => playByHand(one.input));
    const outcomes = all.flat();
    const share = (test: (outcome: OracleOutcome) => boolean) => outcomes.filter(test).length / outcomes.length;
    assert.ok(outcomes.length > 3000);
    assert.ok(share(({ assignedAt }) => assignedAt !== null) > 0.4);
    assert.ok(share(({ assignedAt }) => assignedAt === null) > 0.1);
    assert.ok(share(({ solvedAt }) => solvedAt !== null) > 0.25);
    assert.ok(share(({ firstReplyAt }) => firstReplyAt !== null) > 0.2);
    assert.ok(share(({ assignedAt, solvedAt }) => assignedAt !== null && solvedAt === null) > 0.05);
  });
});
