import type { Explanation } from '../../domain/assignment/decision.ts';
import type { TicketEvent } from '../../domain/sla/events.ts';

/** Reads what happens to one ticket while a run goes on, and why. */
export interface RunReader {
  /** Index of the ticket in the plans. */
  readonly ticket: number;
  event(event: TicketEvent): void;
  /** It was offered for the first time and waits; it is being given to an operator; or it waits when the run ends. */
  explained(explanation: Explanation): void;
  /** An operator, by id, has worked on it from an instant until another, which may be the end of the run. */
  worked(operator: string, from: number, to: number): void;
  /** Nothing happens to it any more. */
  ended(): void;
}
