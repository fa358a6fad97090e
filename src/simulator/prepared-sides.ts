import { prepareSide, type PreparedSide } from './run/prepared-side.ts';
import type { Side } from './simulation.ts';
import { SimulationError } from './simulation-error.ts';

/**
 * Sides made ready for runs.
 * @throws {SimulationError} `bad_settings`, for settings or a directory that the engine can't take
 */
export function preparedSides(sides: readonly Side[]): PreparedSide[] {
  try {
    return sides.map(prepareSide);
  } catch (error) {
    if (error instanceof RangeError) throw new SimulationError('bad_settings', { why: error.message });
    throw error;
  }
}
