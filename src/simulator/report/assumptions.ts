import type { Directory } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { Simulation } from '../simulation.ts';
import { expectedTickets, ticketsOutside, ticketsToDraw } from '../workload/volume.ts';
import type { Assumption } from './report.ts';

/** One side as it is run. */
interface RunSide {
  readonly settings: TicketSettings;
  /** With the changes of the run. */
  readonly directory: Directory;
}

/** What a simulation takes for granted, for all sides first. */
export function assumptionsOf(simulation: Simulation, sides: readonly RunSide[]): Assumption[] {
  return [
    ...ofWorkload(simulation),
    { code: 'one_ticket_at_a_time' },
    { code: 'status_of_operators_ignored' },
    ...missingStatuses(sides),
    ...sides.flatMap((side, place) => ofSide(side, place)),
    ...simulation.sides.flatMap(({ changes = [] }, side) =>
      changes.map((change): Assumption => ({ code: 'run_change', side, change })),
    ),
    ...unknownOperators(simulation),
  ];
}

function ofWorkload(simulation: Simulation): Assumption[] {
  const { workload } = simulation;
  if (workload.kind === 'made') {
    const tickets = Math.round(expectedTickets(simulation));
    return [
      { code: 'drawn', what: 'arrivals', tickets },
      { code: 'drawn', what: 'handling', tickets },
    ];
  }
  const drawn = ticketsToDraw(workload, simulation);
  const outside = ticketsOutside(workload, simulation);
  return [
    ...(drawn > 0 ? [{ code: 'drawn', what: 'handling', tickets: drawn } as const] : []),
    ...(outside > 0 ? [{ code: 'tickets_outside_period', tickets: outside } as const] : []),
  ];
}

function ofSide({ settings, directory }: RunSide, side: number): Assumption[] {
  const operators = directory.operators.filter(({ calendar }) => calendar === null).length;
  return [
    ...(operators > 0 ? [{ code: 'operators_round_the_clock', side, operators } as const] : []),
    ...(settings.assignment.returnAfter === null ? [] : [{ code: 'return_not_simulated', side } as const]),
  ];
}

/** Categories of which no side's directory has a status; what a run does then is told where statuses are chosen. */
function missingStatuses(sides: readonly RunSide[]): Assumption[] {
  const categories = ['open', 'pending', 'solved'] as const;
  const missing = categories.filter((wanted) =>
    sides.some(({ directory }) => !directory.statuses.some(({ category }) => category === wanted)),
  );
  return missing.map((category) => ({ code: 'no_status', category }));
}

/** Operators whom a change of the run names and the directory doesn't know, each once. */
function unknownOperators({ sides }: Simulation): Assumption[] {
  const unknown = new Set<string>();
  for (const { directory, changes = [] } of sides) {
    const known = new Set(directory.operators.map(({ id }) => id));
    for (const change of changes) {
      if (change.kind !== 'add_operators' && !known.has(change.operator)) unknown.add(change.operator);
    }
  }
  return [...unknown].map((operator) => ({ code: 'unknown_operator', operator }));
}
