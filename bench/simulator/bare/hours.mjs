/** Milliseconds of a bucket of the table that finds an instant's interval. */
const bucket = 6 * 3_600_000;

/**
 * Working hours on typed arrays: intervals one after the other, and a table of buckets to find an instant's interval at once.
 * Calendar 0 is round the clock. Knows nothing of zones: the intervals come ready-made.
 * @param {Float64Array} firsts first interval of each calendar, one more than there are calendars
 * @param {Float64Array} opens
 * @param {Float64Array} closes
 */
export function hoursOf(firsts, opens, closes) {
  const first = Int32Array.from(firsts);
  const from = Math.floor(Math.min(...opens) / bucket) * bucket;
  const buckets = Math.ceil((Math.max(...closes) - from) / bucket) + 1;
  const calendars = first.length - 1;
  /** Open time in all intervals before. */
  const before = new Float64Array(opens.length);
  /** The last interval of the calendar that opens at or before the beginning of the bucket, or its first one. */
  const table = new Int32Array(calendars * buckets);
  for (let calendar = 1; calendar < calendars; calendar++) {
    const end = first[calendar + 1];
    let at = first[calendar];
    for (let index = at + 1; index < end; index++)
      before[index] = before[index - 1] + closes[index - 1] - opens[index - 1];
    for (let place = 0; place < buckets; place++) {
      while (at + 1 < end && opens[at + 1] <= from + place * bucket) at++;
      table[calendar * buckets + place] = at;
    }
  }
  /** @param {number} calendar @param {number} at */
  const intervalAt = (calendar, at) => {
    const end = first[calendar + 1];
    let index = table[calendar * buckets + Math.floor((at - from) / bucket)];
    while (index + 1 < end && opens[index + 1] <= at) index++;
    return index;
  };
  /** Open time until `at`. @param {number} calendar @param {number} at */
  const total = (calendar, at) => {
    const index = intervalAt(calendar, at);
    if (at <= opens[index]) return before[index];
    return before[index] + (at < closes[index] ? at : closes[index]) - opens[index];
  };
  return {
    /** @param {number} calendar @param {number} at */
    isOpen(calendar, at) {
      if (calendar === 0) return true;
      const index = intervalAt(calendar, at);
      return at >= opens[index] && at < closes[index];
    },
    /** @param {number} calendar @param {number} start @param {number} end */
    elapsed(calendar, start, end) {
      return calendar === 0 ? end - start : total(calendar, end) - total(calendar, start);
    },
    /** `Infinity`: beyond the intervals given. @param {number} calendar @param {number} start @param {number} duration */
    due(calendar, start, duration) {
      if (calendar === 0 || duration === 0) return start + duration;
      const end = first[calendar + 1];
      let index = intervalAt(calendar, start);
      let open = start > opens[index] ? start : opens[index];
      let left = duration;
      for (;;) {
        const there = closes[index] - open;
        if (there > 0) {
          if (left <= there) return open + left;
          left -= there;
        }
        if (++index === end) return Infinity;
        open = opens[index];
      }
    },
    /** When the calendar opens or closes next, after `at`. @param {number} calendar @param {number} at */
    nextChange(calendar, at) {
      if (calendar === 0) return Infinity;
      const index = intervalAt(calendar, at);
      if (at < opens[index]) return opens[index];
      if (at < closes[index]) return closes[index];
      return index + 1 < first[calendar + 1] ? opens[index + 1] : Infinity;
    },
  };
}
