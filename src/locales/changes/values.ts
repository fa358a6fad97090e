import type { Hours } from '../../domain/settings/calendar.ts';
import type { Duration } from '../../domain/settings/duration.ts';
import type { MetricTrigger } from '../../domain/settings/sla.ts';
import { valueFormatsIn } from '../value-formats.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import { calendarName, directoryName, fieldOf, optionName, topicName, type NamedList } from './names.ts';
import { wordFor } from './own.ts';
import { shorten } from './text.ts';

/**
 * Writes a value as an administrator reads it. A document has been checked against its schema, so what the schema knows
 * has the shape it says, or is absent; a value that it doesn't know is written by {@link written}.
 */
export type Writer = (value: unknown, context: ChangeContext) => string;

const mostNames = 6;

/** A value by its own shape: text, number, on or off, duration, list of texts; anything else as JSON. */
export const written: Writer = (value, context) => {
  const words = wordsOf(context);
  const { format } = context.localisation;
  if (isNothing(value)) return words.nothing;
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'string') return shorten(value);
  if (isDuration(value)) return format.duration(value);
  if (isTexts(value)) return namesOf(value, context);
  return shorten(JSON.stringify(value));
};

export const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((element) => typeof element === 'string');

export const isDuration = (value: unknown): value is Duration =>
  typeof value === 'object' &&
  value !== null &&
  'seconds' in value &&
  'unit' in value &&
  typeof value.seconds === 'number';

/** Names joined by "and" or "or"; of many, the first few and how many more. */
export function namesOf(
  names: readonly string[],
  context: ChangeContext,
  join: 'list' | 'alternatives' = 'list',
): string {
  const { format } = context.localisation;
  if (names.length <= mostNames) return format[join](names.map((name) => shorten(name)));
  const first = names.slice(0, mostNames - 1).map((name) => shorten(name));
  return wordsOf(context).andMore(first.join(', '), names.length - first.length);
}

/** A text by `name`, a list of texts name by name; other shapes as {@link written} writes them. */
export const byName =
  (name: (id: string, context: ChangeContext) => string): Writer =>
  (value, context) => {
    if (isNothing(value)) return written(value, context);
    if (typeof value === 'string') return name(value, context);
    return isTexts(value)
      ? namesOf(
          value.map((id) => name(id, context)),
          context,
        )
      : written(value, context);
  };

/** `write`, and for a value that is absent or `null` the word that says what that means. */
export const orElse =
  (absent: (words: ReturnType<typeof wordsOf>) => string, write: Writer = written): Writer =>
  (value, context) =>
    value === undefined || value === null ? absent(wordsOf(context)) : write(value, context);

/** One of a few words of the document, by a dictionary of the catalogue. */
export const oneOf = (dictionary: (words: ReturnType<typeof wordsOf>) => Readonly<Record<string, string>>): Writer =>
  byName((value, context) => wordFor(dictionary(wordsOf(context)), value));

export const inDirectory = (list: NamedList): Writer => byName((id, context) => directoryName(list, id, context));
export const statuses = inDirectory('statuses');
export const topics = byName((alias, context) =>
  alias === 'all' ? wordsOf(context).allTopics : topicName(alias, context),
);
/** A text that is nobody's prose, such as a time zone. */
export const asIs = byName((text) => text);
export const calendar = orElse((words) => words.roundTheClock, byName(calendarName));

/** Whole days from the day a form is filled in. */
export const relativeDay: Writer = (value, context) =>
  typeof value === 'number' ? wordsOf(context).relativeDay(value) : written(value, context);

export const fileSize: Writer = (value, context) =>
  typeof value === 'number' ? valueFormatsIn(context.localisation.language).size(value) : written(value, context);

/** A local date, or a date with a time: `2026-08-24`, `2026-08-24T09:00`. */
export function localDate(value: string, context: ChangeContext): string {
  const [date = '', time] = value.split(/[T ]/);
  const day = context.localisation.format.localDate(date);
  return time === undefined ? day : `${day}, ${time.slice(0, 5)}`;
}

/** The value of a field: a default, or what a condition compares it with. */
export function fieldValue(id: string, value: unknown, context: ChangeContext): string {
  const field = fieldOf(id, context);
  const words = wordsOf(context);
  switch (field?.type) {
    case 'yes_no':
      return typeof value === 'boolean' ? (value ? words.yes : words.no) : written(value, context);
    case 'list':
    case 'multiple_list':
    case 'nested_list':
      return byName((option) => optionName(field, option, context))(value, context);
    case 'date':
    case 'date_time':
      return byName(localDate)(value, context);
    case 'topic':
      return byName(topicName)(value, context);
    case 'status':
      return statuses(value, context);
    case 'priority':
      return inDirectory('priorities')(value, context);
    case 'channel':
      return inDirectory('channels')(value, context);
    case 'operator':
      return inDirectory('operators')(value, context);
    case 'client':
      return inDirectory('clients')(value, context);
    default:
      return written(value, context);
  }
}

/** Events of a metric: "status becomes Pending, or public reply, of bots too". */
export const triggers: Writer = (value, context) => {
  if (isNothing(value)) return written(value, context);
  const words = wordsOf(context);
  const names = (value as readonly MetricTrigger[]).map(({ event, statuses: ids = [], includeBots }) => {
    const entered = ids.map((id) => directoryName('statuses', id, context));
    const name = ids.length > 0 ? words.statusEntered(namesOf(entered, context, 'alternatives')) : words.events[event];
    return includeBots ? words.withBots(name) : name;
  });
  return words.anyOf(names);
};

/** Open hours of one day: 09:00–13:00, 22:00–06:00 +1. */
export const hours: Writer = (value, context) =>
  isNothing(value)
    ? wordsOf(context).closed
    : (value as readonly Hours[]).map(({ start, end }) => `${start}–${end}${end <= start ? ' +1' : ''}`).join(', ');
