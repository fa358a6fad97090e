import { replayedTicketSchema } from '../../simulator/workload/workload.ts';
import type { HistoryRange, PastTicket, TicketSettingsBackend } from '../backend.ts';
import type { BackendCase, Skipped } from './backend-case.ts';
import { expect, expectSame, rejection, shown } from './expectations.ts';

/** The past that a backend says it can tell of, and how to ask for it; nothing, when it has none. */
async function past(backend: TicketSettingsBackend): Promise<{
  range: HistoryRange;
  read: NonNullable<TicketSettingsBackend['history']>;
} | null> {
  const { history: range } = await backend.capabilities();
  if (!range) return null;
  expect(typeof backend.history === 'function', 'The capabilities name a history, and there is no call for it');
  return { range, read: backend.history.bind(backend) };
}

const noHistory: Skipped = { skipped: 'the capabilities name no history' };

/** What a backend tells of past tickets, if it does. */
export const historyCases: readonly BackendCase[] = [
  {
    name: 'the history has the tickets that the capabilities count, each once, in order of creation',
    async check(backend) {
      const history = await past(backend);
      if (!history) return noHistory;
      const { range, read } = history;
      expect(range.from < range.to, `The history should begin before it ends, not ${shown(range)}`);
      const tickets = await read(range);
      expectSame(tickets.length, range.tickets, 'The number of tickets in the whole history');
      expectOrder(tickets);
      for (const ticket of tickets) {
        const issue = replayedTicketSchema.safeParse(ticket).error?.issues[0];
        expect(!issue, `Ticket ${shown(ticket.id)} is malformed at ${shown(issue?.path.join('/'))}: ${issue?.message}`);
      }
      expectSame(new Set(tickets.map(({ id }) => id)).size, tickets.length, 'The number of different ids');
    },
  },
  {
    name: 'a part of the history has the tickets created from its beginning to before its end',
    async check(backend) {
      const history = await past(backend);
      if (!history) return noHistory;
      const { range, read } = history;
      const all = await read(range);
      const from = all[Math.floor(all.length / 3)]?.createdAt ?? range.from;
      const to = all[Math.floor((all.length * 2) / 3)]?.createdAt ?? range.to;
      const expected = all.filter(({ createdAt }) => createdAt >= from && createdAt < to);
      expectSame(idsOf(await read({ from, to })), idsOf(expected), 'The ids of a part of the history');
    },
  },
  {
    name: 'asking for history with a signal that is aborted is rejected with its reason',
    async check(backend) {
      const history = await past(backend);
      if (!history) return noHistory;
      const reason = new Error('given up before');
      const error = await rejection(
        history.read(history.range, { signal: AbortSignal.abort(reason) }),
        'history with an aborted signal',
      );
      expect(error === reason, `history should be rejected with the signal’s reason, but was with ${String(error)}`);
    },
  },
];

function idsOf(tickets: readonly PastTicket[]): readonly string[] {
  return tickets.map(({ id }) => id);
}

function expectOrder(tickets: readonly PastTicket[]): void {
  tickets.forEach(({ id, createdAt }, at) => {
    const before = tickets[at - 1];
    expect(
      before === undefined || before.createdAt <= createdAt,
      `Ticket ${shown(id)} was created before ${shown(before?.id)}, which comes before it`,
    );
  });
}
