import type { Directory } from '../domain/settings/directory.ts';
import type { TicketSettings } from '../domain/settings/settings.ts';
import { textIn } from '../domain/settings/text-in.ts';
import { applyRunChanges } from '../simulator/apply-run-changes.ts';
import type { ReportNames } from '../simulator/report/export.ts';
import type { RunChange } from '../simulator/run-changes.ts';
import type { ReportWords } from './words.ts';

/** What things are called that a report has the ids of, in the language of the words. */
export function namesOf(
  settings: readonly TicketSettings[],
  directory: Directory,
  changes: readonly RunChange[],
  { text, locale }: ReportWords,
): ReportNames {
  const metrics = settings.flatMap(({ sla }) => sla.metrics);
  const operators = applyRunChanges(directory, changes).operators;
  const known = new Set(directory.operators.map(({ id }) => id));
  const added = operators.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const named = <Thing>(thing: Thing | undefined, name: (thing: Thing) => Parameters<typeof textIn>[0], id: string) =>
    (thing && textIn(name(thing), locale)) || id;
  return {
    metric: (id) => {
      const metric = metrics.find((candidate) => candidate.id === id);
      if (!metric) return id;
      return metric.type === 'custom' ? named(metric, ({ name }) => name, id) : text.metrics[metric.type];
    },
    priority: (id) =>
      id === ''
        ? text.noPriority
        : named(
            directory.priorities.find((one) => one.id === id),
            ({ name }) => name,
            id,
          ),
    topic: (id) =>
      id === ''
        ? text.noTopic
        : named(
            directory.topics.find((one) => one.alias === id),
            ({ name }) => name,
            id,
          ),
    operator: (id) => {
      const place = added.indexOf(id);
      if (place >= 0) return text.addedOperator(place + 1);
      return named(
        directory.operators.find((one) => one.id === id),
        ({ name }) => name,
        id,
      );
    },
  };
}
