import type { TicketSettingsBackend } from '../backend.ts';

/** One thing that every backend must do. */
export interface BackendCase {
  readonly name: string;
  /** Given a backend in which nothing was ever saved. */
  check(backend: TicketSettingsBackend): Promise<void>;
}
