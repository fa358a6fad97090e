import type { PatternFault } from '../fields/patterns.ts';
import type { None, ValueProblemDetails } from '../fields/value-problem.ts';
import type { EngineProblemDetails } from './engine-checks.ts';

/**
 * What can be wrong or pointless in a settings document, by code, each with what its sentence needs. Things of the
 * document and the directory are given by id (`field`, `topics`, …), so that a problem reads right in any language.
 */
export interface DocumentProblemDetails {
  // Shape: what `parseSettings` and `importSettings` report; `line` of the file counts from 1.
  not_settings: None;
  no_schema_version: None;
  wrong_type: { expected: string };
  not_allowed_value: { allowed: readonly string[] };
  malformed: None;
  too_deep: { deepest: number };
  duplicate_key: { key: string; line: number };
  unsafe_key: { key: string; line: number };

  // Any part.
  duplicate_id: { id: string };
  text_too_long: { maximum: number };
  /** Whole numbers only. */
  number_out_of_range: { minimum: number; maximum: number };
  /** In seconds, as `maximum`. */
  duration_too_short: { minimum: number };
  duration_too_long: { maximum: number };
  duration_not_whole_minutes: None;
  /** Text in a control that is no duration. */
  not_a_duration: None;
  unknown_topic: { topics: readonly string[] };
  unknown_status: { statuses: readonly string[] };

  // Fields.
  label_empty: None;
  key_empty: None;
  key_not_latin: None;
  key_too_long: { maximum: number };
  key_reserved: { key: string };
  key_duplicate: { fields: readonly string[] };
  system_field_missing: { system: string };
  system_field_twice: { system: string };
  system_field_retyped: { system: string };
  system_field_archived: { system: string };
  required_nobody_can_edit: None;
  required_client_cannot_fill: None;
  no_topics: None;
  minimum_above_maximum: { minimum: number; maximum: number };
  /** In days from the day the form is filled in. */
  earliest_after_latest: { earliest: number; latest: number };
  extension_malformed: { extensions: readonly string[] };
  pattern_empty: None;
  pattern_broken: { fault: PatternFault; position: number };

  // Options.
  no_options: None;
  all_options_retired: None;
  fewer_options_than_minimum: { options: number; minimum: number };
  option_value_blank: None;
  option_value_duplicate: { value: string };
  option_label_empty: None;
  option_label_duplicate: { value: string };
  levels_in_flat_list: None;

  // Conditions of fields and policies. `row` counts a condition's rules from 1.
  condition_without_rules: None;
  condition_never_holds: None;
  conditions_circle: { fields: readonly string[] };
  rule_on_itself: { row: number };
  rule_unknown_field: { row: number; field: string };
  rule_archived_field: { row: number; field: string };
  rule_without_values: { row: number; field: string };
  rule_operator_unfit: { row: number; field: string };
  rule_value_unfit: { row: number; field: string; value: string };
  rule_value_unknown: { row: number; field: string; value: string };

  // Automatic assignment.
  no_limit: None;
  no_active_statuses: None;
  /** Tickets of these statuses are done and would keep their operator busy for ever. */
  finished_status_is_active: { statuses: readonly string[] };
  topic_without_skill_group: { topics: readonly string[] };
  skill_group_without_operators: { groups: readonly string[] };

  // SLA.
  metric_name_empty: None;
  metric_name_duplicate: { metric: string };
  metric_twice: { metric: string };
  metric_never_starts: None;
  metric_never_stops: None;
  metric_starts_paused: None;
  pause_never_ends: None;
  target_twice: { metric: string };
  unknown_metric: { metric: string };
  unknown_priority: { priority: string };
  unknown_calendar: { calendar: string };
  used_calendar_without_hours: { calendar: string };
  always_paused: { metric: string };
  /** `priority` is empty for the target of all others. */
  first_response_longer: { priority: string; seconds: number; resolution: number };
  higher_priority_slower: { metric: string; priority: string; than: string; seconds: number; faster: number };
  no_policies: None;
  last_policy_with_conditions: None;
  policy_hides_rest: { policies: readonly string[] };
  /** `policies`: those that together take all its tickets. */
  policy_never_reached: { policies: readonly string[] };
  policy_name_empty: None;
  policy_name_duplicate: { policy: string };

  // Calendars.
  calendar_name_empty: None;
  calendar_name_duplicate: { calendar: string };
  calendar_without_hours: None;
  unknown_time_zone: { timeZone: string };
  hours_malformed: { start: string; end: string };
  // Text typed for the hours of a day.
  hours_not_read: { text: string };
  /** Start and end are the same `time`, HH:MM. */
  hours_equal: { time: string };
  hours_too_long: { text: string };
  range_reversed: { from: string; to: string };
  holiday_twice: { name: string };
  special_day_twice: { date: string };
}

/** Everything that checks tell. A default, and the value of a parameter, can have the problems of any value. */
export interface CheckDetails extends DocumentProblemDetails, EngineProblemDetails, ValueProblemDetails {}

export type CheckCode = keyof CheckDetails;
