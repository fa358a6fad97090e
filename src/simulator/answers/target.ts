import { preparedSides } from '../prepared-sides.ts';
import { MeanSeries } from '../report/figure-series.ts';
import { Replications, replicationsOf, type Progress, type Replication } from '../replications.ts';
import type { Side, Simulation } from '../simulation.ts';
import { isDrawn } from '../workload/is-drawn.ts';
import { expectedTickets } from '../workload/volume.ts';
import { shareEstimate, type ShareEstimate } from './interval.ts';
import { metShare, type CycleFilter } from './judged-cycles.ts';
import { askedOf, found, type Question, type Search } from './search.ts';
import { UsedTimes } from './used-times.ts';
import { withTarget, type TargetScope } from './with-target.ts';

/** What target would a share of tickets meet? */
export interface TargetQuestion extends Question {
  /** Id of the priority whose tickets are asked about; absent or `null`: all, with one target. */
  readonly priority?: TargetScope;
}

/** Why there is no target: no policy would cover these tickets, or there are none; or one has to be longer than can be set. */
export type NoTarget = 'nothing_measured' | 'out_of_reach';

export interface TargetPoint {
  /** A multiple of 60. */
  readonly seconds: number;
  /** Share that would meet it. */
  readonly met: ShareEstimate | null;
}

export interface TargetAnswer {
  /** The shortest target in whole minutes that the share meets, as the mean of all runs; `null`: none, see `reason`. */
  readonly seconds: number | null;
  readonly reason: NoTarget | null;
  /** What a run with this target met. */
  readonly met: ShareEstimate | null;
  /**
   * Whether the search came to rest: a run with the target gives the same target again. If not, it is the shortest tried that
   * was met.
   */
  readonly settled: boolean;
  /** Shares that meet shorter and longer targets, from the times used in the last run. */
  readonly curve: readonly TargetPoint[];
  /** Replications it rests on: fewer than asked for where there are very many tickets. */
  readonly replications: number;
}

/** The longest target that can be typed: 10,000 hours. */
const longestTarget = 36_000_000;
const minute = 60;
/** Runs with a target that another follows from. */
const mostRounds = 8;
/** Tickets of all replications together whose times are kept. */
const mostTickets = 4_000_000;
/** Shares at which the curve has its points, besides that of the answer. */
const curveShares = Array.from({ length: 50 }, (_, place) => (place + 1) / 50);

/** All at once; see {@link TargetSearch}. */
export function findTarget(question: TargetQuestion): TargetAnswer {
  return found(new TargetSearch(question));
}

/**
 * Looks for a target: a first run with the longest one tells how long everything takes; the shortest target that the share meets
 * follows from that; and a run with this one tells what it would be like. As a rule that is all. Where targets decide what
 * happens (*nearest deadline first*, or clocks that restart unless they are breached) the second run has other times; then it
 * goes on from those, until a run gives its own target again.
 */
export class TargetSearch implements Search<TargetAnswer> {
  readonly #simulation: Simulation;
  readonly #share: number;
  readonly #side: Side;
  readonly #metric: number;
  readonly #scope: TargetScope;
  readonly #exact: boolean;
  readonly #filter: CycleFilter;
  readonly #asked: number;
  /** Targets that were run, in seconds, and what they met. */
  readonly #tried = new Map<number, ShareEstimate | null>();
  #round: Round;
  #answer: TargetAnswer | null = null;

