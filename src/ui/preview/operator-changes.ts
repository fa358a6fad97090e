import type { Directory, Operator } from '../../domain/settings/directory.ts';
import type { RunChange } from '../../simulator/run-changes.ts';

type Changes = readonly RunChange[];
/** A change to one operator of the directory. */
export type OperatorChange = Exclude<RunChange, { kind: 'add_operators' }>;
export type AddedOperators = Extract<RunChange, { kind: 'add_operators' }>;

/** What a run makes of one operator. */
export interface RunOperator {
  readonly left: boolean;
  readonly calendar: string | null;
  readonly skillGroups: readonly string[];
  readonly limit: number | null;
  readonly changed: boolean;
}

/** How many operators work in the run. */
export function operatorsAtWork({ operators }: Directory, changes: Changes): number {
  const left = new Set(changes.flatMap((change) => (change.kind === 'remove_operator' ? [change.operator] : [])));
  const added = changes.reduce((sum, change) => sum + (change.kind === 'add_operators' ? change.count : 0), 0);
  return operators.filter(({ id }) => !left.has(id)).length + added;
}

/** Ids of an operator's skill groups. */
export function skillGroupsOf({ skillGroups }: Directory, operator: string): readonly string[] {
  return skillGroups.filter(({ operators }) => operators.includes(operator)).map(({ id }) => id);
}

export function runOperator(operator: Operator, directory: Directory, changes: Changes): RunOperator {
  const own = changes.filter((change): change is OperatorChange => isOf(change, operator.id));
  const state = {
    left: false,
    calendar: operator.calendar,
    skillGroups: skillGroupsOf(directory, operator.id),
    limit: operator.limit,
    changed: own.length > 0,
  };
  for (const change of own) {
    if (change.kind === 'remove_operator') state.left = true;
    if (change.kind === 'set_calendar') state.calendar = change.calendar;
    if (change.kind === 'set_skill_groups') state.skillGroups = change.skillGroups;
    if (change.kind === 'set_limit') state.limit = change.limit;
  }
  return state;
}

/** With this change in place of one of its kind; without it when it says what is so anyway. */
export function withChange(changes: Changes, change: OperatorChange, directory: Directory): RunChange[] {
  const others = changes.filter((other) => !(isOf(other, change.operator) && other.kind === change.kind));
  return isIdle(change, directory) ? others : [...others, change];
}

/** As the directory has the operator. */
export function withoutChanges(changes: Changes, operator: string): RunChange[] {
  return changes.filter((change) => !isOf(change, operator));
}

/** With those added at this place being as the values say. */
export function withAdded(changes: Changes, place: number, values: Partial<AddedOperators>): RunChange[] {
  return changes.map((change, at) =>
    at === place && change.kind === 'add_operators' ? { ...change, ...values } : change,
  );
}

function isOf(change: RunChange, operator: string): boolean {
  return change.kind !== 'add_operators' && change.operator === operator;
}

function isIdle(change: OperatorChange, directory: Directory): boolean {
  const operator = directory.operators.find(({ id }) => id === change.operator);
  if (!operator) return true;
  switch (change.kind) {
    case 'remove_operator':
      return false;
    case 'set_calendar':
      return change.calendar === operator.calendar;
    case 'set_limit':
      return change.limit === operator.limit;
    case 'set_skill_groups': {
      const before = skillGroupsOf(directory, operator.id);
      return before.length === change.skillGroups.length && before.every((id) => change.skillGroups.includes(id));
    }
  }
}
