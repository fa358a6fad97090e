import type { Directory, Operator } from '../../domain/settings/directory.ts';
import { week } from './week-profile.ts';
import type { DutyPlan } from './duty-hours.ts';

/** Part of their open hours that operators are to work: busy, but not so that queues only grow. */
const load = 0.8;
/** Tickets a week where nobody works. */
const withoutStaff = 1000;

/**
 * Tickets a week by topic (in the directory's order), so many that operators work 80 % of their open hours: each divides their
 * hours evenly among the topics of their active skill groups. Without such groups everybody works with every topic. A
 * topic that nobody works with has a tenth of the others' mean, so that it is seen that nobody takes it.
 * @param meanWork milliseconds of work on a ticket.
 */
export function topicVolumes(directory: Directory, duty: DutyPlan, meanWork: number): number[] {
  const { topics, operators } = directory;
  const places = new Map(topics.map(({ alias }, place) => [alias, place]));
  const topicsOf = topicsByOperator(directory, places);
  const volumes = topics.map(() => 0);
  for (const operator of operators) {
    const own = topicsOf.get(operator.id) ?? [];
    for (const place of own) {
      volumes[place] = (volumes[place] ?? 0) + (load * openTime(operator, duty)) / meanWork / own.length;
    }
  }
  const staffed = volumes.filter((volume) => volume > 0);
  if (staffed.length === 0) return topics.map(() => withoutStaff / topics.length);
  const mean = staffed.reduce((sum, volume) => sum + volume, 0) / staffed.length;
  return volumes.map((volume) => (volume > 0 ? volume : mean / 10));
}

/** Open milliseconds of an operator in a plain week. */
function openTime(operator: Operator, duty: DutyPlan): number {
  return duty.hoursOf(operator)?.reduce((sum, open) => sum + open, 0) ?? week;
}

/** Places of the topics that each operator works with. */
function topicsByOperator(
  { skillGroups, operators }: Directory,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const group of skillGroups) {
    if (!group.active) continue;
    for (const operator of group.operators) {
      const own = found.get(operator) ?? new Set<number>();
      found.set(operator, own);
      for (const topic of group.topics) {
        const place = places.get(topic);
        if (place !== undefined) own.add(place);
      }
    }
  }
  if ([...found.values()].every((own) => own.size === 0)) {
    return new Map(operators.map(({ id }) => [id, [...places.values()]]));
  }
  return new Map([...found].map(([id, own]) => [id, [...own]]));
}
