import type { PatternFault } from '../domain/fields/patterns.ts';
import { createFormat } from './format.ts';
import { pluralIn } from './plural.ts';
import type { ProblemMessages } from './problem-messages.ts';
import { valueFormatsIn } from './value-formats.ts';
import { messages as valueMessages } from './value-problems.en.ts';

export type { ProblemMessages } from './problem-messages.ts';

const count = pluralIn('en');
const { number, list, duration } = createFormat('en-GB');
const time = (seconds: number) => duration({ seconds, unit: seconds % 3600 === 0 ? 'hours' : 'minutes' });
const { weekTime } = valueFormatsIn('en-GB');
/** Spans of the week; the first few say enough. */
const spans = (from: readonly string[], until: readonly string[]) =>
  from.slice(0, 3).map((start, index) => `${weekTime(start)} – ${weekTime(until[index] ?? start)}`);
const quoted = (names: readonly string[]) => list(names.map((name) => `“${name}”`));

const faults: Readonly<Record<PatternFault, string>> = {
  bracket_not_closed: 'this bracket is not closed',
  bracket_not_opened: 'this bracket closes nothing',
  nothing_to_repeat: 'there is nothing to repeat',
  repeated_twice: 'this is repeated twice',
  repeat_count: 'this is repeated too often, or from more to less',
  character_class: 'this set of characters doesn’t exist',
  escape: 'this backslash stands before nothing that has a meaning',
  not_supported: 'looking around and referring back are not possible here',
  group_name: 'this group name can’t be used',
  too_long: 'the pattern is too long',
  too_complex: 'the pattern repeats repetitions too often',
  unreadable: 'this can’t be read',
};

