import type { Search } from './answers/search.ts';
import { checkSimulation } from './check-simulation.ts';
import { preparedSides } from './prepared-sides.ts';
import { Replications, replicationsOf, type Progress, type Replication } from './replications.ts';
import { TicketComparison } from './report/changed-tickets.ts';
import { ReportBuilder } from './report/report-builder.ts';
import type { ChangedTicket, OutcomeChange, SimulationReport } from './report/report.ts';
import { sideTimeline, type Timeline } from './report/timeline.ts';
import type { PreparedSide } from './run/prepared-side.ts';
import type { Simulation } from './simulation.ts';
import { SimulationError } from './simulation-error.ts';
import { StoryTeller, type TicketStory } from './story.ts';
import { beginOf } from './workload/volume.ts';

export type { Progress } from './replications.ts';

/** The first replication, kept for whoever wants to look at single tickets. */
interface First extends Replication {
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
  readonly #replications: Replications;
  readonly #builder: ReportBuilder;
  #first: First | null = null;

  /** @throws {SimulationError} for what can't be simulated. */
  constructor(simulation: Simulation) {
    checkSimulation(simulation);
    const asked = replicationsOf(simulation);
    this.#simulation = simulation;
    this.#sides = preparedSides(simulation.sides);
    this.#replications = new Replications(simulation, this.#sides, asked, (each) => this.#take(each));
    this.#builder = new ReportBuilder(simulation, this.#sides, asked);
  }

  /** How far it is; `done` replications are in the report. */
  get progress(): Progress {
    return this.#replications.progress;
  }

  /**
   * Lets about so many events of the run happen that is under way, draws the tickets of the next replication, or adds one up.
   * @returns whether there is more to do; `false`: all replications are in the report.
   */
  advance(events: number): boolean {
    return this.#replications.advance(events);
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

  /**
   * What became of one ticket of the first replication on one side, and why, found out by living through that run again.
   * @param ticket its index in the plans, as reports and timelines have it
   * @throws {SimulationError} `unknown`, for a side or a ticket that isn't there (yet)
   */
  story(side: number, ticket: number): Search<TicketStory> {
    const source = this.#sides[side];
    const first = this.#first;
    if (!source) throw new SimulationError('unknown', { name: 'side', value: side });
    if (!first || first.plans.createdAt[ticket] === undefined) {
      throw new SimulationError('unknown', { name: 'ticket', value: ticket });
    }
    return new StoryTeller({ side: source, replication: first, options: this.#simulation, ticket });
  }

  #take(replication: Replication): void {
    const tickets = this.#first ? null : this.#compared(replication);
    if (tickets) this.#first = { ...replication, tickets };
    this.#builder.add(replication, tickets);
  }

  #compared({ plans, records }: Replication): TicketComparison {
    const sides = this.#sides.flatMap(({ settings, directory }, place) => {
      const record = records[place];
      return record ? [{ settings, operators: directory.operators.map(({ id }) => id), record }] : [];
    });
    return new TicketComparison(plans, this.#simulation.period, sides);
  }
}
