import { cycleOutcomes, type RunRecord } from '../run/run-record.ts';
import type { TicketPlans } from '../workload/ticket-plans.ts';
import { eachMeantCycle, type CycleFilter } from './judged-cycles.ts';

const noTarget = cycleOutcomes.indexOf('no_target');
const cancelled = cycleOutcomes.indexOf('cancelled');

/**
 * What the clocks of a metric would say of any target, from one replication: of cycles that were stopped the time they used; of
 * those that were cancelled or still ran, the time after which they would have been breached all the same.
 */
export class UsedTimes {
  /** Milliseconds, smallest first. */
  readonly #stopped: Float64Array;
  readonly #others: Float64Array;

  constructor(plans: TicketPlans, record: RunRecord, filter: CycleFilter) {
    const { used, outcome, stoppedAt } = record.cycles;
    const stopped: number[] = [];
    const others: number[] = [];
    eachMeantCycle(plans, record, filter, (row) => {
      if (outcome[row] === noTarget) return;
      const isStopped = outcome[row] !== cancelled && !Number.isNaN(stoppedAt[row] ?? NaN);
      (isStopped ? stopped : others).push(used[row] ?? 0);
    });
    this.#stopped = Float64Array.from(stopped).sort();
    this.#others = Float64Array.from(others).sort();
  }

  get count(): number {
    return this.#stopped.length + this.#others.length;
  }

  /** The longest time used, milliseconds; 0: none was. */
  get longest(): number {
    return Math.max(this.#stopped.at(-1) ?? 0, this.#others.at(-1) ?? 0);
  }

  /** Share that would be met of a target in milliseconds; `NaN`: no cycle would be judged. */
  metShare(target: number): number {
    const met = countUpTo(this.#stopped, target);
    return met / (this.#stopped.length + this.#others.length - countUpTo(this.#others, target));
  }
}

/** How many values, in order, are at most `most`. */
function countUpTo(values: Float64Array, most: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
