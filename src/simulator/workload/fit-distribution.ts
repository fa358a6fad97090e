import { draw } from '../random/draw.ts';
import { exponential, logarithm } from '../random/elementary-functions.ts';
import { firstAtLeast } from '../../domain/calendar/search.ts';
import type { Distribution } from './distribution.ts';

/** Fewer times than this say too little about how they vary. */
export const fewestSamples = 20;
/** The greatest part of samples that may lie on the wrong side of a percentile of the curve that stands for them. */
const tolerance = 0.05;
/** So many values stand for many. */
const mostValues = 200;

/**
 * The distribution of times that were seen, in milliseconds; `fallback` when they are too few. A log-normal one with the mean
 * and the standard deviation of their logarithms, if each twentieth of it has its share of the samples, give or take 5 %;
 * else the samples themselves, or 200 evenly spaced percentiles of them when there are more.
 */
export function fitDistribution(samples: readonly number[], fallback: Distribution): Distribution {
  if (samples.length < fewestSamples) return fallback;
  const seconds = Float64Array.from(samples, (milliseconds) => milliseconds / 1000).sort();
  const lowest = seconds[0] ?? NaN;
  if (lowest === seconds.at(-1)) return { kind: 'constant', value: lowest };
  const curve = lowest > 0 ? logNormal(seconds) : null;
  if (curve !== null && standsFor(curve, seconds)) return curve;
  return { kind: 'observed', values: percentiles(seconds) };
}

function logNormal(seconds: Float64Array): Distribution {
  const logarithms = seconds.map(logarithm);
  const mean = logarithms.reduce((sum, value) => sum + value, 0) / logarithms.length;
  const squares = logarithms.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return {
    kind: 'log_normal',
    median: thousandths(exponential(mean)),
    spread: thousandths(Math.sqrt(squares / (logarithms.length - 1))),
  };
}

function standsFor(curve: Distribution, sorted: Float64Array): boolean {
  for (let percent = 5; percent < 100; percent += 5) {
    const share = firstAtLeast(sorted, draw(curve, percent / 100)) / sorted.length;
    if (Math.abs(share - percent / 100) > tolerance) return false;
  }
  return true;
}

function percentiles(sorted: Float64Array): number[] {
  const count = Math.min(mostValues, sorted.length);
  return Array.from({ length: count }, (_, place) => {
    return thousandths(sorted[Math.floor(((place + 0.5) / count) * sorted.length)] ?? NaN);
  });
}

const thousandths = (value: number) => Math.round(value * 1000) / 1000;
