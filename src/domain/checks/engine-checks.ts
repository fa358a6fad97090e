import type { CompiledCalendar } from '../calendar/compile.ts';
import { compileCalendar } from '../calendar/compile.ts';
import type { Condition } from '../settings/condition.ts';
import type { Directory, Operator } from '../settings/directory.ts';
import type { Problem } from '../settings/problem.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { Policy, PolicyTarget } from '../settings/sla.ts';
import { matches } from '../fields/conditions.ts';
import { closedForAll, ordinaryWeek, uncovered, weekTime } from './weekly-hours.ts';

/** The problems found here, with what their sentences need. Times are `fri 18:00` in the zone of the calendar concerned. */
export interface EngineProblemDetails {
  /** While its SLA calendar is open, at these times of the week nobody who could take the topic works. */
  topic_unassignable_hours: { topic: string; calendar: string; from: readonly string[]; until: readonly string[] };
  /** A ticket that comes at `from` is due before anybody works again at `until`. `priority` is empty for the target of all. */
  target_unreachable: { metric: string; priority: string; seconds: number; from: string; until: string };
}

/**
 * What is wrong with a document in combination with the hours of its people, for which calendars must be compiled: topics
 * that can't be assigned at times when their SLA calendar is open, and targets that run out while nobody works. Ordinary
 * weeks are compared, without holidays and special days. Which operators can receive now doesn't matter: that changes by the
 * minute. Broken calendars are left out; other checks report those, and policies that never match too.
 */
export function checkWithEngine(settings: TicketSettings, directory: Directory): Problem[] {
  const hours = new WorkingHoursOf(settings, directory);
  return [...checkTopics(settings, directory, hours), ...checkTargets(settings, directory, hours)];
}

const roundTheClock = compileCalendar(null);

/** The ordinary weeks of all calendars, compiled once. */
class WorkingHoursOf {
  readonly #calendars = new Map<string, { readonly hours: CompiledCalendar; readonly timeZone: string } | null>();

  constructor(settings: TicketSettings, directory: Directory) {
    for (const calendar of [...directory.calendars, ...settings.calendars]) {
      try {
        this.#calendars.set(calendar.id, { hours: ordinaryWeek(calendar), timeZone: calendar.timeZone });
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        this.#calendars.set(calendar.id, null); // Malformed: the checks of calendars say where.
      }
    }
  }

