import { delay } from '../abort.ts';

/** Time and chance, for tests to decide. */
export interface Timing {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Resolves after some milliseconds; rejects with the signal's reason when it is aborted before. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to before 1. */
  readonly random: () => number;
}

export const realTiming: Timing = { now: Date.now, wait: delay, random: Math.random };

/** How long to wait between attempts, in milliseconds. */
export interface BackOff {
  /** The longest wait after the first attempt; it doubles with each. */
  readonly first: number;
  readonly longest: number;
}

/**
 * How long to wait before the next attempt: what the server asked for, or else any time up to a limit that doubles with
 * each attempt ("full jitter"), so that the pages that failed together don't come back together.
 * @param attempts how many failed so far, at least one
 * @param asked milliseconds that the server asked for
 */
export function pauseAfter(attempts: number, { first, longest }: BackOff, asked: number | undefined, timing: Timing) {
  if (asked !== undefined) return Math.min(asked, longest);
  return timing.random() * Math.min(longest, first * 2 ** (attempts - 1));
}
