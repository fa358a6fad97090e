import { cycleOutcomes, type CycleColumns } from '../../src/simulator/run/run-record.ts';

/** How many cycles of each of five metrics had each outcome: five numbers a metric. */
export function tallyCycles(cycles: Pick<CycleColumns, 'count' | 'metric' | 'outcome'>): Float64Array {
  const tallies = new Float64Array(5 * cycleOutcomes.length);
  for (let index = 0; index < cycles.count; index++) {
    const place = (cycles.metric[index] ?? 0) * cycleOutcomes.length + (cycles.outcome[index] ?? 0);
    tallies[place] = (tallies[place] ?? 0) + 1;
  }
  return tallies;
}
