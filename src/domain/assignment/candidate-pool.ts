import { IndexedHeap } from './indexed-heap.ts';
import type { OperatorRecord, Seat, SeatedPool } from './records.ts';
import type { ReusedList } from './reused-list.ts';

/**
 * The operators of one skill group, or all of them, with the one who is next at hand.
 *
 * Only good news is brought here: an operator becomes available, or goes up in rank. Bad news (a ticket more, a closed
 * calendar, a later turn) is found out when that operator comes up as first, so that most changes cost nothing. An
 * operator who is taken out on the way comes back with their next good news.
 */
export class CandidatePool implements SeatedPool {
  readonly #seats = new IndexedHeap<Seat>((one, other) => one.rank < other.rank);
  readonly #considerWorkload: boolean;
  readonly #allRefreshed: ReusedList<CandidatePool>;
  /** Its place among the pools. */
  readonly place: number;
  /** Since the queue was last offered somebody here has become available. */
  refreshed = false;

  /** @param allRefreshed to which it adds itself when it becomes {@link refreshed} */
  constructor(place: number, considerWorkload: boolean, allRefreshed: ReusedList<CandidatePool>) {
    this.place = place;
    this.#considerWorkload = considerWorkload;
    this.#allRefreshed = allRefreshed;
  }

  seat(operator: OperatorRecord): void {
    operator.seats.push({ operator, pool: this, rank: 0, heapIndex: -1 });
  }

  improved(seat: Seat, rank: number, returned: boolean): void {
    if (seat.heapIndex < 0) {
      seat.rank = rank;
      this.#seats.add(seat);
    } else if (rank < seat.rank) {
      seat.rank = rank;
      this.#seats.moved(seat);
    }
    if (!returned || this.refreshed) return;
    this.refreshed = true;
    this.#allRefreshed.add(this);
  }

  /** The available operator of the smallest rank, or `undefined`. */
  next(): OperatorRecord | undefined {
    for (let seat = this.#seats.first(); seat !== undefined; seat = this.#seats.first()) {
      const { operator } = seat;
      if (!operator.available) {
        this.#seats.remove(seat);
        continue;
      }
      const rank = operator.rank(this.#considerWorkload);
      if (rank === seat.rank) return operator;
      seat.rank = rank;
      this.#seats.moved(seat);
    }
    return undefined;
  }
}

/** The available operator of the smallest rank in any of the pools. */
export function nextOf(pools: readonly CandidatePool[], considerWorkload: boolean): OperatorRecord | undefined {
  let best: OperatorRecord | undefined;
  let bestRank = Infinity;
  for (const pool of pools) {
    const operator = pool.next();
    if (operator === undefined) continue;
    const rank = operator.rank(considerWorkload);
    if (rank < bestRank) {
      best = operator;
      bestRank = rank;
    }
  }
  return best;
}
