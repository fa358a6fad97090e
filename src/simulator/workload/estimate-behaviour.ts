import { fitDistribution } from './fit-distribution.ts';
import { usualBehaviour } from './usual-behaviour.ts';
import type { Behaviour, ReplayedTicket, Stint } from './workload.ts';

/**
 * What people do with tickets, from those of a history of which it is known; `usualBehaviour` for what fewer than 20
 * tickets tell. Times are fitted by `fitDistribution`. A ticket that waits for the client, or is reopened, several times
 * counts as one that does once.
 */
export function estimateBehaviour(tickets: readonly ReplayedTicket[]): Behaviour {
  const known = tickets.flatMap(({ stints }) => (stints === undefined ? [] : [stints]));
  const solved = known.filter((stints) => stints.some(({ end }) => end === 'solved'));
  const reopened = solved.filter((stints) => firstSolve(stints) < stints.length - 1);
  const stints = known.flat();
  const usual = usualBehaviour;
  return {
    handling: fitDistribution(handlingTimes(tickets), usual.handling),
    reply: fitDistribution(
      stints.flatMap(({ replyAfter }) => replyAfter ?? []),
      usual.reply,
    ),
    pendingShare: shareOf(known, (one) => one.some(isAnswered), usual.pendingShare),
    clientReply: fitDistribution(
      stints.flatMap(({ end, clientAfter }) => (end === 'pending' ? (clientAfter ?? []) : [])),
      usual.clientReply,
    ),
    reopenedShare: shareOf(solved, (one) => firstSolve(one) < one.length - 1, usual.reopenedShare),
    reopenAfter: fitDistribution(
      stints.flatMap(({ end, clientAfter }) => (end === 'solved' ? (clientAfter ?? []) : [])),
      usual.reopenAfter,
    ),
    rework: fitDistribution(
      reopened.map((one) => workOf(one.slice(firstSolve(one) + 1))),
      usual.rework,
    ),
  };
}

/** Milliseconds of work until a ticket was first solved, of those that were. */
export function handlingTimes(tickets: readonly ReplayedTicket[]): number[] {
  return tickets.flatMap(({ stints = [] }) => {
    const last = firstSolve(stints);
    return last === -1 ? [] : workOf(stints.slice(0, last + 1));
  });
}

const firstSolve = (stints: readonly Stint[]) => stints.findIndex(({ end }) => end === 'solved');
const isAnswered = ({ end, clientAfter }: Stint) => end === 'pending' && clientAfter !== null;
const workOf = (stints: readonly Stint[]) => stints.reduce((sum, { work }) => sum + work, 0);

function shareOf<One>(all: readonly One[], test: (one: One) => boolean, usual: number): number {
  return all.length === 0 ? usual : all.filter(test).length / all.length;
}
