import type { RandomSource } from '../random/random-source.ts';
import { drawStints } from './draw-stints.ts';
import { Kinds } from './kinds.ts';
import { wholeMilliseconds } from './milliseconds.ts';
import { StintColumns } from './stint-columns.ts';
import type { TicketPlans } from './ticket-plans.ts';
import type { ReplayedTicket, ReplayedWorkload, Stint } from './workload.ts';

/** Whether a ticket was created from `begin` to before `end`, epoch milliseconds. */
export function comesBetween({ createdAt }: ReplayedTicket, begin: number, end: number): boolean {
  return createdAt >= begin && createdAt < end;
}

/** The tickets of a history that come between two instants, by creation, then id. */
function ticketsBetween(workload: ReplayedWorkload, begin: number, end: number): readonly ReplayedTicket[] {
  const tickets = workload.tickets.filter((ticket) => comesBetween(ticket, begin, end));
  return tickets.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
}

/** The tickets of a history from `begin` to `end`; what was done with them as it is given, else drawn by their id. */
export function planReplayed(workload: ReplayedWorkload, begin: number, end: number, luck: RandomSource): TicketPlans {
  const tickets = ticketsBetween(workload, begin, end);
  const count = tickets.length;
  const createdAt = new Float64Array(count);
  const kinds = new Kinds();
  const kind = new Uint32Array(count);
  const firstStint = new Uint32Array(count + 1);
  const stints = new StintColumns(2 * count);
  for (const [index, ticket] of tickets.entries()) {
    createdAt[index] = Math.floor(ticket.createdAt);
    kind[index] = kinds.numberOf(ticket);
    firstStint[index] = stints.count;
    if (ticket.stints === undefined) {
      drawStints(stints, luck.named(`ticket ${ticket.id}`), 0, workload, workload.handling);
    } else {
      addStints(stints, ticket.stints);
    }
  }
  firstStint[count] = stints.count;
  return {
    count,
    id: (index) => tickets[index]?.id ?? '',
    createdAt,
    kinds: kinds.list,
    kind,
    firstStint,
    work: stints.work,
    replyAfter: stints.replyAfter,
    end: stints.end,
    clientAfter: stints.clientAfter,
  };
}

/** What comes after a stint that no client's message follows never happens, and is left out. */
function addStints(stints: StintColumns, given: readonly Stint[]): void {
  for (const [index, { work, replyAfter, end, clientAfter }] of given.entries()) {
    const isLast = index === given.length - 1 || clientAfter === null;
    stints.add(
      wholeMilliseconds(work),
      replyAfter === null ? -1 : wholeMilliseconds(replyAfter),
      end,
      isLast ? Infinity : wholeMilliseconds(clientAfter),
    );
    if (isLast) return;
  }
}
