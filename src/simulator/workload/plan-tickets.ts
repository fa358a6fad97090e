import { RandomSource } from '../random/random-source.ts';
import type { Simulation } from '../simulation.ts';
import { planMade } from './plan-made.ts';
import { planReplayed } from './plan-replayed.ts';
import type { TicketPlans } from './ticket-plans.ts';
import { beginOf } from './volume.ts';

/**
 * The tickets of one replication, the same for all sides. They come from the beginning of the warm-up, if there is one, until
 * the period ends. Every draw is keyed by seed, replication, ticket and purpose (docs/semantics.md, section 6); a ticket of a
 * made workload is the nth of its stream, one of a history is its id. See also `expectedTickets`, before you ask for millions.
 * @throws RangeError for a zone that isn't known; `checkWorkload` reports it before.
 */
export function planTickets(simulation: Simulation, replication: number): TicketPlans {
  const { workload, period, seed } = simulation;
  const begin = beginOf(simulation);
  const luck = new RandomSource(seed, replication);
  return workload.kind === 'made'
    ? planMade(workload, begin, period.to, luck)
    : planReplayed(workload, begin, period.to, luck);
}
