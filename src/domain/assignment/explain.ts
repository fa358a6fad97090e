import type { Exclusion, Explanation, Outcome, Verdict } from './decision.ts';
import type { OperatorRecord } from './records.ts';

/** One ticket at one instant, with everything the rules ask about it. */
export interface Question {
  readonly at: number;
  readonly ticket: string | null;
  readonly subjectAlias: string | null;
  /** Why it isn't offered at all; `null`: it is. */
  readonly notOffered: 'feature_off' | 'not_asked' | null;
  readonly skillGroups: boolean;
  readonly fallback: boolean;
  readonly workload: boolean;
  /** In directory order. */
  readonly operators: readonly OperatorRecord[];
  /** Whether an operator is in an active skill group that has the ticket's topic; asked only if skill groups apply. */
  readonly hasSkill: (operator: OperatorRecord) => boolean;
}

/**
 * The rules of docs/semantics.md, section 3, applied to every operator one by one. This is the slow way to the decision that
 * `Assigner` reaches through its pools, over the same records; tests hold the two together.
 */
export function explain(question: Question): Explanation {
  const { at, ticket, subjectAlias, skillGroups, fallback, workload, notOffered } = question;
  const about = { at, ticket, subjectAlias, skillGroups, fallback, workload };
  if (notOffered) return { ...about, outcome: notOffered, operator: null, verdicts: [] };

  const excluded = question.operators.map((operator) => unavailability(operator, question));
  const candidates = question.operators.filter((_, index) => excluded[index] === null);
  candidates.sort((one, other) => one.rank(workload) - other.rank(workload));
  const chosen = candidates[0];
  const places = new Map(candidates.map((operator, index) => [operator, index + 1]));
  const idleFirst = workload && chosen !== undefined && chosen.active === 0;

  const verdicts = question.operators.map((operator, index): Verdict => {
    const hasTickets = idleFirst && operator.active > 0;
    const reason =
      excluded[index] ?? (operator === chosen ? 'chosen' : hasTickets ? 'has_active_tickets' : 'not_longest_waiting');
    return {
      operator: operator.id,
      reason,
      place: places.get(operator) ?? null,
      status: operator.status,
      active: operator.active,
      limit: operator.limit === Infinity ? null : operator.limit,
      lastAssignedAt: operator.lastAssignedAt,
      assignedAfterChosen: chosen !== undefined && operator.lastAssignedAt !== null && operator.turn > chosen.turn,
      opensAt: reason === 'outside_hours' ? operator.calendar.calendar.nextOpening(at) : null,
    };
  });
  const outcome: Outcome = chosen ? 'assigned' : 'waits';
  return { ...about, outcome, operator: chosen?.id ?? null, verdicts };
}

/** The first of the rules that leave no choice which the operator fails, or `null`. */
function unavailability(operator: OperatorRecord, { skillGroups, hasSkill }: Question): Exclusion | null {
  if (!operator.canReceive) return 'cannot_receive';
  if (!operator.calendar.open) return 'outside_hours';
  if (skillGroups && !hasSkill(operator)) return 'no_skill';
  if (operator.active >= operator.limit) return 'at_limit';
  return null;
}
