/**
 * A number of a list at an index that is within it by construction. Look-ups take nanoseconds; a check that can't fail
 * would take a third of them.
 */
export function numberAt(values: Float64Array, index: number): number {
  return values[index] as number;
}

/** The first index from `low` to before `high` whose value is at least `bound`, in ascending values; `high` if none. */
export function firstAtLeast(values: Float64Array, bound: number, low = 0, high = values.length): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numberAt(values, middle) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** `firstAtLeast` from a guess: a few steps when the guess is near, and never more than twice a plain search. */
export function firstAtLeastNear(values: Float64Array, bound: number, guess: number): number {
  const end = values.length;
  let low = Math.min(Math.max(guess, 0), end - 1);
  let high = low;
  let step = 1;
  if (numberAt(values, low) < bound) {
    do {
      low = high + 1;
      high = Math.min(high + step, end);
      step *= 2;
    } while (high < end && numberAt(values, high) < bound);
  } else {
    do {
      high = low;
      low = Math.max(low - step, -1);
      step *= 2;
    } while (low >= 0 && numberAt(values, low) >= bound);
    low += 1;
  }
  return firstAtLeast(values, bound, low, high);
}
