import type { TicketKind, TicketPlans } from '../workload/ticket-plans.ts';
import type { Period } from '../simulation.ts';

/** A combination of priority and topic that tickets have; `''`: they have none. */
export interface TicketGroup {
  readonly priority: string;
  readonly topic: string;
}

/** Numbers for the priorities, topics and combinations that occur, the same in all replications. */
export class TicketGroups {
  readonly #priorities = new Numbering();
  readonly #topics = new Numbering();
  readonly #groups = new Numbering();
  readonly #list: TicketGroup[] = [];
  readonly #priorityOf: number[] = [];
  readonly #topicOf: number[] = [];

  get count(): number {
    return this.#list.length;
  }

  get priorities(): readonly string[] {
    return this.#priorities.names;
  }

  get topics(): readonly string[] {
    return this.#topics.names;
  }

  /** Number of the priority by group. */
  get priorityOf(): readonly number[] {
    return this.#priorityOf;
  }

  /** Number of the topic by group. */
  get topicOf(): readonly number[] {
    return this.#topicOf;
  }

  group(number: number): TicketGroup | undefined {
    return this.#list[number];
  }

  /** The number of the group for each kind of ticket; new groups get the next numbers. */
  numbersOf(kinds: readonly TicketKind[]): Int32Array {
    return Int32Array.from(kinds, ({ priority, topic }) => {
      const group = { priority: priority ?? '', topic: topic ?? '' };
      const number = this.#groups.of(JSON.stringify([group.priority, group.topic]));
      if (number === this.#list.length) {
        this.#list.push(group);
        this.#priorityOf.push(this.#priorities.of(group.priority));
        this.#topicOf.push(this.#topics.of(group.topic));
      }
      return number;
    });
  }
}

/** The tickets that count, as indices of the plans: created from the beginning of the period to before its end. */
export function ticketsOf(plans: TicketPlans, period: Period): { readonly from: number; readonly to: number } {
  return { from: firstAt(plans, period.from), to: firstAt(plans, period.to) };
}

/** The first ticket created at an instant or later. */
function firstAt({ count, createdAt }: TicketPlans, at: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((createdAt[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names and their numbers, from 0 in the order in which they first came. */
class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly names: string[] = [];

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.#numbers.set(name, number);
    this.names.push(name);
    return number;
  }
}
