import type { Difference, Estimate, Figure } from './report.ts';
import { studentPoint } from './student.ts';

/** Mean and spread of numbers that come one by one; `NaN`, nothing to measure, is left out. */
export class MeanSeries {
  #count = 0;
  #mean = 0;
  /** Sum of squared distances from the mean. */
  #squares = 0;

  add(value: number): void {
    if (Number.isNaN(value)) return;
    this.#count++;
    const distance = value - this.#mean;
    this.#mean += distance / this.#count;
    this.#squares += distance * (value - this.#mean);
  }

  get count(): number {
    return this.#count;
  }

  /** 0 of nothing. */
  get mean(): number {
    return this.#mean;
  }

  /** Half the width of the 95 % confidence interval of the mean; `null`: of one value nobody can tell. */
  margin(): number | null {
    const degrees = this.#count - 1;
    if (degrees < 1) return null;
    return studentPoint(degrees) * Math.sqrt(this.#squares / degrees / this.#count);
  }
}

/** One figure of one side, a number for each run that had something to measure, kept in order of size as well. */
export class RunSeries extends MeanSeries {
  readonly #ordered: number[] = [];

  override add(value: number): void {
    if (Number.isNaN(value)) return;
    super.add(value);
    const ordered = this.#ordered;
    ordered.push(value);
    let place = ordered.length - 1;
    for (; place > 0; place--) {
      const before = ordered[place - 1] ?? value;
      if (before <= value) break;
      ordered[place] = before;
    }
    ordered[place] = value;
  }

  /** The mean, and the middle 90 % of runs; `null`: no run had anything to measure. */
  estimate(): Estimate | null {
    return this.count === 0 ? null : { mean: this.mean, low: this.quantile(0.05), high: this.quantile(0.95) };
  }

  /** The value below which a part of the runs lies, between two runs in proportion; 0 of nothing. */
  quantile(part: number): number {
    const place = (this.count - 1) * part;
    const before = Math.floor(place);
    const lower = this.#ordered[before] ?? 0;
    const upper = this.#ordered[Math.min(before + 1, this.count - 1)] ?? 0;
    return lower + (upper - lower) * (place - before);
  }
}

/** A figure of one side or two over replications, and their paired difference. */
export class FigureSeries {
  readonly #sides: readonly RunSeries[];
  readonly #difference: MeanSeries | null;
  /** The most by which two values can differ: 1 for a share. */
  readonly #mostDifference: number;

  /** @param kind what is measured: an amount, or a share from 0 to 1 */
  constructor(sides: number, kind: 'amount' | 'share' = 'amount') {
    this.#sides = Array.from({ length: sides }, () => new RunSeries());
    this.#difference = sides === 2 ? new MeanSeries() : null;
    this.#mostDifference = kind === 'share' ? 1 : Infinity;
  }

  /** What one replication measured on each side; `NaN`: nothing to measure. */
  add(first: number, second = NaN): void {
    this.#sides[0]?.add(first);
    this.#sides[1]?.add(second);
    this.#difference?.add(second - first);
  }

  /** @param exact nothing was drawn, so that one run says all */
  figure(exact: boolean): Figure {
    return { sides: this.#sides.map((side) => side.estimate()), difference: this.#differenceOf(exact) };
  }

  #differenceOf(exact: boolean): Difference | null {
    const series = this.#difference;
    if (!series || series.count === 0) return null;
    const { mean } = series;
    if (exact) return { mean, low: mean, high: mean, verdict: verdictOf(mean, mean), exact };
    const margin = series.margin();
    if (margin === null) return { mean, low: null, high: null, verdict: 'unclear', exact };
    const low = Math.max(mean - margin, -this.#mostDifference);
    const high = Math.min(mean + margin, this.#mostDifference);
    return { mean, low, high, verdict: verdictOf(low, high), exact };
  }
}

function verdictOf(low: number, high: number): Difference['verdict'] {
  if (low > 0) return 'more';
  return high < 0 ? 'less' : 'unclear';
}
