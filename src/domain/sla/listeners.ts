import type { ClockRule } from './rules.ts';

/** The places of the metrics whose clocks an event may concern. */
export interface Concerned {
  /** It may end a cycle of these, begin or restart one, and hold or release the clock. */
  readonly ending: readonly number[];
  readonly beginning: readonly number[];
  readonly holding: readonly number[];
}

/** Finds out once for all events that mean the same which clocks need not be asked about them. */
export class Listeners {
  readonly #metrics: readonly ClockRule[];
  readonly #byFacts = new Map<number, Concerned>();

  constructor(metrics: readonly ClockRule[]) {
    this.#metrics = metrics;
  }

  /** Those concerned by an event with these bits of `facts`. */
  to(bits: number): Concerned {
    const known = this.#byFacts.get(bits);
    if (known) return known;
    const concerned = {
      ending: this.#reading(bits, ({ endReads }) => endReads),
      beginning: this.#reading(bits, ({ beginReads }) => beginReads),
      holding: this.#reading(bits, ({ holdReads }) => holdReads),
    };
    this.#byFacts.set(bits, concerned);
    return concerned;
  }

  #reading(bits: number, reads: (rule: ClockRule) => number): number[] {
    return [...this.#metrics.keys()].filter((place) => {
      const rule = this.#metrics[place];
      return rule !== undefined && (reads(rule) & bits) !== 0;
    });
  }
}
