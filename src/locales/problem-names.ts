import type { Directory } from '../domain/settings/directory.ts';
import type { Problem, ProblemDetails } from '../domain/settings/problem.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import type { Metric } from '../domain/settings/sla.ts';
import type { Text } from '../domain/settings/text.ts';
import { textIn } from '../domain/settings/text-in.ts';

/** Where the names come from that stand in a problem's sentence in place of ids. */
export interface NameSources {
  readonly settings: TicketSettings;
  readonly directory: Directory | undefined;
  /** BCP 47. */
  readonly locale: string;
  /** The name of a built-in metric in that language. */
  readonly metricName: (type: Exclude<Metric['type'], 'custom'>) => string;
}

/** A problem's details with ids replaced by names, for its sentence. What is not found keeps its id. */
export function namedDetails({ details = {} }: Problem, sources: NameSources): ProblemDetails {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => {
      const name = Object.hasOwn(nameOf, key) ? nameOf[key] : undefined;
      if (!name || typeof value === 'number') return [key, value];
      const named = (id: string) => name(id, sources) || id;
      return [key, typeof value === 'string' ? named(value) : value.map(named)];
    }),
  );
}

type NameOf = (id: string, sources: NameSources) => string | undefined;

const fieldName: NameOf = (id, { settings, locale }) =>
  textIn(settings.fields.find((field) => field.id === id)?.label, locale);
const topicName: NameOf = (alias, { directory, locale }) =>
  textIn(directory?.topics.find((topic) => topic.alias === alias)?.name, locale);
const priorityName: NameOf = (id, { directory, locale }) => directoryName(directory?.priorities, id, locale);
const policyName: NameOf = (id, { settings }) => settings.sla.policies.find((policy) => policy.id === id)?.name;
const calendarName: NameOf = (id, { settings, directory }) =>
  [...settings.calendars, ...(directory?.calendars ?? [])].find((calendar) => calendar.id === id)?.name;
const metricName: NameOf = (id, { settings, locale, metricName: builtInName }) => {
  const metric = settings.sla.metrics.find((candidate) => candidate.id === id);
  if (!metric) return undefined;
  return metric.type === 'custom' ? textIn(metric.name, locale) : builtInName(metric.type);
};

/** By the key under which `CheckDetails` holds ids of that kind. */
const nameOf: Readonly<Record<string, NameOf>> = {
  field: fieldName,
  fields: fieldName,
  system: (system, { settings, locale }) =>
    textIn(settings.fields.find((field) => field.system === system)?.label, locale),
  priority: priorityName,
  than: priorityName,
  policy: policyName,
  policies: policyName,
  calendar: calendarName,
  metric: metricName,
  topic: topicName,
  topics: topicName,
  statuses: (id, { directory, locale }) => directoryName(directory?.statuses, id, locale),
  groups: (id, { directory, locale }) => directoryName(directory?.skillGroups, id, locale),
};

function directoryName(
  list: readonly { readonly id: string; readonly name: Text }[] | undefined,
  id: string,
  locale: string,
): string {
  return textIn(list?.find((element) => element.id === id)?.name, locale);
}
