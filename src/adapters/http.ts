import * as z from 'zod/mini';
import { directorySchema } from '../domain/settings/directory.ts';
import { replayedTicketSchema } from '../simulator/workload/workload.ts';
import { untilAborted } from './abort.ts';
import type { CallOptions, Capabilities, PastTicket, TicketSettingsBackend } from './backend.ts';
import { BackendError } from './errors.ts';
import { errorFrom, loadedSchema, permissionsSchema, readBody, savedSchema } from './http-answers.ts';
import { jsonText } from './json-text.ts';

export interface HttpBackendOptions {
  /** Under which address the resources are: `/api/tickets` for `/api/tickets/settings`, `/api/tickets/directory`, … */
  readonly url: string;
  /** Sends the requests: the place to add what the server asks for, such as a token. Absent: the page's own `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

const historySchema: z.ZodMiniType<readonly PastTicket[]> = z.array(replayedTicketSchema);
const capabilitiesSchema = z.looseObject({}) as unknown as z.ZodMiniType<Capabilities>;

/**
 * A backend behind JSON resources: `GET` of `settings`, `directory`, `capabilities` and `permissions`, of
 * `history?from=…&to=…` (epoch milliseconds) where the capabilities name one, and `PUT` of `settings` with `If-Match` (the revision the draft was made from) and `Idempotency-Key`. `settings` are answered as
 * `LoadedSettings`, a save as `SavedSettings`. The revision is read from there and not from the `ETag`: proxies that
 * compress weaken it, and other origins' headers can't be read unless the server remembers to expose them.
 */
export function createHttpBackend(options: HttpBackendOptions): TicketSettingsBackend {
  const base = options.url.replace(/\/+$/, '');

  async function call<Answer>(
    resource: string,
    schema: z.ZodMiniType<Answer>,
    { signal }: CallOptions,
    init: RequestInit = {},
  ): Promise<Answer> {
    signal?.throwIfAborted();
    return untilAborted(send(resource, schema, { ...init, signal: signal ?? null }), signal);
  }

  async function send<Answer>(resource: string, schema: z.ZodMiniType<Answer>, init: RequestInit): Promise<Answer> {
    const fetch = options.fetch ?? globalThis.fetch;
    const headers = { Accept: 'application/json', ...init.headers };
    let response: Response;
    try {
      // `no-cache`: what the browser still has from before is shown only after the server said that it holds.
      response = await fetch(`${base}/${resource}`, { ...init, headers, cache: 'no-cache' });
    } catch (cause) {
      throw new BackendError('unavailable', `No answer from ${base}/${resource}`, { cause });
    }
    const body = await readBody(response);
    if (!response.ok) throw errorFrom(response, body);
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const place = issue?.path.length ? ` at ${issue.path.join('/')}` : '';
    throw new BackendError('unavailable', `The answer for ${resource} has another shape than expected${place}`, {
      cause: parsed.error,
    });
  }

  const load = (options: CallOptions = {}) => call('settings', loadedSchema, options);

  return {
    load,
    async save(request, options = {}) {
      const body = `{"document":${jsonText(request.document)}}`;
      const headers = {
        'Content-Type': 'application/json',
        'If-Match': `"${request.revision}"`,
        'Idempotency-Key': `"${request.idempotencyKey}"`,
      };
      try {
        return await call('settings', savedSchema, options, { method: 'PUT', headers, body });
      } catch (error) {
        if (!(error instanceof BackendError) || error.code !== 'conflict' || error.current) throw error;
        // Not every server tells with a conflict what it has.
        throw new BackendError('conflict', error.message, { current: await load(options), cause: error.cause });
      }
    },
    directory: (options = {}) => call('directory', directorySchema, options),
    capabilities: (options = {}) => call('capabilities', capabilitiesSchema, options),
    permissions: (options = {}) => call('permissions', permissionsSchema, options),
    history: ({ from, to }, options = {}) => call(`history?from=${from}&to=${to}`, historySchema, options),
  };
}
