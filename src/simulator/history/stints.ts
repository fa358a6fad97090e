import type { StatusCategory } from '../../domain/settings/vocabulary.ts';
import type { Stint } from '../workload/workload.ts';
import type { HistoryEntry } from './history.ts';

/** What is known of a ticket's course. Instants are epoch milliseconds, `null` where unknown. */
export interface Story {
  readonly createdAt: number;
  /** In order of time. */
  readonly entries: readonly HistoryEntry[];
  /** When it was solved or closed at last, where the entries don't tell. */
  readonly solvedAt: number | null;
  readonly firstReplyAt: number | null;
}

export interface StoryStints {
  /** `null`: nothing tells what work there was. */
  readonly stints: readonly Stint[] | null;
  /** It was still being worked on when the story ends. */
  readonly unfinished: boolean;
}

/** Every stretch of work takes a minute at least: somebody opened the ticket. */
export const leastWork = 60_000;

type Waiting = 'pending' | 'solved';

const waitings: Readonly<Partial<Record<StatusCategory, Waiting>>> = {
  pending: 'pending',
  on_hold: 'pending',
  solved: 'solved',
  closed: 'solved',
};

/**
 * The stretches of work in a ticket's story (docs/history-files.md). A log tells when somebody wrote into it, not how long
 * they worked: the time between two entries counts as work if the ticket was open or somebody had it, or if the second
 * entry says that it was solved or waits. From then on it waits, however often that is repeated, until it is open again: so
 * long the client took.
 * @param workBetween Milliseconds that count as work of the time between two instants.
 */
export function stintsOf(story: Story, workBetween: (from: number, to: number) => number): StoryStints {
  const walk = new StoryWalk(story, workBetween);
  for (const entry of story.entries) walk.enter(entry);
  const { solvedAt } = story;
  if (solvedAt !== null && !walk.isSolved) walk.enter({ at: solvedAt, status: 'solved', assigned: false });
  return walk.result();
}

/** A {@link Stint} in the making, and when it was. */
interface Stretch {
  readonly from: number;
  work: number;
  /** Work until the first reply, which came in this stretch. */
  workUntilReply: number | null;
  end: Waiting;
  until: number;
  clientAfter: number | null;
}

const stretchFrom = (from: number): Stretch => ({
  from,
  work: 0,
  workUntilReply: null,
  end: 'solved',
  until: from,
  clientAfter: null,
});

class StoryWalk {
  readonly #firstReplyAt: number | null;
  readonly #workBetween: (from: number, to: number) => number;
  readonly #done: Stretch[] = [];
  /** `undefined` while the ticket waits for the client, or is solved. */
  #current: Stretch | undefined;
  #at: number;
  #status: StatusCategory = 'new';
  #assigned = false;

  constructor({ createdAt, firstReplyAt }: Story, workBetween: (from: number, to: number) => number) {
    this.#at = createdAt;
    this.#firstReplyAt = firstReplyAt;
    this.#workBetween = workBetween;
    this.#current = stretchFrom(createdAt);
  }

  get isSolved(): boolean {
    return waitings[this.#status] === 'solved';
  }

  enter(entry: HistoryEntry): void {
    const at = Math.max(entry.at, this.#at);
    const status = entry.status ?? this.#status;
    const waiting = waitings[status];
    if (this.#current) this.#work(this.#current, at, waiting !== undefined);
    else if (waiting !== waitings[this.#status]) this.#comeBack(at);
    if (this.#current && waiting) {
      this.#done.push({ ...this.#current, end: waiting, until: at });
      this.#current = undefined;
    }
    this.#at = at;
    this.#status = status;
    this.#assigned ||= entry.assigned;
  }

  result(): StoryStints {
    const open = this.#current;
    const unfinished = open !== undefined && (open.work > 0 || this.#done.length > 0);
    const stretches = unfinished ? [...this.#done, { ...open, until: this.#at }] : this.#done;
    return { stints: stretches.length > 0 ? stretches.map(this.#stint) : null, unfinished };
  }

  #work(current: Stretch, to: number, ends: boolean): void {
    const from = this.#at;
    const counts = this.#status === 'open' || this.#assigned || ends;
    const reply = this.#firstReplyAt;
    if (reply !== null && reply >= from && reply < to) {
      current.workUntilReply = current.work + (counts ? this.#workBetween(from, reply) : 0);
    }
    if (counts) current.work += this.#workBetween(from, to);
  }

  #comeBack(at: number): void {
    const last = this.#done.at(-1);
    if (last) last.clientAfter = at - last.until;
    this.#current = stretchFrom(at);
  }

  /** A reply ends a stretch, but the first one where it is known to have been earlier or later. */
  readonly #stint = (stretch: Stretch, index: number, all: readonly Stretch[]): Stint => {
    const work = Math.max(stretch.work, leastWork);
    const next = all[index + 1];
    const repliedLater = this.#firstReplyAt !== null && next !== undefined && this.#firstReplyAt >= next.from;
    const replyAfter = repliedLater ? null : (stretch.workUntilReply ?? work);
    return { work, replyAfter, end: stretch.end, clientAfter: stretch.clientAfter };
  };
}
