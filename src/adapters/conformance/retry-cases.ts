import type { BackendCase } from './backend-case.ts';
import { documentWithLimit, requestFor, saveNext } from './documents.ts';
import { expectSame } from './expectations.ts';

/** A save whose answer was lost can be sent again: it is the same save, by its idempotency key. */
export const retryCases: readonly BackendCase[] = [
  {
    name: 'a save that is sent again is applied once and answered the same',
    async check(backend) {
      const { revision } = await backend.load();
      const request = requestFor(documentWithLimit(1), revision);
      const first = await backend.save(request);
      const again = await answered(backend.save(request));
      expectSame(again, first, 'The second answer is not the first');
      expectSame((await backend.load()).revision, first.revision, 'The save was applied twice');
    },
  },
  {
    name: 'a save that is sent again is answered the same even when somebody saved since, and doesn’t undo theirs',
    async check(backend) {
      const { revision } = await backend.load();
      const request = requestFor(documentWithLimit(1), revision);
      const first = await backend.save(request);
      await saveNext(backend, documentWithLimit(2));
      const again = await answered(backend.save(request));
      expectSame(again, first, 'The second answer is not the first');
      expectSame((await backend.load()).document, documentWithLimit(2), 'Somebody else’s save was undone');
    },
  },
  {
    name: 'a save that is sent twice at the same time is applied once, and both get the answer',
    async check(backend) {
      const { revision } = await backend.load();
      const request = requestFor(documentWithLimit(1), revision);
      const [first, second] = await Promise.all([answered(backend.save(request)), answered(backend.save(request))]);
      expectSame(second, first, 'The two answers differ');
      expectSame((await backend.load()).revision, first.revision, 'The save was applied twice');
    },
  },
];

/** A save that must not be refused. */
async function answered<Result>(save: Promise<Result>): Promise<Result> {
  try {
    return await save;
  } catch (error) {
    throw new Error(`A save that was sent again was refused: ${String(error)}`, { cause: error });
  }
}
