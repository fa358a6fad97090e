import type { Audience, Field, Moment } from '../settings/field.ts';
import { matches, valueOf, type TicketValues } from './conditions.ts';
import { ancestorsIn } from './options.ts';
import { usesField } from './uses-field.ts';

/** Who fills a ticket form, at which act. */
export interface FormContext {
  readonly moment: Moment;
  readonly audience: Audience;
  /** Alias of the ticket's topic; `null`: none. Absent: what the values hold for the system field `topic`. */
  readonly topic?: string | null | undefined;
}

/** Why a field is not on the form: the first of these that applies. */
export type HiddenReason = 'archived' | 'access' | 'topic' | 'condition';

/** One field of a form, as the settings say. */
export type FormField =
  | { readonly field: Field; readonly state: 'hidden'; readonly because: HiddenReason; readonly required: false }
  | { readonly field: Field; readonly state: 'view'; readonly required: false }
  | {
      readonly field: Field;
      readonly state: 'edit';
      readonly required: boolean;
      /** What makes it required: its own switch, or its condition. */
      readonly requiredBy?: 'switch' | 'condition';
    };

/**
 * All fields in display order, each with whether it is seen, can be changed and must be filled. (docs/semantics.md, section 2.)
 *
 * - Without a topic only fields that all topics use are shown.
 * - Conditions look at the ticket's values as they are. A field that is itself hidden keeps its value, so a condition
 *   that names it goes by that value.
 * - Required binds whoever acts and can edit the field: what is hidden or only viewed is never required.
 */
export function evaluateForm(
  fields: readonly Field[],
  values: TicketValues,
  context: FormContext,
): readonly FormField[] {
  const topic = context.topic === undefined ? topicOf(fields, values) : context.topic;
  const ancestors = ancestorsIn(fields);
  return fields.map((field): FormField => {
    const access = field.access[context.audience];
    const because = hiddenBecause(field, topic, access === 'hidden', () =>
      matches(field.conditions?.show, values, ancestors),
    );
    if (because) return { field, state: 'hidden', because, required: false };
    if (access === 'view') return { field, state: 'view', required: false };
    if (field.required[context.moment]) return { field, state: 'edit', required: true, requiredBy: 'switch' };
    const condition = context.moment === 'create' ? field.conditions?.requireCreate : field.conditions?.requireSolve;
    if (!condition || !matches(condition, values, ancestors)) return { field, state: 'edit', required: false };
    return { field, state: 'edit', required: true, requiredBy: 'condition' };
  });
}

/** What the values hold for the system field `topic`: an alias, or `null`. */
export function topicOf(fields: readonly Field[], values: TicketValues): string | null {
  const field = fields.find(({ system }) => system === 'topic');
  const topic = field ? valueOf(values, field.id) : undefined;
  return typeof topic === 'string' && topic !== '' ? topic : null;
}

function hiddenBecause(
  field: Field,
  topic: string | null,
  hidden: boolean,
  shown: () => boolean,
): HiddenReason | undefined {
  if (field.archived) return 'archived';
  if (hidden) return 'access';
  if (!usesField(field, topic)) return 'topic';
  return shown() ? undefined : 'condition';
}
