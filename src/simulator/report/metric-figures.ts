import { cycleOutcomes, type RunRecord } from '../run/run-record.ts';
import type { Period } from '../simulation.ts';
import type { TicketPlans } from '../workload/ticket-plans.ts';
import { FigureSeries } from './figure-series.ts';
import { groupedPercentiles, type Grouping } from './grouped-percentiles.ts';
import type { Figure, MetricFigures } from './report.ts';
import { TicketGroups, ticketsOf } from './ticket-groups.ts';
import { unionOf, type Union } from './union.ts';

const percents = [50, 90, 99];
const outcomes = cycleOutcomes.length;
const met = cycleOutcomes.indexOf('met');
const breached = cycleOutcomes.indexOf('breached');
const cancelled = cycleOutcomes.indexOf('cancelled');
const unfinished = cycleOutcomes.indexOf('unfinished');
/** 1 for an outcome that counts for met %, else 0: a factor where a condition would have to be guessed a million times. */
const isJudged = Uint8Array.from(cycleOutcomes, (name) => (name === 'met' || name === 'breached' ? 1 : 0));

/** The metrics of one side. */
export interface MeasuredMetrics {
  /** Ids in the order of the settings. */
  readonly ids: readonly string[];
  /** Those for which some policy has a target; of the others there are no cycles. */
  readonly measured: ReadonlySet<string>;
}

/** Which tickets a row is about. */
type Level = 'all' | 'priority' | 'topic' | 'both';
const levels: readonly Level[] = ['all', 'priority', 'topic', 'both'];

/** Numbers of one side in one replication, for each row of a level: group · metrics + metric. */
interface Tally {
  /** By row and outcome. */
  readonly counts: Uint32Array;
  /** By row, p50, p90 and p99. */
  readonly percentiles: Float64Array;
}

/** The SLA part of the report: adds up what became of cycles by metric, priority and topic, one replication at a time. */
export class MetricAccumulator {
  readonly #metrics: Union;
  /** By metric and side. */
  readonly #measured: readonly (readonly boolean[])[];
  readonly #period: Period;
  readonly #groups = new TicketGroups();
  readonly #rows: Record<Level, (Row | undefined)[]> = { all: [], priority: [], topic: [], both: [] };
  #replications = 0;

  constructor(sides: readonly MeasuredMetrics[], period: Period) {
    this.#metrics = unionOf(sides.map(({ ids }) => ids));
    this.#measured = this.#metrics.ids.map((id) => sides.map(({ measured }) => measured.has(id)));
    this.#period = period;
  }

  /** Takes in one replication: its tickets, and what became of them on each side. */
  add(plans: TicketPlans, records: readonly RunRecord[]): void {
    const groupOfKind = this.#groups.numbersOf(plans.kinds);
    const tallies = records.map((record, side) => this.#tally(plans, record, side, groupOfKind));
    for (const level of levels)
      this.#addLevel(
        level,
        tallies.map((tally) => tally[level]),
      );
    this.#replications++;
  }

