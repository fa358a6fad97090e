import { createAssigner } from './assigner.ts';
import type { AssignerOptions, ConsideredTicket } from './assignment-state.ts';
import type { Explanation } from './decision.ts';

/**
 * Who would get one ticket at one instant, and for each operator why or why not, with the load and the status that the
 * directory gives (docs/semantics.md, section 3). Tickets that wait already are not thought of: for those, and for what happens
 * later, run an `Assigner`.
 *
 * @param ticket.joinedAt since when it waits, epoch milliseconds, for the fallback; absent: it comes now.
 */
export function decide(options: Omit<AssignerOptions, 'explainWhen'>, ticket: ConsideredTicket): Explanation {
  return createAssigner(options).consider(ticket);
}
