/** The first index from `low` to before `high` whose value is at least `bound`, in ascending values; `high` if none. */
export function firstAtLeast(values: Float64Array, bound: number, low = 0, high = values.length): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? NaN) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** `firstAtLeast` from a guess: a few steps when the guess is near, and never more than twice a plain search. */
export function firstAtLeastNear(values: Float64Array, bound: number, guess: number): number {
  const last = values.length - 1;
  let low = Math.min(Math.max(guess, 0), last);
  let high = low;
  let step = 1;
  if ((values[low] ?? NaN) < bound) {
    do {
      low = high + 1;
      high = Math.min(high + step, last + 1);
      step *= 2;
    } while (high <= last && (values[high] ?? NaN) < bound);
  } else {
    do {
      high = low;
      low = Math.max(low - step, -1);
      step *= 2;
    } while (low >= 0 && (values[low] ?? NaN) >= bound);
    low += 1;
  }
  return firstAtLeast(values, bound, low, high);
}
