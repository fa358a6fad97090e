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
  const time = (distribution: Distribution, what: number) =>
    drawMilliseconds(distribution, source.uniform(ticket, what));
  let work = time(handling, purpose.handling);
  let reply = time(behaviour.reply, purpose.reply);
  if (source.uniform(ticket, purpose.pending) < behaviour.pendingShare) {
    const before = Math.floor(work / 2);
    stints.add(before, reply, 'pending', time(behaviour.clientReply, purpose.clientReply));
    work -= before;
    reply = time(behaviour.reply, purpose.secondReply);
  }
  const reopened = source.uniform(ticket, purpose.reopened) < behaviour.reopenedShare;
  stints.add(work, reply, 'solved', reopened ? time(behaviour.reopenAfter, purpose.reopenAfter) : Infinity);
  if (reopened) {
    stints.add(time(behaviour.rework, purpose.rework), time(behaviour.reply, purpose.reworkReply), 'solved', Infinity);
  }
}
