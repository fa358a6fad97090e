import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { cycleOutcomes, type CycleColumns, type RunRecord } from '../../../src/simulator/run/run-record.ts';
import type { Period, Simulation } from '../../../src/simulator/simulation.ts';
import type { TicketKind, TicketPlans } from '../../../src/simulator/workload/ticket-plans.ts';

/** Numbers from 0 to before 1 that are the same every time. */
export function luckOf(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

const monday = Date.UTC(2026, 10, 9);
export const week: Period = { from: monday, to: monday + 7 * 86_400_000 };

export const priorities = ['low', 'medium', 'high', 'critical'];
export const topics = ['refund', 'outage', 'delivery'];
export const metricIds = ['first_response', 'next_response', 'update', 'resolution', 'time_in_status'];

export function kindsOf(): TicketKind[] {
  return [...priorities, null].flatMap((priority) =>
    [...topics, null].map((topic) => ({ priority, topic, channel: null, values: {} })),
  );
}

/** Tickets before, in and after the period, without any work. */
export function plansOf(count: number, period: Period, luck: () => number, kinds = kindsOf()): TicketPlans {
  const span = (period.to - period.from) * 1.2;
  const begin = period.from - span / 12;
  const createdAt = Float64Array.from({ length: count }, () => Math.floor(begin + luck() * span)).sort();
  return {
    count,
    id: (ticket) => `T${String(ticket).padStart(7, '0')}`,
    createdAt,
    kinds,
    kind: Uint32Array.from({ length: count }, () => Math.floor(luck() * kinds.length)),
    firstStint: new Uint32Array(count + 1),
    work: new Float64Array(),
    replyAfter: new Float64Array(),
    end: new Uint8Array(),
    clientAfter: new Float64Array(),
  };
}

export interface SyntheticSide {
  readonly operators: number;
  readonly metrics: number;
  /** From 0 to 1: how often a ticket is late, and how long it takes. */
  readonly badness: number;
}

/** What might have become of tickets: nothing hangs together, but everything is of the right shape. */
export function recordOf(plans: TicketPlans, period: Period, side: SyntheticSide, luck: () => number): RunRecord {
  const { count } = plans;
  const { operators, metrics, badness } = side;
  const assignedAt = new Float64Array(count).fill(NaN);
  const operator = new Int32Array(count).fill(-1);
  const rows: Record<Exclude<keyof CycleColumns, 'count'>, number[]> = {
    ticket: [],
    metric: [],
    outcome: [],
    used: [],
    dueAt: [],
    stoppedAt: [],
  };
  for (let ticket = 0; ticket < count; ticket++) {
    const createdAt = plans.createdAt[ticket] ?? 0;
    const wait = luck() < 0.3 ? 0 : Math.floor(luck() * luck() * 20_000_000 * badness);
    if (operators > 0 && createdAt + wait < period.to && luck() < 0.97) {
      assignedAt[ticket] = createdAt + wait;
      operator[ticket] = Math.floor(luck() * luck() * operators);
    }
    for (let metric = 0; metric < metrics; metric++) {
      for (let cycle = luck() < 0.9 ? 0 : -1; cycle < 1 && luck() < 0.95; cycle++) {
        const outcome =
          luck() < badness / 3 ? 1 : Math.floor(luck() * 1.4 * cycleOutcomes.length) % cycleOutcomes.length;
        rows.ticket.push(ticket);
        rows.metric.push(metric);
        rows.outcome.push(outcome);
        rows.used.push(luck() < 0.1 ? 0 : Math.floor(luck() * luck() * luck() * 500_000_000 * badness));
        rows.dueAt.push(createdAt + 3_600_000);
        rows.stoppedAt.push(outcome === 3 ? NaN : createdAt + 1_800_000);
      }
    }
  }
  const inPeriod = Array.from(plans.createdAt).filter((at) => at >= period.from && at < period.to).length;
  const perOperator = (most: number) => Float64Array.from({ length: operators }, () => Math.floor(luck() * most));
  const onDuty = perOperator(200_000_000).map((hours, place) => (place === 0 && operators > 2 ? 0 : hours + 1));
  return {
    count: { created: count, takenOver: 0, solved: inPeriod, open: count - inPeriod, waiting: 0 },
    assignedAt,
    operator,
    firstReplyAt: assignedAt.map((at) => at + 60_000),
    solvedAt: assignedAt.map((at) => at + 600_000),
    cycles: {
      count: rows.ticket.length,
      ticket: Uint32Array.from(rows.ticket),
      metric: Uint8Array.from(rows.metric),
      outcome: Uint8Array.from(rows.outcome),
      used: Float64Array.from(rows.used),
      dueAt: Float64Array.from(rows.dueAt),
      stoppedAt: Float64Array.from(rows.stoppedAt),
    },
    work: {
      count: 0,
      operator: new Uint32Array(),
      ticket: new Int32Array(),
      from: new Float64Array(),
      to: new Float64Array(),
    },
    busy: onDuty.map((hours) => Math.floor(hours * luck())),
    onDuty,
    longestIdle: perOperator(10_000_000),
    unassigned: [],
  };
}

/** Settings with the first of the built-in metrics, and a target for each. */
export function settingsOf(metrics: number): TicketSettings {
  const settings = defaultSettings();
  const wanted = settings.sla.metrics.slice(0, metrics);
  const targets = wanted.map(({ id }) => ({
    metric: id,
    all: { seconds: 3600, unit: 'hours' as const },
    calendar: null,
    pauseStatuses: [],
  }));
  const policies = [{ id: 'all', name: 'All', conditions: null, calendar: null, targets }];
  return { ...settings, sla: { metrics: wanted, policies } };
}

export function directoryOf(operators: number): Directory {
  return {
    topics: topics.map((alias) => ({ alias, name: alias })),
    skillGroups: [{ id: 'all', name: 'All', topics, operators: names(operators), active: true }],
    operators: names(operators).map((id) => ({
      id,
      name: id,
      calendar: null,
      status: { name: 'Online', canReceive: true },
      ticketsByStatus: {},
      lastAssignedAt: null,
      limit: null,
    })),
    statuses: (['new', 'open', 'pending', 'solved'] as const).map((category) => ({
      id: category,
      name: category,
      category,
    })),
    channels: [],
    priorities: priorities.map((id) => ({ id, name: id })),
    calendars: [],
  };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, place) => `op-${place}`);

/** A simulation around records that nobody ran. */
export function simulationOf(sides: readonly [SyntheticSide] | readonly [SyntheticSide, SyntheticSide]): Simulation {
  const sideOf = ({ metrics, operators }: SyntheticSide) => ({
    settings: settingsOf(metrics),
    directory: directoryOf(operators),
  });
  const [first, second] = sides;
  const profile = Array.from({ length: 168 }, () => 1);
  const constant = { kind: 'constant', value: 60 } as const;
  return {
    sides: second ? [sideOf(first), sideOf(second)] : [sideOf(first)],
    workload: {
      kind: 'made',
      timeZone: 'UTC',
      streams: [{ topic: 'refund', priority: 'low', channel: null, perWeek: 100 }],
      profile,
      handling: constant,
      reply: constant,
      pendingShare: 0,
      clientReply: constant,
      reopenedShare: 0,
      reopenAfter: constant,
      rework: constant,
    },
    period: week,
    start: { kind: 'empty', warmUp: 86_400_000 },
    seed: 1,
    replications: 10,
  };
}
