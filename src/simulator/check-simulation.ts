import { isAskable } from '../domain/calendar/instants.ts';
import type { Path } from '../domain/settings/path.ts';
import { SimulationError, type SimulationErrorDetails } from './simulation-error.ts';
import type { Period, Simulation, Start } from './simulation.ts';
import { checkWorkload } from './workload/check-workload.ts';
import { beginOf, expectedTickets, mostTickets } from './workload/volume.ts';

const day = 24 * 60 * 60 * 1000;
/** Three years with a leap day. */
export const longestPeriod = 1096 * day;
export const longestWarmUp = 366 * day;
export const mostReplications = 1000;
const mostWaiting = 100_000;

/**
 * Refuses what can't be simulated, or never would come to an end, before anything is begun. A directory without operators is no
 * error but something to find out: nobody gets anything.
 * @throws {SimulationError} with the code of the first thing that is wrong
 */
export function checkSimulation(simulation: Simulation): void {
  checkPeriod(simulation.period);
  checkStart(simulation.start, simulation);
  const { seed, replications } = simulation;
  if (!isWhole(seed, 0, 2 ** 32 - 1)) throw new SimulationError('bad_seed', { seed });
  if (!isWhole(replications, 1, mostReplications)) {
    throw new SimulationError('bad_replications', { replications, most: mostReplications });
  }
  checkTickets(simulation);
}

function checkPeriod({ from, to }: Period): void {
  const isInstant = (at: number): boolean => isAskable(at) && Number.isInteger(at);
  if (!isInstant(from) || !isInstant(to) || from >= to) throw new SimulationError('bad_period', { from, to });
  if (to - from > longestPeriod) {
    throw new SimulationError('period_too_long', { days: Math.ceil((to - from) / day), most: longestPeriod / day });
  }
}

function checkStart(start: Start, simulation: Simulation): void {
  if (start.kind === 'directory') {
    const { waiting = 0 } = start;
    if (!isWhole(waiting, 0, mostWaiting)) throw new SimulationError('bad_start', { waiting, most: mostWaiting });
  } else if (!isWhole(start.warmUp, 0, longestWarmUp) || !isAskable(beginOf(simulation))) {
    throw new SimulationError('bad_start', { warmUp: start.warmUp, most: longestWarmUp });
  }
}

function checkTickets(simulation: Simulation): void {
  const { workload, sides } = simulation;
  for (const { directory, settings } of sides) {
    const error = checkWorkload(workload, directory, settings).find(({ severity }) => severity === 'error');
    if (error)
      throw new SimulationError('bad_workload', {
        why: error.code,
        place: placeOf(error.path),
        ...plain(error.details),
      });
  }
  const expected = expectedTickets(simulation);
  const counted = expectedTickets({ ...simulation, start: { kind: 'empty', warmUp: 0 } });
  if (counted === 0) throw new SimulationError('no_tickets');
  if (expected > mostTickets) {
    throw new SimulationError('too_many_tickets', { tickets: Math.ceil(expected), most: mostTickets });
  }
}

const placeOf = (path: Path): string => path.join('.');

function plain(details: object = {}): SimulationErrorDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => typeof value !== 'object'));
}

const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;
