import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planTickets } from '../../../src/simulator/workload/plan-tickets.ts';
import { expectedTickets, ticketsOutside, ticketsToDraw } from '../../../src/simulator/workload/volume.ts';
import type { ReplayedTicket, Stint } from '../../../src/simulator/workload/workload.ts';
import { hour, monday, replayed, simulationOf, ticketsOf, week } from './samples.ts';

const solved: Stint = { work: 60_000, replyAfter: null, end: 'solved', clientAfter: null };
const ticket = (id: string, createdAt: number, more: Partial<ReplayedTicket> = {}): ReplayedTicket => ({
  id,
  createdAt,
  topic: 'refund',
  priority: 'high',
  channel: 'phone',
  stints: [solved],
  ...more,
});

describe('a history that is replayed', () => {
  it('is given back as it is', () => {
    const stints: Stint[] = [
      { work: 120_000, replyAfter: 30_000, end: 'pending', clientAfter: 3_600_000 },
      { work: 60_000, replyAfter: null, end: 'pending', clientAfter: 7_200_000 },
      { work: 0, replyAfter: 0, end: 'solved', clientAfter: 1 },
      { work: 5, replyAfter: null, end: 'pending', clientAfter: null },
    ];
    const values = { segment: 'vip' };
    const plans = planTickets(simulationOf(replayed([ticket('A-1', monday + 5, { stints, values })])), 0);
    assert.deepEqual(ticketsOf(plans), [
      { id: 'A-1', createdAt: monday + 5, topic: 'refund', priority: 'high', channel: 'phone', values, stints },
    ]);
  });

  it('comes by creation, then id, whatever the order of its list', () => {
    const tickets = [
      ticket('b', monday + hour),
      ticket('c', monday),
      ticket('B', monday + hour),
      ticket('a', monday + 1),
    ];
    const plans = planTickets(simulationOf(replayed(tickets)), 0);
    assert.deepEqual(
      ticketsOf(plans).map(({ id }) => id),
      ['c', 'a', 'B', 'b'],
    );
    assert.equal(tickets[0]?.id, 'b');
  });

  it('leaves out and counts what was created before the warm-up, or when the period had ended', () => {
    const workload = replayed([
      ticket('before', monday - hour - 1),
      ticket('warm-up', monday - hour),
      ticket('first', monday),
      ticket('last', monday + week - 1),
      ticket('after', monday + week),
    ]);
    const simulation = simulationOf(workload, { start: { kind: 'empty', warmUp: hour } });
    assert.deepEqual(
      ticketsOf(planTickets(simulation, 0)).map(({ id }) => id),
      ['warm-up', 'first', 'last'],
    );
    assert.equal(ticketsOutside(workload, simulation), 2);
    assert.equal(expectedTickets(simulation), 3);
  });

  it('leaves out work that no message of the client calls for, and a message after the last work', () => {
    const gone = replayed([ticket('1', monday, { stints: [solved, solved] })]);
    assert.deepEqual(ticketsOf(planTickets(simulationOf(gone), 0))[0]?.stints, [solved]);
    const late = replayed([ticket('1', monday, { stints: [{ ...solved, clientAfter: 5 }] })]);
    assert.deepEqual(ticketsOf(planTickets(simulationOf(late), 0))[0]?.stints, [solved]);
  });

  it('has replies no later than the work ends, and whole milliseconds', () => {
    const stints: Stint[] = [{ work: 1000.4, replyAfter: 5000, end: 'solved', clientAfter: null }];
    const plans = planTickets(simulationOf(replayed([ticket('1', monday + 0.75, { stints })])), 0);
    assert.deepEqual(ticketsOf(plans)[0]?.stints, [{ work: 1000, replyAfter: 1000, end: 'solved', clientAfter: null }]);
    assert.equal(plans.createdAt[0], monday);
  });
});

describe('what is not known of a history', () => {
  const unknown = (id: string, createdAt: number) => {
    const { stints: _, ...rest } = ticket(id, createdAt);
    return rest;
  };
  const behaviour = { handling: { kind: 'log_normal', median: 600, spread: 1 } } as const;
  const workOf = (tickets: ReplayedTicket[], id: string, replication = 0) =>
    ticketsOf(planTickets(simulationOf(replayed(tickets, behaviour)), replication)).find((one) => one.id === id)
      ?.stints;

  it('is drawn, by the ticket’s id, so that other tickets change nothing', () => {
    const tickets = ['a', 'b', 'c'].map((id, index) => unknown(id, monday + index));
    const before = workOf(tickets, 'c');
    assert.ok(before?.[0] && before[0].work > 0);
    assert.deepEqual(workOf([unknown('c', monday)], 'c'), before);
    assert.notDeepEqual(workOf(tickets, 'b'), before);
    assert.notDeepEqual(workOf(tickets, 'c', 1), before);
  });

  it('is counted, in the time of the run', () => {
    const workload = replayed([unknown('a', monday), ticket('b', monday), unknown('c', monday + week)]);
    assert.equal(ticketsToDraw(workload, simulationOf(workload)), 1);
  });
});
