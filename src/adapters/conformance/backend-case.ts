import type { TicketSettingsBackend } from '../backend.ts';

/** Why a case can't be tried on a backend: it lacks what the case is about. */
export interface Skipped {
  readonly skipped: string;
}

/** One thing that every backend must do. */
export interface BackendCase {
  readonly name: string;
  /** Given a backend in which nothing was ever saved. */
  check(backend: TicketSettingsBackend): Promise<Skipped | void>;
}
