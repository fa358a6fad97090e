import { untilAborted } from '../abort.ts';
import { BackendError } from '../errors.ts';
import { pauseAfter, type BackOff, type Timing } from './timing.ts';
import { TransientError } from './transient-error.ts';

/** How often and how long a call is tried. */
export interface Patience {
  /** Milliseconds that a call may take, all its attempts and the waits between them included. */
  readonly timeout: number;
  /** Attempts after the first. */
  readonly retries: number;
}

const backOff: BackOff = { first: 500, longest: 10_000 };

/**
 * Attempts a call until it succeeds, fails for good, or the next attempt would come too late.
 * @param attempt given a signal that ends with the caller's and with the time
 * @throws {BackendError} `unavailable`, when the time is over
 */
export async function attempted<Result>(
  attempt: (signal: AbortSignal) => Promise<Result>,
  { timeout, retries }: Patience,
  timing: Timing,
  caller: AbortSignal | undefined,
): Promise<Result> {
  const deadline = timing.now() + timeout;
  return withinTime(timeout, timing, caller, async (signal) => {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await attempt(signal);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof TransientError) || attempts > retries) throw error;
        const pause = pauseAfter(attempts, backOff, error.retryAfter, timing);
        if (timing.now() + pause >= deadline) throw error;
        await timing.wait(pause, signal);
      }
    }
  });
}

/** Does work that is given up when its caller gives up or the time is over. */
async function withinTime<Result>(
  timeout: number,
  timing: Timing,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  caller?.throwIfAborted();
  const limit = new AbortController();
  const giveUp = (): void => limit.abort(caller?.reason);
  caller?.addEventListener('abort', giveUp, { once: true });
  timing.wait(timeout, limit.signal).then(
    () => limit.abort(new BackendError('unavailable', `No answer within ${timeout} ms`)),
    // The call was over before its time was.
    () => undefined,
  );
  try {
    return await untilAborted(work(limit.signal), limit.signal);
  } finally {
    caller?.removeEventListener('abort', giveUp);
    limit.abort();
  }
}
