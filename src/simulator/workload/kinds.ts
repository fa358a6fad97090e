import type { TicketKind } from './ticket-plans.ts';

/** What says of which kind a ticket is. */
export interface KindSource {
  readonly topic: string | null;
  readonly priority: string | null;
  readonly channel: string | null;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

/** One text for all tickets of one kind, whatever the order in which their values are listed. */
export function kindKey({ topic, priority, channel, values }: KindSource): string {
  if (values === undefined) return JSON.stringify([topic, priority, channel]);
  const fields = Object.keys(values).sort();
  if (fields.length === 0) return JSON.stringify([topic, priority, channel]);
  return JSON.stringify([topic, priority, channel, ...fields.map((field) => [field, values[field]])]);
}

/** Gives tickets of one kind one number. */
export class Kinds {
  readonly list: TicketKind[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a kind: its index in {@link list}. */
  numberOf(source: KindSource): number {
    const key = kindKey(source);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.list.length;
    const { topic, priority, channel, values = {} } = source;
    this.list.push({ topic, priority, channel, values });
    this.#numbers.set(key, number);
    return number;
  }
}
