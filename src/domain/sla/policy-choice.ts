import { matches, valueOf, type Ancestors, type TicketValues } from '../fields/conditions.ts';
import type { Condition } from '../settings/condition.ts';

/** What is known after the values of some fields: which policy they lead to, if they are all, and where another value leads. */
interface Choices<Policy> {
  policy: Policy | null | undefined;
  readonly next: Map<unknown, Choices<Policy>>;
}

/** How many values are remembered: a free text that a condition names may bring any number of them. */
const mostRemembered = 10_000;

/**
 * Chooses the first policy whose condition fits a ticket's values, and remembers the choice by the values that conditions
 * name: of these, millions of tickets have few.
 */
export class PolicyChoice<Policy extends { readonly condition: Condition | null }> {
  readonly #policies: readonly Policy[];
  readonly #ancestors: Ancestors;
  readonly #named: ReadonlySet<string>;
  readonly #fields: readonly string[];
  /** Whether a field is called as something that every object inherits, and has to be told from that. */
  readonly #inherited: boolean;
  readonly #choices: Choices<Policy> = { policy: undefined, next: new Map() };
  #remembered = 0;

  /** `ancestors`: what lies above the options of nested lists. */
  constructor(policies: readonly Policy[], ancestors: Ancestors) {
    this.#policies = policies;
    this.#ancestors = ancestors;
    this.#named = new Set(policies.flatMap(({ condition }) => condition?.rules.map(({ field }) => field) ?? []));
    this.#fields = [...this.#named];
    this.#inherited = this.#fields.some((field) => field in Object.prototype);
  }

  /** Whether a condition names the field. If none does, its value makes no difference. */
  dependsOn(field: string): boolean {
    return this.#named.has(field);
  }

  /** The first policy that fits the values, a plain object; `null` if none does. */
  of(values: TicketValues): Policy | null {
    let choices = this.#choices;
    for (const field of this.#fields) {
      const value = this.#inherited ? valueOf(values, field) : values[field];
      // Chosen lists of values are other objects each time.
      if (typeof value === 'object' && value !== null) return this.#choose(values);
      choices = choices.next.get(value) ?? this.#remember(choices, value);
    }
    if (choices.policy === undefined) choices.policy = this.#choose(values);
    return choices.policy;
  }

  #remember(choices: Choices<Policy>, value: unknown): Choices<Policy> {
    if (++this.#remembered > mostRemembered) {
      this.#remembered = 0;
      this.#choices.next.clear();
    }
    const further: Choices<Policy> = { policy: undefined, next: new Map() };
    choices.next.set(value, further);
    return further;
  }

  #choose(values: TicketValues): Policy | null {
    return this.#policies.find(({ condition }) => matches(condition, values, this.#ancestors)) ?? null;
  }
}
