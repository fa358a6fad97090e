import type { CandidatePool } from './candidate-pool.ts';
import { IndexedHeap, type HeapItem } from './indexed-heap.ts';
import { isOfferedBefore } from './queue-order.ts';
import type { FallbackTimer, TicketRecord } from './records.ts';
import { ReusedList } from './reused-list.ts';
import type { Roster } from './roster.ts';
import type { Rules } from './rules.ts';
import { TicketLine } from './ticket-line.ts';

/** The part of the queue that one set of operators can take: the tickets of one topic, or those that anybody may get. */
export class Lane implements HeapItem {
  heapIndex = -1;
  readonly pools: readonly CandidatePool[];
  readonly waiting = new TicketLine();
  /** A ticket here has not been offered since it came. */
  fresh = false;

  constructor(pools: readonly CandidatePool[]) {
    this.pools = pools;
  }
}

/**
 * The tickets that wait, in lanes. Once the queue was offered no ticket in it fits anybody, so the next time only those
 * lanes need a look that have got a ticket or in whose pools somebody has become available.
 */
export class WaitingQueue {
  readonly #roster: Roster;
  #rules: Rules;
  #lanes = new Map<string | null, Lane>();
  /** By the place of the pool. */
  #lanesOfPool: Lane[][] = [];
  #anybody: Lane;
  readonly #fresh = new ReusedList<Lane>();
  readonly #offerable = new IndexedHeap<Lane>(startsBefore);
  #fallbacks = new IndexedHeap<FallbackTimer>((one, other) => one.at < other.at);
  #size = 0;

  constructor(rules: Rules, roster: Roster) {
    this.#roster = roster;
    this.#rules = rules;
    this.#anybody = this.#lane(roster.everyone);
  }

  /** Takes on other rules; to be called also after the roster was rebuilt. All tickets count as not offered yet. */
  rebuild(rules: Rules, at: number): void {
    const tickets = this.tickets();
    for (const ticket of tickets) this.remove(ticket);
    this.#rules = rules;
    this.#lanes = new Map();
    this.#lanesOfPool = [];
    this.#fresh.clear();
    this.#anybody = this.#lane(this.#roster.everyone);
    for (const ticket of tickets) this.add(ticket, at);
  }

  get size(): number {
    return this.#size;
  }

  /** The next instant at which skill groups stop applying to a ticket; `Infinity`: never. */
  get nextFallback(): number {
    return this.#fallbacks.first()?.at ?? Infinity;
  }

  get anyFresh(): boolean {
    return !this.#fresh.isEmpty;
  }

  /** All that wait, in queue order. */
  tickets(): TicketRecord[] {
    const lanes = [this.#anybody, ...this.#lanes.values()];
    return lanes.flatMap((lane) => lane.waiting.tickets()).sort((one, other) => (isOfferedBefore(one, other) ? -1 : 1));
  }

  add(ticket: TicketRecord, at: number): void {
    const lane = this.skillGroupsApply(ticket.joinedAt, at) ? this.#laneOf(ticket.subjectAlias) : this.#anybody;
    ticket.urgency = this.#rules.urgency(ticket);
    ticket.line = lane.waiting;
    lane.waiting.add(ticket);
    this.#size++;
    if (!lane.fresh) {
      lane.fresh = true;
      this.#fresh.add(lane);
    }
    const { fallbackAfter } = this.#rules;
    if (lane === this.#anybody || fallbackAfter === Infinity) return;
    ticket.fallback = { ticket, at: ticket.joinedAt + fallbackAfter, heapIndex: -1 };
    this.#fallbacks.add(ticket.fallback);
  }

  remove(ticket: TicketRecord): void {
    if (ticket.line === null) return;
    ticket.line.remove(ticket);
    ticket.line = null;
    this.#size--;
    if (ticket.fallback) this.#fallbacks.remove(ticket.fallback);
    ticket.fallback = null;
  }

  /** Whether only operators who work with its topic may get the ticket. */
  skillGroupsApply(joinedAt: number, at: number): boolean {
    return this.#rules.considerSkillGroups && !this.fallbackApplies(joinedAt, at);
  }

  /** Whether the ticket has waited for the fallback time while skill groups are considered. */
  fallbackApplies(joinedAt: number, at: number): boolean {
    const { considerSkillGroups, fallbackAfter } = this.#rules;
    return considerSkillGroups && at >= joinedAt + fallbackAfter;
  }

  /** Moves tickets whose fallback time has come to where anybody may get them. */
  applyFallback(at: number): void {
    for (let timer = this.#fallbacks.first(); timer && timer.at <= at; timer = this.#fallbacks.first()) {
      this.remove(timer.ticket);
      this.add(timer.ticket, at);
    }
  }

  /** The lanes in which a ticket may have found an operator, the one with the first ticket of the queue first. To be emptied. */
  takeOfferable(): IndexedHeap<Lane> {
    this.#fresh.drain(this.#offer);
    this.#roster.takeRefreshed(this.#offerTo);
    return this.#offerable;
  }

  readonly #offer = (lane: Lane): void => {
    lane.fresh = false;
    if (!lane.waiting.isEmpty && lane.heapIndex < 0) this.#offerable.add(lane);
  };

  readonly #offerTo = (pool: CandidatePool): void => {
    pool.refreshed = false;
    const lanes = this.#lanesOfPool[pool.place];
    if (lanes) for (const lane of lanes) this.#offer(lane);
  };

  #laneOf(topic: string | null): Lane {
    let lane = this.#lanes.get(topic);
    if (lane === undefined) {
      lane = this.#lane(this.#roster.poolsOfTopic(topic));
      this.#lanes.set(topic, lane);
    }
    return lane;
  }

  #lane(pools: readonly CandidatePool[]): Lane {
    const lane = new Lane(pools);
    for (const { place } of pools) (this.#lanesOfPool[place] ??= []).push(lane);
    return lane;
  }
}

function startsBefore(one: Lane, other: Lane): boolean {
  const first = one.waiting.first();
  const second = other.waiting.first();
  return first !== undefined && second !== undefined && isOfferedBefore(first, second);
}
