import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setupServer } from 'msw/node';
import { delay } from '../../src/adapters/abort.ts';
import type { TicketSettingsBackend } from '../../src/adapters/backend.ts';
import { conformanceCases } from '../../src/adapters/conformance.ts';
import { BackendError, type BackendErrorCode } from '../../src/adapters/errors.ts';
import { createHttpBackend } from '../../src/adapters/http.ts';
import type { Timing } from '../../src/adapters/http/timing.ts';
import { createMemoryBackend } from '../../src/adapters/memory.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import { settingsHandlers, type Call, type Fault, type Trouble } from '../setup/handlers.ts';

const url = 'https://helpdesk.example/api';
const server = setupServer();

before(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
after(() => server.close());

/** The adapter, before a server with this backend behind it. */
function connect(behind: TicketSettingsBackend = createMemoryBackend(), trouble?: Trouble): TicketSettingsBackend {
  server.use(...settingsHandlers(url, behind, trouble));
  return createHttpBackend({ url, timing });
}

/** Retries come at once; what is limited in time isn't limited. */
const timing: Timing = {
  now: Date.now,
  wait: (milliseconds, signal) => delay(milliseconds < 15_000 ? 0 : 2 ** 31 - 1, signal),
  random: () => 0,
};

function withFault(call: Call, fault: Fault): TicketSettingsBackend {
  return connect(undefined, { latency: 0, faults: { [call]: fault } });
}

async function refusal(promise: Promise<unknown>): Promise<BackendError> {
  const error: unknown = await promise.then(
    (result) => assert.fail(`not refused: ${JSON.stringify(result)}`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof BackendError, String(error));
  return error;
}

const firstSave = { document: defaultSettings(), revision: '0', idempotencyKey: 'first' };

describe('the HTTP adapter', () => {
  for (const { name, run } of conformanceCases(() => connect())) it(name, run);

  describe('before a server that can tell of the past', () => {
    const history = [10, 20, 45].map((minute, at) => ({
      id: `${at}`,
      createdAt: 1_790_000_000_000 + minute * 60_000,
      topic: 'refund',
      priority: null,
      channel: null,
      stints: [{ work: 60_000, replyAfter: 30_000, end: 'solved' as const, clientAfter: null }],
    }));
    for (const { name, run } of conformanceCases(() => connect(createMemoryBackend({ history })))) it(name, run);
  });

  const meanings: Readonly<Record<number, BackendErrorCode>> = {
    400: 'invalid',
    401: 'unauthorised',
    403: 'forbidden',
    404: 'not_found',
    410: 'not_found',
    413: 'too_large',
    418: 'unavailable',
    422: 'invalid',
    429: 'unavailable',
    500: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
  };
  for (const [status, code] of Object.entries(meanings)) {
    it(`says "${code}" for status ${status}`, async () => {
      const error = await refusal(withFault('load', { status: Number(status) }).load());
      assert.equal(error.code, code);
      assert.match(String(error.cause), new RegExp(`HTTP ${status} `));
    });
  }

  it('passes on what the server says about a refusal', async () => {
    const problems = [
      { code: 'wrong_type', path: ['fields', 'imei'], severity: 'error', details: { expected: 'string' } },
    ];
    const backend = withFault('save', { status: 422, body: { message: 'The IMEI field is broken', problems } });
    const error = await refusal(backend.save(firstSave));
    assert.equal(error.message, 'The IMEI field is broken');
    assert.deepEqual(error.problems, problems);
  });

  it('takes a malformed explanation as none', async () => {
    const body = { message: { html: '<b>' }, problems: 'many', current: 7 };
    const error = await refusal(withFault('save', { status: 422, body }).save(firstSave));
    assert.match(error.message, /^HTTP 422/);
    assert.deepEqual(error.problems, []);
    assert.equal(error.current, undefined);
  });

  it('asks what is stored when a conflict doesn’t tell', async () => {
    const behind = createMemoryBackend();
    await behind.save({ ...firstSave, idempotencyKey: 'theirs' });
    const backend = connect(behind, { latency: 0, faults: { save: { status: 409 } } });
    const error = await refusal(backend.save(firstSave));
    assert.equal(error.code, 'conflict');
    assert.deepEqual(error.current, await behind.load());
  });

  it('is unavailable when there is no answer, and tells the cause', async () => {
    const error = await refusal(withFault('load', 'no_answer').load());
    assert.equal(error.code, 'unavailable');
    assert.ok(error.cause instanceof TypeError);
  });

  it('is unavailable when a page is answered instead of JSON', async () => {
    assert.equal((await refusal(withFault('load', 'not_json').load())).code, 'unavailable');
  });

  for (const [what, call, body] of [
    ['settings without a revision', 'load', { document: null }],
    ['settings without a document, which are not the same as none', 'load', { revision: '7' }],
    ['permissions that say nothing', 'permissions', {}],
    ['a directory with one status missing its category', 'directory', { statuses: [{ id: 'new', name: 'New' }] }],
    ['capabilities that are a list', 'capabilities', []],
    ['a save without its instant', 'save', { revision: '1', saved: {} }],
  ] as const) {
    it(`is unavailable when the server answers ${what}`, async () => {
      const backend = withFault(call, { status: 200, body });
      const error = await refusal(call === 'save' ? backend.save(firstSave) : backend[call]());
      assert.equal(error.code, 'unavailable');
      assert.match(error.message, /another shape than expected/);
    });
  }

  it('applies a save once when its answer was lost and it is sent again', async () => {
    const behind = createMemoryBackend();
    const trouble: Trouble = { latency: 0, faults: { save: 'lost' } };
    const backend = connect(behind, trouble);
    assert.equal((await refusal(backend.save(firstSave))).code, 'unavailable');
    delete trouble.faults.save;
    const { revision } = await backend.save(firstSave);
    assert.equal((await behind.load()).revision, revision);
    assert.match(revision, /^1-/);
  });

  it('gives up a slow call at once', async () => {
    const backend = connect(undefined, { latency: 60_000, faults: {} });
    const controller = new AbortController();
    const load = backend.load({ signal: controller.signal });
    setTimeout(() => controller.abort('enough'), 5);
    await assert.rejects(load, (reason) => reason === 'enough');
  });

  it('sends its requests through the function it is given, to an address with or without a slash at its end', async () => {
    server.use(...settingsHandlers(url, createMemoryBackend()));
    const sent: string[] = [];
    const backend = createHttpBackend({
      url: `${url}/`,
      fetch: (input, init) => {
        const request = new Request(input, init);
        request.headers.set('Authorization', 'Bearer token');
        sent.push(`${request.method} ${request.url} ${request.headers.get('Authorization')}`);
        return fetch(request);
      },
    });
    await backend.load();
    assert.deepEqual(sent, [`GET ${url}/settings Bearer token`]);
  });
});
