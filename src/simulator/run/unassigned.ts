import type { AssignmentState } from '../../domain/assignment/assignment-state.ts';
import type { OperatorRecord } from '../../domain/assignment/records.ts';
import type { LiveTicket } from './live-ticket.ts';
import type { UnassignedTickets } from './run-record.ts';

type Reason = UnassignedTickets['reason'];

/**
 * Why tickets still wait when a run ends at `end`, by topic: the first that fits of the feature being off, no operators, nobody
 * with the skill, nobody of these with open hours since it was created; else all of these had their hands full.
 */
export function whyUnassigned(
  waiting: readonly LiveTicket[],
  state: AssignmentState,
  enabled: boolean,
  end: number,
): UnassignedTickets[] {
  const found = new Map<string, { topic: string | null; reason: Reason; tickets: number }>();
  for (const ticket of waiting) {
    const reason = enabled ? reasonOf(ticket, state, end) : 'feature_off';
    const key = JSON.stringify([ticket.subjectAlias, reason]);
    const group = found.get(key);
    if (group) group.tickets++;
    else found.set(key, { topic: ticket.subjectAlias, reason, tickets: 1 });
  }
  return [...found.values()];
}

function reasonOf(ticket: LiveTicket, state: AssignmentState, end: number): Reason {
  if (state.roster.operators.length === 0) return 'no_operators';
  let skilled = false;
  for (const operator of state.roster.operators) {
    if (!state.hasSkill(operator, ticket)) continue;
    if (opensWithin(operator, ticket.createdAt, end)) return 'at_limit';
    skilled = true;
  }
  return skilled ? 'outside_hours' : 'no_skill';
}

function opensWithin({ calendar: { calendar } }: OperatorRecord, from: number, end: number): boolean {
  return calendar.isOpen(from) || (calendar.nextOpening(from) ?? Infinity) < end;
}
