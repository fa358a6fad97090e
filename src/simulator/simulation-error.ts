export const simulationErrorCodes = [
  /** `from` or `to` isn't a whole instant of the years that can be asked about, or `to` isn't after `from`. */
  'bad_period',
  /** `days`, `most`. */
  'period_too_long',
  /** Warm-up below zero or longer than a year, or a number of waiting tickets that isn't one. */
  'bad_start',
  /** Not a whole number from 0 to 2³² − 1. */
  'bad_seed',
  /** `replications`, `most`. */
  'bad_replications',
  /** The workload brings no tickets in the period. */
  'no_tickets',
  /** `tickets`, `most`. */
  'too_many_tickets',
  /** The workload isn't one; `place` names where, `why` what is wrong there. */
  'bad_workload',
  /** A calendar that can't be compiled, or settings that the engine can't take; `why` is the technical reason. */
  'bad_settings',
  /** A question about something that isn't in the simulation; `name`, `value`. */
  'unknown',
] as const;
export type SimulationErrorCode = (typeof simulationErrorCodes)[number];

/** Numbers and names that fill the places in a sentence about the error. */
export type SimulationErrorDetails = Readonly<Record<string, string | number>>;

/** A simulation that can't be run: a code and its details. Words for it are in `locales`; the message is for developers. */
export class SimulationError extends Error {
  override readonly name = 'SimulationError';
  readonly code: SimulationErrorCode;
  readonly details: SimulationErrorDetails;

  constructor(code: SimulationErrorCode, details: SimulationErrorDetails = {}) {
    const facts = Object.entries(details).map(([name, value]) => `${name} ${value}`);
    super([code, ...facts].join(', '));
    this.code = code;
    this.details = details;
  }
}
