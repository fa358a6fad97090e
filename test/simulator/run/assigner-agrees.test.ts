import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createAssigner } from '../../../src/domain/assignment/assigner.ts';
import { createClocks } from '../../../src/domain/sla/clocks.ts';
import type { CreatedEvent, TicketEvent } from '../../../src/domain/sla/events.ts';
import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import { cases, type Case } from '../known-answers/cases.ts';
import { runCase } from '../known-answers/run-case.ts';

const parameters = { numRuns: 150, seed: 20_261_125 };

type Stints = Case['input']['tickets'][number]['stints'];

/** A case in which the stints of each ticket are made others. */
function withStints({ input, start }: Case, change: (stints: Stints) => Stints): Case {
  const tickets = input.tickets.map((ticket) => ({ ...ticket, stints: change(ticket.stints) }));
  return { start, input: { ...input, tickets } };
}

/** In each all work takes time, so that the queue is offered once an instant. */
const emptyCases = cases
  .filter(({ start, input }) => start.kind === 'empty' && input.tickets.length > 0)
  .map((one) => withStints(one, (stints) => stints.map((stint) => ({ ...stint, work: Math.max(stint.work, 1) }))));

interface Told {
  readonly ticket: number;
  readonly event: TicketEvent;
}

/** What the run tells of each ticket: the story is read ticket by ticket, each time from a run of its own. */
function eventsOf(one: Case): Told[] {
  return one.input.tickets.flatMap((_, ticket) => {
    const told: Told[] = [];
    runCase(one, {
      ticket,
      event: (event) => told.push({ ticket, event }),
      explained: () => undefined,
      worked: () => undefined,
      ended: () => undefined,
    });
    return told;
  });
}

/** What an assigner, which knows nothing of a run, decides about the same tickets: `ticket operator instant` in its order. */
function decisions(one: Case, told: readonly Told[]): string[] {
  const { settings, begin, end, tickets } = one.input;
  const { directory, calendars } = prepareSide(one.input);
  const assigner = createAssigner({ settings, directory, calendars, at: begin });
  const dueOf = (created: CreatedEvent): number | null => {
    const clocks = createClocks(settings, directory);
    clocks.apply(created);
    return clocks.nearestDue(created.at);
  };
  const decided: string[] = [];
  const advance = (at: number): void => {
    for (const { at: when, ticket, ...rest } of assigner.advanceTo(at)) {
      assert.ok(rest.kind === 'assigned');
      decided.push(`${ticket} ${rest.operator} ${when}`);
    }
  };
  for (const at of [...new Set(told.map(({ event }) => event.at))].sort((a, b) => a - b)) {
    for (const { ticket, event } of told) {
      const facts = tickets[ticket];
      if (event.at !== at || !facts) continue;
      if (event.type === 'created') {
        const { id, createdAt, topic, priority } = facts;
        const dueAt = dueOf(event);
        assigner.addTicket(
          { id, createdAt, status: 'new', autoAssignee: true, subjectAlias: topic, priority, dueAt },
          at,
        );
      } else if (event.type === 'status_entered') {
        assigner.updateTicket(facts.id, { status: event.status }, at);
      }
    }
    advance(at);
  }
  advance(end - 1);
  return decided.sort();
}

describe('the assignments of a run', () => {
  it('are those of an assigner that is told of the same tickets', () => {
    fc.assert(
      fc.property(emptyCases, (one) => {
        const told = eventsOf(one);
        const assigned = told.flatMap(({ ticket, event }) =>
          event.type === 'assigned' ? [`${one.input.tickets[ticket]?.id} ${event.operator} ${event.at}`] : [],
        );
        assert.deepEqual(decisions(one, told), assigned.sort());
      }),
      parameters,
    );
  });

  it('never bring an operator above their limit', () => {
    // A ticket of one stint calls nobody back, so that only assignments add to what an operator has.
    const once = emptyCases.map((one) =>
      withStints(one, (stints) => stints.slice(0, 1).map((stint) => ({ ...stint, end: 'solved' }))),
    );
    let reached = 0;
    fc.assert(
      fc.property(once, (one) => {
        const { record } = runCase(one);
        const { directory, settings } = one.input;
        for (const [place, { limit }] of directory.operators.entries()) {
          const most = limit ?? settings.assignment.limit ?? Infinity;
          const changes = [...record.operator.keys()]
            .filter((ticket) => record.operator[ticket] === place)
            .flatMap((ticket) => [
              { at: record.assignedAt[ticket] ?? NaN, by: 1 },
              { at: record.solvedAt[ticket] ?? NaN, by: -1 },
            ])
            .filter(({ at }) => !Number.isNaN(at))
            .sort((a, b) => a.at - b.at || a.by - b.by);
          let has = 0;
          for (const { by } of changes) {
            has += by;
            assert.ok(has <= most, `operator ${place} has ${has} tickets of at most ${most}`);
            if (has === most) reached++;
          }
        }
      }),
      parameters,
    );
    assert.ok(reached > 100, 'limits are reached in this test');
  });
});
