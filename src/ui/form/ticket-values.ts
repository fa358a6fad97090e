import { isEmptyValue, valueOf, type TicketValues } from '../../domain/fields/conditions.ts';
import { defaultValues } from '../../domain/fields/default-values.ts';
import { topicOf, type FormContext } from '../../domain/fields/form.ts';
import type { Field } from '../../domain/settings/field.ts';
import type { Audience, Moment } from '../../domain/settings/vocabulary.ts';

/** What a host and a user have said of a ticket so far. */
export interface TicketDraft {
  readonly moment: Moment;
  readonly audience: Audience;
  /** Alias; `null`: none; `undefined`: what the values hold. */
  readonly topic: string | null | undefined;
  /** What the ticket carries already, or is to begin with. */
  readonly given: TicketValues;
  /** What the user filled in; `null` is what they cleared. */
  readonly filled: TicketValues;
}

/**
 * The ticket as it would be now, all fields, seen or not. What the user filled in wins over what the host gave; a ticket
 * that is being created has the defaults of its topic below both, one that exists has none.
 */
export function ticketValues(fields: readonly Field[], { moment, topic, given, filled }: TicketDraft): TicketValues {
  const system = topicField(fields);
  const told = { ...given, ...(system && topic !== undefined ? { [system.id]: topic } : {}), ...filled };
  if (moment === 'solve') return told;
  const chosen = topicOf(fields, { ...defaultValues(fields, null), ...told });
  return { ...defaultValues(fields, system ? chosen : (topic ?? null)), ...told };
}

/** What the form goes by. Settings without a topic field leave the topic to the host. */
export function formContext(fields: readonly Field[], { moment, audience, topic }: TicketDraft): FormContext {
  return { moment, audience, ...(topicField(fields) ? {} : { topic: topic ?? null }) };
}

/** The values that differ from those given; what was cleared is `null`. */
export function changedValues(values: TicketValues, given: TicketValues): TicketValues {
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => {
      const before = valueOf(given, field);
      return value !== before && !(isEmptyValue(value) && isEmptyValue(before));
    }),
  );
}

function topicField(fields: readonly Field[]): Field | undefined {
  return fields.find(({ system }) => system === 'topic');
}
