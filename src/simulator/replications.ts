import type { PreparedSide } from './run/prepared-side.ts';
import type { RunRecord } from './run/run-record.ts';
import { Run } from './run/run.ts';
import type { Simulation } from './simulation.ts';
import { isDrawn } from './workload/is-drawn.ts';
import { planTickets } from './workload/plan-tickets.ts';
import { takenOver } from './workload/taken-over.ts';
import type { TakenOver, TicketPlans } from './workload/ticket-plans.ts';

/** A replication: the same tickets for all sides, and what became of them on each. */
export interface Replication {
  readonly plans: TicketPlans;
  readonly takenOver: TakenOver;
  readonly records: readonly RunRecord[];
}

/** How far a piece of work is. */
export interface Progress {
  /** Replications that are done. */
  readonly done: number;
  /** Replications there will be. */
  readonly asked: number;
  /** Part of the work that is done, 0 to 1. */
  readonly fraction: number;
}

interface Underway extends Replication {
  readonly records: RunRecord[];
  run: Run;
}

/** A replay in which nothing is drawn is run once; all else as often as was asked. */
export function replicationsOf(simulation: Simulation): number {
  return isDrawn(simulation) ? simulation.replications : 1;
}

/**
 * The replications of a simulation, one after the other, a little at a time: each draws its tickets once and gives the same ones
 * to every side. What they bring about is handed on and not kept.
 */
export class Replications {
  readonly #simulation: Simulation;
  readonly #sides: readonly PreparedSide[];
  readonly #asked: number;
  readonly #take: (replication: Replication, number: number) => void;
  #done = 0;
  #underway: Underway | null = null;

  /**
   * @param sides those of the simulation, or others that are to get its tickets
   * @param take gets each replication when it is done, with its number from 0
   */
  constructor(
    simulation: Simulation,
    sides: readonly PreparedSide[],
    asked: number,
    take: (replication: Replication, number: number) => void,
  ) {
    this.#simulation = simulation;
    this.#sides = sides;
    this.#asked = asked;
    this.#take = take;
  }

  get progress(): Progress {
    const sides = this.#sides.length;
    const runs = this.#done * sides + (this.#underway?.records.length ?? 0);
    return { done: this.#done, asked: this.#asked, fraction: runs / (this.#asked * sides) };
  }

  /**
   * Draws the tickets of the next replication, lets about so many events of a run happen, or hands on what is done.
   * @returns whether there is more to do
   */
  advance(events: number): boolean {
    if (this.#done === this.#asked) return false;
    const underway = (this.#underway ??= this.#begin());
    if (underway.run.advance(events)) return true;
    underway.records.push(underway.run.record());
    const next = this.#sides[underway.records.length];
    if (next) {
      underway.run = this.#runOf(next, underway);
      return true;
    }
    this.#underway = null;
    this.#take(underway, this.#done++);
    return this.#done < this.#asked;
  }

  #begin(): Underway {
    const plans = planTickets(this.#simulation, this.#done);
    const source = { plans, takenOver: takenOver(this.#simulation, this.#done) };
    const [side] = this.#sides;
    if (!side) throw new RangeError('a simulation has one side at least');
    return { ...source, records: [], run: this.#runOf(side, source) };
  }

  #runOf(side: PreparedSide, source: Pick<Replication, 'plans' | 'takenOver'>): Run {
    const { period, start } = this.#simulation;
    return new Run(side, source.plans, source.takenOver, { period, start });
  }
}
