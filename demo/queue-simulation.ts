import { defaultSettings } from '../src/domain/settings/defaults.ts';
import type { Directory } from '../src/domain/settings/directory.ts';
import type { TicketSettings } from '../src/domain/settings/settings.ts';
import type { SimulationReport } from '../src/simulator/report/report.ts';
import type { Simulation } from '../src/simulator/simulation.ts';
import type { Distribution } from '../src/simulator/workload/distribution.ts';
import { loadOf, longerThan, meanWait, waitingProbability, type Queue } from './erlang-c.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const hoursPerWeek = 168;
const ticketsPerRun = 20_000;
const longestWarmUp = 366 * day;
const longestPeriod = 1096 * day;
/** A Monday, 00:00 UTC; which one makes no difference. */
const from = Date.UTC(2026, 0, 5);

/** Ends of the classes of waiting times in a report, minutes. */
const tails = [5, 15, 30, 60] as const;

/** Settings that reduce to the queue: everybody round the clock, any operator, one ticket at a time, no SLA. */
function settingsOf(): TicketSettings {
  const base = defaultSettings();
  const { assignment, sla } = base;
  return {
    ...base,
    assignment: { ...assignment, enabled: true, considerSkillGroups: false, considerWorkload: false, limit: 1 },
    sla: { ...sla, metrics: [] },
  };
}

function directoryOf(operators: number): Directory {
  return {
    topics: [{ alias: 'any', name: 'Any' }],
    skillGroups: [],
    operators: Array.from({ length: operators }, (_, index) => ({
      ...{ id: `operator ${index + 1}`, name: `Operator ${index + 1}`, calendar: null },
      ...{ status: { name: 'Online', canReceive: true }, ticketsByStatus: {}, lastAssignedAt: null, limit: null },
    })),
    statuses: [
      { id: 'new', name: 'New', category: 'new' },
      { id: 'open', name: 'Open', category: 'open' },
      { id: 'solved', name: 'Solved', category: 'solved' },
    ],
    ...{ channels: [], priorities: [], calendars: [] },
  };
}

/**
 * One run of the queue; each seed is another luck. It begins empty, long enough before for the queue to forget that: ten of its
 * relaxation times, 1 / (√(cμ) − √λ)², and ten times the work on a ticket.
 * @returns `null` for one that would take longer than the simulator runs: years
 */
export function queueSimulation(queue: Queue, seed: number): Simulation | null {
  const work = queue.handling * minute;
  const memory = work / queue.operators / (1 - Math.sqrt(loadOf(queue))) ** 2;
  const warmUp = Math.ceil(10 * memory + 10 * work);
  const period = Math.ceil((ticketsPerRun / queue.arrivals) * hour);
  if (warmUp > longestWarmUp || period > longestPeriod) return null;
  const none: Distribution = { kind: 'constant', value: 0 };
  return {
    sides: [{ settings: settingsOf(), directory: directoryOf(queue.operators) }],
    workload: {
      ...{ kind: 'made', timeZone: 'UTC', profile: Array.from({ length: hoursPerWeek }, () => 1) },
      streams: [{ topic: 'any', priority: null, channel: null, perWeek: queue.arrivals * hoursPerWeek }],
      handling: { kind: 'exponential', mean: queue.handling * 60 },
      ...{ reply: none, pendingShare: 0, clientReply: none, reopenedShare: 0, reopenAfter: none, rework: none },
    },
    period: { from, to: from + period },
    start: { kind: 'empty', warmUp },
    seed,
    replications: 1,
  };
}

/** A figure of the queue, by the formula and in each run. */
export interface Compared {
  readonly name: 'waits' | 'mean' | 'tail';
  /** Of a tail: longer than so many minutes. */
  readonly minutes: number;
  /** A probability, or minutes. */
  readonly formula: number;
  readonly runs: readonly number[];
}

/** What the formula says and what runs came to. */
export function compare(queue: Queue, reports: readonly SimulationReport[]): Compared[] {
  const shareUnder = ({ waiting }: SimulationReport, minutes: number): number =>
    waiting.shares.reduce(
      (sum, { under, share }) =>
        under !== null && under <= minutes * minute ? sum + (share.sides[0]?.mean ?? 0) : sum,
      0,
    );
  const over = (minutes: number): number[] => reports.map((report) => Math.max(0, 1 - shareUnder(report, minutes)));
  return [
    { name: 'waits', minutes: 0, formula: waitingProbability(queue), runs: over(0) },
    {
      name: 'mean',
      minutes: 0,
      formula: meanWait(queue),
      runs: reports.map(({ waiting }) => (waiting.mean.sides[0]?.mean ?? 0) / minute),
    },
    ...tails.map((minutes): Compared => ({
      ...{ name: 'tail', minutes, formula: longerThan(minutes, queue), runs: over(minutes) },
    })),
  ];
}

/** The mean of runs, its standard error, and how many standard errors it is from the formula. */
export interface Agreement {
  readonly mean: number;
  readonly error: number;
  /** `null`: too rare to be judged, with fewer than ten such tickets to be expected in all runs. */
  readonly z: number | null;
}

export function agreementOf({ name, formula, runs }: Compared): Agreement {
  const mean = runs.reduce((sum, value) => sum + value, 0) / runs.length;
  const squares = runs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (runs.length - 1) / runs.length);
  const isRare = name !== 'mean' && formula * ticketsPerRun * runs.length < 10;
  return { mean, error, z: isRare || error === 0 ? null : (mean - formula) / error };
}
