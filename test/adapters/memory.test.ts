import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conformanceCases } from '../../src/adapters/conformance.ts';
import { BackendError } from '../../src/adapters/errors.ts';
import { createMemoryBackend, createMemoryStore } from '../../src/adapters/memory.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';

describe('the memory adapter', () => {
  for (const { name, run } of conformanceCases(() => createMemoryBackend())) it(name, run);

  describe('with a past', () => {
    const history = [10, 20, 20, 45].map((minute, at) => ({
      id: `${at}`,
      createdAt: 1_790_000_000_000 + minute * 60_000,
      topic: 'refund',
      priority: null,
      channel: null,
    }));
    for (const { name, run } of conformanceCases(() => createMemoryBackend({ history }))) it(name, run);
  });

  describe('slow', () => {
    for (const { name, run } of conformanceCases(() => createMemoryBackend({ latency: 2 }))) it(name, run);
  });

  it('loads the document it is given until something is saved, and saves on top of it', async () => {
    const given = { ...defaultSettings(), parameters: { given: true } };
    const backend = createMemoryBackend({ document: given, saved: { at: 1_763_131_320_000, by: 'Larysa Moroz' } });
    const { document, revision, saved } = await backend.load();
    assert.deepEqual(document, given);
    assert.deepEqual(saved, { at: 1_763_131_320_000, by: 'Larysa Moroz' });
    await backend.save({ document: defaultSettings(), revision, idempotencyKey: 'first' });
    assert.deepEqual((await backend.load()).document, defaultSettings());
  });

  it('keeps the document it is given from later changes by whoever gave it', async () => {
    const given = defaultSettings();
    const backend = createMemoryBackend({ document: given });
    given.assignment.enabled = true;
    assert.deepEqual((await backend.load()).document, defaultSettings());
  });

  it('stamps a save with its instant and the user', async () => {
    const backend = createMemoryBackend({ user: 'Larysa Moroz', now: () => 1_763_131_320_000 });
    const { revision } = await backend.load();
    const { saved } = await backend.save({ document: defaultSettings(), revision, idempotencyKey: 'first' });
    assert.deepEqual(saved, { at: 1_763_131_320_000, by: 'Larysa Moroz' });
  });

  it('refuses a save by a user who may not, and changes nothing', async () => {
    const backend = createMemoryBackend({ permissions: { canSave: false, reason: 'Ask an administrator' } });
    const { revision } = await backend.load();
    await assert.rejects(
      backend.save({ document: defaultSettings(), revision, idempotencyKey: 'first' }),
      (error) => error instanceof BackendError && error.code === 'forbidden',
    );
    assert.equal((await backend.load()).document, null);
  });

  for (const [what, value] of Object.entries({
    'a number that is none': NaN,
    'an infinite number': -Infinity,
    'a big number': 10n,
    'a function': () => undefined,
  })) {
    it(`refuses a document with ${what} rather than storing something else`, async () => {
      const backend = createMemoryBackend();
      const { revision } = await backend.load();
      const document = { ...defaultSettings(), parameters: { odd: value } };
      await assert.rejects(
        backend.save({ document, revision, idempotencyKey: 'first' }),
        (error) => error instanceof BackendError && error.code === 'invalid',
      );
      assert.equal((await backend.load()).document, null);
    });
  }

  it('refuses a document with a circle', async () => {
    const backend = createMemoryBackend();
    const document: Record<string, unknown> = {};
    document['itself'] = document;
    await assert.rejects(
      backend.save({ document, revision: '0', idempotencyKey: 'first' }),
      (error) => error instanceof BackendError && error.code === 'invalid' && error.cause instanceof TypeError,
    );
  });

  it('gives up a slow call at once', async () => {
    const backend = createMemoryBackend({ latency: 60_000 });
    const controller = new AbortController();
    const load = backend.load({ signal: controller.signal });
    controller.abort('enough');
    await assert.rejects(load, (reason) => reason === 'enough');
  });

  it('lists the document it is given among the revisions when it says when that was saved', async () => {
    const document = { ...defaultSettings(), parameters: { given: true } };
    const saved = { at: 1_763_131_320_000, by: 'Larysa Moroz' };
    const backend = createMemoryBackend({ document, saved });
    const { revision } = await backend.load();
    await backend.save({ document: defaultSettings(), revision, idempotencyKey: 'first' });
    const page = await backend.revisions?.({ limit: 10 });
    assert.deepEqual(page?.revisions.at(-1), { revision, saved });
    assert.deepEqual(await backend.revision?.(revision), { document, revision, saved });
  });

  it('keeps the last 100 revisions', async () => {
    const backend = createMemoryBackend({ saved: { at: 0 } });
    const made: string[] = [];
    for (let count = 1; count <= 103; count += 1) {
      const { revision } = await backend.load();
      const document = { ...defaultSettings(), parameters: { count } };
      made.unshift((await backend.save({ document, revision, idempotencyKey: `${count}` })).revision);
    }
    const page = await backend.revisions?.({ limit: 1000 });
    assert.deepEqual(
      page?.revisions.map(({ revision }) => revision),
      made.slice(0, 100),
    );
    assert.deepEqual((await backend.revision?.(made[99] ?? ''))?.document, {
      ...defaultSettings(),
      parameters: { count: 4 },
    });
    for (const gone of [made[100] ?? '', '0']) {
      await assert.rejects(
        backend.revision?.(gone) ?? Promise.resolve(),
        (error) => error instanceof BackendError && error.code === 'not_found',
      );
    }
  });

  it('tells a save to whoever shares the store', async () => {
    const store = createMemoryStore();
    const told: unknown[] = [];
    const stop = createMemoryBackend({ store }).watch?.((saved) => told.push(saved));
    const saving = createMemoryBackend({ store, user: 'Larysa Moroz' });
    const answer = await saving.save({ document: defaultSettings(), revision: '0', idempotencyKey: 'first' });
    stop?.();
    await saving.save({ document: defaultSettings(), revision: answer.revision, idempotencyKey: 'second' });
    assert.deepEqual(told, [answer]);
  });
});
