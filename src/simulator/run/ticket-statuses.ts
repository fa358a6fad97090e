import type { StatusMeaning } from '../../domain/assignment/records.ts';
import type { Directory, StatusCategory } from '../../domain/settings/directory.ts';

/**
 * The statuses that a ticket of a run goes through, by id; `null`: the directory has none that would do, and the ticket stays in
 * the one it is in.
 */
export interface TicketStatuses {
  /** In which it is created. */
  readonly created: string | null;
  /** Entered by an operator who begins to work on it. */
  readonly working: string | null;
  /** Entered by the client who writes: the one of work, else that of new tickets. */
  readonly called: string | null;
  /** In which it waits for the client. */
  readonly pending: string | null;
  readonly solved: string | null;
}

/** The first status of each category that a run needs, or of the category that comes nearest. */
export function ticketStatuses({ statuses }: Directory): TicketStatuses {
  const firstOf = (...categories: readonly StatusCategory[]): string | null => {
    for (const wanted of categories) {
      const found = statuses.find(({ category }) => category === wanted);
      if (found) return found.id;
    }
    return null;
  };
  return {
    created: firstOf('new', 'open', 'pending', 'on_hold'),
    working: firstOf('open'),
    called: firstOf('open', 'new'),
    pending: firstOf('pending', 'on_hold'),
    solved: firstOf('solved', 'closed'),
  };
}

/** A status that tickets of a run are in. */
export interface RunStatus {
  readonly id: string;
  /** What it means to assignment. */
  readonly meaning: StatusMeaning;
}

/** {@link TicketStatuses} with what they mean. */
export type RunStatuses = { readonly [Moment in keyof TicketStatuses]: RunStatus | null };

export function runStatuses(ids: TicketStatuses, meaningOf: (id: string) => StatusMeaning): RunStatuses {
  const known = (id: string | null): RunStatus | null => (id === null ? null : { id, meaning: meaningOf(id) });
  return {
    created: known(ids.created),
    working: known(ids.working),
    called: known(ids.called),
    pending: known(ids.pending),
    solved: known(ids.solved),
  };
}
