import { untilAborted } from '../abort.ts';
import type { SavedSettings, WatchOptions } from '../backend.ts';
import { BackendError } from '../errors.ts';
import { parsedAs, savedSchema } from './answers.ts';
import { request, type Connection } from './requests.ts';
import { createEventReader, type ServerEvent } from './server-events.ts';
import { pauseAfter, type BackOff } from './timing.ts';
import { TransientError } from './transient-error.ts';

const backOff: BackOff = { first: 1_000, longest: 30_000 };

/** Milliseconds of silence after which a connection counts as broken. Servers send a comment every 15 seconds. */
const longestSilence = 45_000;

/**
 * Follows the saves that a server tells of in its `events`. A connection that breaks is mended, and the server told what
 * was heard last; a refusal ends it.
 * @returns ends it
 */
export function watchSaves(
  connection: Connection,
  listener: (saved: SavedSettings) => void,
  { since, signal, onEnd }: WatchOptions = {},
): () => void {
  const life = new AbortController();
  const end = (): void => {
    life.abort();
    signal?.removeEventListener('abort', end);
  };
  if (signal?.aborted) end();
  else signal?.addEventListener('abort', end, { once: true });

  let lastId = since ?? '';
  const hear = ({ type, data, id }: ServerEvent): void => {
    if (life.signal.aborted) return;
    if (id !== '') lastId = id;
    if (type === 'saved') listener(savedFrom(data));
  };
  const follow = async (): Promise<void> => {
    for (let failures = 0; ;) {
      try {
        await hearAll(connection, lastId, life.signal, (event) => {
          failures = 0;
          hear(event);
        });
      } catch (error) {
        life.signal.throwIfAborted();
        if (!(error instanceof BackendError) || error.code !== 'unavailable') throw error;
        failures += 1;
        const asked = error instanceof TransientError ? error.retryAfter : undefined;
        await connection.timing.wait(pauseAfter(failures, backOff, asked, connection.timing), life.signal);
      }
    }
  };
  follow().catch((error: unknown) => {
    if (life.signal.aborted) return;
    end();
    onEnd?.(error);
  });
  return end;
}

/**
 * Hears one connection out.
 * @throws {BackendError} always: streams are not meant to end
 */
async function hearAll(
  connection: Connection,
  lastId: string,
  signal: AbortSignal,
  hear: (event: ServerEvent) => void,
): Promise<never> {
  signal.throwIfAborted();
  const attempt = new AbortController();
  const giveUp = (): void => attempt.abort(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const headers = { Accept: 'text/event-stream', ...(lastId !== '' && { 'Last-Event-ID': lastId }) };
    const response = await orSilence(
      connection,
      attempt.signal,
      request(connection, { resource: 'events', headers }, attempt.signal),
    );
    const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
    if (!response.body || !isStream) throw new BackendError('unavailable', `${response.url} is no stream of events`);
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    const read = createEventReader();
    for (;;) {
      const { done, value } = await orSilence(connection, attempt.signal, reader.read().catch(brokenOff));
      if (done) throw new BackendError('unavailable', 'The stream of events ended');
      for (const event of read(decoder.decode(value, { stream: true }))) hear(event);
    }
  } finally {
    signal.removeEventListener('abort', giveUp);
    // Whatever is still open of this connection is closed.
    attempt.abort();
  }
}

function brokenOff(cause: unknown): never {
  throw new TransientError('The stream of events broke off', cause);
}

/** What `work` gives. @throws {BackendError} when it takes so long that the connection must be broken */
async function orSilence<Result>({ timing }: Connection, signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  const limit = new AbortController();
  const silence = timing.wait(longestSilence, limit.signal).then(() => {
    throw new BackendError('unavailable', `Nothing was heard for ${longestSilence} ms`);
  });
  try {
    return await untilAborted(Promise.race([work, silence]), signal);
  } finally {
    limit.abort();
  }
}

/** @throws {BackendError} when an event says something else than a save */
function savedFrom(data: string): SavedSettings {
  let body: unknown;
  try {
    body = JSON.parse(data);
  } catch (cause) {
    throw new BackendError('unavailable', 'An event is not JSON', { cause });
  }
  return parsedAs(savedSchema, body, 'events');
}
