import type { CycleColumns, WorkColumns } from './run-record.ts';

/** A list of clock cycles that grows. */
export class CycleList implements CycleColumns {
  count = 0;
  ticket: Uint32Array;
  metric: Uint8Array;
  outcome: Uint8Array;
  used: Float64Array;
  dueAt: Float64Array;
  stoppedAt: Float64Array;

  /** @param expected about so many */
  constructor(expected: number) {
    const room = Math.max(expected, 16);
    this.ticket = new Uint32Array(room);
    this.metric = new Uint8Array(room);
    this.outcome = new Uint8Array(room);
    this.used = new Float64Array(room);
    this.dueAt = new Float64Array(room);
    this.stoppedAt = new Float64Array(room);
  }

  add(
    ticket: number,
    metric: number,
    outcome: number,
    used: number,
    dueAt: number | null,
    stoppedAt: number | null,
  ): void {
    if (this.count === this.ticket.length) this.#grow();
    const row = this.count++;
    this.ticket[row] = ticket;
    this.metric[row] = metric;
    this.outcome[row] = outcome;
    this.used[row] = used;
    this.dueAt[row] = dueAt ?? NaN;
    this.stoppedAt[row] = stoppedAt ?? NaN;
  }

  #grow(): void {
    const length = 2 * this.count;
    this.ticket = grown(new Uint32Array(length), this.ticket);
    this.metric = grown(new Uint8Array(length), this.metric);
    this.outcome = grown(new Uint8Array(length), this.outcome);
    this.used = grown(new Float64Array(length), this.used);
    this.dueAt = grown(new Float64Array(length), this.dueAt);
    this.stoppedAt = grown(new Float64Array(length), this.stoppedAt);
  }
}

/** A list of stretches of work that grows. Each is taken to last until the end of the run until it is told otherwise. */
export class WorkList implements WorkColumns {
  count = 0;
  operator: Uint32Array;
  ticket: Int32Array;
  from: Float64Array;
  to: Float64Array;

  /** @param expected about so many */
  constructor(expected: number) {
    const room = Math.max(expected, 16);
    this.operator = new Uint32Array(room);
    this.ticket = new Int32Array(room);
    this.from = new Float64Array(room);
    this.to = new Float64Array(room);
  }

  /** @returns the row, to tell when it ended. */
  begin(operator: number, ticket: number, from: number, to: number): number {
    if (this.count === this.operator.length) this.#grow();
    const row = this.count++;
    this.operator[row] = operator;
    this.ticket[row] = ticket;
    this.from[row] = from;
    this.to[row] = to;
    return row;
  }

  /** @returns when it began. */
  end(row: number, to: number): number {
    this.to[row] = to;
    return this.from[row] ?? NaN;
  }

  #grow(): void {
    const length = 2 * this.count;
    this.operator = grown(new Uint32Array(length), this.operator);
    this.ticket = grown(new Int32Array(length), this.ticket);
    this.from = grown(new Float64Array(length), this.from);
    this.to = grown(new Float64Array(length), this.to);
  }
}

function grown<Column extends Uint8Array | Int32Array | Uint32Array | Float64Array>(
  longer: Column,
  shorter: Column,
): Column {
  longer.set(shorter);
  return longer;
}
