import type { Operator } from '../../../domain/settings/directory.ts';
import type { Policy } from '../../../domain/settings/sla.ts';

/** Who needs a calendar. */
export interface CalendarUses {
  /** Policies with a row that counts time in it, or that give it to new rows. */
  readonly policies: readonly Policy[];
  /** Operators who work by it. */
  readonly operators: readonly Operator[];
}

/** Id of a calendar; `null` is round the clock. */
type CalendarId = string | null;

const nobody: readonly Operator[] = [];
const unused: CalendarUses = { policies: [], operators: [] };
const indexes = new WeakMap<
  readonly Policy[],
  { operators: readonly Operator[]; uses: Map<CalendarId, CalendarUses> }
>();

/** Who uses a calendar; one pass over policies and operators for all calendars, made once. */
export function usesOf(
  calendar: CalendarId,
  policies: readonly Policy[],
  operators: readonly Operator[] = nobody,
): CalendarUses {
  let index = indexes.get(policies);
  if (index?.operators !== operators) {
    index = { operators, uses: indexUses(policies, operators) };
    indexes.set(policies, index);
  }
  return index.uses.get(calendar) ?? unused;
}

export const isUsed = ({ policies, operators }: CalendarUses): boolean => policies.length + operators.length > 0;

function indexUses(policies: readonly Policy[], operators: readonly Operator[]): Map<CalendarId, CalendarUses> {
  const uses = new Map<CalendarId, { policies: Policy[]; operators: Operator[] }>();
  const of = (calendar: CalendarId) => {
    const found = uses.get(calendar) ?? { policies: [], operators: [] };
    uses.set(calendar, found);
    return found;
  };
  for (const policy of policies) {
    for (const calendar of new Set([policy.calendar, ...policy.targets.map((row) => row.calendar)])) {
      of(calendar).policies.push(policy);
    }
  }
  for (const operator of operators) of(operator.calendar).operators.push(operator);
  return uses;
}
