import { BackendError } from '../errors.ts';

/** A failure that may be gone at the next attempt, which does no harm: nothing was done, or it is done only once. */
export class TransientError extends BackendError {
  /** Milliseconds that the server asks to wait, if it does. */
  readonly retryAfter: number | undefined;

  constructor(message: string, cause: unknown, retryAfter?: number) {
    super('unavailable', message, { cause });
    this.retryAfter = retryAfter;
  }
}

/** Too many requests, and what stands between browsers and servers says when the server is away. */
export const transientStatuses: readonly number[] = [429, 502, 503, 504];

/** Milliseconds in a `Retry-After`: seconds, or a date. Anything else counts as not said. */
export function retryAfterOf({ headers }: Response, now: number): number | undefined {
  const text = headers.get('Retry-After');
  if (text === null) return undefined;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
