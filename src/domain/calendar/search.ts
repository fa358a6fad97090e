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
