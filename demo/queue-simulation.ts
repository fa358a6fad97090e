import { defaultSettings } from '../src/domain/settings/defaults.ts';
import type { Directory } from '../src/domain/settings/directory.ts';
import type { TicketSettings } from '../src/domain/settings/settings.ts';
import type { SimulationReport } from '../src/simulator/report/report.ts';
import type { Simulation } from '../src/simulator/simulation.ts';
import type { Distribution } from '../src/simulator/workload/distribution.ts';
import {
  expectedLongerThan,
  expectedToWait,
  expectedWait,
  longerThan,
  meanWait,
  standardError,
  stationaryNumber,
  waitingProbability,
  type Expectation,
  type Queue,
} from './erlang-c.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const hoursPerWeek = 168;
const ticketsPerRun = 20_000;
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

const oneOpen: Record<string, number> = { open: 1 };
const none: Record<string, number> = {};

/** @param busy so many of the operators have a ticket */
function directoryOf(operators: number, busy: number): Directory {
  return {
    topics: [{ alias: 'any', name: 'Any' }],
    skillGroups: [],
    operators: Array.from({ length: operators }, (_, index) => ({
      ...{ id: `operator ${index + 1}`, name: `Operator ${index + 1}`, calendar: null },
      ...{ status: { name: 'Online', canReceive: true }, lastAssignedAt: null, limit: null },
      ticketsByStatus: index < busy ? oneOpen : none,
    })),
    statuses: [
      { id: 'new', name: 'New', category: 'new' },
      { id: 'open', name: 'Open', category: 'open' },
      { id: 'solved', name: 'Solved', category: 'solved' },
    ],
    ...{ channels: [], priorities: [], calendars: [] },
  };
}

/** Milliseconds that a run counts tickets: some 20,000, or fewer where that takes years. */
const periodOf = ({ arrivals }: Queue): number => Math.min(longestPeriod, Math.ceil((ticketsPerRun / arrivals) * hour));

/**
 * One run of the queue; each seed is another luck. It begins in the steady state: with as many tickets as a queue has that has run for
 * ever. Work without memory takes as long from then on as fresh work, so that every wait follows the formula from the
 * first ticket on.
 */
export function queueSimulation(queue: Queue, seed: number): Simulation {
  const tickets = stationaryNumber(queue, chanceOf(seed));
  const waiting = Math.max(0, tickets - queue.operators);
  const atOnce: Distribution = { kind: 'constant', value: 0 };
  return {
    sides: [{ settings: settingsOf(), directory: directoryOf(queue.operators, tickets - waiting) }],
    workload: {
      ...{ kind: 'made', timeZone: 'UTC', profile: Array.from({ length: hoursPerWeek }, () => 1) },
      streams: [{ topic: 'any', priority: null, channel: null, perWeek: queue.arrivals * hoursPerWeek }],
      handling: { kind: 'exponential', mean: queue.handling * 60 },
      ...{ reply: atOnce, pendingShare: 0, clientReply: atOnce, reopenedShare: 0, reopenAfter: atOnce, rework: atOnce },
    },
    period: { from, to: from + periodOf(queue) },
    start: { kind: 'directory', waiting },
    seed,
    replications: 1,
  };
}

/** From 0 to 1, apart from the luck of the run itself: the seed, mixed (finaliser of MurmurHash3). */
function chanceOf(seed: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (((mixed ^ (mixed >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}

/** A figure of the queue, by the formula and in each run. */
export interface Compared {
  readonly name: 'waits' | 'mean' | 'tail';
  /** Of a tail: longer than so many minutes. */
  readonly minutes: number;
  /** A probability, or minutes. */
  readonly formula: number;
  readonly runs: readonly number[];
  /** Standard error of the mean of the runs, by theory. */
  readonly error: number;
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
  const observed = (periodOf(queue) / minute) * reports.length;
  const compared = (
    name: Compared['name'],
    minutes: number,
    formula: number,
    runs: readonly number[],
    expected: Expectation,
  ): Compared => ({ name, minutes, formula, runs, error: standardError(queue, expected, formula, observed) });
  const means = reports.map(({ waiting }) => (waiting.mean.sides[0]?.mean ?? 0) / minute);
  return [
    compared('waits', 0, waitingProbability(queue), over(0), expectedToWait),
    compared('mean', 0, meanWait(queue), means, expectedWait(queue)),
    ...tails.map((minutes) =>
      compared('tail', minutes, longerThan(minutes, queue), over(minutes), expectedLongerThan(minutes, queue)),
    ),
  ];
}

const fewest = 10;

/** The mean of runs, its standard error, and how many standard errors it is from the formula. */
export interface Agreement {
  readonly mean: number;
  readonly error: number;
  /** `null`: too rare to be judged, by two standard errors from nothing, or ten tickets in all runs. */
  readonly z: number | null;
}

export function agreementOf({ name, formula, runs, error: byTheory }: Compared): Agreement {
  const mean = runs.reduce((sum, value) => sum + value, 0) / runs.length;
  const squares = runs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  // Where something is rare all runs may be alike by chance: theory says how much they must be expected to vary.
  const error = Math.max(Math.sqrt(squares / (runs.length - 1) / runs.length), byTheory);
  const isRare = formula < 2 * byTheory || (name !== 'mean' && formula * ticketsPerRun * runs.length < fewest);
  return { mean, error, z: isRare ? null : (mean - formula) / error };
}
