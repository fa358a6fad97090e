import type { Distribution } from '../workload/distribution.ts';
import { exponential, logarithm } from './elementary-functions.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The value of a distribution at `u` in (0, 1), in its own unit (seconds): with `u` uniform, a draw from it. It never falls
 * as `u` rises, except for `observed`, whose values come in the order in which they are listed.
 */
export function draw(distribution: Distribution, u: number): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'exponential':
      return -distribution.mean * logarithm(1 - u);
    case 'log_normal':
      return distribution.median * exponential(distribution.spread * normalQuantile(u));
    case 'observed':
      return distribution.values[Math.floor(u * distribution.values.length)] ?? NaN;
  }
}

/** The mean of a distribution, in seconds. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'exponential':
      return distribution.mean;
    case 'log_normal':
      return distribution.median * exponential((distribution.spread * distribution.spread) / 2);
    case 'observed':
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length;
  }
}
