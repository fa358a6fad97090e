import { checkSimulation } from './check-simulation.ts';
import { TicketComparison, type SideOutcome } from './report/changed-tickets.ts';
import { ReportBuilder } from './report/report-builder.ts';
import type { ChangedTicket, OutcomeChange, SimulationReport } from './report/report.ts';
import { sideTimeline, type Timeline } from './report/timeline.ts';
import { prepareSide, type PreparedSide } from './run/prepared-side.ts';
import type { RunRecord } from './run/run-record.ts';
import { Run } from './run/run.ts';
import type { Simulation } from './simulation.ts';
import { SimulationError } from './simulation-error.ts';
import { isDrawn } from './workload/is-drawn.ts';
import { planTickets } from './workload/plan-tickets.ts';
import { takenOver } from './workload/taken-over.ts';
import type { TakenOver, TicketPlans } from './workload/ticket-plans.ts';
import { beginOf } from './workload/volume.ts';

/** How far a simulation is. */
export interface Progress {
  /** Replications that are in the report. */
  readonly done: number;
  /** Replications there will be. */
  readonly asked: number;
  /** Part of the work that is done, 0 to 1. */
  readonly fraction: number;
}

/** A replication under way: the same tickets for all sides. */
interface Underway {
  readonly plans: TicketPlans;
  readonly takenOver: TakenOver;
  readonly records: RunRecord[];
  run: Run;
}

/** The first replication, kept for whoever wants to look at single tickets. */
interface First {
  readonly plans: TicketPlans;
  readonly takenOver: TakenOver;
  readonly records: readonly RunRecord[];
  readonly tickets: TicketComparison;
}

/**
 * A simulation that is run a little at a time (docs/semantics.md, section 6): each replication draws its tickets once and gives
 * the same ones to every side. After the first replication there is a full report at any moment, and more replications only
 * make it sharper. How it is cut into pieces changes nothing in it.
 */
export class Comparison {
  readonly #simulation: Simulation;
  readonly #sides: readonly PreparedSide[];
  readonly #asked: number;
  readonly #builder: ReportBuilder;
  #done = 0;
  #underway: Underway | null = null;
  #first: First | null = null;

  /** @throws {SimulationError} for what can't be simulated. */
  constructor(simulation: Simulation) {
    checkSimulation(simulation);
    const drawn = isDrawn(simulation);
    this.#simulation = simulation;
    this.#sides = prepared(simulation);
    this.#asked = drawn ? simulation.replications : 1;
    this.#builder = new ReportBuilder(simulation, this.#sides, this.#asked, !drawn);
  }

  get progress(): Progress {
    const sides = this.#sides.length;
    const runs = this.#done * sides + (this.#underway?.records.length ?? 0);
    return { done: this.#done, asked: this.#asked, fraction: runs / (this.#asked * sides) };
  }

  /**
   * Lets about so many events of the run happen that is under way, draws the tickets of the next replication, or adds one up.
   * @returns whether there is more to do; `false`: all replications are in the report.
   */
  advance(events: number): boolean {
    if (this.#done === this.#asked) return false;
    const underway = (this.#underway ??= this.#begin());
    if (underway.run.advance(events)) return true;
    underway.records.push(underway.run.record());
    const next = this.#sides[underway.records.length];
    if (next) underway.run = this.#runOf(next, underway);
    else this.#finish(underway);
    return this.#done < this.#asked;
  }

  /** What is known after the replications that are done; `null` before the first one is. */
  report(): SimulationReport | null {
    return this.#builder.report();
  }

  /**
   * Tickets of the first replication whose outcome differs, in order of creation: at most `count` after the first `from`. Reports
   * list only so many.
   * @param change which kind; `null`: all
   */
  changed(change: OutcomeChange | null, from: number, count: number): ChangedTicket[] {
    return this.#first?.tickets.list(change, from, count) ?? [];
  }

  /**
   * Who worked on what from an instant to before another, in the first replication; `null` before it is done.
   * @param from epoch milliseconds; so `to`
   */
  timeline(from: number, to: number): Timeline | null {
    const first = this.#first;
    if (!first) return null;
    const begin = Math.max(from, beginOf(this.#simulation));
    const end = Math.max(begin, Math.min(to, this.#simulation.period.to));
    const sides = this.#sides.flatMap((side, place) => {
      const record = first.records[place];
      return record ? [sideTimeline({ side, plans: first.plans, record }, begin, end)] : [];
    });
    return { from: begin, to: end, sides };
  }

  #begin(): Underway {
    const plans = planTickets(this.#simulation, this.#done);
    const source = { plans, takenOver: takenOver(this.#simulation, this.#done) };
    const [side] = this.#sides;
    if (!side) throw new SimulationError('bad_settings', { why: 'a simulation has one side or two' });
    return { ...source, records: [], run: this.#runOf(side, source) };
  }

  #runOf(side: PreparedSide, source: Pick<Underway, 'plans' | 'takenOver'>): Run {
    const { period, start } = this.#simulation;
    return new Run(side, source.plans, source.takenOver, { period, start });
  }

  #finish({ plans, takenOver: taken, records }: Underway): void {
    this.#first ??= this.#keep(plans, taken, records);
    this.#builder.add({ plans, records }, this.#done === 0 ? this.#first.tickets : null);
    this.#underway = null;
    this.#done++;
  }

  #keep(plans: TicketPlans, taken: TakenOver, records: readonly RunRecord[]): First {
    const sides = this.#sides.flatMap(({ settings, directory }, place): SideOutcome[] => {
      const record = records[place];
      return record ? [{ settings, operators: directory.operators.map(({ id }) => id), record }] : [];
    });
    return { plans, takenOver: taken, records, tickets: new TicketComparison(plans, this.#simulation.period, sides) };
  }
}

/** @throws {SimulationError} for settings or a directory that the engine can't take. */
function prepared({ sides }: Simulation): PreparedSide[] {
  try {
    return sides.map(prepareSide);
  } catch (error) {
    if (error instanceof RangeError) throw new SimulationError('bad_settings', { why: error.message });
    throw error;
  }
}
