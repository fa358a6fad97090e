import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import type { Directory, Operator } from '../../src/domain/settings/directory.ts';
import type { Period, Side } from '../../src/simulator/simulation.ts';
import { stintEnd, type TicketPlans } from '../../src/simulator/workload/ticket-plans.ts';
import { bareQueue } from './bare/queue.mjs';
import { readColumns, writeColumns } from './columns-file.ts';
import { numbersFrom } from './numbers.ts';

/** Tickets that wait for an operator of their group: round robin, one ticket at a time, round the clock, no SLA. */
export interface QueueScenario {
  readonly operators: number;
  readonly groups: number;
  /** In columns, by ticket. Whole milliseconds. */
  readonly createdAt: Float64Array;
  readonly group: Int32Array;
  readonly work: Float64Array;
}

/** An operator's only skill group. */
export const groupOf = (operator: number, groups: number): number => operator % groups;

const begin = Date.UTC(2026, 0, 5);
const meanWork = 3_600_000;
/** Long enough for all that wait at the end of two hundred thousand tickets at load 1.5, and more. */
const afterwards = 400 * 24 * 3_600_000;

/**
 * An M/M/c queue for each group: arrivals spread over the groups by how many operators they have.
 *
 * With `apart` nothing else happens at an instant at which something happens: in which order a simulation library takes what is of one
 * instant is its own affair, and must not decide who gets a ticket.
 */
export function queueScenario(
  size: { readonly tickets: number; readonly operators: number; readonly groups: number; readonly load: number },
  apart: boolean,
): QueueScenario {
  const { tickets, operators, groups, load } = size;
  const numbers = numbersFrom(operators * 1000 + load * 100);
  const createdAt = new Float64Array(tickets);
  const group = new Int32Array(tickets);
  const work = new Float64Array(tickets);
  const gap = meanWork / operators / load;
  let at = begin;
  for (let ticket = 0; ticket < tickets; ticket++) {
    at += numbers.exponential(gap);
    // At least a millisecond after the one before.
    createdAt[ticket] = Math.max(Math.ceil(at), (createdAt[ticket - 1] ?? 0) + 1);
    group[ticket] = groupOf(numbers.below(operators), groups);
    work[ticket] = Math.max(1, Math.round(numbers.exponential(meanWork)));
  }
  const scenario = { operators, groups, createdAt, group, work };
  while (apart && moveFirstTie(scenario)) continue;
  return scenario;
}

/** Makes the first work that ends when something else happens a millisecond longer. Says whether there was one. */
function moveFirstTie({ work, ...scenario }: QueueScenario): boolean {
  const { assignedAt } = bareQueue({ ...scenario, work });
  const instants = new Map<number, number>();
  scenario.createdAt.forEach((at) => instants.set(at, -1));
  let first = -1;
  let firstAt = Infinity;
  assignedAt.forEach((at, ticket) => {
    const end = at + (work[ticket] ?? 0);
    const other = instants.get(end);
    if (other !== undefined && end < firstAt) {
      firstAt = end;
      first = ticket;
    }
    instants.set(end, ticket);
  });
  if (first >= 0) work[first] = (work[first] ?? 0) + 1;
  return first >= 0;
}

/** The same as plans of the simulator. */
export function queuePlans({ createdAt, group, groups, work }: QueueScenario): TicketPlans {
  const count = createdAt.length;
  return {
    count,
    id: (ticket) => String(ticket).padStart(8, '0'),
    createdAt,
    kinds: Array.from({ length: groups }, (_, index) => ({
      ...{ topic: `topic ${index}`, priority: null, channel: null, values: {} },
    })),
    kind: Uint32Array.from(group),
    firstStint: Uint32Array.from({ length: count + 1 }, (_, index) => index),
    work,
    replyAfter: new Float64Array(count).fill(-1),
    end: new Uint8Array(count).fill(stintEnd.solved),
    clientAfter: new Float64Array(count).fill(Infinity),
  };
}

/** The settings and the help-desk in which the simulator's rules come to the same. */
export function queueSide({ operators, groups }: QueueScenario): Side {
  const base = defaultSettings();
  return {
    settings: {
      ...base,
      assignment: { ...base.assignment, enabled: true, considerSkillGroups: true, considerWorkload: false, limit: 1 },
      sla: { ...base.sla, metrics: [] },
    },
    directory: queueDirectory(operators, groups),
  };
}

function queueDirectory(operators: number, groups: number): Directory {
  const ids = Array.from({ length: operators }, (_, index) => `operator ${index}`);
  const operator = (id: string): Operator => ({
    ...{ id, name: id, calendar: null, status: { name: 'Online', canReceive: true } },
    ...{ ticketsByStatus: {}, lastAssignedAt: null, limit: null },
  });
  return {
    topics: Array.from({ length: groups }, (_, index) => ({ alias: `topic ${index}`, name: `Topic ${index}` })),
    skillGroups: Array.from({ length: groups }, (_, index) => ({
      ...{ id: `group ${index}`, name: `Group ${index}`, topics: [`topic ${index}`], active: true },
      operators: ids.filter((_, place) => groupOf(place, groups) === index),
    })),
    operators: ids.map(operator),
    statuses: [
      { id: 'new', name: 'New', category: 'new' },
      { id: 'open', name: 'Open', category: 'open' },
      { id: 'solved', name: 'Solved', category: 'solved' },
    ],
    channels: [],
    priorities: [],
    calendars: [],
  };
}

/** From the first ticket until the last one has long been solved. */
export function queuePeriod({ createdAt }: QueueScenario): Period {
  return { from: createdAt[0] ?? begin, to: (createdAt.at(-1) ?? begin) + afterwards };
}

export function writeQueue(file: string, { operators, groups, createdAt, group, work }: QueueScenario): void {
  writeColumns(file, [[operators, groups], createdAt, group, work]);
}

export function readQueue(file: string): QueueScenario {
  const [sizes, createdAt, group, work] = readColumns(file);
  if (!sizes || !createdAt || !group || !work) throw new Error(`${file} is no queue`);
  const [operators = 0, groups = 0] = sizes;
  return { operators, groups, createdAt, group: Int32Array.from(group), work };
}
