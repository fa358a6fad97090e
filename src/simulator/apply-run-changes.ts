import type { Directory, Operator } from '../domain/settings/directory.ts';
import type { RunChange } from './run-changes.ts';

/**
 * The directory with what a run changes in it for itself, one change after the other. Operators who are added have the ids
 * `extra-1`, `extra-2` … (past those that are taken) and their id for a name: the interface names them. A change of an operator
 * whom the directory doesn't know changes nothing.
 */
export function applyRunChanges(directory: Directory, changes: readonly RunChange[]): Directory {
  return changes.reduce(applyRunChange, directory);
}

function applyRunChange(directory: Directory, change: RunChange): Directory {
  switch (change.kind) {
    case 'add_operators': {
      const ids = freeIds(directory, change.count);
      const added = ids.map((id): Operator => newOperator(id, change.calendar, change.limit));
      return inSkillGroups({ ...directory, operators: [...directory.operators, ...added] }, ids, change.skillGroups);
    }
    case 'remove_operator': {
      const operators = directory.operators.filter(({ id }) => id !== change.operator);
      return inSkillGroups({ ...directory, operators }, [change.operator], []);
    }
    case 'set_calendar':
      return withOperator(directory, change.operator, { calendar: change.calendar });
    case 'set_limit':
      return withOperator(directory, change.operator, { limit: change.limit });
    case 'set_skill_groups': {
      const known = directory.operators.some(({ id }) => id === change.operator);
      return known ? inSkillGroups(directory, [change.operator], change.skillGroups) : directory;
    }
  }
}

function freeIds({ operators }: Directory, count: number): string[] {
  const taken = new Set(operators.map(({ id }) => id));
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number++) {
    const id = `extra-${number}`;
    if (!taken.has(id)) ids.push(id);
  }
  return ids;
}

function newOperator(id: string, calendar: string | null, limit: number | null): Operator {
  const status = { name: id, canReceive: true };
  return { id, name: id, calendar, status, ticketsByStatus: {}, lastAssignedAt: null, limit };
}

function withOperator(directory: Directory, id: string, facts: Partial<Operator>): Directory {
  const operators = directory.operators.map((operator) => (operator.id === id ? { ...operator, ...facts } : operator));
  return { ...directory, operators };
}

/** These operators in exactly these skill groups, after all who are there. */
function inSkillGroups(directory: Directory, ids: readonly string[], groups: readonly string[]): Directory {
  const moved = new Set(ids);
  const skillGroups = directory.skillGroups.map((group) => {
    const others = group.operators.filter((id) => !moved.has(id));
    return { ...group, operators: groups.includes(group.id) ? [...others, ...ids] : others };
  });
  return { ...directory, skillGroups };
}
