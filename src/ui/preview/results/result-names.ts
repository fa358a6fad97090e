import type { Directory } from '../../../domain/settings/directory.ts';
import { indexOf, type Path } from '../../../domain/settings/path.ts';
import type { TicketSettings } from '../../../domain/settings/settings.ts';
import type { Metric } from '../../../domain/settings/sla.ts';
import { textIn } from '../../../domain/settings/text-in.ts';
import type { ChangeContext } from '../../../locales/changes/context.ts';
import { describeCondition } from '../../../locales/describe-condition.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { namesFrom, type NamedKind, type Names } from '../../../locales/reasons/names.ts';

/** What a policy is to a ticket of one side. */
export interface PolicyNames {
  /** From 1. */
  readonly place: number;
  /** When it applies, in words; `null`: whenever none above it does. */
  readonly condition: string | null;
  /** Id of the calendar by which it counts a metric; `null`: round the clock; `undefined`: it has no target for it. */
  readonly calendar: (metric: string) => string | null | undefined;
}

/** What the ids of one side's documents are called. */
export interface SideNames {
  readonly names: Names;
  readonly policy: (id: string) => PolicyNames | undefined;
  /** Where a policy or a calendar of its settings can be changed; `undefined`: nowhere here. */
  readonly place: (kind: NamedKind, id: string) => Path | undefined;
}

/** What ids in a report are called, in the reader's language. What is unknown keeps its id. */
export interface ResultNames {
  operator(id: string): string;
  /** `null` and `''`: no topic. */
  topic(alias: string | null): string;
  /** `null` and `''`: no priority. */
  priority(id: string | null): string;
  metric(id: string): string;
  calendar(id: string): string;
  skillGroup(id: string): string;
  /** Those of the draft, or of the only side. */
  readonly metrics: readonly Metric[];
  /** Ids, lowest first. */
  readonly priorities: readonly string[];
  /** Sides in the order of the report. */
  readonly sides: readonly SideNames[];
}

/** Words that {@link resultNames} needs. */
export const nameCatalogues = ['results', 'probe', 'sla', 'changes', 'fields'] as const;

/** Operators that a run adds have such ids; see `applyRunChanges`. */
const added = /^extra-(\d+)$/;

/** Names as the settings of the sides and the directory, as it is without a run, give them. */
export function resultNames(
  sides: readonly TicketSettings[],
  directory: Directory,
  localisation: Localisation,
): ResultNames {
  const words = localisation.messages('results');
  const { locale } = localisation;
  const perSide = sides.map((side) => sideNames(side, directory, localisation));
  const inAny = (kind: Parameters<Names>[0], id: string) =>
    perSide.map(({ names }) => names(kind, id)).findLast((name) => name !== undefined && name !== '') ?? id;
  const metrics = new Map(sides.flatMap(({ sla }) => sla.metrics.map((metric) => [metric.id, metric] as const)));
  const priorities = new Map(directory.priorities.map(({ id, name }) => [id, textIn(name, locale)]));
  return {
    operator: (id) => inAny('operator', id),
    topic: (alias) => (alias ? inAny('topic', alias) : words.noTopic),
    priority: (id) => (id ? priorities.get(id) || id : words.noPriority),
    metric: (id) => {
      const metric = metrics.get(id);
      if (!metric) return words.unknownMetric(id);
      const sla = localisation.messages('sla');
      return metric.type === 'custom' ? textIn(metric.name, locale) || sla.untitledMetric : sla.metrics[metric.type];
    },
    calendar: (id) => inAny('calendar', id),
    skillGroup: (id) => inAny('skill_group', id),
    metrics: sides.at(-1)?.sla.metrics ?? [],
    priorities: directory.priorities.map(({ id }) => id),
    sides: perSide,
  };
}

function sideNames(settings: TicketSettings, directory: Directory, localisation: Localisation): SideNames {
  const words = localisation.messages('results');
  const names = namesFrom(settings, directory, localisation.locale);
  const context: ChangeContext = { before: settings, after: settings, directory, localisation };
  const { policies } = settings.sla;
  return {
    names: (kind, id) => {
      const number = kind === 'operator' ? added.exec(id)?.[1] : undefined;
      return names(kind, id) ?? (number === undefined ? undefined : words.extraOperator(Number(number)));
    },
    policy: (id) => {
      const index = indexOf(policies, id);
      const policy = policies[index];
      return (
        policy && {
          place: index + 1,
          condition: policy.conditions && describeCondition(policy.conditions, context),
          calendar: (metric) => policy.targets.find((target) => target.metric === metric)?.calendar,
        }
      );
    },
    place: (kind, id) => {
      if (kind === 'policy' && indexOf(policies, id) >= 0) return ['sla', 'policies', id, 'name'];
      return kind === 'calendar' && indexOf(settings.calendars, id) >= 0 ? ['calendars', id, 'name'] : undefined;
    },
  };
}
