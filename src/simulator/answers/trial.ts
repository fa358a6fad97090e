import { preparedSides } from '../prepared-sides.ts';
import { MeanSeries } from '../report/figure-series.ts';
import { Replications, replicationsOf, type Replication } from '../replications.ts';
import type { RunRecord } from '../run/run-record.ts';
import type { Side, Simulation } from '../simulation.ts';
import { isDrawn } from '../workload/is-drawn.ts';
import type { TicketPlans } from '../workload/ticket-plans.ts';
import { shareEstimate, type ShareEstimate } from './interval.ts';

/** What is measured of one replication; `NaN`: nothing to measure. */
export type Measure = (plans: TicketPlans, record: RunRecord) => number;

/** One side tried with the tickets of a simulation, and one share measured of it, a little at a time. */
export class Trial {
  readonly #replications: Replications;
  readonly #series = new MeanSeries();
  readonly #exact: boolean;

  /** @throws {SimulationError} for settings that the engine can't take. */
  constructor(simulation: Simulation, side: Side, measure: Measure) {
    this.#exact = !isDrawn(simulation);
    const take = ({ plans, records }: Replication): void => {
      for (const record of records) this.#series.add(measure(plans, record));
    };
    this.#replications = new Replications(simulation, preparedSides([side]), replicationsOf(simulation), take);
  }

  /** Part of it that is done, 0 to 1. */
  get fraction(): number {
    return this.#replications.progress.fraction;
  }

  /** @returns whether there is more to do. */
  advance(events: number): boolean {
    return this.#replications.advance(events);
  }

  /** Of the replications that are done; `null`: none had anything to measure. */
  get estimate(): ShareEstimate | null {
    return shareEstimate(this.#series, this.#exact);
  }
}