  /** @throws {SimulationError} for what can't be simulated or isn't there. */
  constructor(question: TargetQuestion) {
    const { side, metric } = askedOf(question);
    const { simulation, share, priority = null } = question;
    this.#simulation = simulation;
    this.#share = share;
    this.#side = side;
    this.#metric = metric;
    this.#scope = priority;
    this.#exact = !isDrawn(simulation);
    this.#filter = {
      period: simulation.period,
      metric,
      isMeant: (kind) => priority === null || kind.priority === priority,
    };
    const affordable = Math.max(2, Math.floor(mostTickets / Math.max(1, expectedTickets(simulation))));
    this.#asked = Math.min(replicationsOf(simulation), affordable);
    this.#round = this.#begin(longestTarget);
  }

  get progress(): Progress {
    const done = this.#tried.size;
    if (this.#answer) return { done, asked: done, fraction: 1 };
    const asked = Math.max(2, done + 1);
    return { done, asked, fraction: (done + this.#round.replications.progress.fraction) / asked };
  }

  advance(events: number): boolean {
    if (this.#answer) return false;
    if (this.#round.replications.advance(events)) return true;
    const { seconds, met } = this.#round;
    this.#tried.set(seconds, shareEstimate(met, this.#exact));
    const next = this.#shortest(this.#share);
    if (next === null || this.#tried.has(next) || this.#tried.size > mostRounds) this.#answer = this.#conclude(next);
    else this.#round = this.#begin(next);
    return this.#answer === null;
  }

  answer(): TargetAnswer | null {
    return this.#answer;
  }

  #begin(seconds: number): Round {
    const { settings, directory } = this.#side;
    const changed = withTarget(settings, directory, this.#metric, this.#scope, seconds);
    const round = { seconds, times: [] as UsedTimes[], met: new MeanSeries() };
    const take = ({ plans, records }: Replication): void => {
      for (const record of records) {
        round.times.push(new UsedTimes(plans, record, this.#filter));
        round.met.add(metShare(plans, record, this.#filter));
      }
    };
    const sides = preparedSides([{ ...this.#side, settings: changed }]);
    return { ...round, replications: new Replications(this.#simulation, sides, this.#asked, take) };
  }

  #conclude(next: number | null): TargetAnswer {
    const nothing = this.#round.times.every(({ count }) => count === 0);
    const settled = next === this.#round.seconds;
    const seconds = settled ? next : this.#shortestMet();
    return {
      seconds: nothing ? null : seconds,
      reason: nothing ? 'nothing_measured' : seconds === null ? 'out_of_reach' : null,
      met: nothing || seconds === null ? null : (this.#tried.get(seconds) ?? null),
      settled: settled && !nothing,
      curve: nothing ? [] : this.#curve(seconds),
      replications: this.#round.met.count,
    };
  }

  /** The shortest target that was run and met. */
  #shortestMet(): number | null {
    const met = [...this.#tried].filter(([, estimate]) => estimate !== null && estimate.mean >= this.#share);
    return met.length === 0 ? null : Math.min(...met.map(([seconds]) => seconds));
  }

  #curve(answer: number | null): TargetPoint[] {
    const targets = new Set(curveShares.flatMap((share) => this.#shortest(share) ?? []));
    if (answer !== null) targets.add(answer);
    return [...targets]
      .sort((one, other) => one - other)
      .map((seconds) => ({ seconds, met: shareEstimate(this.#sharesOf(seconds), this.#exact) }));
  }

  /** The shortest target in whole minutes that a share would meet, by the times of this round; `null`: none that can be set. */
  #shortest(share: number): number | null {
    const longest = Math.max(...this.#round.times.map((times) => times.longest));
    let low = 0;
    let high = Math.min(longestTarget / minute, Math.max(1, Math.ceil(longest / (1000 * minute))));
    if (!(this.#sharesOf(high * minute).mean >= share)) return null;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#sharesOf(middle * minute).mean >= share) high = middle;
      else low = middle;
    }
    return high * minute;
  }

  /** What would be met of a target, by the times of this round. */
  #sharesOf(seconds: number): MeanSeries {
    const series = new MeanSeries();
    for (const times of this.#round.times) series.add(times.metShare(seconds * 1000));
    return series;
  }
}

/** A run with one target. */
interface Round {
  readonly seconds: number;
  readonly replications: Replications;
  /** Of each replication that is done. */
  readonly times: readonly UsedTimes[];
  readonly met: MeanSeries;
}
