import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  CallOptions,
  HistoryQuery,
  PastTicket,
  Revision,
  RevisionPage,
  RevisionQuery,
  SavedSettings,
  SaveRequest,
  TicketSettingsBackend,
  WatchOptions,
} from '../../src/adapters/backend.ts';
import { conformanceCases } from '../../src/adapters/conformance.ts';
import { BackendError } from '../../src/adapters/errors.ts';
import { createMemoryBackend } from '../../src/adapters/memory.ts';

type Fault = (right: TicketSettingsBackend) => Partial<TicketSettingsBackend>;

/** Backends that are wrong in one way, and words of the message in which the suite must say so. */
const faults: Readonly<Record<string, { readonly fault: Fault; readonly said: RegExp }>> = {
  'invents a document before the first save': {
    fault: (right) => ({
      load: async (call) => {
        const loaded = await right.load(call);
        return { ...loaded, document: loaded.document ?? {} };
      },
    }),
    said: /should be null, not \{\}/,
  },
  'drops keys it doesn’t know': {
    fault: (right) => ({
      save: (request, call) => {
        const { schemaVersion, fields, assignment, sla, calendars, parameters } = request.document as Document;
        return right.save(
          { ...request, document: { schemaVersion, fields, assignment, sla, calendars, parameters } },
          call,
        );
      },
    }),
    said: /expected \{"keep":.*at \/x-host, found undefined/,
  },
  'turns empty texts into nothing': {
    fault: (right) => ({
      save: (request, call) =>
        right.save(
          { ...request, document: JSON.parse(JSON.stringify(request.document).replace(':""', ':null')) },
          call,
        ),
    }),
    said: /expected ""/,
  },
  'overwrites whatever the revision': {
    fault: (right) => ({
      save: async (request, call) => right.save({ ...request, revision: (await right.load()).revision }, call),
    }),
    said: /old revision should be refused, but gave/,
  },
  'doesn’t tell what is stored in a conflict': {
    fault: (right) => ({
      save: (request, call) =>
        right.save(request, call).catch((error: unknown) => {
          throw error instanceof BackendError && error.code === 'conflict'
            ? new BackendError('conflict', error.message)
            : error;
        }),
    }),
    said: /conflict doesn’t carry/,
  },
  'refuses conflicts with an error of another kind': {
    fault: (right) => ({
      save: (request, call) =>
        right.save(request, call).catch((error: unknown) => {
          throw error instanceof BackendError ? new Error('409') : error;
        }),
    }),
    said: /BackendError "conflict", but was with Error: 409/,
  },
  'forgets idempotency keys': {
    fault: (right) => {
      let count = 0;
      return { save: (request, call) => right.save({ ...request, idempotencyKey: `${(count += 1)}` }, call) };
    },
    said: /sent again was refused/,
  },
  'applies a retried save again': {
    fault: (right) => {
      const seen = new Set<string>();
      return {
        save: async (request: SaveRequest, call) => {
          if (!seen.has(request.idempotencyKey)) {
            const answer = await right.save(request, call);
            seen.add(request.idempotencyKey);
            return answer;
          }
          const { revision } = await right.load();
          return right.save({ ...request, revision, idempotencyKey: `${request.idempotencyKey}-again` }, call);
        },
      };
    },
    said: /second answer is not the first/,
  },
  'gives every save the same revision': {
    fault: (right) => {
      let real = '0';
      return {
        load: async (call) => ({ ...(await right.load(call)), revision: 'same' }),
        save: async (request, call) => {
          const answer = await right.save({ ...request, revision: real }, call);
          real = answer.revision;
          return { ...answer, revision: 'same' };
        },
      };
    },
    said: /not distinct: same, same/,
  },
  'stamps in seconds': {
    fault: (right) => ({
      save: async (request, call) => {
        const { revision, saved } = await right.save(request, call);
        return { revision, saved: { ...saved, at: Math.floor(saved.at / 1000) } };
      },
    }),
    said: /epoch milliseconds/,
  },
  'ignores signals': {
    fault: (right) => ({
      load: () => right.load(),
      save: (request) => right.save(request),
    }),
    said: /load with an aborted signal should be refused/,
  },
  'rejects aborted calls with an error of its own': {
    fault: (right) => ({
      directory: (call) =>
        right.directory(call).catch((error: unknown) => {
          throw call?.signal?.aborted ? new Error('cancelled') : error;
        }),
    }),
    said: /directory .* signal’s reason, but was with Error: cancelled/,
  },
  'hands out its own directory': {
    fault: (right) => {
      const directory = right.directory();
      return {
        directory: async (call) => {
          await right.directory(call);
          return directory;
        },
      };
    },
    said: /What directory gives is shared/,
  },
  'stores a document late': {
    fault: (right) => ({
      save: async (request, call) => {
        await right.permissions(call);
        return right.save(request, call);
      },
    }),
    said: /follows the caller’s/,
  },
  'has a directory without statuses': {
    fault: (right) => ({
      directory: async (call) => {
        const { statuses: _, ...others } = await right.directory(call);
        return others as Awaited<ReturnType<TicketSettingsBackend['directory']>>;
      },
    }),
    said: /malformed at "statuses"/,
  },
  'has two statuses of one id': {
    fault: (right) => ({
      directory: async (call) => {
        const directory = await right.directory(call);
        return { ...directory, statuses: [...directory.statuses, ...directory.statuses] };
      },
    }),
    said: /Two statuses of the directory are called "new"/,
  },
  'reads and writes in two steps': {
    fault: (right) => {
      let document: unknown = null;
      let count = 0;
      return {
        load: async (call) => ({
          ...(await right.load(call)),
          document: structuredClone(document),
          revision: `${count}`,
        }),
        save: async (request, call) => {
          await right.permissions(call);
          const isCurrent = request.revision === `${count}`;
          await right.permissions(call);
          if (!isCurrent) throw new BackendError('conflict', 'Somebody else saved');
          document = structuredClone(request.document);
          count += 1;
          return { revision: `${count}`, saved: { at: Date.now() } };
        },
      };
    },
    said: /Of 5 saves on one revision 5 were applied/,
  },
  'doesn’t say who may save': {
    fault: () => ({ permissions: async () => ({}) as Awaited<ReturnType<TicketSettingsBackend['permissions']>> }),
    said: /canSave should be true or false, not undefined/,
  },
  'names a section that doesn’t exist': {
    fault: (right) => ({
      capabilities: async (call) => ({
        ...(await right.capabilities(call)),
        sections: ['fields', 'robots' as 'other'],
      }),
    }),
    said: /section "robots"/,
  },
  'counts tickets in fractions': {
    fault: (right) => ({
      capabilities: async (call) => ({ ...(await right.capabilities(call)), usage: { topic: { tickets: 1.5 } } }),
    }),
    said: /"topic" has a count 1.5/,
  },
  'names a history and has none': {
    fault: (right) => ({
      capabilities: async (call) => ({ ...(await right.capabilities(call)), history: { from: 0, to: 1, tickets: 0 } }),
      history: undefined,
    }),
    said: /name a history, and there is no call for it/,
  },
  'counts more past tickets than it has': {
    fault: withPast((right) => ({
      capabilities: async (call) => ({
        ...(await right.capabilities(call)),
        history: { from: 0, to: 9e12, tickets: 9 },
      }),
    })),
    said: /number of tickets in the whole history: expected 9/,
  },
  'tells the past backwards': {
    fault: withPast((right) => ({
      history: async (query, call) => [...((await right.history?.(query, call)) ?? [])].reverse(),
    })),
    said: /"past-2" was created before "past-3"/,
  },
  'tells all of the past whatever it is asked for': {
    fault: withPast((right) => ({ history: (_query, call) => readPast(right, { from: 0, to: 9e12 }, call) })),
    said: /ids of a part of the history: expected "past-1" at \/0, found "past-0"/,
  },
  'forgets that a question about the past can be given up': {
    fault: withPast((right) => ({ history: (query) => readPast(right, query) })),
    said: /history with an aborted signal should be refused/,
  },
  'names revisions and has none': {
    fault: () => ({ revisions: undefined }),
    said: /name revisions, and there are no calls for them/,
  },
  'lists a revision before the first save': {
    fault: (right) => ({
      revisions: async (query, call) => {
        const page = await pageFrom(right, query, call);
        const invented = { revision: '0', saved: { at: 0 } };
        return page.revisions.length > 0 ? page : { ...page, revisions: [invented] };
      },
    }),
    said: /revisions of a help-desk that saved nothing/,
  },
  'lists revisions oldest first': {
    fault: (right) => ({
      revisions: async (query, call) => {
        const page = await pageFrom(right, query, call);
        return { ...page, revisions: [...page.revisions].reverse() };
      },
    }),
    said: /list of revisions is not the saves, newest first/,
  },
  'begins each page where the one before ended': {
    fault: (right) => ({
      revisions: async ({ before, limit }, call) => {
        const { revisions } = await pageFrom(right, { limit: 1000 }, call);
        const start = Math.max(
          0,
          revisions.findIndex(({ revision }) => revision === before),
        );
        return { revisions: revisions.slice(start, start + limit), more: start + limit < revisions.length };
      },
    }),
    said: /Whether there are more revisions|pages together are not all|number of revisions on a page/,
  },
  'reads the current document for every revision': {
    fault: (right) => ({
      revision: async (id, call) => ({
        ...(await readRevision(right, id, call)),
        document: (await right.load()).document,
      }),
    }),
    said: /A revision is not what was saved/,
  },
  'finds revisions that never were': {
    fault: (right) => ({
      revision: (id, call) =>
        readRevision(right, id, call).catch(() => ({ document: null, revision: id, saved: { at: 1 } })),
    }),
    said: /Reading a revision that never was should be refused/,
  },
  'forgets the revision that is restored': {
    fault: (right) => {
      const texts = new Map<string, string>();
      return {
        save: async (request, call) => {
          const answer = await right.save(request, call);
          const text = JSON.stringify(request.document);
          if (texts.has(text)) texts.set(text, 'forgotten');
          else texts.set(text, '');
          return answer;
        },
        revision: async (id, call) => {
          const found = await readRevision(right, id, call);
          const isForgotten = texts.get(JSON.stringify(found.document)) === 'forgotten';
          return isForgotten ? { ...found, document: null } : found;
        },
      };
    },
    said: /restored revision has changed/,
  },
  'lists a save that was sent again as two': {
    fault: (right) => {
      const seen = new Set<string>();
      let doubled = 0;
      return {
        save: (request, call) => {
          if (seen.has(request.idempotencyKey)) doubled += 1;
          seen.add(request.idempotencyKey);
          return right.save(request, call);
        },
        revisions: async (query, call) => {
          const page = await pageFrom(right, query, call);
          return { ...page, revisions: [...page.revisions, ...page.revisions.slice(0, doubled)] };
        },
      };
    },
    said: /number of revisions after one save/,
  },
  'forgets that a question about revisions can be given up': {
    fault: (right) => ({ revisions: (query) => pageFrom(right, query) }),
    said: /revisions with an aborted signal should be refused/,
  },
  'names a watch and has none': {
    fault: () => ({ watch: undefined }),
    said: /name a watch, and there is no call for it/,
  },
  'tells of a save with another instant': {
    fault: (right) => ({
      watch: (listener, options) =>
        watchOn(right, ({ revision, saved }) => listener({ revision, saved: { ...saved, at: saved.at + 1 } }), options),
    }),
    said: /What is told of a save is not what the save was answered/,
  },
  'tells of old saves after new ones': {
    fault: (right) => ({
      watch: (listener, options) => {
        let first: SavedSettings | undefined;
        return watchOn(
          right,
          (saved) => {
            first ??= saved;
            const late = first;
            listener(saved);
            setTimeout(() => listener(late), 1);
          },
          options,
        );
      },
    }),
    said: /After the last save an older one is told/,
  },
  'forgets the saves that were missed': {
    fault: (right) => ({ watch: (listener, options) => watchOn(right, listener, { ...options, since: undefined }) }),
    said: /was not told within/,
  },
  'tells what is stored to whoever knows it': {
    fault: (right) => ({ watch: (listener, options) => watchOn(right, listener, { ...options, since: 'none' }) }),
    said: /Told without a save/,
  },
  'goes on telling after the end': {
    fault: (right) => ({
      watch: (listener, options) => {
        watchOn(right, listener, { since: options?.since });
        return () => {};
      },
    }),
    said: /Told although the watch had ended/,
  },
};

const pastTickets: readonly PastTicket[] = Array.from({ length: 4 }, (_, at) => ({
  id: `past-${at}`,
  createdAt: 1_790_000_000_000 + at * 3_600_000,
  topic: null,
  priority: 'high',
  channel: null,
}));

/** A fault of a backend that has a past. */
function withPast(fault: Fault): Fault {
  return () => {
    const right = createMemoryBackend({ history: pastTickets });
    return { ...right, ...fault(right) };
  };
}

function readPast(
  right: TicketSettingsBackend,
  query: HistoryQuery,
  call?: CallOptions,
): Promise<readonly PastTicket[]> {
  return right.history?.(query, call) ?? Promise.resolve([]);
}

function pageFrom(right: TicketSettingsBackend, query: RevisionQuery, call?: CallOptions): Promise<RevisionPage> {
  return right.revisions?.(query, call) ?? Promise.resolve({ revisions: [], more: false });
}

function readRevision(right: TicketSettingsBackend, id: string, call?: CallOptions): Promise<Revision> {
  return right.revision?.(id, call) ?? Promise.reject(new BackendError('not_found', 'None are kept'));
}

function watchOn(
  right: TicketSettingsBackend,
  listener: (saved: SavedSettings) => void,
  options?: WatchOptions,
): () => void {
  return right.watch?.(listener, options) ?? (() => {});
}

type Document = Readonly<
  Record<'schemaVersion' | 'fields' | 'assignment' | 'sla' | 'calendars' | 'parameters', unknown>
>;

function faulty(fault: Fault): TicketSettingsBackend {
  const right = createMemoryBackend();
  return { ...right, ...fault(right) };
}

describe('the conformance suite names what is wrong with a backend that', () => {
  /** Names of the cases that some fault made fail. */
  const useful = new Set<string>();

  for (const [what, { fault, said }] of Object.entries(faults)) {
    it(what, async () => {
      const messages: string[] = [];
      for (const { name, run } of conformanceCases(() => faulty(fault), { patience: 100 })) {
        await run().catch((error: Error) => {
          useful.add(name);
          messages.push(error.message);
        });
      }
      assert.ok(
        messages.some((message) => said.test(message)),
        `None of these says it:\n${messages.join('\n') || '(all passed)'}`,
      );
    });
  }

  it('(every case of it finds some fault)', () => {
    const idle = conformanceCases(createMemoryBackend).filter(({ name }) => !useful.has(name));
    assert.deepEqual(
      idle.map(({ name }) => name),
      [],
    );
  });

  it('(cases about what a backend lacks are skipped, and tell why)', async () => {
    const modest = (): TicketSettingsBackend => {
      const right = createMemoryBackend({ capabilities: { revisions: false, watch: false } });
      const { load, save, directory, permissions, capabilities } = right;
      return { load, save, directory, permissions, capabilities };
    };
    const reasons = new Set<string>();
    for (const { run } of conformanceCases(modest)) await run({ skip: (reason) => void reasons.add(reason) });
    assert.deepEqual(
      [...reasons],
      ['the capabilities name no history', 'the capabilities name no revisions', 'the capabilities name no watch'],
    );
  });
});
