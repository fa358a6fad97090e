import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '../../../src/adapters/errors.ts';
import { createHttpBackend, type HttpBackendOptions } from '../../../src/adapters/http.ts';
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import { fakeClock, json, scriptedServer } from './scripted-server.ts';

type Script = Parameters<typeof scriptedServer>[1];

function connect(script: Script, options: Partial<HttpBackendOptions> = {}, clock = fakeClock()) {
  const server = scriptedServer(clock, script);
  const backend = createHttpBackend({ url: 'https://desk.example', fetch: server.fetch, timing: clock, ...options });
  return { backend, server, clock };
}

async function refusal(promise: Promise<unknown>): Promise<BackendError> {
  const error: unknown = await promise.then(
    (result) => assert.fail(`not refused: ${JSON.stringify(result)}`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof BackendError, String(error));
  return error;
}

const lost = new TypeError('fetch failed');
const stored = { document: null, revision: '7' };
const saved = { revision: '8', saved: { at: 1_763_131_320_000 } };
const firstSave = { document: defaultSettings(), revision: '7', idempotencyKey: 'first' };
/** Begins well and then breaks off. */
const brokenOff = (): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"docu'));
        controller.error(lost);
      },
    }),
  );

describe('a call over HTTP that may succeed later', () => {
  const passing = { 'no answer': lost, 'an answer that breaks off': brokenOff } as const;
  for (const [what, step] of [
    ...Object.entries(passing),
    ...[429, 502, 503, 504].map((status) => [`status ${status}`, json(status, {})] as const),
  ]) {
    it(`is sent again after ${what}, loads and saves alike`, async () => {
      const load = connect([step, json(200, stored)]);
      assert.deepEqual(await load.backend.load(), stored);
      const save = connect([step, json(200, saved)]);
      assert.deepEqual(await save.backend.save(firstSave), saved);
      for (const { server } of [load, save]) assert.equal(server.arrived.length, 2);
    });
  }

  for (const status of [400, 401, 403, 404, 410, 413, 418, 422, 428, 500]) {
    it(`is not sent again after status ${status}`, async () => {
      for (const call of ['load', 'save'] as const) {
        const { backend, server } = connect([json(status, {})]);
        await refusal(call === 'load' ? backend.load() : backend.save(firstSave));
        assert.equal(server.arrived.length, 1);
      }
    });
  }

  it('is not sent again after a conflict', async () => {
    const { backend, server } = connect([json(412, { current: stored })]);
    assert.deepEqual((await refusal(backend.save(firstSave))).current, stored);
    assert.equal(server.arrived.length, 1);
  });

  it('is given up after three more attempts, with what the last one said', async () => {
    const { backend, server } = connect([lost, lost, json(503, {}), json(502, { message: 'Down for an hour' })]);
    assert.equal((await refusal(backend.load())).message, 'Down for an hour');
    assert.equal(server.arrived.length, 4);
  });

  it('waits for any time up to twice as long before each attempt', async () => {
    for (const [chance, expected] of [
      [1, [0, 500, 1500, 3500]],
      [0.5, [0, 250, 750, 1750]],
      [0, [0, 0, 0, 0]],
    ] as const) {
      const { backend, server } = connect([lost, lost, lost, json(200, stored)], {}, fakeClock(chance));
      await backend.load();
      assert.deepEqual(
        server.arrived.map(({ at }) => at),
        expected,
      );
    }
  });

  for (const [text, expected] of [
    ['3', 3000],
    ['0', 0],
    ['12', 10_000],
    [new Date(4000).toUTCString(), 4000],
    ['soon', 500],
  ] as const) {
    it(`waits ${expected} ms when the server says "Retry-After: ${text}"`, async () => {
      const { backend, server } = connect([json(503, {}, { 'Retry-After': text }), json(200, stored)]);
      await backend.load();
      assert.equal(server.arrived[1]?.at, expected);
    });
  }

  it('is not sent again when the server asks to wait for longer than the call may take', async () => {
    const { backend, server, clock } = connect([json(503, { message: 'Later' }, { 'Retry-After': '6' })], {
      timeout: 5000,
    });
    assert.equal((await refusal(backend.load())).message, 'Later');
    assert.equal(server.arrived.length, 1);
    assert.equal(clock.now(), 0);
  });

  it('carries the same key, revision and document at every attempt of a save', async () => {
    const { backend, server } = connect([lost, json(502, {}), brokenOff, json(200, saved)]);
    await backend.save(firstSave);
    const told = await Promise.all(
      server.arrived.map(async ({ request }) => ({
        key: request.headers.get('Idempotency-Key'),
        revision: request.headers.get('If-Match'),
        body: await request.text(),
      })),
    );
    const body = JSON.stringify({ document: firstSave.document });
    assert.deepEqual(told, Array(4).fill({ key: '"first"', revision: '"7"', body }));
  });

  it('saves once when the answer of the first attempt was lost', async () => {
    const behind = createMemoryBackend();
    let attempts = 0;
    const backend = createHttpBackend({
      url: 'https://desk.example',
      timing: fakeClock(),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const { document } = (await request.json()) as { document: unknown };
        const answer = await behind.save({ document, revision: '0', idempotencyKey: 'first' });
        attempts += 1;
        if (attempts === 1) throw lost;
        return Response.json(answer);
      },
    });
    const answer = await backend.save({ ...firstSave, revision: '0' });
    assert.equal(attempts, 2);
    assert.equal((await behind.revisions?.({ limit: 10 }))?.revisions.length, 1);
    assert.equal((await behind.load()).revision, answer.revision);
  });
});