  /**
   * @param priorities their ids in the order in which rows are to come; so `topics`, by alias. Others follow, those without last.
   * @param exact nothing was drawn
   */
  figures(priorities: readonly string[], topics: readonly string[], exact: boolean): MetricFigures[] {
    const metricCount = this.#metrics.ids.length;
    const priorityOrder = orderOf(priorities, this.#groups.priorities);
    const topicOrder = orderOf(topics, this.#groups.topics);
    const figures: MetricFigures[] = [];
    for (let metric = 0; metric < metricCount; metric++) {
      const at = (level: Level, group: number): Row | undefined => this.#rows[level][group * metricCount + metric];
      const add = (row: Row | undefined, priority: string | null, topic: string | null): void => {
        const id = this.#metrics.ids[metric];
        if (row && id !== undefined) figures.push({ metric: id, priority, topic, ...row.figures(exact) });
      };
      add(at('all', 0), null, null);
      for (const { number, name } of priorityOrder) add(at('priority', number), name, null);
      for (const { number, name } of topicOrder) add(at('topic', number), null, name);
      const both = new Map<string, number>();
      for (let group = 0; group < this.#groups.count; group++) {
        both.set(`${this.#groups.priorityOf[group]} ${this.#groups.topicOf[group]}`, group);
      }
      for (const priority of priorityOrder) {
        for (const topic of topicOrder) {
          const group = both.get(`${priority.number} ${topic.number}`);
          if (group !== undefined) add(at('both', group), priority.name, topic.name);
        }
      }
    }
    return figures;
  }

  #tally(plans: TicketPlans, record: RunRecord, side: number, groupOfKind: Int32Array): Record<Level, Tally> {
    const { ticket: ticketOf, metric: metricOf, outcome: outcomeOf, used, count } = record.cycles;
    const metricCount = this.#metrics.ids.length;
    const numberOf = Int32Array.from(this.#metrics.numbers[side] ?? []);
    const { from, to } = ticketsOf(plans, this.#period);
    const kindOf = plans.kind;
    const cells = new Int32Array(count);
    const cellCount = this.#groups.count * metricCount;
    const counts = new Uint32Array(cellCount * outcomes);
    for (let row = 0; row < count; row++) {
      const ticket = ticketOf[row] ?? 0;
      if (ticket < from || ticket >= to) {
        cells[row] = cellCount;
        continue;
      }
      const group = groupOfKind[kindOf[ticket] ?? 0] ?? 0;
      const cell = group * metricCount + (numberOf[metricOf[row] ?? 0] ?? 0);
      const end = outcomeOf[row] ?? 0;
      const counter = cell * outcomes + end;
      counts[counter] = (counts[counter] ?? 0) + 1;
      cells[row] = cellCount + (isJudged[end] ?? 0) * (cell - cellCount);
    }
    const groupings = levels.map((level) => this.#grouping(level));
    const data = { count, values: used, cells, cellCount };
    const percentiles = groupedPercentiles(data, groupings, percents);
    const tallyOf = (level: Level): Tally => {
      const place = levels.indexOf(level);
      const grouping = groupings[place] ?? { groups: 0, groupOf: new Int32Array() };
      return { counts: addedUp(counts, grouping), percentiles: percentiles[place] ?? new Float64Array() };
    };
    return { all: tallyOf('all'), priority: tallyOf('priority'), topic: tallyOf('topic'), both: tallyOf('both') };
  }

  /** The rows of a level that each group of tickets and metric counts for. */
  #grouping(level: Level): Grouping {
    const metricCount = this.#metrics.ids.length;
    const { count, priorities, topics, priorityOf, topicOf } = this.#groups;
    const groups = { all: 1, priority: priorities.length, topic: topics.length, both: count }[level];
    const groupOf = new Int32Array(count * metricCount);
    for (let group = 0; group < count; group++) {
      const target = { all: 0, priority: priorityOf[group] ?? 0, topic: topicOf[group] ?? 0, both: group }[level];
      for (let metric = 0; metric < metricCount; metric++) {
        groupOf[group * metricCount + metric] = target * metricCount + metric;
      }
    }
    return { groups: groups * metricCount, groupOf };
  }

  #addLevel(level: Level, tallies: readonly Tally[]): void {
    const metricCount = this.#metrics.ids.length;
    const rows = this.#rows[level];
    const rowCount = level === 'all' ? metricCount : (tallies[0]?.counts.length ?? 0) / outcomes;
    for (let number = 0; number < rowCount; number++) {
      const from = number * outcomes;
      const occurs = tallies.some(({ counts }) => hasCounts(counts, from));
      const measured = this.#measured[number % metricCount] ?? [];
      if (!rows[number] && !occurs && (level !== 'all' || !measured.includes(true))) continue;
      const row = (rows[number] ??= new Row(measured, this.#replications));
      row.add(tallies, number);
    }
  }
}

/** Places of a row's figures; the percentiles of the time used follow. */
const figure = { cycles: 0, breached: 1, cancelled: 2, unfinished: 3, met: 4, used: 5 } as const;
const figureCount = figure.used + percents.length;

/** What is known of the cycles of one metric and group of tickets. */
class Row {
  /** On which sides the metric is. */
  readonly #measured: readonly boolean[];
  readonly #series: readonly FigureSeries[];

  /**
   * @param measured on which sides the metric is
   * @param before replications that had no such cycle
   */
  constructor(measured: readonly boolean[], before: number) {
    this.#measured = measured;
    this.#series = Array.from(
      { length: figureCount },
      (_, place) => new FigureSeries(measured.length, place === figure.met ? 'share' : 'amount'),
    );
    const [first = NaN, second = NaN] = measured.map((present) => (present ? 0 : NaN));
    for (const series of this.#series.slice(0, figure.met)) {
      for (let replication = 0; replication < before; replication++) series.add(first, second);
    }
  }

  add(tallies: readonly Tally[], row: number): void {
    const [first, second] = tallies.map((tally, side) => (this.#measured[side] ? valuesOf(tally, row) : null));
    for (const [place, series] of this.#series.entries()) series.add(first?.[place] ?? NaN, second?.[place] ?? NaN);
  }

  figures(exact: boolean): Omit<MetricFigures, 'metric' | 'priority' | 'topic'> {
    const at = (place: number): Figure => this.#series[place]?.figure(exact) ?? { sides: [], difference: null };
    return {
      cycles: at(figure.cycles),
      breached: at(figure.breached),
      cancelled: at(figure.cancelled),
      unfinished: at(figure.unfinished),
      met: at(figure.met),
      used: { p50: at(figure.used), p90: at(figure.used + 1), p99: at(figure.used + 2) },
    };
  }
}

/** The figures of a row on one side, by their places. */
function valuesOf({ counts, percentiles }: Tally, row: number): Float64Array {
  const values = new Float64Array(figureCount);
  const count = (outcome: number): number => counts[row * outcomes + outcome] ?? 0;
  for (let outcome = 0; outcome < outcomes; outcome++)
    values[figure.cycles] = (values[figure.cycles] ?? 0) + count(outcome);
  values[figure.breached] = count(breached);
  values[figure.cancelled] = count(cancelled);
  values[figure.unfinished] = count(unfinished);
  values[figure.met] = count(met) / (count(met) + count(breached));
  for (let place = 0; place < percents.length; place++) {
    values[figure.used + place] = percentiles[row * percents.length + place] ?? NaN;
  }
  return values;
}

function hasCounts(counts: Uint32Array, from: number): boolean {
  for (let place = from; place < from + outcomes; place++) if ((counts[place] ?? 0) > 0) return true;
  return false;
}

function addedUp(counts: Uint32Array, { groups, groupOf }: Grouping): Uint32Array {
  const sums = new Uint32Array(groups * outcomes);
  for (let index = 0; index < counts.length; index++) {
    const cell = Math.floor(index / outcomes);
    const at = (groupOf[cell] ?? 0) * outcomes + (index - cell * outcomes);
    sums[at] = (sums[at] ?? 0) + (counts[index] ?? 0);
  }
  return sums;
}

/** Numbers and names of what occurs: those known in their order, then others as they came, then `''`. */
function orderOf(known: readonly string[], occurring: readonly string[]): { number: number; name: string }[] {
  const rank = new Map(known.map((name, index) => [name, index]));
  const rankOf = (name: string): number => (name === '' ? Infinity : (rank.get(name) ?? known.length));
  return occurring
    .map((name, number) => ({ number, name }))
    .sort((one, other) => {
      const [first, second] = [rankOf(one.name), rankOf(other.name)];
      return first === second ? one.number - other.number : first - second;
    });
}
