import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOfferedBefore } from '../../../src/domain/assignment/queue-order.ts';
import { TicketRecord } from '../../../src/domain/assignment/records.ts';
import { TicketLine } from '../../../src/domain/assignment/ticket-line.ts';

/** Adds one that is so much later, or earlier, than the one before; takes out the first; or takes out one from between. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('add' as const), later: fc.integer({ min: 0, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), later: fc.integer({ min: -50, max: -1 }) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'first' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('any' as const), which: fc.nat() }) },
);

test('a line is its tickets in queue order, however they come and go', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 600, size: 'max' }), (steps) => {
      const line = new TicketLine();
      let expected: TicketRecord[] = [];
      let createdAt = 0;
      const remove = (ticket: TicketRecord | undefined): void => {
        if (!ticket) return;
        line.remove(ticket);
        expected = expected.filter((each) => each !== ticket);
      };
      for (const [id, each] of steps.entries()) {
        if (each.kind === 'add') {
          const ticket = new TicketRecord(id, (createdAt += each.later));
          line.add(ticket);
          expected.push(ticket);
          expected.sort((one, other) => (isOfferedBefore(one, other) ? -1 : 1));
        } else {
          remove(each.kind === 'first' ? line.first() : expected[each.which % expected.length]);
        }
        assert.equal(line.first(), expected[0]);
        assert.equal(line.isEmpty, expected.length === 0);
      }
      assert.deepEqual(new Set(line.tickets()), new Set(expected));
    }),
    { numRuns: 200 },
  );
});

test('a line that moves up all the time stays in order', () => {
  const line = new TicketLine();
  const tickets = Array.from({ length: 5000 }, (_, id) => new TicketRecord(id, id));
  for (const [index, ticket] of tickets.entries()) {
    line.add(ticket);
    if (index < 100) continue;
    assert.equal(line.first(), tickets[index - 100]);
    line.remove(tickets[index - 100] ?? ticket);
  }
});