describe('a call over HTTP that takes too long', () => {
  it('is unavailable after 15 seconds, and its request is given up', async () => {
    const { backend, server, clock } = connect(['silence']);
    const { code, message } = await refusal(backend.load());
    assert.equal(code, 'unavailable');
    assert.match(message, /15000 ms/);
    assert.equal(clock.now(), 15_000);
    assert.equal(server.arrived.length, 1);
    assert.ok(server.arrived[0]?.signal.aborted);
  });

  it('counts its attempts and waits together', async () => {
    const { backend, server, clock } = connect([lost, 'silence'], { timeout: 2000 });
    assert.match((await refusal(backend.load())).message, /2000 ms/);
    assert.deepEqual(
      server.arrived.map(({ at }) => at),
      [0, 500],
    );
    assert.equal(clock.now(), 2000);
  });
});

describe('a call over HTTP that is given up', () => {
  it('before it began sends nothing', async () => {
    const { backend, server } = connect([]);
    await assert.rejects(backend.load({ signal: AbortSignal.abort('enough') }), (reason) => reason === 'enough');
    assert.equal(server.arrived.length, 0);
  });

  it('while the server is silent gives up the request, and sends no other', async () => {
    const { backend, server, clock } = connect(['silence'], { timeout: 2 ** 40 });
    const controller = new AbortController();
    const load = backend.load({ signal: controller.signal });
    await Promise.resolve();
    controller.abort('enough');
    await assert.rejects(load, (reason) => reason === 'enough');
    assert.ok(server.arrived[0]?.signal.aborted);
    assert.deepEqual(clock.waited, []);
    assert.equal(server.arrived.length, 1);
  });

  it('while it waits for the next attempt sends none', async () => {
    const controller = new AbortController();
    const clock = fakeClock();
    const { backend, server } = connect(
      [lost, json(200, stored)],
      {
        timing: {
          ...clock,
          wait(milliseconds, signal) {
            if (milliseconds === 500) queueMicrotask(() => controller.abort('enough'));
            return clock.wait(milliseconds, signal);
          },
        },
      },
      clock,
    );
    await assert.rejects(backend.save(firstSave, { signal: controller.signal }), (reason) => reason === 'enough');
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(server.arrived.length, 1);
  });

  it('while the token is fetched sends nothing', async () => {
    const controller = new AbortController();
    const { backend, server } = connect([], {
      token: async () => {
        controller.abort('enough');
        return 'late';
      },
    });
    await assert.rejects(backend.load({ signal: controller.signal }), (reason) => reason === 'enough');
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(server.arrived.length, 0);
  });
});

describe('the token of an HTTP adapter', () => {
  function withTokens(script: Script) {
    const asked: boolean[] = [];
    const connected = connect(script, {
      token: ({ renew }) => {
        asked.push(renew);
        return `token-${asked.length}`;
      },
    });
    const sent = () => connected.server.arrived.map(({ request }) => request.headers.get('Authorization'));
    return { ...connected, asked, sent };
  }

  it('goes with each request', async () => {
    const { backend, asked, sent } = withTokens([json(200, stored), json(200, saved)]);
    await backend.load();
    await backend.save(firstSave);
    assert.deepEqual(sent(), ['Bearer token-1', 'Bearer token-2']);
    assert.deepEqual(asked, [false, false]);
  });

  it('is asked for again once when it is refused, and the request sent with the new one at once', async () => {
    const { backend, asked, sent, clock } = withTokens([json(401, {}), json(200, stored)]);
    assert.deepEqual(await backend.load(), stored);
    assert.deepEqual(asked, [false, true]);
    assert.deepEqual(sent(), ['Bearer token-1', 'Bearer token-2']);
    assert.equal(clock.now(), 0);
  });

  it('that is refused twice is told as unauthorised', async () => {
    const { backend, asked } = withTokens([json(401, {}), json(401, { message: 'Log in again' })]);
    const { code, message } = await refusal(backend.save(firstSave));
    assert.deepEqual([code, message], ['unauthorised', 'Log in again']);
    assert.deepEqual(asked, [false, true]);
  });

  it('that the host can’t give is told as unauthorised, with the cause', async () => {
    const cause = new Error('The session is over');
    const { backend, server } = connect([], { token: () => Promise.reject(cause) });
    const error = await refusal(backend.load());
    assert.equal(error.code, 'unauthorised');
    assert.equal(error.cause, cause);
    assert.equal(server.arrived.length, 0);
  });
});
