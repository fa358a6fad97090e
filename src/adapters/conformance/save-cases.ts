import type { BackendCase } from './backend-case.ts';
import { documentWithLimit, largeDocument, requestFor, saveNext, trickyDocument } from './documents.ts';
import { expect, expectSame, shown } from './expectations.ts';

/** What is saved is what is loaded. */
export const saveCases: readonly BackendCase[] = [
  {
    name: 'settings that were never saved load as a null document with a revision to build on',
    async check(backend) {
      const { document, revision, saved } = await backend.load();
      expect(
        document === null,
        `The document of a help-desk that saved nothing should be null, not ${shown(document)}`,
      );
      expect(typeof revision === 'string' && revision !== '', `The revision should be a text, not ${shown(revision)}`);
      expect(saved === undefined, `Nothing was saved, yet load says it was: ${shown(saved)}`);
    },
  },
  {
    name: 'what is saved is loaded again, with every key, character and number',
    async check(backend) {
      await saveNext(backend, trickyDocument());
      expectSame((await backend.load()).document, trickyDocument(), 'The document came back changed');
    },
  },
  {
    name: 'a document of 1,000 fields is saved and loaded',
    async check(backend) {
      await saveNext(backend, largeDocument());
      expectSame((await backend.load()).document, largeDocument(), 'The document came back changed');
    },
  },
  {
    name: 'a save answers with the revision and the stamp that the next load gives',
    async check(backend) {
      const { revision } = await backend.load();
      const answer = await backend.save(requestFor(documentWithLimit(1), revision));
      const loaded = await backend.load();
      expect(
        loaded.revision === answer.revision,
        `save answered revision ${shown(answer.revision)}, load gives ${shown(loaded.revision)}`,
      );
      expectSame(loaded.saved, answer.saved, 'load tells another time or author than the save did');
    },
  },
  {
    name: 'a save is stamped with its instant in epoch milliseconds',
    async check(backend) {
      const { revision } = await backend.load();
      const { saved } = await backend.save(requestFor(documentWithLimit(1), revision));
      // Seconds would be a thousand times smaller: an instant in 1970.
      const isInstant = Number.isFinite(saved.at) && saved.at > Date.UTC(2001, 8, 9);
      expect(isInstant, `saved.at should be epoch milliseconds, not ${shown(saved.at)}`);
    },
  },
  {
    name: 'every save gives a revision of its own',
    async check(backend) {
      const revisions = [(await backend.load()).revision];
      for (const limit of [1, 2, 1]) revisions.push(await saveNext(backend, documentWithLimit(limit)));
      expect(new Set(revisions).size === revisions.length, `Revisions are not distinct: ${revisions.join(', ')}`);
    },
  },
  {
    name: 'a save replaces the whole document',
    async check(backend) {
      await saveNext(backend, trickyDocument());
      await saveNext(backend, documentWithLimit(3));
      expectSame((await backend.load()).document, documentWithLimit(3), 'Something of the document before is left');
    },
  },
];
