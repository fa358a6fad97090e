import { BackendError } from '../errors.ts';
import { errorFrom, readBody } from './answers.ts';
import type { Timing } from './timing.ts';
import { retryAfterOf, TransientError, transientStatuses } from './transient-error.ts';

/**
 * Gives the token that requests carry as `Authorization: Bearer …`. It is asked before each request; with `renew` when
 * the server refused the token it gave before.
 */
export type TokenSource = (options: { readonly renew: boolean }) => string | Promise<string>;

/** Where requests go, and how. */
export interface Connection {
  /** Without a slash at its end. */
  readonly base: string;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly token: TokenSource | undefined;
  readonly timing: Timing;
}

/** A request under the connection's address. */
export interface ResourceRequest {
  readonly resource: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Sends a request, with a renewed token when the first one is refused.
 * @returns the answer, which is not a refusal
 * @throws {TransientError} when another attempt may succeed
 * @throws {BackendError} for any other refusal
 */
export async function request(connection: Connection, asked: ResourceRequest, signal: AbortSignal): Promise<Response> {
  let response = await send(connection, asked, signal, false);
  if (response.status === 401 && connection.token) {
    await response.body?.cancel();
    response = await send(connection, asked, signal, true);
  }
  if (response.ok) return response;
  const error = errorFrom(response, await readBody(response));
  if (!transientStatuses.includes(response.status)) throw error;
  throw new TransientError(error.message, error.cause, retryAfterOf(response, connection.timing.now()));
}

async function send(
  { base, token, fetch = globalThis.fetch }: Connection,
  { resource, method = 'GET', headers, body }: ResourceRequest,
  signal: AbortSignal,
  renew: boolean,
): Promise<Response> {
  const authorization = token && { Authorization: `Bearer ${await tokenFrom(token, renew)}` };
  signal.throwIfAborted();
  try {
    return await fetch(`${base}/${resource}`, {
      method,
      headers: { Accept: 'application/json', ...authorization, ...headers },
      signal,
      // What the browser still has from before is shown only after the server said that it holds.
      cache: 'no-cache',
      ...(body !== undefined && { body }),
    });
  } catch (cause) {
    throw new TransientError(`No answer from ${base}/${resource}`, cause);
  }
}

/** @throws {BackendError} its own, or `unauthorised` for whatever else keeps the host from giving a token */
async function tokenFrom(token: TokenSource, renew: boolean): Promise<string> {
  try {
    return await token({ renew });
  } catch (cause) {
    if (cause instanceof BackendError) throw cause;
    throw new BackendError('unauthorised', 'There is no token to send', { cause });
  }
}
