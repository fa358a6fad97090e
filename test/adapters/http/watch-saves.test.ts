import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SavedSettings, WatchOptions } from '../../../src/adapters/backend.ts';
import { BackendError } from '../../../src/adapters/errors.ts';
import { createHttpBackend, type HttpBackendOptions } from '../../../src/adapters/http.ts';
import { fakeClock, json, scriptedServer } from './scripted-server.ts';

const lost = new TypeError('fetch failed');

const save = (revision: string): SavedSettings => ({ revision, saved: { at: 1_763_131_320_000, by: 'Larysa Moroz' } });

const told = (revision: string): string => `event: saved\nid: ${revision}\ndata: ${JSON.stringify(save(revision))}\n\n`;

/** A stream with these pieces, which then ends, breaks or stays open. */
function stream(pieces: readonly string[], end: 'ends' | 'breaks' | 'stays open'): () => Response {
  return () => {
    const body = new ReadableStream({
      async start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        // What is queued is read before an error is.
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (end === 'ends') controller.close();
        if (end === 'breaks') controller.error(lost);
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
  };
}

/** Follows a scripted server until it refuses, which each script ends with, and gives what came of it. */
async function follow(
  script: Parameters<typeof scriptedServer>[1],
  watching: WatchOptions = {},
  options: Partial<HttpBackendOptions> = {},
) {
  const clock = fakeClock();
  const server = scriptedServer(clock, [...script, json(403, { message: 'The end' })]);
  const backend = createHttpBackend({ url: 'https://desk.example', fetch: server.fetch, timing: clock, ...options });
  const heard: SavedSettings[] = [];
  const end = await new Promise<unknown>((resolve) =>
    backend.watch?.((saved) => heard.push(saved), { ...watching, onEnd: resolve }),
  );
  return { heard, end, clock, server, at: server.arrived.map(({ at }) => at) };
}

const lastIds = ({ server }: Awaited<ReturnType<typeof follow>>) =>
  server.arrived.map(({ request }) => request.headers.get('Last-Event-ID'));

describe('watching saves over HTTP', () => {
  it('tells the saves of the stream, and nothing of other events', async () => {
    const other = 'event: other\ndata: {}\n\n: here\n\n';
    const { heard, server } = await follow([stream([told('1'), other, told('2')], 'ends')]);
    assert.deepEqual(heard, [save('1'), save('2')]);
    assert.equal(server.arrived[0]?.request.url, 'https://desk.example/events');
    assert.equal(server.arrived[0]?.request.headers.get('Accept'), 'text/event-stream');
  });

  it('reads a stream whose characters are cut in pieces', async () => {
    const bytes = new TextEncoder().encode(told('1').replace('Larysa Moroz', 'Лариса Мороз'));
    const body = () =>
      new Response(
        new ReadableStream({
          async start(controller) {
            for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
            await new Promise((resolve) => setTimeout(resolve, 1));
            controller.close();
          },
        }),
        { headers: { 'Content-Type': 'text/event-stream' } },
      );
    const { heard } = await follow([body]);
    assert.equal(heard[0]?.saved.by, 'Лариса Мороз');
  });

  it('asks from the revision it is given, and after each break from the last that was told', async () => {
    const result = await follow([stream([told('8')], 'breaks'), stream([], 'ends'), stream([told('9')], 'ends')], {
      since: '7',
    });
    assert.deepEqual(lastIds(result), ['7', '8', '8', '9']);
    assert.deepEqual(result.heard, [save('8'), save('9')]);
  });

  it('comes back later and later, half a minute at most, and soon again once it heard something', async () => {
    const silent = Array<Error>(7).fill(lost);
    const { at } = await follow([...silent, stream([told('1')], 'breaks'), lost]);
    assert.deepEqual(
      at.slice(1).map((time, index) => time - (at[index] ?? 0)),
      [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 1000, 2000],
    );
  });

  it('comes back when the server asks it to', async () => {
    const { at } = await follow([json(503, {}, { 'Retry-After': '20' })]);
    assert.deepEqual(at, [0, 20_000]);
  });

  for (const [what, step] of [
    ['status 500', json(500, {})],
    ['a page to log in at', () => new Response('<p>Log in</p>', { headers: { 'Content-Type': 'text/html' } })],
    ['an event that is no JSON', stream(['event: saved\ndata: {"rev\n\n'], 'stays open')],
    ['an event that is no save', stream(['event: saved\ndata: {"revision":7}\n\n'], 'stays open')],
  ] as const) {
    it(`comes back after ${what}`, async () => {
      const { heard, at } = await follow([step, stream([told('1')], 'ends')]);
      assert.deepEqual(heard, [save('1')]);
      assert.equal(at[1], 1000);
    });
  }

  it('gives up a connection on which nothing is heard for 45 seconds, and makes another', async () => {
    const { at, server } = await follow(['silence', stream([told('1')], 'stays open')]);
    assert.equal(at[1], 46_000);
    assert.equal(at[2], 92_000);
    assert.ok(server.arrived.every(({ signal }) => signal.aborted));
  });

  it('renews a token that is refused, and ends when the new one is too', async () => {
    const asked: boolean[] = [];
    const token = ({ renew }: { readonly renew: boolean }): string => {
      asked.push(renew);
      return 'token';
    };
    const script = [json(401, {}), stream([told('1')], 'ends'), json(401, {}), json(401, {})];
    const { heard, end } = await follow(script, {}, { token });
    assert.deepEqual(heard, [save('1')]);
    assert.deepEqual(asked, [false, true, false, true]);
    assert.ok(end instanceof BackendError && end.code === 'unauthorised');
  });

  for (const [status, code] of [
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'not_found'],
  ] as const) {
    it(`ends with "${code}" after status ${status}`, async () => {
      const { end, server } = await follow([json(status, {})]);
      assert.ok(end instanceof BackendError);
      assert.equal(end.code, code);
      assert.equal(server.arrived.length, 1);
    });
  }

  it('closes its connection when it is ended, by whichever way, and says nothing of it', async () => {
    for (const way of ['function', 'signal'] as const) {
      const clock = fakeClock();
      const quiet = { ...clock, wait: () => new Promise<void>(() => {}) };
      const server = scriptedServer(clock, ['silence']);
      const backend = createHttpBackend({ url: 'https://desk.example', fetch: server.fetch, timing: quiet });
      const controller = new AbortController();
      const ends: unknown[] = [];
      const stop = backend.watch?.(() => assert.fail('told'), {
        signal: controller.signal,
        onEnd: (error) => ends.push(error),
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (way === 'function') stop?.();
      else controller.abort();
      await new Promise((resolve) => setTimeout(resolve, 5));
      assert.ok(server.arrived[0]?.signal.aborted);
      assert.equal(server.arrived.length, 1);
      assert.deepEqual(ends, []);
    }
  });

  it('connects nowhere with a signal that is aborted already', async () => {
    const server = scriptedServer(fakeClock(), []);
    const backend = createHttpBackend({ url: 'https://desk.example', fetch: server.fetch });
    backend.watch?.(() => assert.fail('told'), { signal: AbortSignal.abort() });
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(server.arrived.length, 0);
  });
});
