/**
 * Which of the numbers are out of order: the fewest whose removal leaves the rest ascending (the complement of a longest
 * increasing subsequence, found by patience sorting in O(n log n)). Numbers are distinct.
 */
export function outOfOrder(numbers: readonly number[]): ReadonlySet<number> {
  if (numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) < number)) return new Set();
  /** `tails[length - 1]`: where the smallest last number of an ascending run of that length is. */
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const moved = new Set(numbers);
  for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = previous[index] ?? -1) {
    moved.delete(numbers[index] ?? -1);
  }
  return moved;
}
