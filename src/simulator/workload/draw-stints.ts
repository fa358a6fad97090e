import type { RandomSource } from '../random/random-source.ts';
import type { Distribution } from './distribution.ts';
import { drawMilliseconds } from './milliseconds.ts';
import { purpose } from './purpose.ts';
import type { StintColumns } from './stint-columns.ts';
import type { Behaviour } from './workload.ts';

/**
 * Draws what will be done with a ticket: its work in one stint, or in two halves with the client's answer between them when
 * it waits for the client; and a stint more when it is reopened. Each stint has a reply of its own.
 * @param source the ticket's luck: that of its stream, or its own.
 * @param ticket which one of the source's tickets it is.
 */
export function drawStints(
  stints: StintColumns,
  source: RandomSource,
  ticket: number,
  behaviour: Behaviour,
  handling: Distribution,
): void {
  let work = time(handling, source, ticket, purpose.handling);
  let reply = time(behaviour.reply, source, ticket, purpose.reply);
  if (source.uniform(ticket, purpose.pending) < behaviour.pendingShare) {
    const before = Math.floor(work / 2);
    stints.add(before, reply, 'pending', time(behaviour.clientReply, source, ticket, purpose.clientReply));
    work -= before;
    reply = time(behaviour.reply, source, ticket, purpose.secondReply);
  }
  if (!(source.uniform(ticket, purpose.reopened) < behaviour.reopenedShare)) {
    stints.add(work, reply, 'solved', Infinity);
    return;
  }
  stints.add(work, reply, 'solved', time(behaviour.reopenAfter, source, ticket, purpose.reopenAfter));
  const rework = time(behaviour.rework, source, ticket, purpose.rework);
  stints.add(rework, time(behaviour.reply, source, ticket, purpose.reworkReply), 'solved', Infinity);
}

function time(distribution: Distribution, source: RandomSource, ticket: number, what: number): number {
  return drawMilliseconds(distribution, source.uniform(ticket, what));
}
