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

  /** As a ticket is created. */
  begin(values: TicketValues, rules: SlaRules): void {
    this.#values = { ...values };
    this.read(rules);
  }

  /** A field's value; `undefined` if it has none. */
  valueOf(field: string): unknown {
    return valueOf(this.#values, field);
  }

  get assignee(): unknown {
    return this.#values['assignee'];
  }

  /** Reads the same values under these rules. */
  read(rules: SlaRules): void {
    const { status } = this.#values;
    this.status = typeof status === 'string' ? status : null;
    this.statusPlace = placeOf(this.status, rules.statuses).place;
    this.#readPriority(rules);
    this.policy = choosePolicy(rules, this.#values);
  }

  /** Enters another status. Says whether the terms on which clocks count may be others. */
  enterStatus(status: string | null, place: number, rules: SlaRules): boolean {
    const left = this.statusPlace;
    this.#values['status'] = status;
    this.status = status;
    this.statusPlace = place;
    if (this.#chooseAgain('status', rules)) return true;
    return this.policy !== null && (this.policy.pauses[left] === 1 || this.policy.pauses[place] === 1);
  }

  /** Any other field takes another value. Says whether the terms on which clocks count may be others. */
  change(field: string, value: unknown, rules: SlaRules): boolean {
    const { priorityPlace } = this;
    this.#values[field] = value;
    if (field === 'priority') this.#readPriority(rules);
    return this.#chooseAgain(field, rules) || this.priorityPlace !== priorityPlace;
  }

  #chooseAgain(field: string, rules: SlaRules): boolean {
    if (!rules.policyChoice.dependsOn(field)) return false;
    const former = this.policy;
    this.policy = choosePolicy(rules, this.#values);
    return this.policy !== former;
  }

  #readPriority({ priorities }: SlaRules): void {
    const { priority } = this.#values;
    this.priorityPlace = (typeof priority === 'string' && priorities.get(priority)) || 0;
  }
}
