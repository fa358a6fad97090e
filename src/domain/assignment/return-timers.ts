import { IndexedHeap } from './indexed-heap.ts';
import type { OperatorRecord } from './records.ts';
import type { Rules } from './rules.ts';

/** When the unanswered tickets of operators who can't receive are due to go back to the queue. */
export class ReturnTimers {
  readonly #timers = new IndexedHeap<OperatorRecord>((one, other) =>
    one.returnAt === other.returnAt ? one.id < other.id : one.returnAt < other.returnAt,
  );

  /** The next instant at which tickets are due to be returned; `Infinity`: never. */
  get nextReturn(): number {
    return this.#timers.first()?.returnAt ?? Infinity;
  }

  /**
   * Looks at an operator again, after a change of status, tickets, hours or rules. Closing hours don't count: their calendar
   * says when they have been unable to receive for long enough.
   */
  watch(operator: OperatorRecord, { enabled, returnAfter }: Rules): void {
    const at = enabled && returnAfter !== Infinity ? returnInstant(operator, returnAfter) : Infinity;
    if (at === operator.returnAt) return;
    operator.returnAt = at;
    if (at === Infinity) this.#timers.remove(operator);
    else if (operator.heapIndex < 0) this.#timers.add(operator);
    else this.#timers.moved(operator);
  }

  /** Takes out the operators whose tickets are due at `at`, in the order in which they were due. */
  *takeDue(at: number): Iterable<OperatorRecord> {
    for (let operator = this.#timers.first(); operator && operator.returnAt <= at; operator = this.#timers.first()) {
      this.#timers.remove(operator);
      operator.returnAt = Infinity;
      yield operator;
    }
  }
}

function returnInstant(operator: OperatorRecord, returnAfter: number): number {
  if (operator.unableSince === null) return Infinity;
  for (const ticket of operator.tickets) {
    if (ticket.returnable) return operator.calendar.calendar.due(operator.unableSince, returnAfter) ?? Infinity;
  }
  return Infinity;
}
