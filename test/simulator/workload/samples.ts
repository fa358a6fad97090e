import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketPlans } from '../../../src/simulator/workload/ticket-plans.ts';
import type {
  Behaviour,
  MadeWorkload,
  ReplayedWorkload,
  Stint,
  Workload,
} from '../../../src/simulator/workload/workload.ts';
import type { Simulation } from '../../../src/simulator/simulation.ts';

export const hour = 3_600_000;
export const week = 168 * hour;
/** A Monday, 00:00 in London and UTC. */
export const monday = Date.UTC(2026, 0, 5);

export const emptyDirectory: Directory = {
  topics: [],
  skillGroups: [],
  operators: [],
  statuses: [],
  channels: [],
  priorities: [],
  calendars: [],
};

/** Nobody waits for the client, nothing is reopened: ten minutes of work, a reply after two. */
export const plain: Behaviour = {
  handling: { kind: 'constant', value: 600 },
  reply: { kind: 'constant', value: 120 },
  pendingShare: 0,
  clientReply: { kind: 'constant', value: 3600 },
  reopenedShare: 0,
  reopenAfter: { kind: 'constant', value: 7200 },
  rework: { kind: 'constant', value: 300 },
};

export function made(changes: Partial<MadeWorkload> = {}): MadeWorkload {
  return {
    ...plain,
    kind: 'made',
    timeZone: 'UTC',
    streams: [{ topic: 'refund', priority: null, channel: null, perWeek: 1000 }],
    profile: Array.from({ length: 168 }, () => 1),
    ...changes,
  };
}

export function replayed(tickets: ReplayedWorkload['tickets'], changes: Partial<Behaviour> = {}): ReplayedWorkload {
  return { ...plain, ...changes, kind: 'replayed', tickets };
}

/** A week of a workload, without warm-up, with seed 1. */
export function simulationOf(workload: Workload, changes: Partial<Simulation> = {}): Simulation {
  return {
    sides: [{ settings: defaultSettings(), directory: emptyDirectory }],
    workload,
    period: { from: monday, to: monday + week },
    start: { kind: 'empty', warmUp: 0 },
    seed: 1,
    replications: 1,
    ...changes,
  };
}

/** The stints of a ticket, as a replayed ticket would have them. */
export function stintsOf(plans: TicketPlans, ticket: number): Stint[] {
  const stints: Stint[] = [];
  for (let index = plans.firstStint[ticket] ?? NaN; index < (plans.firstStint[ticket + 1] ?? NaN); index++) {
    const replyAfter = plans.replyAfter[index] ?? NaN;
    const clientAfter = plans.clientAfter[index] ?? NaN;
    stints.push({
      work: plans.work[index] ?? NaN,
      replyAfter: replyAfter === -1 ? null : replyAfter,
      end: plans.end[index] === 0 ? 'solved' : 'pending',
      clientAfter: clientAfter === Infinity ? null : clientAfter,
    });
  }
  return stints;
}

/** Every ticket as one value, to compare. */
export function ticketsOf(plans: TicketPlans) {
  return Array.from({ length: plans.count }, (_, ticket) => ({
    id: plans.id(ticket),
    createdAt: plans.createdAt[ticket] ?? NaN,
    ...plans.kinds[plans.kind[ticket] ?? NaN],
    stints: stintsOf(plans, ticket),
  }));
}
