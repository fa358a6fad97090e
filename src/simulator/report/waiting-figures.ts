import type { RunRecord } from '../run/run-record.ts';
import type { Period } from '../simulation.ts';
import type { TicketPlans } from '../workload/ticket-plans.ts';
import { FigureSeries, RunSeries } from './figure-series.ts';
import { evenInstants, waitingAt } from './waiting-over-time.ts';
import type { Band, WaitingFigures } from './report.ts';
import { placeOfPercentile, selectPlace } from './select.ts';
import { ticketsOf } from './ticket-groups.ts';

const minute = 60_000;
/** Upper ends of the classes of waiting times after "at once", in milliseconds. */
const classes = [5 * minute, 15 * minute, 30 * minute, 60 * minute];

/** How tickets of one replication waited on one side; `NaN`: there were none. */
interface Waits {
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly longest: number;
  readonly peak: number;
  /** At once, by class, longer. */
  readonly shares: readonly number[];
}

/** The part of the report about tickets without an operator. */
export class WaitingAccumulator {
  readonly #period: Period;
  readonly #at: readonly number[];
  readonly #over: readonly (readonly RunSeries[])[];
  readonly #mean: FigureSeries;
  readonly #median: FigureSeries;
  readonly #p90: FigureSeries;
  readonly #longest: FigureSeries;
  readonly #peak: FigureSeries;
  readonly #shares: readonly FigureSeries[];

  constructor(sides: number, period: Period) {
    this.#period = period;
    this.#at = evenInstants(period);
    this.#over = Array.from({ length: sides }, () => this.#at.map(() => new RunSeries()));
    this.#mean = new FigureSeries(sides);
    this.#median = new FigureSeries(sides);
    this.#p90 = new FigureSeries(sides);
    this.#longest = new FigureSeries(sides);
    this.#peak = new FigureSeries(sides);
    this.#shares = Array.from({ length: classes.length + 2 }, () => new FigureSeries(sides, 'share'));
  }

  /** Takes in one replication: its tickets, and what became of them on each side. */
  add(plans: TicketPlans, records: readonly RunRecord[]): void {
    const sides = records.map((record, side) => this.#waits(plans, record, this.#over[side] ?? []));
    const add = (series: FigureSeries, of: (waits: Waits) => number): void => {
      const [first, second] = sides;
      if (first) series.add(of(first), second && of(second));
    };
    add(this.#mean, (waits) => waits.mean);
    add(this.#median, (waits) => waits.median);
    add(this.#p90, (waits) => waits.p90);
    add(this.#longest, (waits) => waits.longest);
    add(this.#peak, (waits) => waits.peak);
    for (const [place, series] of this.#shares.entries()) add(series, (waits) => waits.shares[place] ?? NaN);
  }

  /** @param exact nothing was drawn */
  figures(exact: boolean): WaitingFigures {
    const ends = [0, ...classes, null];
    return {
      mean: this.#mean.figure(exact),
      median: this.#median.figure(exact),
      p90: this.#p90.figure(exact),
      longest: this.#longest.figure(exact),
      peak: this.#peak.figure(exact),
      shares: this.#shares.map((series, place) => ({ under: ends[place] ?? null, share: series.figure(exact) })),
      at: this.#at,
      over: this.#over.map(bandOf),
    };
  }

  #waits(plans: TicketPlans, record: RunRecord, over: readonly RunSeries[]): Waits {
    const waiting = waitingAt(this.#period, this.#at, plans, record.assignedAt);
    let peak = 0;
    for (const [place, tickets] of waiting.entries()) {
      over[place]?.add(tickets);
      if (tickets > peak) peak = tickets;
    }
    const { from, to } = ticketsOf(plans, this.#period);
    const count = to - from;
    const waits = new Float64Array(count);
    const counts = this.#shares.map(() => 0);
    let sum = 0;
    let longest = count === 0 ? NaN : 0;
    for (let index = 0; index < count; index++) {
      const assignedAt = record.assignedAt[from + index] ?? NaN;
      const until = assignedAt < this.#period.to ? assignedAt : this.#period.to;
      const wait = until - (plans.createdAt[from + index] ?? 0);
      waits[index] = wait;
      sum += wait;
      if (wait > longest) longest = wait;
      const place = classOf(wait);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    const percentile = (percent: number): number =>
      count === 0 ? NaN : selectPlace(waits, placeOfPercentile(percent, count), 0, count);
    return {
      mean: sum / count,
      median: percentile(50),
      p90: percentile(90),
      longest,
      peak,
      shares: counts.map((tickets) => tickets / count),
    };
  }
}

/** 0: at once; then the number of the class; one more: longer. */
function classOf(wait: number): number {
  if (wait === 0) return 0;
  let place = 0;
  while (place < classes.length && wait >= (classes[place] ?? 0)) place++;
  return place + 1;
}

function bandOf(over: readonly RunSeries[]): Band {
  return {
    mean: over.map((series) => series.mean),
    low: over.map((series) => series.quantile(0.05)),
    high: over.map((series) => series.quantile(0.95)),
  };
}
