import type { Replication } from '../replications.ts';
import type { PreparedSide } from '../run/prepared-side.ts';
import type { TicketCount } from '../run/run-record.ts';
import type { Simulation } from '../simulation.ts';
import { isDrawn } from '../workload/is-drawn.ts';
import { assumptionsOf } from './assumptions.ts';
import type { TicketComparison } from './changed-tickets.ts';
import { MeanSeries } from './figure-series.ts';
import { MetricAccumulator, type MeasuredMetrics } from './metric-figures.ts';
import { OperatorAccumulator } from './operator-figures.ts';
import type { Assumption, ChangedTickets, NeverAssigned, SimulationReport } from './report.ts';
import { ticketsOf } from './ticket-groups.ts';
import { WaitingAccumulator } from './waiting-figures.ts';

/** What only the first replication tells: single tickets. */
interface FirstFindings {
  readonly changed: ChangedTickets;
  readonly neverAssigned: readonly NeverAssigned[];
}

/**
 * Adds replications up to a report. What a replication costs doesn't grow with those before it, and a report costs the same
 * whenever it is asked for; kept are a number for each figure and replication, and nothing of tickets.
 */
export class ReportBuilder {
  readonly #simulation: Simulation;
  readonly #sides: readonly PreparedSide[];
  /** How many replications there will be. */
  readonly #asked: number;
  readonly #exact: boolean;
  readonly #metrics: MetricAccumulator;
  readonly #waiting: WaitingAccumulator;
  readonly #operators: OperatorAccumulator;
  readonly #tickets = new MeanSeries();
  readonly #assumptions: readonly Assumption[];
  #counts: readonly TicketCount[];
  #first: FirstFindings | null = null;

  constructor(simulation: Simulation, sides: readonly PreparedSide[], asked: number) {
    const { period } = simulation;
    this.#simulation = simulation;
    this.#sides = sides;
    this.#asked = asked;
    this.#exact = !isDrawn(simulation);
    this.#metrics = new MetricAccumulator(sides.map(measuredMetrics), period);
    this.#waiting = new WaitingAccumulator(sides.length, period);
    this.#operators = new OperatorAccumulator(
      sides.map(({ directory }) => directory.operators.map(({ id }) => id)),
      period,
    );
    this.#assumptions = assumptionsOf(simulation, sides);
    this.#counts = sides.map(() => ({ created: 0, takenOver: 0, solved: 0, open: 0, waiting: 0 }));
  }

  /** Takes in the next replication. @param comparison of its tickets, for the first one. */
  add({ plans, records }: Pick<Replication, 'plans' | 'records'>, comparison: TicketComparison | null): void {
    const tickets = ticketsOf(plans, this.#simulation.period);
    this.#tickets.add(tickets.to - tickets.from);
    this.#metrics.add(plans, records);
    this.#waiting.add(plans, records);
    this.#operators.add(records);
    this.#counts = this.#counts.map((count, side) => addCounts(count, records[side]?.count));
    if (comparison) {
      const neverAssigned = records.flatMap(({ unassigned }, side) => {
        const mostFirst = [...unassigned].sort((one, other) => other.tickets - one.tickets);
        return mostFirst.map((tickets) => ({ side, ...tickets }));
      });
      this.#first = { changed: comparison.summary(), neverAssigned };
    }
  }

  /** What is known so far; `null` before the first replication. */
  report(): SimulationReport | null {
    if (!this.#first) return null;
    const { seed, period, start } = this.#simulation;
    const priorities = this.#sides[0]?.directory.priorities.map(({ id }) => id) ?? [];
    const topics = this.#sides[0]?.directory.topics.map(({ alias }) => alias) ?? [];
    return {
      format: 1,
      seed,
      period,
      start,
      replications: { done: this.#tickets.count, asked: this.#asked },
      exact: this.#exact,
      tickets: this.#tickets.mean,
      counts: this.#counts,
      metrics: this.#metrics.figures(priorities, topics, this.#exact),
      waiting: this.#waiting.figures(this.#exact),
      ...this.#operators.figures(this.#exact),
      changed: this.#first.changed,
      neverAssigned: this.#first.neverAssigned,
      assumptions: this.#assumptions,
    };
  }
}

function measuredMetrics({ settings, sla }: PreparedSide): MeasuredMetrics {
  const ids = settings.sla.metrics.map(({ id }) => id);
  return { ids, measured: new Set(sla?.metrics.flatMap((place) => ids[place] ?? [])) };
}

function addCounts(sum: TicketCount, more: TicketCount | undefined): TicketCount {
  if (!more) return sum;
  return {
    created: sum.created + more.created,
    takenOver: sum.takenOver + more.takenOver,
    solved: sum.solved + more.solved,
    open: sum.open + more.open,
    waiting: sum.waiting + more.waiting,
  };
}
