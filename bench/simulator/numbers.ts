/** The same numbers in every run: a linear congruential generator (constants of Numerical Recipes). */
export interface Numbers {
  /** From 0 to before 1. */
  readonly uniform: () => number;
  /** A whole number from 0 to before `below`. */
  readonly below: (below: number) => number;
  readonly exponential: (mean: number) => number;
}

export function numbersFrom(seed: number): Numbers {
  let state = seed >>> 0;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  const uniform = (): number => ((next() >>> 6) * 2 ** 27 + (next() >>> 5)) / 2 ** 53;
  return {
    uniform,
    below: (below) => Math.floor(uniform() * below),
    exponential: (mean) => -Math.log(1 - uniform()) * mean,
  };
}
