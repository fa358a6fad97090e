import type { Timing } from '../../../src/adapters/http/timing.ts';

/** One answer of the script: a response, an error that the network gives, or `silence`: none until the call is given up. */
type Step = (() => Response) | Error | 'silence';

interface ScriptedServer {
  readonly fetch: typeof globalThis.fetch;
  /** Every request that arrived, in order, with the milliseconds at which it did. */
  readonly arrived: readonly { readonly at: number; readonly request: Request; readonly signal: AbortSignal }[];
}

/** A server that answers requests by a script, step by step; one more than that is the test's mistake. */
export function scriptedServer(clock: FakeClock, script: readonly Step[]): ScriptedServer {
  const arrived: { at: number; request: Request; signal: AbortSignal }[] = [];
  return {
    arrived,
    async fetch(input, init) {
      const request = new Request(input, init);
      const signal = init?.signal ?? request.signal;
      const step = script[arrived.length];
      arrived.push({ at: clock.now(), request, signal });
      if (step === undefined) throw new Error(`The script has no answer ${arrived.length}`);
      if (step instanceof Error) throw step;
      if (step !== 'silence') return step();
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  };
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): () => Response {
  return () => new Response(JSON.stringify(body), { status, headers });
}

/** A clock whose time passes only when there is nothing left to do but wait, and then at once. */
export interface FakeClock extends Timing {
  /** The waits so far that were waited to their end, in milliseconds. */
  readonly waited: readonly number[];
}

/** @param chance what `random` gives */
export function fakeClock(chance = 1): FakeClock {
  let time = 0;
  let idle: NodeJS.Timeout | undefined;
  const waited: number[] = [];
  const waits = new Set<{ readonly until: number; readonly length: number; readonly wake: () => void }>();

  function passTime(): void {
    const next = [...waits].sort((a, b) => a.until - b.until)[0];
    if (!next) return;
    waits.delete(next);
    time = Math.max(time, next.until);
    waited.push(next.length);
    next.wake();
    idle = setTimeout(passTime, 10);
  }

  return {
    waited,
    now: () => time,
    random: () => chance,
    wait: (length, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const wait = { until: time + length, length, wake: resolve };
        waits.add(wait);
        signal.addEventListener('abort', () => waits.delete(wait) && reject(signal.reason));
        // Whatever goes on without waiting goes on first.
        clearTimeout(idle);
        idle = setTimeout(passTime, 10);
      }),
  };
}
