import { logarithm } from '../random/elementary-functions.ts';
import type { RandomSource } from '../random/random-source.ts';
import { purpose } from './purpose.ts';
import type { ExpectedShare } from './week-profile.ts';

/** A stream as far as arrivals go: its own luck, and how many tickets come in a week. */
export interface ArrivalStream {
  readonly source: RandomSource;
  readonly perWeek: number;
}

/** Arrivals of all streams in order of time, in columns. */
export interface Arrivals {
  readonly count: number;
  /** Whole epoch milliseconds. */
  readonly at: Float64Array;
  /** Index of the stream. */
  readonly stream: Uint32Array;
  /** Which ticket of its stream it is, from 0. */
  readonly number: Uint32Array;
}

/**
 * Draws the arrivals of independent Poisson processes. Each stream counts exponential steps in expected tickets, and an
 * arrival is when that many may be expected (inversion of the cumulative rate), so its rate changes with the hour exactly;
 * and the luck of a stream is its own, so that another's rate doesn't touch it. Streams are merged by a heap.
 */
export function drawArrivals(streams: readonly ArrivalStream[], expected: ExpectedShare): Arrivals {
  return new Merge(streams, expected).run();
}

class Merge {
  readonly #streams: readonly ArrivalStream[];
  readonly #expected: ExpectedShare;
  /** By stream: expected tickets at its next arrival, how many came before it, and where and when it is. */
  readonly #expectedTickets: Float64Array;
  readonly #number: Uint32Array;
  readonly #stretch: Uint32Array;
  readonly #next: Float64Array;
  /** Streams that go on, the one with the earliest next arrival first (a binary heap). */
  readonly #heap: Uint32Array;
  #size = 0;

  constructor(streams: readonly ArrivalStream[], expected: ExpectedShare) {
    this.#streams = streams;
    this.#expected = expected;
    this.#expectedTickets = new Float64Array(streams.length);
    this.#number = new Uint32Array(streams.length);
    this.#stretch = new Uint32Array(streams.length);
    this.#next = new Float64Array(streams.length);
    this.#heap = new Uint32Array(streams.length);
    for (let stream = 0; stream < streams.length; stream++) {
      if (this.#advance(stream, 0)) this.#heap[this.#size++] = stream;
    }
    for (let place = (this.#size >> 1) - 1; place >= 0; place--) this.#siftDown(place);
  }

  run(): Arrivals {
    const mean = this.#streams.reduce((sum, { perWeek }) => sum + perWeek, 0) * this.#expected.total;
    // Six standard deviations more than expected: hardly ever too few.
    let capacity = Math.ceil(mean + 6 * Math.sqrt(mean) + 16);
    let at = new Float64Array(capacity);
    let stream = new Uint32Array(capacity);
    let number = new Uint32Array(capacity);
    let count = 0;
    while (this.#size > 0) {
      if (count === capacity) {
        capacity *= 2;
        at = grown(at, new Float64Array(capacity));
        stream = grown(stream, new Uint32Array(capacity));
        number = grown(number, new Uint32Array(capacity));
      }
      const first = this.#heap[0] ?? NaN;
      const which = this.#number[first] ?? NaN;
      at[count] = Math.floor(this.#next[first] ?? NaN);
      stream[count] = first;
      number[count] = which;
      count += 1;
      if (!this.#advance(first, which + 1)) this.#heap[0] = this.#heap[--this.#size] ?? NaN;
      this.#siftDown(0);
    }
    return { count, at: at.subarray(0, count), stream: stream.subarray(0, count), number: number.subarray(0, count) };
  }

  /** Draws the next arrival of a stream. False when it comes too late. */
  #advance(index: number, number: number): boolean {
    const stream = this.#streams[index];
    if (stream === undefined || !(stream.perWeek > 0)) return false;
    const step = -logarithm(stream.source.uniform(number, purpose.arrival));
    const tickets = (this.#expectedTickets[index] ?? NaN) + step;
    const share = tickets / stream.perWeek;
    if (!(share < this.#expected.total)) return false;
    const stretch = this.#expected.stretchOf(share, this.#stretch[index] ?? NaN);
    this.#expectedTickets[index] = tickets;
    this.#number[index] = number;
    this.#stretch[index] = stretch;
    this.#next[index] = this.#expected.instantAt(share, stretch);
    return true;
  }

  #siftDown(from: number): void {
    const heap = this.#heap;
    const moved = heap[from] ?? NaN;
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#isBefore(heap[child + 1] ?? NaN, heap[child] ?? NaN)) child += 1;
      if (!this.#isBefore(heap[child] ?? NaN, moved)) break;
      heap[place] = heap[child] ?? NaN;
      place = child;
    }
    heap[place] = moved;
  }

  /** Of two streams that meet at one instant, which hardly happens, the one listed first. */
  #isBefore(one: number, other: number): boolean {
    const difference = (this.#next[one] ?? NaN) - (this.#next[other] ?? NaN);
    return difference < 0 || (difference === 0 && one < other);
  }
}

function grown<Column extends Float64Array | Uint32Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
