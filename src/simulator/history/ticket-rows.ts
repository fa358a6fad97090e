import type { ReplayedTicket, Stint } from '../workload/workload.ts';
import type { HistoryMapping } from './mapping.ts';
import type { ReadTicket, TicketSource } from './read-history.ts';
import { readKind } from './read-kind.ts';
import type { RowReader } from './row-reader.ts';
import { leastWork } from './stints.ts';
import { timeUnits } from './numbers.ts';

/** Reads a table of which every row is a ticket. */
export class TicketRows implements TicketSource {
  readonly #reader: RowReader;
  readonly #mapping: HistoryMapping;
  readonly #workBetween: (from: number, to: number) => number;
  readonly #ids = new Set<string>();
  readonly #tickets: ReadTicket[] = [];

  constructor(reader: RowReader, mapping: HistoryMapping, openBetween: (from: number, to: number) => number) {
    this.#reader = reader;
    this.#mapping = mapping;
    this.#workBetween = openBetween;
  }

  take(): boolean {
    const reader = this.#reader;
    const createdAt = reader.neededInstant('created');
    if (createdAt === null) return false;
    const id = reader.text('id') ?? `#${reader.number}`;
    if (this.#ids.has(id)) {
      reader.leaveOut('same_id', 'id');
      return false;
    }
    this.#ids.add(id);
    const { topic, priority, channel } = readKind(reader);
    const values = reader.values();
    const story = this.#stints(createdAt);
    const ticket: ReplayedTicket = {
      id,
      createdAt,
      topic: topic ?? null,
      priority: priority ?? null,
      channel: channel ?? null,
      ...(values && { values }),
      ...(story.stints && { stints: story.stints }),
    };
    this.#tickets.push({ ...story, ticket, group: reader.text('group'), assignee: reader.text('assignee') });
    return true;
  }

  tickets(): readonly ReadTicket[] {
    return this.#tickets;
  }

  /** Work in equal parts, one for each time the ticket came back, and the reply where the file puts it. */
  #stints(createdAt: number): Omit<ReadTicket, 'ticket' | 'group' | 'assignee'> & { readonly stints: Stint[] | null } {
    const reader = this.#reader;
    const handling = reader.handling();
    const back = reader.reopened();
    const firstReplyAt = this.#after(createdAt, 'firstReply');
    this.#after(createdAt, 'solved');
    this.#after(createdAt, 'closed');
    if (handling === null)
      return { stints: null, drawn: true, unfinished: false, returnedLater: false, replyAtEnd: false };
    const work = Math.max(Math.round(handling / (back + 1)), leastWork);
    const replyAfter = firstReplyAt === null ? work : Math.min(this.#workBetween(createdAt, firstReplyAt), work);
    const status = reader.meaning('status')?.meaning;
    const end = status === 'pending' || status === 'on_hold' ? 'pending' : 'solved';
    const clientAfter = this.#mapping.reopenedAfter * timeUnits.hours;
    const stints = Array.from({ length: back + 1 }, (_, index): Stint => {
      const isLast = index === back;
      return {
        work,
        replyAfter: index === 0 ? replyAfter : work,
        end: isLast ? end : 'solved',
        clientAfter: isLast ? null : clientAfter,
      };
    });
    const unfinished = status === 'new' || status === 'open';
    return { stints, drawn: false, unfinished, returnedLater: back > 0, replyAtEnd: firstReplyAt === null };
  }

  #after(createdAt: number, role: 'firstReply' | 'solved' | 'closed'): number | null {
    const at = this.#reader.instant(role);
    if (at === null || at >= createdAt) return at;
    this.#reader.ignore('before_creation', role);
    return null;
  }
}
