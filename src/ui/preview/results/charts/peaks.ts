import type { Band } from '../../../../simulator/report/report.ts';

/** Where a band is highest, the first time. */
export function peakOf({ mean }: Band): { readonly index: number; readonly value: number } {
  let index = 0;
  for (let place = 1; place < mean.length; place += 1) if ((mean[place] ?? 0) > (mean[index] ?? 0)) index = place;
  return { index, value: mean[index] ?? 0 };
}
