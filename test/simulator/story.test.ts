import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../../src/simulator/answers/search.ts';
import { Comparison } from '../../src/simulator/comparison.ts';
import { SimulationError } from '../../src/simulator/simulation-error.ts';
import type { TicketStory } from '../../src/simulator/story.ts';
import { busyDesk } from './report/busy-desk.ts';

const simulation = busyDesk({ replications: 1 });
const comparison = new Comparison(simulation);
while (comparison.advance(100_000));
const changed = comparison.changed(null, 0, 10_000);
const some = changed.filter((_, place) => place % 9 === 0);

const storyOf = (side: number, ticket: number): TicketStory => found(comparison.story(side, ticket));

test('a story tells what the report says became of the ticket, on both sides', () => {
  assert.ok(some.length > 20);
  for (const { index, ticket, sides, createdAt } of some) {
    for (const [side, outcome] of sides.entries()) {
      const story = storyOf(side, index);
      assert.equal(story.ticket, ticket);
      assert.deepEqual([story.events[0]?.type, story.events[0]?.at], ['created', createdAt]);
      const assigned = story.events.find(({ type }) => type === 'assigned');
      assert.equal(assigned?.at ?? null, outcome.assignedAt);
      assert.equal(assigned?.type === 'assigned' ? assigned.operator : null, outcome.operator);
      assert.equal(story.events.find(({ type }) => type === 'public_reply')?.at ?? null, outcome.firstReplyAt);
      if (outcome.operator !== null) assert.ok(story.work.every(({ operator }) => operator === outcome.operator));
    }
  }
});

test('its explanation comes to the decision that was made', () => {
  let waited = 0;
  for (const { index, sides } of some) {
    for (const [side, { operator, assignedAt }] of sides.entries()) {
      const { assignment, firstWait, events } = storyOf(side, index);
      assert.equal(assignment?.operator ?? null, operator);
      assert.equal(assignment?.at, assignedAt ?? simulation.period.to);
      assert.equal(assignment?.outcome, operator === null ? 'waits' : 'assigned');
      assert.deepEqual(firstWait === null, assignedAt === events[0]?.at);
      if (firstWait) {
        waited++;
        assert.ok(firstWait.verdicts.every(({ reason }) => reason !== 'chosen'));
      }
    }
  }
  assert.ok(waited > 0, 'some have to wait in this test');
});

test('its clocks end as the run counted them, now with reasons', () => {
  for (const { index, sides } of some) {
    for (const [side, { clocks }] of sides.entries()) {
      const told = storyOf(side, index).clocks;
      for (const [place, { metric, outcome, dueAt, stoppedAt }] of clocks.entries()) {
        if (outcome === null) continue;
        const clock = told[place];
        assert.equal(clock?.metric, metric);
        const standing = ['met', 'breached', 'cancelled'].includes(clock.state) ? clock.state : 'unfinished';
        assert.deepEqual(
          [standing, clock.dueAt, clock.stoppedAt],
          [outcome, dueAt, stoppedAt],
          `${metric} of ${index}`,
        );
        assert.ok(clock.reasons.length > 0);
      }
    }
  }
});

test('told in pieces it is the same story', () => {
  const [ticket] = some;
  assert.ok(ticket);
  const story = comparison.story(1, ticket.index);
  assert.equal(story.answer(), null);
  while (story.advance(10)) assert.equal(story.progress.fraction, 0);
  assert.deepEqual(story.answer(), storyOf(1, ticket.index));
});

test('there is no story of what isn’t there', () => {
  const isUnknown = (error: unknown): boolean => error instanceof SimulationError && error.code === 'unknown';
  assert.throws(() => comparison.story(2, 0), isUnknown);
  for (const ticket of [-1, 1_000_000, 0.5]) assert.throws(() => comparison.story(0, ticket), isUnknown);
  assert.throws(() => new Comparison(simulation).story(0, 0), isUnknown);
});
