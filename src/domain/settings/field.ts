import * as z from 'zod/mini';
import { conditionSchema } from './condition.ts';
import { entity, nonEmpty } from './schema-tools.ts';
import { accessLevels, systemFields } from './vocabulary.ts';
import { localizedTextSchema, type LocalizedText } from './text.ts';

export {
  accessLevels,
  audiences,
  fieldTypes,
  moments,
  systemFields,
  type AccessLevel,
  type Audience,
  type Moment,
  type SystemField,
} from './vocabulary.ts';

/**
 * One choice of a list. `value` is what tickets carry: unique within its field (all levels) and kept when the label
 * changes. A retired option stays on old tickets and is not offered.
 */
export interface Option {
  value: string;
  label: LocalizedText;
  retired?: boolean | undefined;
  /** The next level; only in nested lists. */
  options?: Option[] | undefined;
}
export const optionSchema: z.ZodMiniType<Option> = entity({
  value: nonEmpty,
  label: localizedTextSchema,
  retired: z.optional(z.boolean()),
  get options() {
    return z.optional(z.array(optionSchema));
  },
});

const accessSchema = z.enum(accessLevels);

const common = {
  id: nonEmpty,
  /** Latin letters, digits and underscores; unique; fixed after its first save. */
  key: z.string(),
  /** Set on system fields only. */
  system: z.optional(z.enum(systemFields)),
  label: localizedTextSchema,
  help: z.optional(localizedTextSchema),
  placeholder: z.optional(localizedTextSchema),
  required: entity({ create: z.boolean(), solve: z.boolean() }),
  access: entity({ operator: accessSchema, client: accessSchema }),
  /** Archived fields stay on old tickets and appear on no form. */
  archived: z.optional(z.boolean()),
  /** The aliases of the topics that use the field, or all of them. */
  topics: z.union([z.literal('all'), z.array(z.string())]),
  /** When the field is shown, and when it is required beyond `required`. Absent: always shown, never additionally required. */
  conditions: z.optional(
    entity({
      show: z.optional(conditionSchema),
      requireCreate: z.optional(conditionSchema),
      requireSolve: z.optional(conditionSchema),
    }),
  ),
};

const number = z.optional(z.number());
const options = z.array(optionSchema);

/** The value given to a new ticket; its shape is that of the field's values (see `domain/fields`). */
const text = { minimumLength: number, maximumLength: number, default: z.optional(z.string()) };
/** `earliest` and `latest` are whole days relative to the day the form is filled in: −1 is yesterday. */
const day = { earliest: number, latest: number, default: z.optional(z.string()) };
/** `unit` is shown beside the number: UAH, Mbit/s. */
const numeric = { minimum: number, maximum: number, unit: z.optional(z.string()), default: number };

export const fieldSchema = z.discriminatedUnion('type', [
  entity({ ...common, type: z.literal('short_text'), ...text }),
  entity({ ...common, type: z.literal('long_text'), ...text }),
  entity({ ...common, type: z.literal('integer'), ...numeric }),
  entity({ ...common, type: z.literal('decimal'), ...numeric, decimals: number }),
  entity({ ...common, type: z.literal('yes_no'), default: z.optional(z.boolean()) }),
  entity({ ...common, type: z.literal('date'), ...day }),
  entity({ ...common, type: z.literal('date_time'), ...day }),
  entity({ ...common, type: z.literal('list'), options, default: z.optional(z.string()) }),
  entity({
    ...common,
    type: z.literal('multiple_list'),
    options,
    minimumChosen: number,
    maximumChosen: number,
    default: z.optional(z.array(z.string())),
  }),
  entity({
    ...common,
    type: z.literal('nested_list'),
    options,
    /** Only options without further levels can be chosen. */
    lastLevelOnly: z.boolean(),
    default: z.optional(z.string()),
  }),
  entity({
    ...common,
    type: z.literal('pattern'),
    /** An RE2 expression that the whole value must match. */
    pattern: z.string(),
    /** The pattern in plain words: "Two letters, a dash, six digits". */
    patternDescription: z.optional(localizedTextSchema),
    /** What somebody is told whose value does not fit. */
    patternMessage: z.optional(localizedTextSchema),
    default: z.optional(z.string()),
  }),
  entity({ ...common, type: z.literal('email'), default: z.optional(z.string()) }),
  entity({ ...common, type: z.literal('phone'), default: z.optional(z.string()) }),
  entity({ ...common, type: z.literal('link'), default: z.optional(z.string()) }),
  entity({ ...common, type: z.literal('operator') }),
  entity({ ...common, type: z.literal('client') }),
  entity({
    ...common,
    type: z.literal('file'),
    maximumFiles: number,
    /** Bytes, each file. */
    maximumSize: number,
    /** With the dot, lower case: `.pdf`. Absent or empty: any. */
    extensions: z.optional(z.array(z.string())),
  }),
  // System fields whose values come from the directory.
  entity({ ...common, type: z.literal('topic') }),
  entity({ ...common, type: z.literal('status') }),
  entity({ ...common, type: z.literal('priority') }),
  entity({ ...common, type: z.literal('channel') }),
]);
export type Field = z.infer<typeof fieldSchema>;
export type FieldType = Field['type'];
export type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }>;