/** What a document holds, by the name that its schema has for it. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  duration: 'a duration',
};

/** What is wrong with the settings, and how to mend it. */
export const messages: ProblemMessages = {
  ...valueMessages,
  not_settings: () => 'This is not a settings document.',
  no_schema_version: () => 'The document doesn’t say its version. Enter a whole number from 1.',
  wrong_type: ({ expected }) => `Expected here: ${kinds[expected] ?? expected}.`,
  not_allowed_value: ({ allowed }) => `Use one of these: ${allowed.join(', ')}.`,
  not_a_duration: () => 'Enter a time such as 90, 30 min, 1.5 h or 1:30. Leave it empty for none.',
  malformed: () => 'This has a shape that can’t be read.',
  too_deep: ({ deepest }) => `Lists are nested deeper than ${number(deepest)} levels. Take levels out.`,
  duplicate_key: ({ key, line }) => `Line ${number(line)}: “${key}” is there twice. Remove one of the two.`,
  unsafe_key: ({ key, line }) => `Line ${number(line)}: the name “${key}” can’t be used. Remove it.`,

  duplicate_id: ({ id }) => `The id “${id}” is used twice. Remove one of the two.`,
  text_too_long: ({ maximum }) => valueMessages.too_long({ maximum }),
  number_out_of_range: ({ minimum, maximum }) =>
    `Enter a ${minimum < 0 ? 'whole number' : 'number'} from ${number(minimum)} to ${number(maximum)}.`,
  duration_too_short: ({ minimum }) => `Enter ${time(minimum)} or more.`,
  duration_too_long: ({ maximum }) => `Enter ${time(maximum)} or less.`,
  duration_not_whole_minutes: () => 'Enter whole minutes.',
  unknown_topic: ({ topics }) => `The help-desk has no topic ${quoted(topics)}. Remove it or choose another.`,
  unknown_status: ({ statuses }) => `The help-desk has no status ${quoted(statuses)}. Remove it or choose another.`,

  label_empty: () => 'Enter a label.',
  key_empty: () => 'Enter a key.',
  key_not_latin: () => 'Use Latin letters, digits and underscores, and begin with a letter.',
  key_too_long: ({ maximum }) => valueMessages.too_long({ maximum }),
  key_reserved: ({ key }) => `The ticket itself uses the key “${key}”. Enter another.`,
  key_duplicate: ({ fields }) => `${quoted(fields)} has this key too. Enter another.`,
  system_field_missing: ({ system }) => `The system field “${system}” is missing. Restore it.`,
  system_field_twice: ({ system }) => `There is another system field “${system}”. Remove one of the two.`,
  system_field_retyped: ({ system }) => `The type of the system field “${system}” can’t change. Set it back.`,
  system_field_archived: ({ system }) => `The system field “${system}” can’t be archived. Hide it by access instead.`,
  required_nobody_can_edit: () =>
    'Required, and nobody can edit it. Let operators or clients edit it, or make it optional.',
  required_client_cannot_fill: () => 'Clients can’t fill this in, so tickets they create come without it.',
  no_topics: () => 'No topic uses this field, so no form shows it. Choose topics.',
  minimum_above_maximum: ({ minimum, maximum }) =>
    `From ${number(minimum)} to ${number(maximum)} leaves nothing. Enter ${number(minimum)} or more here.`,
  earliest_after_latest: () => 'The latest day is before the earliest. Swap the two.',
  extension_malformed: ({ extensions }) =>
    `${quoted(extensions)} can’t be an extension. Write a dot and small Latin letters or digits, as in .pdf.`,
  pattern_empty: () => 'Enter a pattern.',
  pattern_broken: ({ fault, position }) =>
    `The pattern can’t be used. At character ${number(position)}: ${faults[fault]}.`,

  no_options: () => 'Add at least one option.',
  all_options_retired: () => 'All options are retired, so there is nothing to choose.',
  fewer_options_than_minimum: ({ options, minimum }) =>
    count(options, {
      one: `Only # option is offered, and ${number(minimum)} must be chosen. Add options or lower this number.`,
      other: `Only # options are offered, and ${number(minimum)} must be chosen. Add options or lower this number.`,
    }),
  option_value_blank: () => 'Enter a value.',
  option_value_duplicate: ({ value }) => `Another option of this field has the value “${value}”. Enter another.`,
  option_label_empty: () => 'Enter a label.',
  option_label_duplicate: () => 'Another option beside it has this label. People can’t tell them apart.',
  levels_in_flat_list: () => 'Further levels show only in nested lists.',

  condition_without_rules: () => 'No rule yet, so the condition always holds. Add a rule or remove it.',
  condition_never_holds: () => 'These rules can’t all hold for one ticket.',
  conditions_circle: ({ fields }) =>
    `Conditions go in a circle: ${[...fields, fields[0]].join(' → ')}. Remove one of them.`,
  rule_on_itself: ({ row }) => `Rule ${row}: a field can’t depend on itself. Choose another.`,
  rule_unknown_field: ({ row, field }) => `Rule ${row}: there is no field “${field}”. Choose another.`,
  rule_archived_field: ({ row, field }) => `Rule ${row}: “${field}” is archived, so only old tickets have a value.`,
  rule_without_values: ({ row, field }) => `Rule ${row}: choose a value of “${field}”.`,
  rule_operator_unfit: ({ row, field }) =>
    `Rule ${row}: “${field}” can’t be compared in this way. Choose another comparison.`,
  rule_value_unfit: ({ row, field, value }) => `Rule ${row}: “${field}” can’t be “${value}”. Enter another value.`,
  rule_value_unknown: ({ row, field, value }) =>
    `Rule ${row}: “${field}” has no “${value}” any more. Choose another value.`,

  no_limit: () => 'Without a limit the first operator to come online gets the whole queue.',
  no_active_statuses: () => 'Choose at least one status.',
  finished_status_is_active: ({ statuses }) =>
    `${quoted(statuses)} is a status of finished tickets. Counted as active, they keep an operator busy for ever.`,
  topic_without_skill_group: ({ topics }) =>
    count(topics.length, {
      one: `No active skill group has the topic ${quoted(topics)}. Its tickets will wait unassigned.`,
      other: `No active skill group has the topics ${quoted(topics)}. Their tickets will wait unassigned.`,
    }),
  skill_group_without_operators: ({ groups }) =>
    count(groups.length, {
      one: `The skill group ${quoted(groups)} has no operators.`,
      other: `The skill groups ${quoted(groups)} have no operators.`,
    }),

  topic_unassignable_hours: ({ topic, calendar, from, until }) => {
    const counted = calendar ? `“${calendar}” counts them` : 'SLA counts round the clock';
    const more = from.length > 3 ? ['other times'] : [];
    return `Nobody who could take “${topic}” works at these times, although ${counted}: ${list([...spans(from, until), ...more])}.`;
  },
  target_unreachable: ({ priority, seconds, from, until }) =>
    `${priority ? `${priority}: ` : ''}${time(seconds)} from ${weekTime(from)} run out before anybody works again (${weekTime(until)}). Choose another calendar or a longer target.`,

  metric_name_empty: () => 'Enter a name.',
  metric_name_duplicate: () => 'Another metric has this name. People can’t tell them apart.',
  metric_twice: ({ metric }) => `“${metric}” measures the same. Remove one of the two.`,
  metric_never_starts: () =>
    'This clock can never start. Choose an event or status of a ticket that isn’t solved or closed.',
  metric_never_stops: () => 'This clock can never stop. Choose an event that can come after the start.',
  metric_starts_paused: () => 'This clock is paused the moment it starts, and nothing lets it go on. Change the pause.',
  pause_never_ends: () => 'Nothing ends this pause. Choose an event that does.',
  target_twice: ({ metric }) => `“${metric}” has two rows in this policy. Remove one.`,
  unknown_metric: ({ metric }) => `There is no metric “${metric}”. Remove the row.`,
  unknown_priority: ({ priority }) => `The help-desk has no priority “${priority}”. Empty this target.`,
  unknown_calendar: ({ calendar }) => `There is no calendar “${calendar}”. Choose another.`,
  used_calendar_without_hours: ({ calendar }) =>
    `The calendar “${calendar}” has no hours, so nothing is ever due. Choose another.`,
  always_paused: ({ metric }) => `“${metric}” is paused in every status in which it could run. Take one out.`,
  first_response_longer: ({ priority, seconds, resolution }) =>
    priority
      ? `First response for ${priority} (${time(seconds)}) is longer than Resolution (${time(resolution)}).`
      : `First response (${time(seconds)}) is longer than Resolution (${time(resolution)}).`,
  higher_priority_slower: ({ metric, priority, than, seconds, faster }) =>
    `${metric}: ${priority} (${time(seconds)}) is slower than ${than} (${time(faster)}).`,
  no_policies: () => 'Add a policy for all tickets.',
  last_policy_with_conditions: () => 'The last policy takes all other tickets. Remove its conditions.',
  policy_hides_rest: () =>
    'Without conditions this policy takes all tickets, and none reaches those below. Add a condition.',
  policy_never_reached: ({ policies }) => `Never reached: its tickets are taken by ${quoted(policies)} above.`,
  policy_name_empty: () => 'Enter a name.',
  policy_name_duplicate: () => 'Another policy has this name. People can’t tell them apart.',

  calendar_name_empty: () => 'Enter a name.',
  calendar_name_duplicate: () => 'Another calendar has this name. People can’t tell them apart.',
  calendar_without_hours: () => 'This calendar has no hours, so nothing is ever due. Add hours to a day.',
  unknown_time_zone: ({ timeZone }) => `There is no time zone “${timeZone}”. Choose one from the list.`,
  hours_malformed: ({ start, end }) =>
    `“${start}–${end}” is not a time. Enter hours from 00:00 to 24:00, as in 09:00–18:00.`,
  hours_not_read: ({ text }) => `“${text}” can’t be read as hours. Type them as 8-13, 14-20, or 22-6 for a night.`,
  hours_equal: ({ time }) =>
    time === '00:00'
      ? 'Type 0-24 for the whole day.'
      : `From ${time} to ${time} can mean two things. Type 0-24 for the whole day, or ${time}-${time} +1 for 24 hours from ${time}.`,
  hours_too_long: ({ text }) => `“${text}” is longer than 24 hours. Give each day its own hours.`,
  range_reversed: () => 'The last day is before the first. Swap them, or repeat the range every year.',
  holiday_twice: () => 'Another holiday has the same days. Remove one of the two.',
  special_day_twice: () => 'There are two special days on this date. Remove one of them.',
};
