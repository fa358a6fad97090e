/** So few values are put in order at once. */
const few = 24;

/**
 * Brings the value that would be at `place` if `values` were in order from `from` to before `to` to that place, smaller ones
 * before it and larger ones after (Hoare's selection), and gives it. Takes about twice as many steps as there are values,
 * and however they lie never more than putting them in order does. There must be no `NaN` among them.
 */
export function selectPlace(values: Float64Array, place: number, from: number, to: number): number {
  let first = from;
  let last = to - 1;
  for (let rounds = 0; last - first >= few && rounds < 64; rounds++) {
    const pivot = middleOf(values[first] ?? 0, values[(first + last) >>> 1] ?? 0, values[last] ?? 0);
    let left = first;
    let right = last;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const value = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = value;
    }
    if (place <= right) last = right;
    else if (place >= left) first = left;
    else return values[place] ?? 0;
  }
  values.subarray(first, last + 1).sort();
  return values[place] ?? 0;
}

/** The place, from 0, of a percentile among so many values in order, by nearest rank: the ⌈percent · count / 100⌉th. */
export function placeOfPercentile(percent: number, count: number): number {
  return Math.max(0, Math.ceil((percent * count) / 100) - 1);
}

function middleOf(one: number, two: number, three: number): number {
  if (one < two) return two < three ? two : Math.max(one, three);
  return one < three ? one : Math.max(two, three);
}
