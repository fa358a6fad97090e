import type { TicketSettingsBackend } from '../backend.ts';
import type { BackendCase, Skipped } from './backend-case.ts';
import { documentWithLimit, requestFor, saveNext } from './documents.ts';
import { expect, expectRefusal, expectSame, rejection, shown } from './expectations.ts';

type Reads = Required<Pick<TicketSettingsBackend, 'revisions' | 'revision'>>;

/** A case for backends that can tell of past saves. */
function revisionCase(name: string, check: (backend: TicketSettingsBackend, reads: Reads) => Promise<void>) {
  return {
    name,
    async check(backend: TicketSettingsBackend): Promise<Skipped | void> {
      if (!(await backend.capabilities()).revisions) return { skipped: 'the capabilities name no revisions' };
      const { revisions, revision } = backend;
      expect(
        revisions !== undefined && revision !== undefined,
        'The capabilities name revisions, and there are no calls for them',
      );
      await check(backend, { revisions: revisions.bind(backend), revision: revision.bind(backend) });
    },
  };
}

/** Saves limits one after the other; gives the answers, newest first. */
async function saveLimits(backend: TicketSettingsBackend, limits: readonly number[]) {
  const answers = [];
  for (const limit of limits) {
    const { revision } = await backend.load();
    answers.unshift(await backend.save(requestFor(documentWithLimit(limit), revision)));
  }
  return answers;
}

/** What was saved before can be listed, read and restored. */
export const revisionCases: readonly BackendCase[] = [
  revisionCase('where nothing was saved there are no revisions to list', async (_backend, { revisions }) => {
    const page = await revisions({ limit: 10 });
    expectSame(page, { revisions: [], more: false }, 'The revisions of a help-desk that saved nothing');
  }),
  revisionCase('the revisions are the saves with their stamps, newest first', async (backend, { revisions }) => {
    const saves = await saveLimits(backend, [1, 2, 3]);
    const page = await revisions({ limit: 10 });
    expectSame(
      page.revisions.map(({ revision, saved }) => ({ revision, saved })),
      saves,
      'The list of revisions is not the saves, newest first',
    );
    expect(page.more === false, 'There are no more than three revisions, and the answer says there are');
    for (const { revision, changes = 0 } of page.revisions) {
      expect(
        Number.isInteger(changes) && changes >= 0,
        `Revision ${shown(revision)} has a count of changes ${shown(changes)}`,
      );
    }
  }),
  revisionCase(
    'pages of revisions follow each other without a gap, and the last says so',
    async (backend, { revisions }) => {
      const saves = await saveLimits(backend, [1, 2, 3, 4, 5]);
      const listed: string[] = [];
      for (const [expected, isMore] of [
        [2, true],
        [2, true],
        [1, false],
      ] as const) {
        const before = listed.at(-1);
        const page = await revisions({ limit: 2, ...(before !== undefined && { before }) });
        expectSame(page.revisions.length, expected, 'The number of revisions on a page of at most 2 of 5');
        expectSame(page.more, isMore, `Whether there are more revisions after ${listed.length + expected} of 5`);
        listed.push(...page.revisions.map(({ revision }) => revision));
      }
      expectSame(
        listed,
        saves.map(({ revision }) => revision),
        'The pages together are not all revisions, newest first',
      );
    },
  ),
  revisionCase('each revision is read as it was saved', async (backend, { revision: read }) => {
    const saves = await saveLimits(backend, [1, 2, 3]);
    for (const [at, { revision, saved }] of saves.entries()) {
      const expected = { document: documentWithLimit(3 - at), revision, saved };
      expectSame(await read(revision), expected, 'A revision is not what was saved');
    }
  }),
  revisionCase('a revision that never was is not found', async (backend, { revision }) => {
    await saveNext(backend, documentWithLimit(1));
    await expectRefusal(revision('never-was'), 'not_found', 'Reading a revision that never was');
  }),
  revisionCase(
    'an old revision is restored by saving its document, and stays where it was',
    async (backend, { revision, revisions }) => {
      const [, first] = await saveLimits(backend, [1, 2]);
      expect(first !== undefined, 'Two saves gave less than two answers');
      const restored = await saveNext(backend, (await revision(first.revision)).document);
      expectSame((await backend.load()).document, documentWithLimit(1), 'The restored document is not what is stored');
      expectSame((await revision(first.revision)).document, documentWithLimit(1), 'The restored revision has changed');
      const [newest] = (await revisions({ limit: 1 })).revisions;
      expectSame(newest?.revision, restored, 'The restoring save is not the newest revision');
    },
  ),
  revisionCase('a save that is refused or sent again makes no revision of its own', async (backend, { revisions }) => {
    const { revision } = await backend.load();
    const request = requestFor(documentWithLimit(1), revision);
    await backend.save(request);
    await backend.save(request);
    await rejection(backend.save(requestFor(documentWithLimit(2), revision)), 'A save on an old revision');
    expectSame((await revisions({ limit: 10 })).revisions.length, 1, 'The number of revisions after one save');
  }),
  revisionCase('asking for revisions with an aborted signal is rejected with its reason', async (_backend, reads) => {
    const reason = new Error('given up before');
    const signal = AbortSignal.abort(reason);
    for (const [name, call] of [
      ['revisions', () => reads.revisions({ limit: 1 }, { signal })],
      ['revision', () => reads.revision('never-was', { signal })],
    ] as const) {
      const error = await rejection(call(), `${name} with an aborted signal`);
      expect(error === reason, `${name} should be rejected with the signal’s reason, but was with ${String(error)}`);
    }
  }),
];
