import { http, HttpResponse, type HttpHandler } from 'msw';
import { delay } from '../../src/adapters/abort.ts';
import type { TicketSettingsBackend } from '../../src/adapters/backend.ts';
import { BackendError, type BackendErrorCode } from '../../src/adapters/errors.ts';

/**
 * How a call goes wrong: with a status and, if given, a body; without any answer; with an answer that is not JSON; or
 * `lost`: it is done, and only its answer doesn't arrive.
 */
export type Fault = { readonly status: number; readonly body?: unknown } | 'no_answer' | 'not_json' | 'lost';

export type Call = keyof TicketSettingsBackend;

/** What goes wrong from now on; a test changes it as it goes. */
export interface Trouble {
  /** Milliseconds that each answer takes. */
  latency: number;
  readonly faults: Partial<Record<Call, Fault>>;
}

const statuses: Readonly<Record<BackendErrorCode, number>> = {
  unauthorised: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 412,
  invalid: 422,
  unavailable: 503,
  too_large: 413,
};

/** msw handlers of a server under `url`, with `backend` behind it, for the HTTP adapter to talk to. */
export function settingsHandlers(
  url: string,
  backend: TicketSettingsBackend,
  trouble: Trouble = { latency: 0, faults: {} },
): HttpHandler[] {
  const read = (name: 'load' | 'directory' | 'capabilities' | 'permissions', resource: string): HttpHandler =>
    http.get(`${url}/${resource}`, ({ request }) =>
      answer(request, trouble, name, () => backend[name]({ signal: request.signal })),
    );
  return [
    read('load', 'settings'),
    read('directory', 'directory'),
    read('capabilities', 'capabilities'),
    read('permissions', 'permissions'),
    http.get(`${url}/history`, ({ request }) =>
      answer(request, trouble, 'history', async () => {
        const asked = new URL(request.url).searchParams;
        const query = { from: Number(asked.get('from')), to: Number(asked.get('to')) };
        return (await backend.history?.(query, { signal: request.signal })) ?? [];
      }),
    ),
    http.get(`${url}/revisions`, ({ request }) =>
      answer(request, trouble, 'revisions', async () => {
        const asked = new URL(request.url).searchParams;
        const before = asked.get('before') ?? undefined;
        const query = { limit: Number(asked.get('limit')), ...(before !== undefined && { before }) };
        return existing(await backend.revisions?.(query, { signal: request.signal }));
      }),
    ),
    http.get(`${url}/revisions/:id`, ({ request, params }) =>
      answer(request, trouble, 'revision', async () =>
        existing(await backend.revision?.(String(params['id']), { signal: request.signal })),
      ),
    ),
    http.get(`${url}/events`, ({ request }) => {
      const fault = trouble.faults.watch;
      if (typeof fault === 'object') return respond(fault.status, fault.body);
      return new HttpResponse(eventsOf(backend, request), { headers: { 'Content-Type': 'text/event-stream' } });
    }),
    http.put(`${url}/settings`, ({ request }) =>
      answer(request, trouble, 'save', async () => {
        const revision = unquoted(request.headers.get('If-Match'));
        const idempotencyKey = unquoted(request.headers.get('Idempotency-Key'));
        if (!revision || !idempotencyKey) throw new BackendError('invalid', 'If-Match or Idempotency-Key is missing');
        const { document } = (await request.json()) as { document: unknown };
        return backend.save({ document, revision, idempotencyKey }, { signal: request.signal });
      }),
    ),
  ];
}

async function answer(
  { signal }: Request,
  { latency, faults }: Trouble,
  call: Call,
  work: () => Promise<object>,
): Promise<Response> {
  const fault = faults[call];
  try {
    if (latency > 0) await delay(latency, signal);
    if (fault === 'no_answer') return HttpResponse.error();
    if (fault === 'not_json') return HttpResponse.html('<p>Log in to the network</p>');
    if (typeof fault === 'object') return respond(fault.status, fault.body);
    const result = await work();
    return fault === 'lost' ? HttpResponse.error() : respond(200, result);
  } catch (error) {
    // Nobody waits for this answer any more.
    if (signal.aborted) return HttpResponse.error();
    if (!(error instanceof BackendError)) throw error;
    const { code, message, current, problems } = error;
    return respond(statuses[code], { message, current, problems });
  }
}

function existing<Result>(result: Result | undefined): Result {
  if (result === undefined) throw new BackendError('not_found', 'This backend has none');
  return result;
}

/** Saves as server-sent events, for as long as the request is open. */
function eventsOf(backend: TicketSettingsBackend, { headers, signal }: Request): ReadableStream<Uint8Array> {
  const since = headers.get('Last-Event-ID') ?? undefined;
  const encoder = new TextEncoder();
  let stop: (() => void) | undefined;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(': here\n\n'));
      stop = backend.watch?.(
        (saved) => {
          const event = `event: saved\nid: ${saved.revision}\ndata: ${JSON.stringify(saved)}\n\n`;
          controller.enqueue(encoder.encode(event));
        },
        { signal, ...(since !== undefined && { since }) },
      );
    },
    cancel: () => stop?.(),
  });
}

function respond(status: number, body: unknown): Response {
  return new HttpResponse(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

function unquoted(header: string | null): string | undefined {
  return header === null ? undefined : /^"(.*)"$/.exec(header)?.[1];
}
