import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import type { Directory } from '../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../src/domain/settings/settings.ts';

/** What happens next in a run: a ticket comes, the oldest ticket still held is solved, or an operator changes status. */
export type Step =
  | { readonly kind: 'comes'; readonly ticket: string; readonly topic: string }
  | { readonly kind: 'solved' }
  | { readonly kind: 'status'; readonly operator: string; readonly canReceive: boolean };

/** A help-desk of some size and a busy day in it. */
export interface Scenario {
  readonly settings: TicketSettings;
  readonly directory: Directory;
  readonly steps: readonly Step[];
  /** How many tickets come. */
  readonly tickets: number;
}

/** The same numbers in every run: a linear congruential generator (constants of Numerical Recipes). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Every operator is in three skill groups, every group has two topics, skill groups and workload are considered, at most twenty
 * active tickets each. The desk fills up to two tickets an operator; then one is solved for each that comes. There is always
 * one operator on a break, another one every twenty tickets. Hardly a ticket waits, which is what a naive scan does best.
 */
export function scenarioOf(operators: number, groups: number, tickets: number): Scenario {
  const next = numbersFrom(operators * 1000 + groups);
  const members = Array.from({ length: groups }, () => new Set<string>());
  for (let operator = 0; operator < operators; operator++) {
    for (let count = 0; count < 3; count++) members[next(groups)]?.add(`operator ${operator}`);
  }
  const served = members.flatMap((ids, group) => (ids.size > 0 ? [group] : []));
  const status = { name: 'Online', canReceive: true };
  const base = defaultSettings();
  const steps: Step[] = [];
  let away: string | null = null;
  for (let ticket = 0; ticket < tickets + 2 * operators; ticket++) {
    if (ticket >= 2 * operators) steps.push({ kind: 'solved' });
    if (ticket % 20 === 0) {
      if (away !== null) steps.push({ kind: 'status', operator: away, canReceive: true });
      away = `operator ${next(operators)}`;
      steps.push({ kind: 'status', operator: away, canReceive: false });
    }
    const group = served[next(served.length)] ?? 0;
    steps.push({ kind: 'comes', ticket: `ticket ${ticket}`, topic: `topic ${group + next(2)}` });
  }
  return {
    tickets: tickets + 2 * operators,
    steps,
    settings: {
      ...base,
      assignment: { ...base.assignment, enabled: true, considerSkillGroups: true, considerWorkload: true, limit: 20 },
    },
    directory: {
      topics: [],
      channels: [],
      priorities: [],
      calendars: [],
      statuses: [
        { id: 'open', name: 'Open', category: 'open' },
        { id: 'solved', name: 'Solved', category: 'solved' },
      ],
      skillGroups: members.map((ids, group) => ({
        id: `group ${group}`,
        name: `Group ${group}`,
        topics: [`topic ${group}`, `topic ${group + 1}`],
        operators: [...ids],
        active: true,
      })),
      operators: Array.from({ length: operators }, (_, index) => ({
        ...{ id: `operator ${index}`, name: `Operator ${index}`, calendar: null, status },
        ...{ ticketsByStatus: {}, lastAssignedAt: null, limit: null },
      })),
    },
  };
}
