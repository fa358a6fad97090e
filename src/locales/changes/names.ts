import { indexOf, type Path } from '../../domain/settings/path.ts';
import type { Calendar } from '../../domain/settings/calendar.ts';
import type { Directory } from '../../domain/settings/directory.ts';
import type { Field, Option } from '../../domain/settings/field.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { Metric } from '../../domain/settings/sla.ts';
import type { Text } from '../../domain/settings/text.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import { wordFor } from './own.ts';
import { shorten } from './text.ts';

/** The lists of the directory whose elements have an id and a name. */
export type NamedList = 'statuses' | 'priorities' | 'channels' | 'operators' | 'clients';

/** The newest version of an entity that either document has. */
export function newest<Element>(
  context: ChangeContext,
  listOf: (settings: TicketSettings) => readonly Element[],
  id: string,
): Element | undefined {
  for (const settings of [context.after, context.before]) {
    const list = listOf(settings);
    const element = list[indexOf(list, id)];
    if (element !== undefined) return element;
  }
  return undefined;
}

export const fieldOf = (id: string, context: ChangeContext): Field | undefined =>
  newest(context, (settings) => settings.fields, id);

export const metricOf = (id: string, context: ChangeContext): Metric | undefined =>
  newest(context, (settings) => settings.sla.metrics, id);

/** A text of the document or the backend on one line, in the reader's language; `''` when there is none. */
export const textOf = (text: Text | undefined, context: ChangeContext): string =>
  shorten(context.localisation.text(text));

/** A field by its label, else its key. A field that neither document has is called by its id. */
export function fieldName(id: string, context: ChangeContext): string {
  const field = fieldOf(id, context);
  if (!field) return id;
  const earlier = context.before.fields[indexOf(context.before.fields, id)];
  return textOf(field.label, context) || textOf(earlier?.label, context) || field.key || wordsOf(context).unnamed;
}

/** The label of an option at any level of a field's list; a value that is no option is written as it is. */
export const optionName = (field: Field | undefined, value: string, context: ChangeContext): string =>
  optionLabel(field && 'options' in field ? field.options : [], value, context) ?? value;

function optionLabel(options: readonly Option[], value: string, context: ChangeContext): string | undefined {
  for (const option of options) {
    if (option.value === value) return textOf(option.label, context) || value;
    const below = optionLabel(option.options ?? [], value, context);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** An option with the levels above it, Phones › Motorola Edge 50, from the newest document that has it. */
export const optionTrail = (field: string, values: Path, context: ChangeContext): string =>
  values
    .map((value) => {
      const now = optionName(context.after.fields[indexOf(context.after.fields, field)], value, context);
      if (now !== value) return now;
      return optionName(context.before.fields[indexOf(context.before.fields, field)], value, context);
    })
    .join(' › ');

export const topicName = (alias: string, context: ChangeContext): string =>
  textOf(context.directory?.topics.find((topic) => topic.alias === alias)?.name, context) || alias;

export function directoryName(list: NamedList, id: string, context: ChangeContext): string {
  const elements: Directory[NamedList] = context.directory?.[list];
  return textOf(elements?.[indexOf(elements, id)]?.name, context) || id;
}

export function calendarName(id: string, context: ChangeContext): string {
  const calendar =
    newest<Calendar>(context, (settings) => settings.calendars, id) ??
    context.directory?.calendars.find((candidate) => candidate.id === id);
  return calendar ? shorten(calendar.name) || wordsOf(context).unnamed : id;
}

/** A built-in metric by its usual name; one of several clocks for time in status also by its statuses. */
export function metricName(id: string, context: ChangeContext): string {
  const metric = metricOf(id, context);
  const words = wordsOf(context);
  if (!metric) return wordFor(words.metricTypes, id);
  if (metric.type === 'custom') return textOf(metric.name, context) || words.unnamed;
  const name = words.metricTypes[metric.type];
  if (metric.type !== 'time_in_status' || metric.id === metric.type || metric.statuses.length === 0) return name;
  return words.of(name, metric.statuses.map((status) => directoryName('statuses', status, context)).join(', '));
}
