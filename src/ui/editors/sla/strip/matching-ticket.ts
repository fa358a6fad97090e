import type { TicketValues } from '../../../../domain/fields/conditions.ts';
import { isChoiceField, offeredOptions } from '../../../../domain/fields/options.ts';
import type { ConditionRule } from '../../../../domain/settings/condition.ts';
import type { Directory } from '../../../../domain/settings/directory.ts';
import type { TicketSettings } from '../../../../domain/settings/settings.ts';
import { choosePolicy, compileSla } from '../../../../domain/sla/rules.ts';

/** Values of a new ticket, and whether they lead to the policy that was asked for. */
export interface Match {
  readonly values: TicketValues;
  readonly found: boolean;
}

/** Tickets that are tried before giving up. */
const mostTried = 400;

/**
 * Values with which a new ticket falls under a policy, told by the engine's own choice: each rule of the policy gives
 * values that may meet it, and values of the fields that earlier policies name are varied until none of those takes the
 * ticket. `priority` is kept when given; without, one that fits is chosen, the second highest first.
 * @throws RangeError for a calendar that can't be compiled.
 */
export function matchingValues(
  policyId: string,
  priority: string | undefined,
  settings: TicketSettings,
  directory: Directory,
): Match {
  const rules = compileSla(settings, directory);
  const { policies } = settings.sla;
  const place = policies.findIndex(({ id }) => id === policyId);
  const own = policies[place]?.conditions?.rules ?? [];
  const earlier = policies.slice(0, Math.max(0, place)).flatMap(({ conditions }) => conditions?.rules ?? []);
  const start = usualValues(priority, directory);
  const matches = (values: TicketValues) => choosePolicy(rules, values)?.id === policyId;

  const choices = new Map<string, unknown[]>();
  const offer = (field: string, candidates: readonly unknown[]) => {
    if (field === 'priority' && priority !== undefined) return;
    if (!choices.has(field)) choices.set(field, []);
    choices.get(field)?.push(...candidates);
  };
  for (const rule of own) offer(rule.field, [...meeting(rule, settings, directory), start[rule.field]]);
  for (const { field } of earlier) offer(field, [start[field], undefined, ...known(field, settings, directory)]);
  if (priority === undefined) offer('priority', [start['priority'], ...known('priority', settings, directory)]);

  let first: TicketValues | undefined;
  let tried = 0;
  for (const values of combinations(start, [...choices])) {
    first ??= values;
    if (matches(values)) return { values: withoutNothing(values), found: true };
    if (++tried >= mostTried) break;
  }
  return { values: withoutNothing(first ?? start), found: false };
}

/** A new ticket about the first topic, in the first channel. */
function usualValues(
  priority: string | undefined,
  { statuses, priorities, topics, channels }: Directory,
): TicketValues {
  return {
    status: statuses.find(({ category }) => category === 'new')?.id ?? statuses[0]?.id,
    priority: priority ?? (priorities.at(-2) ?? priorities.at(-1))?.id,
    topic: topics[0]?.alias,
    channel: channels[0]?.id,
  };
}

/** Values that may meet a rule; whether they do is for the engine to say. */
function meeting(rule: ConditionRule, settings: TicketSettings, directory: Directory): readonly unknown[] {
  switch (rule.operator) {
    case 'is_any_of':
    case 'at_least':
    case 'at_most':
    case 'contains':
      return rule.values;
    case 'is_none_of':
      return [
        ...known(rule.field, settings, directory).filter((one) => !rule.values.some((value) => value === one)),
        undefined,
      ];
    case 'is_empty':
      return [undefined];
    case 'is_not_empty':
      return [...known(rule.field, settings, directory), '–'];
  }
}

/** The values that a field can have, as far as they are listed somewhere. */
function known(field: string, { fields }: TicketSettings, directory: Directory): readonly unknown[] {
  const definition = fields.find(({ id }) => id === field);
  if (!definition) return [];
  if (isChoiceField(definition)) return offeredOptions(definition, undefined).map(({ value }) => value);
  switch (definition.type) {
    case 'topic':
      return directory.topics.map(({ alias }) => alias);
    case 'channel':
      return directory.channels.map(({ id }) => id);
    case 'priority':
      return directory.priorities.map(({ id }) => id).toReversed();
    case 'status':
      return directory.statuses.map(({ id }) => id);
    case 'yes_no':
      return [true, false];
    default:
      return [];
  }
}

/** All ways to choose one value a field, the first choices first; the last fields vary fastest. */
function* combinations(
  start: TicketValues,
  choices: readonly (readonly [string, readonly unknown[]])[],
): Generator<TicketValues> {
  const [first, ...others] = choices;
  if (!first) return yield start;
  const [field, candidates] = first;
  for (const value of new Set(candidates)) yield* combinations({ ...start, [field]: value }, others);
}

const withoutNothing = (values: TicketValues): TicketValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
