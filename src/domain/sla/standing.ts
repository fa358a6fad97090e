import { valueOf, type TicketValues } from '../fields/conditions.ts';
import { placeOf } from './places.ts';
import { choosePolicy, type PolicyRule, type SlaRules } from './rules.ts';

/** What of a ticket decides on which terms its clocks count: its values, and by them its policy, priority and status. */
export class Standing {
  /** `null`: none fits, or there is no ticket yet. */
  policy: PolicyRule | null = null;
  status: string | null = null;
  /** Places in the rules. */
  statusPlace = 0;
  priorityPlace = 0;
  #values: Record<string, unknown> = {};

  /** As before there was a ticket. */
  reset(): void {
    this.policy = null;
    this.status = null;
    this.statusPlace = 0;
    this.priorityPlace = 0;
    this.#values = {};
  }

  /** As a ticket is created. */
  begin(values: TicketValues, rules: SlaRules): void {
    this.#values = { ...values };
    this.read(rules);
  }

  /** A field's value; `undefined` if it has none. */
  valueOf(field: string): unknown {
    return valueOf(this.#values, field);
  }

  /** Reads the same values under these rules. */
  read(rules: SlaRules): void {
    this.#readStatus(rules);
    this.#readPriority(rules);
    this.policy = choosePolicy(rules, this.#values);
  }

  /** A field takes another value. Says whether it may change the terms on which clocks count. */
  change(field: string, value: unknown, rules: SlaRules): boolean {
    const { policy, statusPlace, priorityPlace } = this;
    this.#values[field] = value;
    if (field === 'status') this.#readStatus(rules);
    if (field === 'priority') this.#readPriority(rules);
    if (rules.policyChoice.dependsOn(field)) this.policy = choosePolicy(rules, this.#values);
    if (this.policy !== policy || this.priorityPlace !== priorityPlace) return true;
    if (field !== 'status' || !policy) return false;
    return policy.pauses[statusPlace] === 1 || policy.pauses[this.statusPlace] === 1;
  }

  #readStatus({ statuses }: SlaRules): void {
    const { status } = this.#values;
    this.status = typeof status === 'string' ? status : null;
    this.statusPlace = placeOf(this.status, statuses);
  }

  #readPriority({ priorities }: SlaRules): void {
    const { priority } = this.#values;
    this.priorityPlace = (typeof priority === 'string' && priorities.get(priority)) || 0;
  }
}
