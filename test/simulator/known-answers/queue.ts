import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { RandomSource } from '../../../src/simulator/random/random-source.ts';
import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import { Run } from '../../../src/simulator/run/run.ts';
import type { Simulation } from '../../../src/simulator/simulation.ts';
import { planTickets } from '../../../src/simulator/workload/plan-tickets.ts';
import { takenOver } from '../../../src/simulator/workload/taken-over.ts';
import { drainRate, stationaryNumber } from './erlang-c.ts';

/** The mean work on a ticket: one hour, so that whole milliseconds are fine enough for a thousand operators. */
export const service = 3_600_000;
const week = 168 * 3_600_000;
const from = Date.UTC(2026, 0, 5);

const settings: TicketSettings = {
  ...defaultSettings(),
  assignment: {
    ...defaultSettings().assignment,
    enabled: true,
    considerSkillGroups: false,
    considerWorkload: false,
    limit: 1,
  },
};

/** Operators who work round the clock, of whom the first `busy` have a ticket. */
function directoryOf(operators: number, busy: number): Directory {
  return {
    topics: [],
    skillGroups: [],
    operators: Array.from({ length: operators }, (_, place): Directory['operators'][number] => ({
      id: String(place),
      name: {},
      calendar: null,
      status: { name: {}, canReceive: true },
      ticketsByStatus: place < busy ? { open: 1 } : {},
      lastAssignedAt: null,
      limit: null,
    })),
    statuses: [
      { id: 'new', name: {}, category: 'new' },
      { id: 'open', name: {}, category: 'open' },
      { id: 'solved', name: {}, category: 'solved' },
    ],
    channels: [],
    priorities: [],
    calendars: [],
  };
}

export interface Queue {
  readonly servers: number;
  readonly load: number;
}

/**
 * How long each of the first `tickets` waits for an operator, in milliseconds, in a queue that has run for ever when they begin
 * to come. That it is so: the number in the system is drawn from the stationary law (by a source of the test's own), and
 * fresh work is as good as what is left of work under way, because exponential work has no memory. An arrival of a Poisson process
 * meets the stationary law, so every wait, of the first ticket as of the last, follows Erlang's formula.
 */
export function waitsOf({ servers, load }: Queue, tickets: number, seed: number, replication: number): Float64Array {
  const start = new RandomSource(seed, replication).named('number in the system').uniform(0, 0);
  const number = stationaryNumber(servers, load, start);
  const between = service / (servers * load);
  // Long enough that so many come, and that the last of them is not waiting when it ends: e⁻²⁵ is next to never.
  const until = between * (tickets + 8 * Math.sqrt(tickets) + 40) + (25 * service) / drainRate(servers, load);
  const simulation: Simulation = {
    sides: [{ settings, directory: directoryOf(servers, number) }],
    workload: {
      kind: 'made',
      timeZone: 'UTC',
      streams: [{ topic: null, priority: null, channel: null, perWeek: week / between }],
      profile: Array.from({ length: 168 }, () => 1),
      handling: { kind: 'exponential', mean: service / 1000 },
      reply: { kind: 'constant', value: 0 },
      pendingShare: 0,
      clientReply: { kind: 'constant', value: 0 },
      reopenedShare: 0,
      reopenAfter: { kind: 'constant', value: 0 },
      rework: { kind: 'constant', value: 0 },
    },
    period: { from, to: from + Math.ceil(until) },
    start: { kind: 'directory', waiting: Math.max(0, number - servers) },
    seed,
    replications: 1,
  };
  const [side] = simulation.sides;
  const plans = planTickets(simulation, replication);
  const run = new Run(prepareSide(side), plans, takenOver(simulation, replication), simulation);
  while (run.advance(1_000_000));
  const { assignedAt } = run.record();
  const waits = Float64Array.from(
    { length: tickets },
    (_, ticket) => (assignedAt[ticket] ?? NaN) - (plans.createdAt[ticket] ?? NaN),
  );
  if (waits.some(Number.isNaN)) throw new Error('a ticket that counts did not come, or got no operator');
  return waits;
}
