/** One number measured several times, in the order of measuring. */
export type Samples = readonly number[];

export function median(samples: Samples): number {
  const sorted = [...samples].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return below === undefined || above === undefined ? Number.NaN : (below + above) / 2;
}

/** `73 (68–90)`: the median, and the least and the most. */
export function withRange(samples: Samples, digits: number): string {
  if (samples.length === 0) return '–';
  const text = (value: number) => value.toLocaleString('en', { maximumFractionDigits: digits });
  return `${text(median(samples))} (${text(Math.min(...samples))}–${text(Math.max(...samples))})`;
}