  /** `null`: broken or unknown. */
  of(calendar: string | null): CompiledCalendar | null {
    return calendar === null ? roundTheClock : (this.#calendars.get(calendar)?.hours ?? null);
  }

  zoneOf(calendar: string | null | undefined): string | undefined {
    return typeof calendar === 'string' ? this.#calendars.get(calendar)?.timeZone : undefined;
  }

  /** The different hours that operators work, or `null` if somebody works round the clock. */
  worked(operators: readonly Operator[]): CompiledCalendar[] | null {
    const ids = new Set(operators.map(({ calendar }) => calendar));
    if (ids.has(null)) return null;
    return [...ids].flatMap((id) => this.of(id) ?? []);
  }
}

function checkTopics({ assignment, sla }: TicketSettings, directory: Directory, hours: WorkingHoursOf): Problem[] {
  if (!assignment.enabled) return [];
  const bySkill = assignment.considerSkillGroups && assignment.fallbackAfter === null;
  const problems: Problem[] = [];
  for (const { alias } of directory.topics) {
    const worked = hours.worked(bySkill ? skilledIn(alias, directory) : directory.operators);
    // Nobody at all is another problem, told elsewhere.
    if (!worked || worked.length === 0) continue;
    for (const calendar of slaCalendars(sla.policies, alias)) {
      const open = hours.of(calendar);
      if (!open) continue;
      const gaps = uncovered(open, worked);
      if (gaps.length === 0) continue;
      const timeZone = hours.zoneOf(calendar) ?? zoneOfOperators(directory, hours);
      const times = new Map(gaps.map(({ start, end }) => [weekTime(start, timeZone), weekTime(end, timeZone)]));
      const details = { topic: alias, calendar: calendar ?? '', from: [...times.keys()], until: [...times.values()] };
      problems.push({
        code: 'topic_unassignable_hours',
        path: ['assignment', 'enabled'],
        severity: 'warning',
        details: details satisfies EngineProblemDetails['topic_unassignable_hours'],
      });
    }
  }
  return problems;
}

function skilledIn(topic: string, directory: Directory): Operator[] {
  const groups = directory.skillGroups.filter((group) => group.active && group.topics.includes(topic));
  const ids = new Set(groups.flatMap((group) => group.operators));
  return directory.operators.filter(({ id }) => ids.has(id));
}

/** The calendars of the targets that tickets of a topic may get; `null` is round the clock. */
function slaCalendars(policies: readonly Policy[], topic: string): Set<string | null> {
  const calendars = new Set<string | null>();
  for (const policy of policies) {
    const fits = fitsTopic(policy.conditions, topic);
    if (fits === 'never') continue;
    for (const row of policy.targets) if (shortestTarget(row)) calendars.add(row.calendar);
    if (fits === 'always') break;
  }
  return calendars;
}

/** Whether conditions fit a ticket of which only the topic is known. */
function fitsTopic(condition: Condition | null, topic: string): 'always' | 'perhaps' | 'never' {
  if (!condition || condition.rules.length === 0) return 'always';
  const about = condition.rules.filter(({ field }) => field === 'topic');
  const others = about.length < condition.rules.length;
  const fits = about.length > 0 && matches({ ...condition, rules: about }, { topic });
  if (condition.match === 'any') return fits ? 'always' : others ? 'perhaps' : 'never';
  if (about.length > 0 && !fits) return 'never';
  return others ? 'perhaps' : 'always';
}

/** Metrics that only somebody's work stops. */
const stoppedByWork: ReadonlySet<string> = new Set(['first_response', 'next_response', 'update', 'resolution']);

function checkTargets({ sla }: TicketSettings, directory: Directory, hours: WorkingHoursOf): Problem[] {
  const worked = hours.worked(directory.operators);
  if (!worked || worked.length === 0) return [];
  const nobodyWorks = closedForAll(worked);
  const types = new Map(sla.metrics.map(({ id, type }) => [id, type]));
  return sla.policies.flatMap((policy) =>
    policy.targets.flatMap((row): Problem[] => {
      const open = hours.of(row.calendar);
      const target = shortestTarget(row);
      if (!open || !target || !stoppedByWork.has(types.get(row.metric) ?? '')) return [];
      const gap = nobodyWorks.find(({ start, end }) => {
        // A deadline is nearest for the ticket that comes first, just when the last person has gone.
        const dueAt = open.due(start, target.seconds * 1000);
        return dueAt !== null && dueAt < end;
      });
      if (!gap) return [];
      const timeZone = hours.zoneOf(row.calendar) ?? zoneOfOperators(directory, hours);
      const { priority, seconds } = target;
      const times = { from: weekTime(gap.start, timeZone), until: weekTime(gap.end, timeZone) };
      const path = ['sla', 'policies', policy.id, 'targets', row.metric];
      return [
        {
          code: 'target_unreachable',
          path: priority === '' ? [...path, 'all'] : [...path, 'byPriority', priority],
          severity: 'warning',
          details: {
            metric: row.metric,
            priority,
            seconds,
            ...times,
          } satisfies EngineProblemDetails['target_unreachable'],
        },
      ];
    }),
  );
}

/** `null`: the row sets no target. */
function shortestTarget({ all, byPriority }: PolicyTarget): { priority: string; seconds: number } | null {
  const set = Object.entries(byPriority ?? {}).flatMap(([priority, duration]) =>
    duration ? [{ priority, seconds: duration.seconds }] : [],
  );
  if (all) set.push({ priority: '', seconds: all.seconds });
  return set.sort((one, other) => one.seconds - other.seconds)[0] ?? null;
}

function zoneOfOperators(directory: Directory, hours: WorkingHoursOf): string {
  return directory.operators.map(({ calendar }) => hours.zoneOf(calendar)).find((zone) => zone !== undefined) ?? 'UTC';
}
