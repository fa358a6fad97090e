import type { BackendCase } from './backend-case.ts';
import { documentWithLimit, requestFor, saveNext } from './documents.ts';
import { expect, expectRefusal, expectSame, shown } from './expectations.ts';

/** Nobody overwrites what they haven't seen. */
export const conflictCases: readonly BackendCase[] = [
  {
    name: 'a save on an old revision is refused as a conflict, with what is stored now, and changes nothing',
    async check(backend) {
      const { revision } = await backend.load();
      await backend.save(requestFor(documentWithLimit(1), revision));
      const before = await backend.load();
      const stale = backend.save(requestFor(documentWithLimit(2), revision));
      const { current } = await expectRefusal(stale, 'conflict', 'A save on an old revision');
      expect(current !== undefined, 'The conflict doesn’t carry what is stored now');
      expectSame(current, before, 'The conflict carries something else than is stored');
      expectSame(await backend.load(), before, 'The refused save changed what is stored');
    },
  },
  {
    name: 'a save on a revision that never was is refused as a conflict, the first save too',
    async check(backend) {
      const save = backend.save(requestFor(documentWithLimit(1), 'never-was'));
      await expectRefusal(save, 'conflict', 'A save on a revision that never was');
      const { document } = await backend.load();
      expect(document === null, `The refused save is stored: ${shown(document)}`);
    },
  },
  {
    name: 'after a conflict, a save on the revision it carries is applied',
    async check(backend) {
      const { revision } = await backend.load();
      await backend.save(requestFor(documentWithLimit(1), revision));
      const stale = backend.save(requestFor(documentWithLimit(2), revision));
      const { current } = await expectRefusal(stale, 'conflict', 'A save on an old revision');
      expect(current !== undefined, 'The conflict doesn’t carry what is stored now');
      await backend.save(requestFor(documentWithLimit(3), current.revision));
      expectSame((await backend.load()).document, documentWithLimit(3), 'The second try is not what is stored');
    },
  },
  {
    name: 'of saves on one revision at the same time exactly one is applied, and each other is refused as a conflict',
    async check(backend) {
      const revision = await saveNext(backend, documentWithLimit(100));
      const limits = [1, 2, 3, 4, 5];
      const saves = limits.map((limit) => backend.save(requestFor(documentWithLimit(limit), revision)));
      const results = await Promise.allSettled(saves);
      const won = limits.filter((_, at) => results[at]?.status === 'fulfilled');
      expect(won.length === 1, `Of ${limits.length} saves on one revision ${won.length} were applied`);
      for (const [at, result] of results.entries()) {
        const save = saves[at];
        if (result.status === 'rejected' && save) await expectRefusal(save, 'conflict', 'The save that came second');
      }
      const stored = await backend.load();
      expectSame(stored.document, documentWithLimit(won[0] ?? 0), 'The document of a refused save is stored');
    },
  },
];
