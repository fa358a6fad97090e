import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge, readCondition } from '../../src/command/condition.ts';
import { InputError } from '../../src/command/input-error.ts';
import { readChange } from '../../src/command/read-change.ts';
import type { Figure, SimulationReport } from '../../src/simulator/report/report.ts';

const figure = (first: number, second: number): Figure => ({
  sides: [first, second].map((mean) => ({ mean, low: mean, high: mean })),
  difference: { mean: second - first, low: second - first, high: second - first, verdict: 'more', exact: true },
});
const nothing: Figure = { sides: [null, null], difference: null };
const row = (priority: string | null, met: Figure) => ({
  ...{ metric: 'first_response', priority, topic: null, met, cycles: nothing, breached: nothing },
  ...{ cancelled: nothing, unfinished: nothing, used: { p50: nothing, p90: figure(60_000, 120_000), p99: nothing } },
});
const report = {
  counts: [{}, {}],
  metrics: [row(null, figure(0.9, 0.8)), row('high', nothing)],
  waiting: { median: figure(60_000, 360_000) },
  neverAssigned: [
    { side: 0, tickets: 5 },
    { side: 1, tickets: 2 },
  ],
} as unknown as SimulationReport;

describe('--fail-if', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['first_response.met<90%', true],
    ['first_response.met < 0.8', false],
    ['first_response.met<=0.8', true],
    ['first_response.met.change<-5%', true],
    ['first_response.met.change<-0.2', false],
    ['first_response.p90>1.5min', true],
    ['first_response.p90>2m', false],
    ['wait.median.change>=300s', true],
    ['never_assigned>2', false],
    ['never_assigned>=2', true],
  ];
  for (const [text, holds] of cases) {
    it(`${text} ${holds ? 'holds' : 'doesn’t hold'} for the draft`, () => {
      assert.equal(judge(readCondition(text), report).holds, holds);
    });
  }

  it('holds where nothing was measured: silence is no consent', () => {
    const judgement = judge(readCondition('first_response[priority=high].met<1%'), report);
    assert.deepEqual([judgement.holds, judgement.value], [true, null]);
  });

  for (const text of [
    'met',
    'first_response<1',
    'first_response.met',
    'first_response.met<much',
    'wait.met<1',
    'busiest.mean<1',
  ]) {
    it(`refuses "${text}"`, () => assert.throws(() => readCondition(text), InputError));
  }
});

describe('--change', () => {
  it('reads each kind', () => {
    assert.deepEqual(
      [
        'add 3',
        'add 2 calendar=night groups=a,b limit=4',
        'remove olena',
        'calendar olena=none',
        'groups olena=none',
        'limit olena=7',
      ].map(readChange),
      [
        { kind: 'add_operators', count: 3, calendar: null, skillGroups: [], limit: null },
        { kind: 'add_operators', count: 2, calendar: 'night', skillGroups: ['a', 'b'], limit: 4 },
        { kind: 'remove_operator', operator: 'olena' },
        { kind: 'set_calendar', operator: 'olena', calendar: null },
        { kind: 'set_skill_groups', operator: 'olena', skillGroups: [] },
        { kind: 'set_limit', operator: 'olena', limit: 7 },
      ],
    );
  });

  for (const text of ['', 'add', 'add 0', 'add 2 colour=red', 'add 1001', 'limit olena=few', 'limit olena', 'remove']) {
    it(`refuses "${text}"`, () => assert.throws(() => readChange(text), InputError));
  }
});
