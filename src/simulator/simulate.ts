import { Comparison } from './comparison.ts';
import type { SimulationReport } from './report/report.ts';
import type { Simulation } from './simulation.ts';

/** So many events at a time; how many changes nothing but the number of turns. */
const stride = 1_000_000;

/**
 * Runs a simulation to its end. To do it a little at a time, with figures on the way, see {@link Comparison}.
 * @throws {SimulationError} for what can't be simulated
 */
export function simulate(simulation: Simulation): SimulationReport {
  const comparison = new Comparison(simulation);
  while (comparison.advance(stride));
  const report = comparison.report();
  if (!report) throw new Error('A simulation has one replication at least');
  return report;
}
