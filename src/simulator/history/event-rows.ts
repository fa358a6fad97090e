import { statusCategories, type StatusCategory } from '../../domain/settings/vocabulary.ts';
import type { ReplayedTicket } from '../workload/workload.ts';
import type { HistoryEntry } from './history.ts';
import type { ReadTicket, TicketSource } from './read-history.ts';
import { readKind } from './read-kind.ts';
import type { RowReader } from './row-reader.ts';
import { stintsOf } from './stints.ts';

/** What a log has of a ticket so far. */
interface LoggedTicket {
  readonly entries: HistoryEntry[];
  createdAt: number | null;
  solvedAt: number | null;
  closedAt: number | null;
  firstReplyAt: number | null;
  /** The last known of each, and the instant of the entry that has it. */
  readonly last: Map<string, { readonly value: unknown; readonly at: number }>;
}

/** Reads a log: rows of one ticket are put together, whatever their order, by the time of the entry. */
export class EventRows implements TicketSource {
  readonly #reader: RowReader;
  readonly #workBetween: (from: number, to: number) => number;
  readonly #tickets = new Map<string, LoggedTicket>();

  constructor(reader: RowReader, workBetween: (from: number, to: number) => number) {
    this.#reader = reader;
    this.#workBetween = workBetween;
  }

  take(): boolean {
    const reader = this.#reader;
    const id = reader.neededText('id');
    const at = id === null ? null : reader.neededInstant('time');
    if (id === null || at === null) return false;
    let ticket = this.#tickets.get(id);
    if (!ticket) {
      ticket = {
        entries: [],
        createdAt: null,
        solvedAt: null,
        closedAt: null,
        firstReplyAt: null,
        last: new Map(),
      };
      this.#tickets.set(id, ticket);
    }
    const assignee = reader.text('assignee');
    ticket.entries.push({ at, status: categoryOf(reader.meaning('status')?.meaning), assigned: assignee !== null });
    ticket.createdAt ??= reader.instant('created');
    ticket.firstReplyAt ??= reader.instant('firstReply');
    ticket.solvedAt = reader.instant('solved') ?? ticket.solvedAt;
    ticket.closedAt = reader.instant('closed') ?? ticket.closedAt;
    see(ticket, at, { ...readKind(reader), assignee: assignee ?? undefined, group: reader.text('group') ?? undefined });
    const values = reader.values();
    if (values) see(ticket, at, values, 'field ');
    return true;
  }

  *tickets(): Generator<ReadTicket> {
    for (const [id, logged] of this.#tickets) {
      logged.entries.sort((left, right) => left.at - right.at);
      yield this.#ticket(id, logged);
      this.#tickets.delete(id); // Its entries are not needed any more: there may be a million.
    }
  }

  #ticket(id: string, { entries, last, ...logged }: LoggedTicket): ReadTicket {
    const createdAt = logged.createdAt ?? entries[0]?.at ?? 0;
    const { firstReplyAt } = logged;
    const solvedAt = logged.solvedAt ?? logged.closedAt;
    const { stints, unfinished } = stintsOf({ createdAt, entries, solvedAt, firstReplyAt }, this.#workBetween);
    const values = Object.fromEntries(
      [...last].flatMap(([key, { value }]) => (key.startsWith('field ') ? [[key.slice(6), value]] : [])),
    );
    const text = (key: string): string | null => {
      const value = last.get(key)?.value;
      return typeof value === 'string' ? value : null;
    };
    const ticket: ReplayedTicket = {
      id,
      createdAt,
      topic: text('topic'),
      priority: text('priority'),
      channel: text('channel'),
      ...(Object.keys(values).length > 0 && { values }),
      ...(stints && { stints: [...stints] }),
    };
    return {
      ticket,
      group: text('group'),
      assignee: text('assignee'),
      drawn: stints === null,
      unfinished,
      returnedLater: false,
      replyAtEnd: stints !== null && firstReplyAt === null,
    };
  }
}

function see({ last }: LoggedTicket, at: number, known: object, prefix = ''): void {
  for (const [key, value] of Object.entries(known) as [string, unknown][]) {
    if (value === undefined) continue;
    const before = last.get(prefix + key);
    if (!before || at >= before.at) last.set(prefix + key, { value, at });
  }
}

const categoryOf = (meaning: string | null | undefined): StatusCategory | null =>
  statusCategories.find((category) => category === meaning) ?? null;
