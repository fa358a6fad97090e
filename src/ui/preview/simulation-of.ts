import { SimulationError } from '../../simulator/simulation-error.ts';
import type { Period, Simulation, Start } from '../../simulator/simulation.ts';
import type { Workload } from '../../simulator/workload/workload.ts';
import { differ, type PreviewSource } from './preview-source.ts';
import type { RunSettings } from '../../simulator/client/run-settings.ts';
import { asSaid } from './work-times.ts';

/** A week of tickets that don't count, so that the run begins with work under way. */
export const warmUp = 7 * 24 * 3_600_000;

/** When the tickets of a run have to begin so that there are some to warm up with. */
export function withWarmUp({ from, to }: Period, { start }: RunSettings): Period {
  return { from: start === 'warm_up' ? from - warmUp : from, to };
}

/**
 * What is simulated: what is saved, as it is, and beside it the draft with what the run changes. One side when nothing is
 * different.
 */
export function simulationOf(
  { saved, draft, directory }: PreviewSource,
  settings: RunSettings,
  workload: Workload,
  period: Period,
): Simulation {
  if (!directory) throw new SimulationError('unknown', { name: 'directory' });
  const { changes, seed, replications } = settings;
  const before = { settings: saved, directory };
  const after = { settings: draft, directory, changes };
  const start: Start = settings.start === 'directory' ? { kind: 'directory' } : { kind: 'empty', warmUp };
  return {
    sides: differ(saved, draft) || changes.length > 0 ? [before, after] : [before],
    workload: asSaid(workload, settings),
    period,
    start,
    seed,
    replications,
  };
}
