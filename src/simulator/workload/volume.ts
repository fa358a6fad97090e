import type { Period, Simulation, Start } from '../simulation.ts';
import { comesBetween } from './plan-replayed.ts';
import { ExpectedShare, week } from './week-profile.ts';
import type { ReplayedTicket, ReplayedWorkload } from './workload.ts';

/** A run with more tickets than this is refused before it begins: plans and records would not fit in a page's memory. */
export const mostTickets = 2_000_000;

/** Up to this many weeks tickets are counted hour by hour; of longer periods the rest of a week hardly matters. */
const countedWeeks = 60;

/** When the first tickets may come: epoch milliseconds. */
export function beginOf({ period, start }: { readonly period: Period; readonly start: Start }): number {
  return start.kind === 'empty' ? period.from - start.warmUp : period.from;
}

/**
 * How many tickets one replication may be expected to have, those of the warm-up too: the mean of a made workload, the number
 * of a replayed one. Takes no longer for a period without end.
 * @throws RangeError for a zone that isn't known.
 */
export function expectedTickets(simulation: Simulation): number {
  const { workload, period } = simulation;
  const begin = beginOf(simulation);
  if (workload.kind === 'replayed') return countWithin(workload, simulation, () => true);
  const perWeek = workload.streams.reduce((sum, stream) => sum + stream.perWeek, 0);
  const weeks = (period.to - begin) / week;
  if (perWeek === 0 || !(weeks > 0)) return 0;
  if (weeks > countedWeeks) return perWeek * weeks;
  return perWeek * new ExpectedShare(workload.profile, workload.timeZone, begin, period.to).total;
}

/** Tickets of a history of which the work has to be drawn, in the time of the run. */
export function ticketsToDraw(workload: ReplayedWorkload, simulation: Simulation): number {
  return countWithin(workload, simulation, ({ stints }) => stints === undefined);
}

/** Tickets of a history that don't come in the time of the run, and are left out. */
export function ticketsOutside(workload: ReplayedWorkload, simulation: Simulation): number {
  return workload.tickets.length - countWithin(workload, simulation, () => true);
}

function countWithin(
  { tickets }: ReplayedWorkload,
  simulation: Simulation,
  test: (ticket: ReplayedTicket) => boolean,
): number {
  const begin = beginOf(simulation);
  const end = simulation.period.to;
  return tickets.reduce((sum, ticket) => sum + Number(comesBetween(ticket, begin, end) && test(ticket)), 0);
}
