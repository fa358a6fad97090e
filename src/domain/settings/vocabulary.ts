/**
 * The values that a document's enumerations allow, and their types. Apart from the schemas, so that what shows or counts
 * them does without the schema library.
 */

/** Units in which an administrator types a duration. Never days: "1 day" means two things. */
export const durationUnits = ['minutes', 'hours'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export const secondsPer: Readonly<Record<DurationUnit, number>> = { minutes: 60, hours: 3600 };

/**
 * How a rule compares a field's value with its own `values`. `at_least` and `at_most` compare numbers and dates with
 * the first of `values`; `contains` looks for the first of `values` in a text, ignoring case.
 */
export const conditionOperators = [
  'is_any_of',
  'is_none_of',
  'is_empty',
  'is_not_empty',
  'at_least',
  'at_most',
  'contains',
] as const;
export type ConditionOperator = (typeof conditionOperators)[number];

/** Fields every help-desk has. They can't be removed or retyped; their labels, help and order can change. */
export const systemFields = ['topic', 'status', 'priority', 'assignee', 'client', 'channel', 'description'] as const;
export type SystemField = (typeof systemFields)[number];

/** Who looks at a ticket form. */
export const audiences = ['operator', 'client'] as const;
export type Audience = (typeof audiences)[number];

export const accessLevels = ['hidden', 'view', 'edit'] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** The two acts at which a field can be required. */
export const moments = ['create', 'solve'] as const;
export type Moment = (typeof moments)[number];

/** The types an administrator can choose from, in the order they are offered. */
export const fieldTypes = [
  'short_text',
  'long_text',
  'integer',
  'decimal',
  'yes_no',
  'date',
  'date_time',
  'list',
  'multiple_list',
  'nested_list',
  'pattern',
  'email',
  'phone',
  'link',
  'operator',
  'client',
  'file',
] as const;

export const queueOrders = ['oldest_first', 'priority_first', 'nearest_deadline_first'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** The events from which a custom metric starts, stops and pauses. */
export const metricEvents = [
  'created',
  'client_message',
  'public_reply',
  'internal_note',
  'status_entered',
  'assigned',
  'unassigned',
  'priority_changed',
  'topic_changed',
  'solved',
  'reopened',
] as const;
export type MetricEvent = (typeof metricEvents)[number];

/** What a client message does while the clock runs: restart it (`latest`) or leave it (`oldest`). */
export const anchors = ['latest', 'oldest'] as const;
export type Anchor = (typeof anchors)[number];

export const builtInMetrics = ['first_response', 'next_response', 'update', 'resolution', 'time_in_status'] as const;

/** What a saved change does to open tickets; stated by the backend. */
export const changeEffects = ['at_once', 'next_update', 'keep'] as const;
export type ChangeEffect = (typeof changeEffects)[number];

export const statusCategories = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
export type StatusCategory = (typeof statusCategories)[number];
