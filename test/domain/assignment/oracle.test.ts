import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createAssigner, type Assigner } from '../../../src/domain/assignment/assigner.ts';
import type { Decision } from '../../../src/domain/assignment/decision.ts';
import { minute, start } from './build.ts';
import { apply, calendars, horizon, storyArbitrary, type Story } from './events.ts';
import { Oracle, type OracleDecision } from './oracle.ts';

const end = minute(horizon);

function assignerOf(story: Story): Assigner {
  const { settings, directory } = story;
  return createAssigner({ settings, directory, calendars, at: start, explainWhen: () => true });
}

/** All events one after the other, and time let pass only at the end. */
function runAtOnce(story: Story): { assigner: Assigner; decisions: Decision[] } {
  const assigner = assignerOf(story);
  for (const event of story.events) apply(assigner, event);
  return { assigner, decisions: [...assigner.advanceTo(end)] };
}

/** Time let pass after the events of each instant, and at every instant the assigner asks to be woken. */
function runStepByStep(story: Story): { decisions: Decision[]; wakeUps: Set<number> } {
  const assigner = assignerOf(story);
  const decisions: Decision[] = [];
  const wakeUps = new Set<number>();
  const sleepUntil = (until: number) => {
    for (let next = assigner.nextWakeUp(); next !== null && next < until; next = assigner.nextWakeUp()) {
      wakeUps.add(next);
      decisions.push(...assigner.advanceTo(next));
    }
  };
  for (const [index, event] of story.events.entries()) {
    sleepUntil(event.at);
    apply(assigner, event);
    if (story.events[index + 1]?.at !== event.at) decisions.push(...assigner.advanceTo(event.at));
  }
  sleepUntil(end + 1);
  return { decisions, wakeUps };
}

/** One line a decision. Tickets returned at one instant are brought in one order: which goes first changes nothing. */
function lines(decisions: readonly (Decision | OracleDecision)[]): string[] {
  const rank = ({ kind }: { kind: string }) => (kind === 'returned' ? 0 : 1);
  return decisions
    .map((decision, index) => ({ ...decision, index }))
    .sort((one, other) => {
      if (one.at !== other.at || rank(one) !== rank(other)) return one.at - other.at || rank(one) - rank(other);
      return one.kind === 'returned' ? (one.ticket < other.ticket ? -1 : 1) : one.index - other.index;
    })
    .map(({ kind, at, ticket, operator }) => `${(at - start) / 60_000}: ${ticket} ${kind} ${operator}`);
}

function oracleOf(story: Story): Oracle {
  const oracle = new Oracle(story.settings, story.directory, calendars, start);
  oracle.run(story.events, end);
  return oracle;
}

const seed = 20251114;

test('decides as a literal reading of section 3 does, minute by minute', () => {
  let assigned = 0;
  let returned = 0;
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const { decisions, assigner } = runAtOnce(story);
      const oracle = oracleOf(story);
      assert.deepEqual(lines(decisions), lines(oracle.decisions));
      assert.deepEqual(
        assigner.queue().map(({ ticket }) => ticket),
        oracle.waiting(),
      );
      assigned += decisions.filter(({ kind }) => kind === 'assigned').length;
      returned += decisions.filter(({ kind }) => kind === 'returned').length;
    }),
    { numRuns: 600, seed },
  );
  assert.ok(assigned > 1000, `${assigned} assignments are too few to tell anything`);
  assert.ok(returned > 50, `${returned} returns are too few to tell anything`);
});

test('explains each decision as the literal reading does, operator by operator', () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const { decisions, assigner } = runAtOnce(story);
      const oracle = oracleOf(story);
      const expected = oracle.decisions.filter(({ kind }) => kind === 'assigned');
      const made = decisions.filter((decision) => decision.kind === 'assigned');
      for (const [index, { operator, explanation }] of made.entries()) {
        assert.ok(explanation);
        assert.equal(explanation.operator, operator);
        assert.equal(explanation.outcome, 'assigned');
        const reasons = Object.fromEntries(explanation.verdicts.map((verdict) => [verdict.operator, verdict.reason]));
        assert.deepEqual(reasons, expected[index]?.reasons);
        assert.deepEqual(
          explanation.verdicts.filter(({ place }) => place === 1).map((verdict) => verdict.operator),
          [operator],
        );
      }
      for (const { ticket } of assigner.queue()) {
        const { outcome, verdicts } = assigner.explain(ticket);
        if (outcome === 'feature_off') continue;
        assert.equal(outcome, 'waits');
        const reasons = Object.fromEntries(verdicts.map((verdict) => [verdict.operator, verdict.reason]));
        assert.deepEqual(reasons, oracle.reasonsFor(ticket));
      }
    }),
    { numRuns: 300, seed: seed + 1 },
  );
});

test('decides the same however often time is let pass, and wakes its caller for every decision', () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const { decisions, wakeUps } = runStepByStep(story);
      assert.deepEqual(lines(decisions), lines(runAtOnce(story).decisions));
      const instants = new Set(story.events.map(({ at }) => at));
      for (const { at } of decisions) assert.ok(instants.has(at) || wakeUps.has(at), `nobody was woken at ${at}`);
    }),
    { numRuns: 300, seed: seed + 2 },
  );
});

test('two runs over the same input are the same, explanations included', () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      assert.deepEqual(runAtOnce(story).decisions, runAtOnce(structuredClone(story)).decisions);
    }),
    { numRuns: 50, seed: seed + 3 },
  );
});

test('no ticket is lost: each waits, is assigned, finished or aside', () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const { assigner } = runAtOnce(story);
      const oracle = oracleOf(story);
      const waiting = new Set(assigner.queue().map(({ ticket }) => ticket));
      for (const event of story.events) {
        if (event.type !== 'addTicket') continue;
        const { id } = event.ticket;
        const place = assigner.placeOf(id);
        const expected = oracle.tickets.get(id);
        assert.equal(place === null, expected === undefined);
        assert.equal(place?.place === 'waiting', waiting.has(id));
        if (place?.place === 'assigned' || place?.place === 'finished')
          assert.equal(place.operator, expected?.operator);
        if (place?.place === 'aside') assert.equal(expected?.facts.autoAssignee, false);
      }
    }),
    { numRuns: 100, seed: seed + 4 },
  );
});
