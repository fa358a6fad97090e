import type { CallOptions, TicketSettingsBackend } from '../backend.ts';
import type { BackendCase } from './backend-case.ts';
import { documentWithLimit, requestFor, saveNext } from './documents.ts';
import { expect, expectSame, rejection, shown } from './expectations.ts';

const calls: Readonly<Record<string, (backend: TicketSettingsBackend, options: CallOptions) => Promise<unknown>>> = {
  load: (backend, options) => backend.load(options),
  save: (backend, options) => backend.save(requestFor(documentWithLimit(1), 'never-was'), options),
  directory: (backend, options) => backend.directory(options),
  capabilities: (backend, options) => backend.capabilities(options),
  permissions: (backend, options) => backend.permissions(options),
};

async function expectReason(promise: Promise<unknown>, reason: unknown, what: string): Promise<void> {
  const error = await rejection(promise, what);
  expect(error === reason, `${what} should be rejected with the signal’s reason, but was with ${String(error)}`);
}

/** Every call can be given up. */
export const abortCases: readonly BackendCase[] = [
  {
    name: 'a call with a signal that is aborted already is rejected with its reason',
    async check(backend) {
      const reason = new Error('given up before');
      const signal = AbortSignal.abort(reason);
      for (const [name, call] of Object.entries(calls)) {
        await expectReason(call(backend, { signal }), reason, `${name} with an aborted signal`);
      }
    },
  },
  {
    name: 'a call is rejected with the signal’s reason when it is aborted on the way',
    async check(backend) {
      for (const [name, call] of Object.entries(calls)) {
        const controller = new AbortController();
        const reason = new Error(`${name} given up`);
        const promise = call(backend, { signal: controller.signal });
        controller.abort(reason);
        await expectReason(promise, reason, `${name} that is aborted on the way`);
      }
    },
  },
  {
    name: 'a save with a signal that is aborted already changes nothing',
    async check(backend) {
      await saveNext(backend, documentWithLimit(1));
      const before = await backend.load();
      const request = requestFor(documentWithLimit(2), before.revision);
      await rejection(backend.save(request, { signal: AbortSignal.abort() }), 'save with an aborted signal');
      expectSame(await backend.load(), before, 'The save was applied although it was given up before');
    },
  },
  {
    name: 'a save that is aborted on the way is stored whole or not at all, and sent again it is applied once',
    async check(backend) {
      await saveNext(backend, documentWithLimit(1));
      const { revision } = await backend.load();
      const request = requestFor(documentWithLimit(2), revision);
      const controller = new AbortController();
      const save = backend.save(request, { signal: controller.signal });
      controller.abort();
      await rejection(save, 'save that is aborted on the way');
      const { document } = await backend.load();
      const limit = (document as { assignment?: { limit?: unknown } } | null)?.assignment?.limit;
      expect(limit === 1 || limit === 2, `Neither the old nor the new document is stored, but ${shown(document)}`);
      const answer = await backend.save(request);
      const after = await backend.load();
      expectSame(after.document, documentWithLimit(2), 'The save that was sent again is not what is stored');
      expectSame(after.revision, answer.revision, 'The save that was sent again was applied twice');
    },
  },
];
