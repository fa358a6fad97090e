import type { Simulation } from '../simulation.ts';

/**
 * Whether anything in a simulation is left to luck: tickets that are made up, work of a history that isn't known, or tickets
 * taken over, whose handling is fresh. If not, one run says all.
 */
export function isDrawn({ workload, start, sides }: Pick<Simulation, 'workload' | 'start' | 'sides'>): boolean {
  if (workload.kind === 'made') return true;
  if (workload.tickets.some(({ stints }) => stints === undefined)) return true;
  if (start.kind === 'empty') return false;
  if ((start.waiting ?? 0) > 0) return true;
  return sides.some(({ directory }) =>
    directory.operators.some(({ ticketsByStatus }) => Object.values(ticketsByStatus).some((tickets) => tickets > 0)),
  );
}
