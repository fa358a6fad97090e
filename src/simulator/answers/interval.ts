import type { MeanSeries } from '../report/figure-series.ts';

/** A share over replications: the mean, and its 95 % confidence interval. */
export interface ShareEstimate {
  readonly mean: number;
  /** `null`, and so `high`: one drawn run can't tell how far luck goes. */
  readonly low: number | null;
  readonly high: number | null;
}

/** @param exact nothing was drawn, so that one run says all. @returns `null`: nothing was measured. */
export function shareEstimate(series: MeanSeries, exact: boolean): ShareEstimate | null {
  if (series.count === 0) return null;
  const { mean } = series;
  const margin = exact ? 0 : series.margin();
  if (margin === null) return { mean, low: null, high: null };
  return { mean, low: Math.max(0, mean - margin), high: Math.min(1, mean + margin) };
}
