import type { HistoryQuery, PastTicket } from '../src/adapters/backend.ts';
import { defaultDirectory } from '../src/adapters/default-directory.ts';
import { defaultSettings } from '../src/domain/settings/defaults.ts';
import type { Simulation } from '../src/simulator/simulation.ts';
import { planTickets } from '../src/simulator/workload/plan-tickets.ts';
import type { TicketPlans } from '../src/simulator/workload/ticket-plans.ts';
import { usualBehaviour } from '../src/simulator/workload/usual-behaviour.ts';
import type { MadeWorkload, Stint, Stream } from '../src/simulator/workload/workload.ts';

/** Tickets a week by topic, and the median work on one, in minutes. */
const topics: Readonly<Record<string, readonly [number, number]>> = {
  internet_outage: [420, 24],
  no_signal: [310, 21],
  tv: [230, 18],
  device_repair: [160, 34],
  refund: [120, 29],
  delivery: [190, 16],
  pickup: [80, 9],
  contract_change: [65, 31],
  billing: [150, 17],
  sim_replacement: [45, 12],
  tariff_change: [95, 14],
  complaint: [60, 42],
};
const priorities: Readonly<Record<string, number>> = { low: 0.28, medium: 0.47, high: 0.2, critical: 0.05 };
const channels: Readonly<Record<string, number>> = {
  phone: 0.3,
  chat: 0.27,
  telegram: 0.16,
  viber: 0.12,
  email: 0.11,
  store: 0.04,
};
/** Part of the tickets that come from clients whom a policy is for. */
const keyAccounts = 0.08;

/** Tickets an hour on a weekday, midnight first: two humps with lunch between. */
const weekday = [2, 1, 1, 1, 1, 2, 4, 9, 22, 36, 41, 39, 30, 27, 34, 36, 33, 29, 24, 19, 14, 10, 7, 4];
/** Each day's part of a weekday, Monday first: much on Mondays, little on Sundays. */
const days = [1.18, 1.05, 1, 0.98, 0.96, 0.52, 0.38];

const streams = Object.entries(topics).flatMap(([topic, [perWeek, minutes]]) =>
  Object.entries(priorities).flatMap(([priority, ofPriority]) =>
    Object.entries(channels).flatMap(([channel, ofChannel]): Stream[] => {
      const common = {
        topic,
        priority,
        channel,
        handling: { kind: 'log_normal' as const, median: minutes * 60, spread: 0.75 },
      };
      const all = perWeek * ofPriority * ofChannel;
      return [
        { ...common, perWeek: all * (1 - keyAccounts) },
        { ...common, perWeek: all * keyAccounts, values: { client_segment: 'corporate' } },
      ];
    }),
  ),
);

const workload: MadeWorkload = {
  ...usualBehaviour,
  kind: 'made',
  timeZone: 'Europe/Kyiv',
  streams,
  profile: days.flatMap((part) => weekday.map((tickets) => tickets * part)),
};

/** The contact centre's past from `from` to `to`: made up by the simulator's own planner, the same for everybody. */
export function makePast({ from, to }: HistoryQuery): readonly PastTicket[] {
  const simulation: Simulation = {
    sides: [{ settings: defaultSettings(), directory: defaultDirectory }],
    workload,
    period: { from, to },
    start: { kind: 'empty', warmUp: 0 },
    seed: 2026,
    replications: 1,
  };
  const plans = planTickets(simulation, 0);
  return Array.from({ length: plans.count }, (_, at) => pastTicket(plans, at));
}

function pastTicket(plans: TicketPlans, at: number): PastTicket {
  const kind = plans.kinds[plans.kind[at] ?? 0];
  return {
    id: String(39_000 + at),
    createdAt: plans.createdAt[at] ?? 0,
    topic: kind?.topic ?? null,
    priority: kind?.priority ?? null,
    channel: kind?.channel ?? null,
    ...(kind && Object.keys(kind.values).length > 0 && { values: kind.values }),
    stints: stintsOf(plans, at),
  };
}

function stintsOf({ firstStint, work, replyAfter, end, clientAfter }: TicketPlans, at: number): Stint[] {
  const [first = 0, next = 0] = [firstStint[at], firstStint[at + 1]];
  return Array.from({ length: next - first }, (_, place) => {
    const stint = first + place;
    const [reply = -1, later = Infinity] = [replyAfter[stint], clientAfter[stint]];
    return {
      work: work[stint] ?? 0,
      replyAfter: reply < 0 ? null : reply,
      end: end[stint] === 1 ? 'pending' : 'solved',
      clientAfter: Number.isFinite(later) ? later : null,
    };
  });
}
