import { checkSimulation } from '../check-simulation.ts';
import type { Progress } from '../replications.ts';
import type { Side, Simulation } from '../simulation.ts';
import { SimulationError } from '../simulation-error.ts';

/** A search that is done a little at a time. */
export interface Search<Answer> {
  /** Lets about so many events happen. @returns whether there is more to do. */
  advance(events: number): boolean;
  /** Trials done and, as far as can be told, asked for. */
  readonly progress: Progress;
  /** What is found; `null` before the end. */
  answer(): Answer | null;
}

/** So many events at a time; how many changes nothing but the number of turns. */
const stride = 1_000_000;

/** Does all of a search at once. */
export function found<Answer>(search: Search<Answer>): Answer {
  while (search.advance(stride));
  const answer = search.answer();
  if (answer === null) throw new Error('A search that has come to its end has an answer');
  return answer;
}

/** What every question has. */
export interface Question {
  /** The last of its sides is asked about. */
  readonly simulation: Simulation;
  /** Id of the metric. */
  readonly metric: string;
  /** The share of deadlines that are to be met, above 0 to 1. */
  readonly share: number;
}

/**
 * The side that a question is about, and the place of its metric in the settings.
 * @throws {SimulationError} for what can't be simulated, and for an unknown metric
 * @throws {RangeError} for a share that isn't above 0 and at most 1
 */
export function askedOf({ simulation, metric, share }: Question): { side: Side; metric: number } {
  checkSimulation(simulation);
  if (!(share > 0 && share <= 1)) throw new RangeError(`${share} is no share of deadlines to meet`);
  const side = simulation.sides[1] ?? simulation.sides[0];
  const place = side.settings.sla.metrics.findIndex(({ id }) => id === metric);
  if (place < 0) throw new SimulationError('unknown', { name: 'metric', value: metric });
  return { side, metric: place };
}
