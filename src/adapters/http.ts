import * as z from 'zod/mini';
import { directorySchema } from '../domain/settings/directory.ts';
import { replayedTicketSchema } from '../simulator/workload/workload.ts';
import type { CallOptions, Capabilities, PastTicket, TicketSettingsBackend } from './backend.ts';
import { BackendError } from './errors.ts';
import {
  loadedSchema,
  parsedAs,
  permissionsSchema,
  readBody,
  revisionPageSchema,
  revisionSchema,
  savedSchema,
} from './http/answers.ts';
import { attempted } from './http/attempts.ts';
import { request, type Connection, type ResourceRequest, type TokenSource } from './http/requests.ts';
import { realTiming, type Timing } from './http/timing.ts';
import { watchSaves } from './http/watch-saves.ts';
import { jsonText } from './json-text.ts';

export interface HttpBackendOptions {
  /** Under which address the resources are: `/api/tickets` for `/api/tickets/settings`, `/api/tickets/directory`, … */
  readonly url: string;
  /** Gives the token that requests carry as `Authorization: Bearer …`. Absent: none. */
  readonly token?: TokenSource;
  /** Milliseconds that a call may take, its retries included; absent: 15,000. */
  readonly timeout?: number;
  /** How often a call is sent again when it got no answer, or one that says "not now"; absent: 3 times. */
  readonly retries?: number;
  /** Sends the requests: the place to add what the server asks for beside a token. Absent: the page's own `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Time and chance, for tests. */
  readonly timing?: Timing;
}

const historySchema: z.ZodMiniType<readonly PastTicket[]> = z.array(replayedTicketSchema);
const capabilitiesSchema = z.looseObject({}) as unknown as z.ZodMiniType<Capabilities>;

/**
 * A backend behind JSON resources; docs/backend.md tells what a server has to answer. The revision is read from the
 * answer's body and not from the `ETag`: proxies that compress weaken it, and other origins' headers can't be read unless
 * the server remembers to expose them.
 */
export function createHttpBackend(options: HttpBackendOptions): TicketSettingsBackend {
  const { url, token, fetch, timing = realTiming, timeout = 15_000, retries = 3 } = options;
  const connection: Connection = { base: url.replace(/\/+$/, ''), fetch, token, timing };

  function call<Answer>(
    asked: ResourceRequest,
    schema: z.ZodMiniType<Answer>,
    { signal: caller }: CallOptions = {},
  ): Promise<Answer> {
    const attempt = async (signal: AbortSignal): Promise<Answer> =>
      parsedAs(schema, await readBody(await request(connection, asked, signal)), asked.resource);
    return attempted(attempt, { timeout, retries }, timing, caller);
  }

  const load = (loading?: CallOptions) => call({ resource: 'settings' }, loadedSchema, loading);

  return {
    load,
    async save({ document, revision, idempotencyKey }, saving) {
      const body = `{"document":${jsonText(document)}}`;
      const headers = {
        'Content-Type': 'application/json',
        'If-Match': `"${revision}"`,
        // The same for all attempts: whatever became of an attempt without an answer, the save is applied once.
        'Idempotency-Key': `"${idempotencyKey}"`,
      };
      try {
        return await call({ resource: 'settings', method: 'PUT', headers, body }, savedSchema, saving);
      } catch (error) {
        if (!(error instanceof BackendError) || error.code !== 'conflict' || error.current) throw error;
        // Not every server tells with a conflict what it has.
        throw new BackendError('conflict', error.message, { current: await load(saving), cause: error.cause });
      }
    },
    directory: (asking) => call({ resource: 'directory' }, directorySchema, asking),
    capabilities: (asking) => call({ resource: 'capabilities' }, capabilitiesSchema, asking),
    permissions: (asking) => call({ resource: 'permissions' }, permissionsSchema, asking),
    history: ({ from, to }, asking) => call({ resource: `history?from=${from}&to=${to}` }, historySchema, asking),
    revisions({ before, limit }, asking) {
      const from = before === undefined ? '' : `before=${encodeURIComponent(before)}&`;
      return call({ resource: `revisions?${from}limit=${limit}` }, revisionPageSchema, asking);
    },
    revision: (id, asking) => call({ resource: `revisions/${encodeURIComponent(id)}` }, revisionSchema, asking),
    watch: (listener, watching) => watchSaves(connection, listener, watching),
  };
}
